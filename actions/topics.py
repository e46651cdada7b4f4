"""The topics that are offered to begin with, and which of several are one matter."""

from collections.abc import Sequence

from actions.conversation import Conversation

# What most people come for, offered with a greeting; the weights of nlu/intents.yml.
FREQUENT = [
    "find_german_course",
    "residence_permit_extend",
    "find_job",
    "find_flat",
    "school_place",
    "migration_advice",
]


def distinct(conversation: Conversation, topics: Sequence[str]) -> list[str]:
    """Those of the topics that lead to different doors: residence permit and "which office" lead to the same one."""
    by_door: dict[str, str] = {}
    for topic in topics:
        door = next(iter(conversation.programmes_of(topic)), topic)
        by_door.setdefault(door, topic)
    return list(by_door.values())
