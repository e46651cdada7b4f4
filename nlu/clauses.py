"""Splits a message that asks for several things: "I am new, need a Kita and a German course"."""

import re
from functools import cache

from locales.folding import fold
from vocabulary import load_vocabularies

# Commas of all scripts and the ends of sentences.
_ENDS = re.compile(r"[.,;:!?…،؛؟。，、！？：；።፣፤·\n]+|\s[-–—]\s|\s[&+/]\s")
_ARABIC_AND = "و"
# A part of fewer letters hardly asks for anything of its own; a message of fewer has no parts worth looking at.
FEWEST_IN_A_PART, FEWEST_IN_ALL = 6, 24
# Each part costs as much as a message.
MOST = 6


def split(text: str) -> list[str]:
    """The parts of a message between commas, ends of sentences and words like "and"; none where there is only one."""
    if len(text) < FEWEST_IN_ALL:
        return []
    parts = [part for clause in _ENDS.split(text) for part in _between_joining_words(clause)]
    parts = [part for part in parts if sum(letter.isalpha() for letter in part) >= FEWEST_IN_A_PART]
    return parts[:MOST] if len(parts) > 1 else []


def _between_joining_words(clause: str) -> list[str]:
    parts: list[str] = []
    words: list[str] = []
    for word in clause.split():
        if fold(word) in _joining():
            parts.append(" ".join(words))
            words = []
        elif word.startswith(_ARABIC_AND) and len(word) > 4:  # written onto the next word, and often part of it
            parts.append(" ".join(words))
            words = [word]
        else:
            words.append(word)
    return [*parts, " ".join(words)]


@cache
def _joining() -> frozenset[str]:
    terms = load_vocabularies()["joining"].terms.values()
    return frozenset(fold(name) for term in terms for names in term.names.values() for name in names)
