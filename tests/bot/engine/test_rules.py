"""The index finds the very rules that Rasa finds by trying all."""

import json

import pytest
from rasa.core.policies.rule_policy import RulePolicy

from bot.engine.rules import _possible_keys, possible_keys


def state(action: str | None, intent: str | None = None, **slots: str) -> dict:
    made: dict = {"prev_action": {"action_name": action}} if action else {}
    if intent:
        made["user"] = {"intent": intent}
    return made | ({"slots": slots} if slots else {})


RULES = {
    json.dumps(states): "some_action"
    for states in (
        [{}, state("action_listen", "greet")],
        [{}, state("action_listen", "thank")],
        [state("action_listen", "greet"), state("action_answer", "greet")],
        [state("action_listen", "thank"), state("action_answer")],
        [{}, state("action_answer", "should_not_be_set")],
        [{}, state("action_listen", None, place="here")],
        [state(None, "greet")],
        [{}],
    )
}
CONVERSATIONS = [
    [state("action_listen", "greet")],
    [{}, state("action_listen", "greet")],
    [{}, state("action_listen", "unheard")],
    [{}, state("action_listen", "greet", place="here")],
    [state("action_listen", "greet"), state("action_answer", "greet")],
    [state("action_listen", "thank"), state("action_answer", "thank")],
    [state("action_answer")],
    [state("action_else", "greet")],
    [state(None, "greet")],
    [{}],
    [],
]


@pytest.mark.parametrize("states", CONVERSATIONS, ids=json.dumps)
def test_the_same_rules_apply(states: list[dict]) -> None:
    policy = RulePolicy.__new__(RulePolicy)
    assert possible_keys(policy, RULES, states) == _possible_keys(policy, RULES, states)


def test_some_rules_apply_at_all() -> None:
    policy = RulePolicy.__new__(RulePolicy)
    assert [len(possible_keys(policy, RULES, states)) for states in CONVERSATIONS[:3]] != [0, 0, 0]
