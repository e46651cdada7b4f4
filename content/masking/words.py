"""Splits a message into words and numbers, and remembers where each stands and how it is written."""

import re
from enum import Enum
from typing import NamedTuple

from content.folding import fold

# Letters with the marks above and below them, or digits; apostrophes and hyphens part words.
_WORD = re.compile(
    r"[^\W\d_][^\W\d_\u0300-\u036f\u064b-\u0655\u0670]*(?:[\u0300-\u036f\u064b-\u0655\u0670]+[^\W\d_]*)*|\d+"
)


class Case(Enum):
    """How a word begins; Arabic, Ethiopic and Chinese script have no capitals."""

    CAPITAL = "capital"
    SMALL = "small"
    NONE = "none"
    DIGITS = "digits"


class Word(NamedTuple):
    """A word in its folded form, its place in the text, and its case."""

    start: int
    end: int
    folded: str
    case: Case


def split(text: str) -> list[Word]:
    """The words and numbers of the text in order."""
    return [Word(each.start(), each.end(), _folded(each[0]), _case(each[0][0])) for each in _WORD.finditer(text)]


def phrase(text: str) -> tuple[str, ...]:
    """The folded words of a phrase, to compare with those of a message."""
    return tuple(word.folded for word in split(text))


def _folded(word: str) -> str:
    return word.lower() if word.isascii() else fold(word)


def _case(letter: str) -> Case:
    if letter.isdigit():
        return Case.DIGITS
    if letter.isupper():
        return Case.CAPITAL
    return Case.SMALL if letter.islower() else Case.NONE
