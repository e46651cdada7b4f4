"""Example sentences are read from their files as they stand there, and a broken file is named."""

from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from locales.languages import Languages
from nlu.intents import FALLBACK, ContractError, load_intents
from nlu.sentences import Sentence, read_sentences

ONE_FILE = """\
version: "3.1"
nlu:
  - intent: find_garden
    examples: |
      - Gibt es im Stadtteil freie Beete?
      - Gärtnern - mit anderen zusammen

  - intent: thank
    examples: |
      - vielen Dank für die Blumen
"""


def write(folder: Path, place: str, text: str) -> None:
    (folder / place).parent.mkdir(parents=True, exist_ok=True)
    (folder / place).write_text(text, encoding="utf-8")


def test_each_line_is_a_sentence_with_its_intent_language_and_place(tmp_path: Path):
    write(tmp_path, "de/living.yml", ONE_FILE)
    assert list(read_sentences(tmp_path)) == [
        Sentence("Gibt es im Stadtteil freie Beete?", "find_garden", "de", "de/living.yml"),
        Sentence("Gärtnern - mit anderen zusammen", "find_garden", "de", "de/living.yml"),
        Sentence("vielen Dank für die Blumen", "thank", "de", "de/living.yml"),
    ]


def test_files_come_in_the_order_of_their_names(tmp_path: Path):
    for place in ("tr/work.yml", "de/work.yml", "de/health.yml"):
        write(tmp_path, place, ONE_FILE)
    places = list(dict.fromkeys(sentence.place for sentence in read_sentences(tmp_path)))
    assert places == ["de/health.yml", "de/work.yml", "tr/work.yml"]


def test_one_language_can_be_read_alone(tmp_path: Path):
    for place in ("de/living.yml", "de-simple/living.yml", "tr/living.yml"):
        write(tmp_path, place, ONE_FILE)
    assert {sentence.language for sentence in read_sentences(tmp_path, "de")} == {"de"}


def test_a_folder_without_files_has_no_sentences(tmp_path: Path):
    assert list(read_sentences(tmp_path)) == []


@pytest.mark.parametrize(
    "content",
    [
        "nlu: [",
        "",
        "- intent: thank",
        "rules: []",
        "nlu:",
        "nlu:\n  - examples: '- danke'",
        "nlu:\n  - intent: thank",
        "nlu:\n  - intent: thank\n    examples: [danke]",
    ],
)
def test_a_broken_file_is_named(tmp_path: Path, content: str):
    write(tmp_path, "de/assistant.yml", content)
    with pytest.raises(ContractError, match=r"^de/assistant\.yml: "):
        list(read_sentences(tmp_path))


def test_a_file_that_is_not_utf_8_is_named(tmp_path: Path):
    write(tmp_path, "de/living.yml", "")
    (tmp_path / "de" / "living.yml").write_bytes(ONE_FILE.encode("latin-1"))
    with pytest.raises(ContractError, match=r"^de/living\.yml: "):
        list(read_sentences(tmp_path))


plain_lines = (
    st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=40)
    .map(str.strip)
    .filter(lambda line: line and not line.startswith("- "))
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(plain_lines, min_size=1, max_size=5))
def test_what_is_written_is_read_again(tmp_path: Path, lines: list[str]):
    entry = {"intent": "thank", "examples": "".join(f"- {line}\n" for line in lines)}
    write(tmp_path, "de/assistant.yml", yaml.safe_dump({"nlu": [entry]}, allow_unicode=True))
    assert [sentence.text for sentence in read_sentences(tmp_path)] == lines


def test_the_examples_of_the_project_belong_to_intents_and_languages_that_exist(languages: Languages):
    for sentence in read_sentences():
        assert sentence.text, sentence.place
        assert sentence.intent in {*load_intents(), FALLBACK}, sentence.place
        assert sentence.language in languages, sentence.place
