"""Folding brings together what people mean to be the same word, and nothing else."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import settings as bounded
from hypothesis import strategies as st

from locales.folding import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Straße", "STRASSE"),
        ("Müller", "müller"),
        ("Müller", "Mu\u0308ller"),
        ("Café", "cafe"),
        ("İSTANBUL", "istanbul"),
        ("ISPARTA", "ısparta"),
        ("kızıl", "kizil"),
        ("Łódź", "lodz"),
        ("Đorđe", "dorde"),
        ("Œuvre", "oeuvre"),
        ("ﬁnden", "finden"),
        ("Ａｍｔ", "amt"),
        ("КИЇВ", "киів"),
        ("Ёлка", "елка"),
        ("Äpfel  und\n\tBirnen ", "apfel und birnen"),
        ("أحمد", "احمد"),
        ("إيمان", "ايمان"),
        ("آمنة", "امنه"),
        ("مدرسة", "مدرسه"),
        ("مستشفى", "مستشفي"),
        ("کتاب", "كتاب"),
        ("ایران", "ايران"),
        ("مُدَرِّسَة", "مدرسه"),
        ("مـدرسـة", "مدرسه"),
    ],
)
def test_spellings_of_one_word_meet(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Haus", "Maus"), ("дім", "дом"), ("باب", "ناب"), ("B1", "B2"), ("116 117", "116117"), ("ς", "о")],
)
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@bounded(max_examples=60, deadline=None)
@given(st.text())
def test_folded_text_has_no_marks_and_single_blanks(text: str) -> None:
    folded = fold(text)
    assert not any(unicodedata.combining(each) for each in folded)
    assert folded == " ".join(folded.split())


@bounded(max_examples=60, deadline=None)
@given(st.text(alphabet="abcßäöüÄÖÜéñşğıİIŁđœأإآىيةکكіїёЁ мн\u0301\u0640 "))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
