"""The language decision: chosen, typed, so far, locale, source."""

import pytest

from bot.language import KnownSoFar, decide
from locales.languages import load_languages
from nlu.identify import Identified, LanguageIdentifier
from nlu.train import load_identifier
from settings import Settings

LANGUAGES = load_languages()
NOTHING = KnownSoFar(None, None, None)


@pytest.fixture(scope="module")
def identifier() -> LanguageIdentifier:
    return load_identifier(Settings())


def decided(identifier: LanguageIdentifier, text: str, known: KnownSoFar = NOTHING) -> str:
    return decide(text, identifier.identify(text), known, LANGUAGES).code


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ich suche eine Wohnung für meine Familie", "de"),
        ("I am looking for a flat for my family", "en"),
        ("Ailem için bir ev arıyorum", "tr"),
        ("أبحث عن شقة لعائلتي", "ar"),
        ("Шукаю квартиру для своєї родини", "uk"),
        ("Ищу квартиру для своей семьи", "ru"),
        ("Szukam mieszkania dla mojej rodziny", "pl"),
        ("Caut un apartament pentru familia mea", "ro"),
        ("Търся апартамент за семейството ми", "bg"),
        ("دنبال خانه برای خانواده‌ام هستم", "fa"),
        ("Ez ji bo malbata xwe li malekê digerim", "kmr"),
        ("Je cherche un appartement pour ma famille", "fr"),
        ("Busco un piso para mi familia", "es"),
        ("Tražim stan za svoju porodicu", "sr"),
    ],
)
def test_what_is_typed_clearly_is_answered_in_that_language(
    identifier: LanguageIdentifier, text: str, expected: str
) -> None:
    assert decided(identifier, text) == expected


@pytest.mark.parametrize(
    "text",
    ["ok", "OK!", "👍", "😀😀😀", "12", "30419 Hannover", "Kita", "Jobcenter", "B1", "???", "", "   ", "hm", "A2 B1"],
)
@pytest.mark.parametrize("so_far", ["tr", "ar", "uk", "de", "en"])
def test_little_words_numbers_and_emoji_never_switch(identifier: LanguageIdentifier, text: str, so_far: str) -> None:
    assert decided(identifier, text, KnownSoFar(None, so_far, "fr-FR")) == so_far


def test_what_was_chosen_stays_whatever_is_typed(identifier: LanguageIdentifier) -> None:
    assert decided(identifier, "Ich suche eine Wohnung in Linden", KnownSoFar("ar", "de", "de")) == "ar"


def test_a_clear_sentence_leaves_the_language_so_far(identifier: LanguageIdentifier) -> None:
    assert decided(identifier, "Wo finde ich eine Wohnung für uns?", KnownSoFar(None, "tr", "tr")) == "de"


def test_the_locale_decides_where_nothing_is_typed(identifier: LanguageIdentifier) -> None:
    assert decided(identifier, "👍", KnownSoFar(None, None, "uk-UA")) == "uk"


def test_german_is_the_end_of_the_line(identifier: LanguageIdentifier) -> None:
    assert decided(identifier, "👍") == "de"
    assert decided(identifier, "👍", KnownSoFar(None, None, "tlh")) == "de"


def test_a_language_that_we_do_not_know_is_no_choice() -> None:
    assert decide("x", Identified(None, 0, 0), KnownSoFar("tlh", None, None), LANGUAGES).code == "de"
