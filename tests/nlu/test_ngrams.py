"""Character n-grams see letters and nothing else, in a fixed number of columns."""

import unicodedata
from math import log

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlu.ngrams import columns_of, letters_of, spelling_and_sound

BITS = 12
composed_texts = st.text(max_size=60).map(lambda text: unicodedata.normalize("NFC", text))


def as_dict(text: str, shortest: int = 2, longest: int = 4) -> dict[int, float]:
    columns, weights = columns_of(letters_of(text), shortest, longest, BITS)
    return dict(zip(columns.tolist(), weights.tolist(), strict=True))


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Straße", "strasse"),
        ("İZMİR ve Iğdır", "izmir ve iğdır"),
        ("  zwei   Wörter\n", "zwei wörter"),
        ("Zimmer 12a, 3. Stock", "zimmer a stock"),
        ("snake_case", "snake case"),
        ("❤️ danke!!! 👍🏽", "danke"),
        ("می‌خواهم", "می خواهم"),
        ("٣ ٤ أطفال", "أطفال"),
        ("Cafe\u0301", "café"),
        ("08:30 — 12.00", ""),
        ("fi 7ari2, sa3douna", "fi 7ari2 sa3douna"),
        ("45 m² für 3½ Leute ①", "m für leute"),
        ("B1 und 16jährige, 2x", "b und jährige x"),
        ("", ""),
    ],
)
def test_only_the_lower_case_words_of_a_text_remain(text: str, letters: str):
    assert letters_of(text) == letters


@settings(max_examples=60, deadline=None)
@given(composed_texts)
def test_letters_hold_no_digits_marks_or_double_blanks(text: str):
    letters = letters_of(text)
    assert letters == " ".join(letters.split())
    assert not [each for each in letters.replace(" ", "") if unicodedata.category(each)[0] in "PSZC"]
    assert not [each for each in letters if each.isdecimal() and each not in "23456789"]


@settings(max_examples=60, deadline=None)
@given(composed_texts)
def test_reading_letters_twice_changes_nothing(text: str):
    assert letters_of(letters_of(text)) == letters_of(text)


def test_a_word_of_two_letters_has_five_ngrams_of_two_to_four_letters_and_one_whole():
    columns, weights = columns_of("ab", 2, 4, BITS)
    assert len(columns) == 6  # " a", "ab", "b ", " ab", "ab ", " ab "
    assert weights.tolist() == [1.0] * 6


def test_an_ngram_that_comes_twice_weighs_more_but_not_double():
    assert set(as_dict("kurs kurs").values()) == {np.float32(1 + log(2))}
    assert as_dict("kurs kurs").keys() == as_dict("kurs").keys()


def test_ngrams_do_not_cross_from_one_word_to_the_next():
    assert as_dict("haus tier").keys() == as_dict("haus").keys() | as_dict("tier").keys()


@pytest.mark.parametrize("text", ["", "123", "👍", " \n", "?!"])
def test_a_text_without_letters_fills_no_column(text: str):
    columns, weights = columns_of(letters_of(text), 1, 4, BITS)
    assert len(columns) == len(weights) == 0


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_columns_are_distinct_and_within_the_table(text: str):
    columns, weights = columns_of(text, 1, 5, BITS)
    assert len(set(columns.tolist())) == len(columns) == len(weights)
    assert all(0 <= column < 1 << BITS for column in columns)
    assert all(weight >= 1 for weight in weights)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(["Gießkanne", "курс", "دورة", "ders", "école"]), max_size=6), st.randoms())
def test_neither_the_order_of_words_nor_capitals_matter(words: list[str], random):
    shuffled = random.sample(words, len(words))
    assert as_dict(" ".join(shuffled).upper()) == as_dict(" ".join(words))


def test_diacritics_and_the_alphabet_do_not_keep_words_apart():
    def filled(text: str) -> set[int]:
        return set(spelling_and_sound(letters_of(text), 18)[0].tolist())

    assert filled("Türkçe öğrenmek") == filled("turkce ogrenmek")
    assert filled("школа") & filled("shkola")
    assert not filled("школа") & filled("Bank")
