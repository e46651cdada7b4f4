"""The vocabularies are whole, agree with the catalogue, and say what is wrong with them."""

import unicodedata
from collections import defaultdict
from pathlib import Path

import pytest
import yaml

from content.exchange.seed import SEED
from locales.languages import load_languages
from nlu.intents import load_intents
from nlu.lexicon import phrases_of
from vocabulary import VOCABULARIES, VocabularyError, load_vocabularies

KINDS = load_vocabularies()
PROGRAMMES = yaml.safe_load((SEED / "programmes.yml").read_text(encoding="utf-8"))
LIVE = [each.code for each in load_languages() if each.is_offered and each.code != "de-simple"]


def test_hannover_has_its_districts_and_the_region_its_towns() -> None:
    district = KINDS["district"].terms
    boroughs = [code for code, term in district.items() if term.within is None]
    assert len(boroughs) == 13
    assert all(code.startswith("stadtbezirk-") for code in boroughs)
    assert len(district) - len(boroughs) == 51
    assert all(term.within in boroughs for code, term in district.items() if code not in boroughs)
    assert all(len(KINDS["district"].parts_of(code)) > 2 for code in boroughs)
    assert len(KINDS["town"].terms) == 20
    assert not KINDS["town"].terms.keys() & district.keys()


@pytest.mark.parametrize(
    ("kind", "field"),
    [
        ("audience", "audience"),
        ("level", "levels"),
        ("district", "district"),
        ("cost", "cost"),
        ("delivery_language", "delivery_languages"),
        ("topic", "topics"),
    ],
)
def test_programmes_and_vocabularies_use_the_same_codes(kind: str, field: str) -> None:
    used = set()
    for programme in PROGRAMMES["programmes"]:
        value = programme.get(field, [])
        used |= set(value if isinstance(value, list) else [value])
    codes = set(KINDS[kind].terms)
    if kind == "audience":  # what residents name is less than what a programme may be for
        assert codes - {"older-people"} <= set(PROGRAMMES["audiences"])
        assert used - codes <= set(PROGRAMMES["audiences"])
    elif kind == "topic":
        assert codes <= set(load_intents())
    else:
        assert used <= codes


def test_the_levels_are_those_of_the_framework() -> None:
    assert list(KINDS["level"].terms) == ["alpha", "A1", "A2", "B1", "B2", "C1", "C2"]


@pytest.mark.parametrize("kind", ["audience", "childcare", "cost", "delivery_language", "time"])
@pytest.mark.parametrize("code", LIVE)
def test_each_term_has_a_name_in_each_language_that_residents_can_choose(kind: str, code: str) -> None:
    lacking = [term.code for term in KINDS[kind].terms.values() if not term.name(code)]
    assert not lacking


def test_a_name_is_given_without_its_marks() -> None:
    places = KINDS["district"].terms
    assert places["list"].name("tr", "de") == "List"
    assert places["linden-nord"].name("de") == "Linden-Nord"
    assert places["linden-nord"].name("tr") is None
    names = [term.name(language) for kind in KINDS.values() for term in kind.terms.values() for language in term.names]
    assert not [name for name in names if name is None or set(name) & set("=*~()") or not name.strip()]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in {"age", "negation"}])
def test_no_name_stands_for_two_terms(kind: str) -> None:
    owners = defaultdict(set)
    for term in KINDS[kind].terms.values():
        for names in term.names.values():
            for name in names:
                for phrase in phrases_of(name, KINDS[kind].endings):
                    owners[phrase, name.startswith("=")].add(term.code)
    assert not {phrase: codes for phrase, codes in owners.items() if len(codes) > 1}


def test_no_word_mixes_scripts() -> None:
    """A Cyrillic а in a Latin word looks right and is never found."""
    mixed = []
    for kind in KINDS.values():
        for term in kind.terms.values():
            for names in term.names.values():
                for word in " ".join(names).split():
                    scripts = {unicodedata.name(letter, "?").partition(" ")[0] for letter in word if letter.isalpha()}
                    if len(scripts - {"CJK", "MODIFIER"}) > 1:
                        mixed.append(word)
    assert not mixed


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("terms: [", "kind.yml: "),
        ("- a", "expected a mapping with `terms:`"),
        ("terms: {}\nword: {}", "there is no word"),
        ("terms: {free: [a]}", "kind.yml, free: expected names by language"),
        ("terms: {free: {}}", "kind.yml, free: expected names by language"),
        ("terms: {free: {no: [a]}}", "False is no language"),
        ("terms: {free: {German: [a]}}", "'German' is no language"),
        ("terms: {free: {de: a}}", "kind.yml, free, de: expected a list of texts"),
        ("terms: {free: {de: [no]}}", "quote what YAML takes for more"),
        ("terms: {free: {de: ['']}}", "expected a list of texts"),
        ("terms: {free: {de: [a], within: nowhere}}", "within nowhere, which is no term"),
        ("terms: {}\nnothing: [a]", "kind.yml, nothing: expected names by language"),
        ("terms: {}\nendings: a", "endings is no list of texts"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, content: str, says: str) -> None:
    (tmp_path / "kind.yml").write_text(content, encoding="utf-8")
    with pytest.raises(VocabularyError) as raised:
        load_vocabularies(tmp_path)
    assert says in str(raised.value)


def test_an_unreadable_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "kind.yml").write_bytes(b"terms: \xff")
    with pytest.raises(VocabularyError, match=r"kind\.yml"):
        load_vocabularies(tmp_path)


def test_the_readme_shows_marks_that_are_used() -> None:
    readme = (VOCABULARIES / "README.md").read_text(encoding="utf-8")
    written = "".join(path.read_text(encoding="utf-8") for path in VOCABULARIES.glob("*.yml"))
    for mark in "*~=(":
        assert mark in readme
        assert mark in written
