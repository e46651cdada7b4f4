"""Words and letter triples are folded, distinct, and never operators of the search."""

import re

import pytest
from hypothesis import given
from hypothesis import settings as bounded
from hypothesis import strategies as st

from content.folding import fold, trigrams, words


def test_words_are_letters_and_digits_in_order() -> None:
    assert words("Wo ist das »Bürgeramt«, bitte? – Nr. 5!") == ["wo", "ist", "das", "burgeramt", "bitte", "nr", "5"]


def test_trigrams_are_distinct_and_in_order() -> None:
    assert trigrams("Banane, Anna") == ["ban", "ana", "nan", "ane", "ann", "nna"]


@pytest.mark.parametrize("text", ["", "   ", "B1", "!?", "👍👍👍", "a b c", "\x00"])
def test_short_words_have_no_trigrams(text: str) -> None:
    assert trigrams(text) == []


@bounded(max_examples=60, deadline=None)
@given(st.text())
def test_trigrams_are_three_letters_long_and_never_a_search_operator(text: str) -> None:
    grams = trigrams(text)
    assert len(grams) == len(set(grams))
    assert all(re.fullmatch(r"\w{3}", gram) for gram in grams)
    assert all(gram in fold(text) for gram in grams)
