"""The contract of intents.yml as objects."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent
OUT_OF_SCOPE = "out_of_scope"
FALLBACK = "nlu_fallback"
"""Rasa's name for "not understood": no intent is sure enough."""


class ContractError(ValueError):
    """intents.yml or an example file is not as it should be; the message names the place."""


class TrainingError(RuntimeError):
    """There is no model, and none could be made; the message says why."""


class Route(StrEnum):
    """How an intent is answered."""

    CATALOGUE = "catalogue"
    REFER = "refer"
    EMERGENCY = "emergency"
    ASSISTANT = "assistant"
    DIALOGUE = "dialogue"


class Needs(StrEnum):
    """What must be there for something to be meant: `OFFERS` includes a conversation."""

    NOTHING = "nothing"
    CONVERSATION = "conversation"
    OFFERS = "offers"


_ACTIONS = {
    Route.CATALOGUE: "action_answer",
    Route.REFER: "action_answer",
    Route.EMERGENCY: "action_answer_emergency",
    Route.ASSISTANT: "action_answer_about_assistant",
    Route.DIALOGUE: "action_go_on",
}


@dataclass(frozen=True, slots=True)
class Intent:
    """Something a resident can mean."""

    name: str
    group: str
    """The topic group, also the name of its training and test files."""
    meaning: str
    weight: int
    """3 = very frequent, 2 = frequent, 1 = occasional."""
    route: Route
    action: str
    """The Rasa action that answers it."""
    needs: Needs = Needs.NOTHING


@cache
def load_intents(path: Path = HERE / "intents.yml") -> dict[str, Intent]:
    """All intents by name, in the order of the file. Raises ContractError with the entry that is wrong."""
    intents: dict[str, Intent] = {}
    for group, entries in yaml.safe_load(path.read_text(encoding="utf-8"))["groups"].items():
        for name, fields in entries.items():
            if name in intents:
                raise ContractError(f"{path.name}: {name} stands there twice")
            try:
                route = Route(fields["route"])
                intents[name] = Intent(
                    name=name,
                    group=group,
                    meaning=fields["meaning"],
                    weight=fields["weight"],
                    route=route,
                    action=fields.get("action", _ACTIONS[route]),
                    needs=Needs(fields.get("needs", Needs.NOTHING)),
                )
            except (KeyError, TypeError, ValueError) as error:
                raise ContractError(f"{path.name}: {name}: {error}") from error
    return intents


def is_topic(name: str) -> bool:
    """Whether an intent has an answer of its own, wherever it is meant."""
    intent = load_intents().get(name)
    return intent is not None and intent.route is not Route.DIALOGUE


def is_request(name: str) -> bool:
    """Whether somebody who means it wants something of the city, not of the guide itself."""
    return is_topic(name) and load_intents()[name].route is not Route.ASSISTANT
