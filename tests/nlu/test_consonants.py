"""Words that sound alike meet, however they are typed."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlu.consonants import consonants
from nlu.ngrams import letters_of


@pytest.mark.parametrize(
    "spellings",
    [
        ["школа", "škola", "shkola", "skola"],
        ["документи", "dokumenti", "dokumenty"],
        ["помощь", "pomosch", "pomoshch", "pomosh"],
        ["жильё", "zhilyo", "zhile"],
        ["کمک", "komak", "kmk"],
        ["مدرسة", "madrasa", "madrase", "مدرسه"],
        ["حضانة", "7adana", "hadana"],
        ["çocuk", "cocuk", "Çocuk"],
        ["قانون", "kanun", "qanun"],
        ["Müller", "muller", "müler"],
    ],
)
def test_the_spellings_of_a_word_have_one_form(spellings: list[str]):
    assert len({consonants(letters_of(each)) for each in spellings}) == 1


@pytest.mark.parametrize(("one", "other"), [("школа", "работа"), ("مدرسة", "مستشفى"), ("kurs", "kita")])
def test_words_that_sound_different_stay_apart(one: str, other: str):
    assert consonants(one) != consonants(other)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=30))
def test_any_word_has_a_form_without_vowels_after_its_first_letter(text: str):
    form = consonants(text.casefold())
    assert not set(form[1:]) & set("aeiou")
    assert not [each for each in form if unicodedata.combining(each)]
