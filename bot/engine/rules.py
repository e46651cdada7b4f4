"""Which rules can apply at all: found by intent and last action, where Rasa tries every rule three times a turn."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import Any

from rasa.core.policies.rule_policy import RulePolicy
from rasa.shared.core.constants import PREVIOUS_ACTION, SHOULD_NOT_BE_SET, USER
from rasa.shared.nlu.constants import ACTION_NAME, INTENT

State = dict[str, Any]
Place = tuple[str | None, str | None]
"""The last action and the intent that a rule asks for in its last state; None: it asks for none."""

# As Rasa defines it; bound before the patch takes its place.
_possible_keys = RulePolicy._get_possible_keys  # noqa: SLF001


def possible_keys(self: RulePolicy, lookup: dict[str, str], states: list[State]) -> set[str]:
    """As RulePolicy._get_possible_keys, looking only at rules whose last action and intent are those of `states`."""
    action, intent = _place(states[-1]) if states else (None, None)
    if action is None:  # the beginning of a conversation, where other rules of Rasa's hold
        return _possible_keys(self, lookup, states)
    by_place = _by_place(tuple(lookup))
    places = {(action, intent), (action, None), (None, intent), (None, None)}
    few = [key for place in places for key in by_place.get(place, ())]
    return _possible_keys(self, dict.fromkeys(few, ""), states)


@lru_cache(maxsize=16)
def _by_place(keys: tuple[str, ...]) -> dict[Place, list[str]]:
    found: dict[Place, list[str]] = defaultdict(list)
    for key in keys:
        found[_place(RulePolicy._rule_key_to_state(key)[-1])].append(key)  # noqa: SLF001
    return dict(found)


def _place(state: State) -> Place:
    named = ((state.get(PREVIOUS_ACTION) or {}).get(ACTION_NAME), (state.get(USER) or {}).get(INTENT))
    action, intent = (None if each == SHOULD_NOT_BE_SET else each for each in named)
    return action, intent
