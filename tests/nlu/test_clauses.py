"""A message that asks for several things is split where people join them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.clauses import FEWEST_IN_A_PART, MOST, split


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Ich suche eine Wohnung und einen Kitaplatz", ["Ich suche eine Wohnung", "einen Kitaplatz"]),
        ("Мне нужна работа, ещё школа для сына", ["Мне нужна работа", "школа для сына"]),
        ("Ev arıyorum ve Almanca kursu lazım", ["Ev arıyorum", "Almanca kursu lazım"]),
        ("أبحث عن شقة، وأحتاج إلى دورة لغة", ["أبحث عن شقة", "وأحتاج إلى دورة لغة"]),
        ("Wo ist die Bibliothek in der Stadt?", []),
        ("Kurs und Kita", []),
    ],
)
def test_it_is_split_at_commas_and_joining_words(text: str, parts: list[str]) -> None:
    assert [part.strip() for part in split(text)] == parts


@given(st.text(max_size=600))
def test_any_text_has_few_parts_and_each_has_letters(text: str) -> None:
    parts = split(text)
    assert len(parts) <= MOST
    assert len(parts) != 1
    for part in parts:
        assert sum(letter.isalpha() for letter in part) >= FEWEST_IN_A_PART
