"""Rasa, embedded: the agent in this process, its stores, its actions and the guarded patches."""

from nlu.rasa_environment import prepare

prepare()
