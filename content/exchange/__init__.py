"""Bringing content in and out: one format a file."""
