"""The contract of intents is whole, and a broken one names the entry that is wrong."""

from pathlib import Path

import pytest

from nlu.intents import FALLBACK, OUT_OF_SCOPE, ContractError, Route, load_intents


def contract(folder: Path, groups: str) -> Path:
    path = folder / "intents.yml"
    path.write_text(f"groups:\n{groups}", encoding="utf-8")
    return path


def test_every_intent_has_a_meaning_and_a_weight_from_one_to_three():
    for name, intent in load_intents().items():
        assert intent.name == name
        assert intent.meaning.strip()
        assert intent.weight in {1, 2, 3}


def test_out_of_scope_is_an_intent_and_not_understood_is_none():
    assert OUT_OF_SCOPE in load_intents()
    assert FALLBACK not in load_intents()


@pytest.mark.parametrize("route", Route)
def test_every_route_is_in_use(route: Route):
    assert any(intent.route is route for intent in load_intents().values())


@pytest.mark.parametrize(
    ("route", "action"),
    [
        ("catalogue", "action_answer"),
        ("refer", "action_answer"),
        ("emergency", "action_answer_emergency"),
        ("assistant", "action_answer_about_assistant"),
    ],
)
def test_the_route_decides_which_action_answers(tmp_path: Path, route: str, action: str):
    path = contract(tmp_path, f"  living:\n    find_garden: {{meaning: A garden, weight: 1, route: {route}}}\n")
    assert load_intents(path)["find_garden"].action == action


def test_an_intent_can_name_an_action_of_its_own(tmp_path: Path):
    fields = "{meaning: A garden, weight: 1, route: catalogue, action: action_dig}"
    assert load_intents(contract(tmp_path, f"  living:\n    dig: {fields}\n"))["dig"].action == "action_dig"


def test_intents_keep_group_and_order_of_the_file(tmp_path: Path):
    fields = "{meaning: Something, weight: 2, route: refer}"
    path = contract(tmp_path, f"  work:\n    b: {fields}\n    a: {fields}\n  health:\n    c: {fields}\n")
    found = [(intent.name, intent.group) for intent in load_intents(path).values()]
    assert found == [("b", "work"), ("a", "work"), ("c", "health")]


@pytest.mark.parametrize(
    "fields",
    [
        "{weight: 1, route: refer}",
        "{meaning: A garden, route: refer}",
        "{meaning: A garden, weight: 1}",
        "{meaning: A garden, weight: 1, route: by_pigeon}",
        "null",
        "[refer]",
    ],
)
def test_a_broken_entry_is_named(tmp_path: Path, fields: str):
    with pytest.raises(ContractError, match=r"intents\.yml: find_garden"):
        load_intents(contract(tmp_path, f"  living:\n    find_garden: {fields}\n"))


def test_a_name_in_two_groups_is_refused(tmp_path: Path):
    fields = "{meaning: A garden, weight: 1, route: refer}"
    with pytest.raises(ContractError, match="find_garden stands there twice"):
        load_intents(contract(tmp_path, f"  living:\n    find_garden: {fields}\n  work:\n    find_garden: {fields}\n"))
