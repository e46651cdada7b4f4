"""Rasa gets the entities in its own form, and knows all of them."""

import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.message import Message
from ruamel.yaml import YAML

from nlu.components.gazetteer import GazetteerEntityExtractor
from nlu.importer import ContractImporter
from nlu.train import CONFIG, DOMAIN
from vocabulary import load_vocabularies


@pytest.fixture(scope="module")
def component() -> GazetteerEntityExtractor:
    context = ExecutionContext(GraphSchema({}), "test")
    return GazetteerEntityExtractor.create({}, None, Resource("gazetteer"), context)


def test_the_entities_of_a_message_are_in_rasas_form(component: GazetteerEntityExtractor):
    text = "Kurs A1 in Linden-Nord"
    (message,) = component.process([Message({"text": text})])
    level, district = [each for each in message.get("entities") if each["entity"] in {"level", "district"}]
    assert level == {
        "entity": "level",
        "value": "A1",
        "start": 5,
        "end": 7,
        "extractor": "GazetteerEntityExtractor",
    }
    assert district["value"] == "linden-nord"
    assert text[district["start"] : district["end"]] == "Linden-Nord"
    assert "entities" in message.as_dict(only_output_properties=True)


def test_what_others_found_stays(component: GazetteerEntityExtractor):
    other = {"entity": "level", "value": "C2", "start": 0, "end": 4, "extractor": "another"}
    (message,) = component.process([Message({"text": "Kurs abends", "entities": [other]})])
    assert [each["value"] for each in message.get("entities")] == ["C2", "evening"]


@pytest.mark.parametrize("data", [{"text": ""}, {"text": None}, {}, {"text": "👍"}])
def test_a_message_without_words_names_nothing(component: GazetteerEntityExtractor, data: dict):
    (message,) = component.process([Message(data)])
    assert message.get("entities") == []


def test_the_domain_has_an_entity_for_each_vocabulary():
    domain = ContractImporter(str(CONFIG), str(DOMAIN), []).get_domain()
    buttons = {"forget", "language", "leave", "original", "programme"}
    assert set(domain.entities) - buttons == set(load_vocabularies()) - {"negation", "joining"}


def test_it_stands_before_the_classifier_which_asks_what_is_named():
    pipeline = [each["name"] for each in YAML(typ="safe").load(CONFIG.read_text(encoding="utf-8"))["pipeline"]]
    assert pipeline[0] == "nlu.components.gazetteer.GazetteerEntityExtractor"
