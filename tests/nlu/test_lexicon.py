"""Words are found folded and where they stand; each is the pattern that fits it most closely."""

import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from nlu.lexicon import TAIL, UNKNOWN, Lexicon, Phrase, phrases_of, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Wo ist der Abendkurs?", ["wo", "ist", "der", "abendkurs"]),
        ("Linden'de, A1-Kurs", ["linden", "de", "a1", "kurs"]),
        ("4jährig B1", ["4", "jahrig", "b1"]),
        ("l'après-midi", ["l", "apres", "midi"]),
        ("İstanbul ılık", ["istanbul", "ilik"]),
        ("شب\u200cها ۴", ["شب", "ها", "۴"]),
        ("كُورس", ["كورس"]),
        ("周末 B1班", ["周", "末", "b1", "班"]),
        ("_ - 👍 …", []),
    ],
)
def test_words_are_cut_and_folded(text: str, words: list[str]) -> None:
    assert [word.folded for word in words_of(text)] == words


@limits(max_examples=100, deadline=None)
@given(st.text())
def test_words_stand_where_they_say_in_order(text: str) -> None:
    last = 0
    for word in words_of(text):
        assert last <= word.start < word.end <= len(text)
        assert word.folded
        assert " " not in word.folded
        last = word.end


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("kurs", "kurs"),
        ("kurse", "kurs*"),
        ("kursen", "kurs*"),
        ("kurskosten", UNKNOWN),
        ("kur", UNKNOWN),
        ("abendkurs", "abend*"),
        ("abendstunden", UNKNOWN),
        ("abendkurse", "abendkurse"),
        ("b1kurs", "b1*"),
        ("b12", UNKNOWN),
        ("", UNKNOWN),
        ("المسجد", "مسجد"),
        ("وبالمسجد", "مسجد"),
        ("للمسجد", "مسجد"),
        ("ومن", UNKNOWN),
    ],
)
def test_a_word_is_the_pattern_that_fits_most_closely(word: str, key: str) -> None:
    lexicon = Lexicon(["kurs", "kurs*", "abend*", "abendkurse", "b1*", "مسجد", "من"])
    assert lexicon.key(word) == key


def test_a_pattern_covers_the_closer_ones() -> None:
    lexicon = Lexicon(["дет*", "деть*", "детям", "детектив*"])
    assert set(lexicon.keys_of("дет*")) == {"дет*", "деть*", "детям"} | ({"детектив*"} if TAIL >= 5 else set())
    assert lexicon.keys_of("детям") == ("детям",)


@limits(max_examples=100, deadline=None)
@given(st.sets(st.text("abcd", min_size=2, max_size=6), min_size=1), st.text("abcd", max_size=9), st.booleans())
def test_whatever_a_pattern_fits_has_one_of_its_keys(stems: set[str], word: str, are_stems: bool) -> None:
    patterns = {stem + "*" for stem in stems} if are_stems else stems
    lexicon = Lexicon(patterns)
    for pattern in patterns:
        stem = pattern.rstrip("*")
        fits = word.startswith(stem) and len(word) - len(stem) <= TAIL if are_stems else word == pattern
        if fits:
            assert lexicon.key(word) in lexicon.keys_of(pattern)


@pytest.mark.parametrize(
    ("name", "phrases"),
    [
        ("am Abend", {Phrase(("am", "abend"))}),
        ("kostenlos*", {Phrase(("kostenlos*",))}),
        ("курс* для дет*", {Phrase(("курс*", "для", "дет*"))}),
        ("Döhren", {Phrase(("dohren",)), Phrase(("doehren",))}),
        ("=List", {Phrase(("list",))}),
        ("(in der) List", {Phrase(("in", "der", "list"), 2, 0)}),
        ("Kurdish (interpreter*)", {Phrase(("kurdish", "interpreter*"), 0, 1)}),
        ("(aus) Lehrte (bei)", {Phrase(("aus", "lehrte", "bei"), 1, 1)}),
        ("Neu Ort~", {Phrase(("neu", "ort")), Phrase(("neu", "ortde"))}),
        ("Орт~", {Phrase(("орт",)), Phrase(("орту",))}),
    ],
)
def test_marks_of_a_name(name: str, phrases: set[Phrase]) -> None:
    assert set(phrases_of(name, ["de", "у"])) == phrases
