"""Rasa's shells around what nlu can do: one component a file."""

from nlu.rasa_environment import prepare

prepare()
