"""The HTTP contract under /api/v1 and /health: one resource a file."""
