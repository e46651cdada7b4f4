"""Rasa's domain and rules follow from the contract alone."""

from copy import deepcopy
from pathlib import Path

import pytest
from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, UserUttered
from rasa.shared.core.training_data.structures import RuleStep
from rasa.shared.importers.importer import TrainingDataImporter

from nlu.importer import ACTION_NOT_UNDERSTOOD, ContractImporter, Example, contract_domain, contract_rules
from nlu.intents import FALLBACK, ContractError, load_intents
from nlu.sentences import read_sentences
from nlu.train import CONFIG, DOMAIN, TRAINING


@pytest.fixture(scope="module")
def domain() -> Domain:
    """What Rasa makes of our domain file and the contract."""
    return ContractImporter(str(CONFIG), str(DOMAIN), []).get_domain()


def test_the_domain_has_every_intent_of_the_contract_and_the_fallback():
    intents = [name for entry in contract_domain()["intents"] for name in entry]
    assert intents == [*load_intents(), FALLBACK]
    assert FALLBACK == DEFAULT_NLU_FALLBACK_INTENT_NAME


def test_the_domain_has_every_action_of_the_contract_once():
    actions = contract_domain()["actions"]
    assert len(actions) == len(set(actions))
    assert set(actions) == {intent.action for intent in load_intents().values()} | {ACTION_NOT_UNDERSTOOD}


def test_rasa_accepts_the_contract_as_a_domain():
    accepted = Domain.from_dict(contract_domain())
    assert set(load_intents()) <= set(accepted.intents)
    assert accepted.user_actions == contract_domain()["actions"]


def test_there_is_one_rule_an_intent_and_one_for_not_understood():
    answered = {}
    for rule in contract_rules():
        question, reply = rule["steps"]
        assert question["intent"] not in answered
        answered[question["intent"]] = reply["action"]
    assert answered == {name: intent.action for name, intent in load_intents().items()} | {
        FALLBACK: ACTION_NOT_UNDERSTOOD
    }
    assert len({rule["rule"] for rule in contract_rules()}) == len(answered)


def test_the_whole_domain_joins_the_contract_and_what_the_domain_file_adds(domain: Domain):
    assert {*load_intents(), FALLBACK} <= set(domain.intents)
    assert set(contract_domain()["actions"]) == set(domain.user_actions)
    assert {"language", "chosen_language", "introduced"} <= {slot.name for slot in domain.slots}


def test_no_sentence_that_a_resident_reads_stands_in_the_domain(domain: Domain):
    assert domain.responses == {}
    assert not domain.forms


def test_entities_never_change_which_rule_applies(domain: Domain):
    for name in [*load_intents(), FALLBACK]:
        assert not domain.intent_properties[name]["used_entities"]


def test_the_stories_are_the_rules_and_nothing_else():
    steps = ContractImporter(str(CONFIG), str(DOMAIN), []).get_stories().story_steps
    pairs = {}
    for step in steps:
        assert isinstance(step, RuleStep)
        (said,) = [event.intent["name"] for event in step.events if isinstance(event, UserUttered)]
        (done,) = [event.action_name for event in step.events if isinstance(event, ActionExecuted)][-1:]
        pairs[said] = done
    assert len(steps) == len(pairs) == len(load_intents()) + 1
    assert pairs == {rule["steps"][0]["intent"]: rule["steps"][1]["action"] for rule in contract_rules()}


def test_the_configuration_names_this_importer():
    importer = TrainingDataImporter.load_from_config(str(CONFIG), str(DOMAIN), [])
    assert set(importer.get_domain().intents) >= set(load_intents())


def test_rasa_gets_every_sentence_once_with_its_intent():
    importer = TrainingDataImporter.load_from_config(str(CONFIG), str(DOMAIN), [str(TRAINING)])
    given = [(each.get("text"), each.get("intent")) for each in importer.get_nlu_data().intent_examples]
    assert given == list(dict.fromkeys((each.text, each.intent) for each in read_sentences()))


def test_sentences_of_several_folders_are_read_together(tmp_path: Path):
    folders = []
    for name, lines in (
        ("own", "- wo kann ich wohnen\n- [eins](zwei)\n"),
        ("taught", "- wo kann ich wohnen\n- eine bude\n"),
    ):
        path = tmp_path / name / "de" / "sentences.yml"
        path.parent.mkdir(parents=True)
        body = "".join(f"      {line}\n" for line in lines.splitlines())
        path.write_text(f"nlu:\n  - intent: find_flat\n    examples: |\n{body}", encoding="utf-8")
        folders.append(str(tmp_path / name))
    given = ContractImporter(str(CONFIG), str(DOMAIN), folders).get_nlu_data().training_examples
    assert [each.get("text") for each in given] == ["wo kann ich wohnen", "[eins](zwei)", "eine bude"]


def test_a_file_that_is_no_training_file_is_named(tmp_path: Path):
    (tmp_path / "de").mkdir()
    (tmp_path / "de" / "broken.yml").write_text("nlu: 5", encoding="utf-8")
    with pytest.raises(ContractError, match=r"de/broken\.yml"):
        ContractImporter(str(CONFIG), str(DOMAIN), [str(tmp_path)]).get_nlu_data()


def test_examples_are_alike_by_text_and_intent_and_need_no_copies():
    one, same = (Example({"text": "hallo", "intent": "greet"}) for _ in range(2))
    assert one == same
    assert hash(one) == hash(same)
    assert one != Example({"text": "hallo", "intent": "goodbye"})
    assert deepcopy(one) is one
