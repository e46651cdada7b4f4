"""Which of our languages a message names, in whatever language: "по-немецки", "auf Türkisch", "in English please"."""

import re
from functools import cache

from babel import Locale, UnknownLocaleError

from locales.folding import fold
from locales.languages import load_languages

_WORD = re.compile(r"[^\W\d_]{3,}")
# Arabic writes "in" and "the" onto the word.
_ARABIC_PREFIX = re.compile(r"^(?:و|ب|ل|ف)?(?:ال|لل)?")
# What is left of a name without its ending; shorter ones would be found in too many words.
_ENDING, _SHORTEST = 2, 4
# The endings of many languages are shorter than this.
_LONGEST_ENDING = 4


def named_languages(text: str) -> list[str]:
    """The codes of the languages that a text names by their names in any of our languages, in their order.

    Names are those of the Unicode CLDR, and each language's own.
    """
    found = (_language_of(fold(word)) for word in _WORD.findall(text))
    return list(dict.fromkeys(code for code in found if code))


def _language_of(word: str) -> str | None:
    for form in (word, _ARABIC_PREFIX.sub("", word)):
        for length in range(len(form), max(len(form) - _LONGEST_ENDING, _SHORTEST) - 1, -1):
            if code := _stems().get(form[:length]):
                return code
    return None


@cache
def _stems() -> dict[str, str]:
    """The beginning of each name of each offered language -> its code."""
    languages = load_languages()
    stems: dict[str, str] = {}
    for language in languages.offered:
        if "-" in language.code:  # easy German is asked for in other words (style.yml)
            continue
        names = {language.native_name, language.english_name}
        for other in languages:
            try:
                locale = Locale.parse(other.cldr, sep="-")
            except (UnknownLocaleError, ValueError):
                continue
            names.add(locale.languages.get(language.cldr.partition("-")[0], ""))
        for name in names:
            for word in _WORD.findall(name):
                folded = _ARABIC_PREFIX.sub("", fold(word))
                stem = folded[: max(len(folded) - _ENDING, _SHORTEST)]
                if len(stem) >= _SHORTEST:
                    stems.setdefault(stem, language.code)
    return stems
