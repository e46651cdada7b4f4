"""Languages are named in any of our languages, in whatever case the grammar puts them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.language_names import named_languages
from locales.languages import load_languages


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("könnten Sie das auf Türkisch schreiben", ["tr"]),
        ("скажите это на арабском", ["ar"]),
        ("اكتب لي بالتركية", ["tr"]),
        ("w języku ukraińskim proszę", ["uk"]),
        ("in het Frans, French please", ["fr"]),
        ("mein Deutsch ist schlecht, geht Spanisch?", ["de", "es"]),
        ("bi zimanê kurdî", ["kmr"]),
        ("what can you do", []),
        ("", []),
    ],
)
def test_a_language_is_known_by_its_name(text: str, codes: list[str]) -> None:
    assert named_languages(text) == codes


def test_every_language_is_known_by_its_own_name() -> None:
    for each in load_languages().offered:
        if "-" not in each.code:
            assert named_languages(each.native_name)[0] == each.code


@given(st.text(max_size=200))
def test_any_text_names_only_languages_that_are_offered(text: str) -> None:
    assert set(named_languages(text)) <= {each.code for each in load_languages().offered}
