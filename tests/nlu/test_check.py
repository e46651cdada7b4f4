"""The check of contract and example sentences finds every kind of mistake, and none in the project's own data."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
import yaml

from nlu.check import FEWEST_TEST, FEWEST_TRAINING, near_copies, problems, vocabulary_problems
from nlu.intents import load_intents
from nlu.sentences import Sentence
from vocabulary import Term, Vocabulary, load_vocabularies

Sentences = dict[str, list[str]]
"""Intent -> sentences."""
LONG = "Der Bus nach Misburg fährt am Sonntag leider nur jede Stunde"


class Folders:
    """A training and a test folder in which all is well, to break one thing at a time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        random = Random(1)
        self.training: Sentences = {name: list(made_up(random, FEWEST_TRAINING)) for name in load_intents()}
        self.tests: Sentences = {name: list(made_up(random, FEWEST_TEST)) for name in load_intents()}

    def problems(self) -> list[str]:
        for kind, sentences in (("training", self.training), ("tests", self.tests)):
            groups: dict[str, Sentences] = {}
            for intent, texts in sentences.items():
                groups.setdefault(load_intents()[intent].group, {})[intent] = texts
            for group, of_group in groups.items():
                self.write(f"{kind}/de/{group}.yml", of_group)
        return list(problems(self._folder / "training", self._folder / "tests"))

    def write(self, place: str, sentences: Sentences) -> None:
        path = self._folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        entries = [
            {"intent": name, "examples": "".join(f"- {each}\n" for each in sentences[name])} for name in sentences
        ]
        path.write_text(yaml.safe_dump({"nlu": entries}), encoding="utf-8")


def made_up(random: Random, number: int) -> Iterator[str]:
    for _ in range(number):
        yield " ".join("".join(random.choices("abcdefghijklmnoprstuvwz", k=7)) for _ in range(4))


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path)


def sentence(text: str, language: str = "de") -> Sentence:
    return Sentence(text, "everyday_rules", language, f"{language}/orientation.yml")


def test_the_data_of_the_project_is_well():
    assert list(problems()) == []


def test_nothing_is_found_where_all_is_well(folders: Folders):
    assert folders.problems() == []


def test_an_intent_that_the_contract_does_not_have_is_found(folders: Folders):
    folders.write("training/de/garden.yml", {"find_garden": ["Wo sind noch Beete frei?"]})
    assert folders.problems() == ["de/garden.yml: the contract has no intent find_garden"]


def test_an_intent_in_the_file_of_another_group_is_found(folders: Folders):
    folders.write("tests/de/garden.yml", {"find_flat": ["Wo sind noch Zimmer frei?"]})
    assert folders.problems() == ["de/garden.yml: find_flat belongs to living.yml"]


def test_a_language_that_is_not_declared_is_found(folders: Folders):
    folders.write("training/xx/living.yml", {"find_flat": ["qwo zim fri"]})
    found = folders.problems()
    assert "xx/living.yml: languages.yml has no xx" in found
    assert all(each.startswith("xx") for each in found)


@pytest.mark.parametrize("text", ["Wo ist [Linden](district)?", "Ein {Amt}", "/restart", "Hilfe (bitte)"])
def test_what_rasa_would_read_as_its_markup_is_found(folders: Folders, text: str):
    folders.training["which_office"].append(text)
    (found,) = folders.problems()
    assert found.startswith("de/orientation.yml: brackets and a leading slash")
    assert text in found


def test_a_sentence_that_stands_for_two_intents_is_found(folders: Folders):
    folders.training["find_flat"].append("Das Zimmer, bitte!")
    folders.training["find_job"].append("das zimmer bitte")
    (found,) = folders.problems()
    assert "find_flat" in found
    assert "find_job" in found


def test_a_sentence_twice_for_the_same_intent_does_no_harm(folders: Folders):
    folders.training["find_flat"] += ["Das Zimmer, bitte!", "das zimmer bitte"]
    assert folders.problems() == []


def test_too_few_training_sentences_are_found(folders: Folders):
    folders.training["thank"].pop()
    assert folders.problems() == [
        f"de: thank has {FEWEST_TRAINING - 1} training sentences, {FEWEST_TRAINING} are needed"
    ]


def test_too_few_test_sentences_are_found_also_where_there_are_none(folders: Folders):
    folders.tests["thank"].clear()
    assert folders.problems() == [f"de: thank has 0 test sentences, {FEWEST_TEST} are needed"]


def test_a_test_sentence_that_the_training_data_has_is_found(folders: Folders):
    folders.training["everyday_rules"].append(LONG)
    folders.tests["everyday_rules"].append(LONG)
    (found,) = folders.problems()
    assert found.startswith("tests/nlu/de/orientation.yml: ")
    assert LONG in found


@pytest.mark.parametrize(
    "copy", [LONG, LONG.upper(), f"{LONG}!!! 👍", LONG.replace(" ", ", "), LONG.replace("jede", "jedi")]
)
def test_near_copies_are_found(copy: str):
    assert len(list(near_copies([sentence("Ganz etwas anderes steht hier"), sentence(LONG)], [sentence(copy)]))) == 1


def test_a_near_copy_is_found_behind_longer_sentences_that_share_more():
    longer = [sentence(f"{LONG}, {more}") for more in ("und das schon seit Wochen", "wie jedes Jahr um diese Zeit") * 3]
    assert len(list(near_copies([*longer, sentence(LONG[:-2])], [sentence(LONG)]))) == 1


@pytest.mark.parametrize(
    "other", ["Am Sonntag will ich mit dem Bus nach Misburg zu meiner Tante", "Wie oft kommt sonntags ein Bus?"]
)
def test_sentences_in_other_words_are_no_copies(other: str):
    assert not list(near_copies([sentence(LONG)], [sentence(other)]))


def test_the_same_sentence_in_another_language_is_no_copy():
    assert not list(near_copies([sentence(LONG, "de")], [sentence(LONG, "de-simple")]))


def test_a_greeting_of_two_words_may_stand_in_both():
    assert not list(near_copies([sentence("Ahoi hoi")], [sentence("Ahoi hoi")]))


def test_our_own_vocabularies_are_well() -> None:
    assert list(vocabulary_problems(load_vocabularies())) == []


@pytest.mark.parametrize(
    ("kind", "code", "spoken", "name", "says"),
    [
        ("topic", "find_treasure", "de", "Schatz", "the contract has no intent find_treasure"),
        ("cost", "free", "xx", "gratis", "languages.yml has no xx"),
        ("cost", "free", "de", "=?!", "has no letters"),
    ],
)
def test_a_slip_in_a_vocabulary_is_named(kind: str, code: str, spoken: str, name: str, says: str) -> None:
    vocabulary = Vocabulary(kind, {code: Term(kind, code, {spoken: (name,)})})
    (problem,) = vocabulary_problems({kind: vocabulary})
    assert says in problem
    assert f"vocabularies/{kind}.yml" in problem
