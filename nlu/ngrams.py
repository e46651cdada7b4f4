"""Texts as character n-grams: what a language and a topic look like letter by letter, in a fixed number of columns."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from locales.folding import fold
from nlu.consonants import consonants

Columns = tuple[NDArray[np.int64], NDArray[np.float32]]
"""The columns that a text fills, and how strongly."""

_NOTHING = np.empty(0, dtype=np.int64)
_APART = re.compile(r"[^\w]+|_")
# Raised, fractions and circled ones are numbers too (45 m²).
_DIGITS = re.compile(r"[\d²³¹¼-¾⁰-₉⅐-⅟①-⓿❶-➓]+")
# Arabic in Latin letters writes some sounds as digits (7ari2, sa3douna).
_ARABIZI = re.compile(r"(?=.*[a-z].*[a-z])(?:[a-z]|[2-9](?!\d))+")


def letters_of(text: str) -> str:
    """The lower-case words of a text without numbers, marks and emoji, one blank apart."""
    words: list[str] = []
    for word in _APART.sub(" ", unicodedata.normalize("NFC", text.replace("İ", "i")).casefold()).split():
        words += [word] if _ARABIZI.fullmatch(word) else _DIGITS.sub(" ", word).split()
    return " ".join(words)


@lru_cache(maxsize=1024)
def columns_of(letters: str, shortest: int, longest: int, bits: int) -> Columns:
    """The hashed n-grams of `shortest` to `longest` letters within words, weighted 1 + log(count).

    Word ends count as letters. Hashing needs no vocabulary (Weinberger et al. 2009); with 17 bits two n-grams of
    our sentences rarely meet in one column.
    """
    return _counted([_spelling(word, shortest, longest, bits) for word in letters.split()])


@lru_cache(maxsize=64)
def spelling_and_sound(letters: str, bits: int) -> Columns:
    """The hashed n-grams of the words as they are spelt without diacritics, and of their consonants."""
    return _counted([_spelling_and_sound(word, bits) for word in letters.split()])


# Most words of a message have been written before.
@lru_cache(maxsize=8192)
def _spelling(word: str, shortest: int, longest: int, bits: int) -> NDArray[np.int64]:
    return _hashed(_grams(f" {word} ", shortest, longest), bits)


@lru_cache(maxsize=8192)
def _spelling_and_sound(word: str, bits: int) -> NDArray[np.int64]:
    sound = f"§{consonants(word)} "
    of_sound = ("§" + gram for gram in (sound, *_grams(sound, 3, 5)))
    return _hashed(chain(_grams(f" {fold(word)} ", 2, 5), of_sound), bits)


def _grams(padded: str, shortest: int, longest: int) -> Iterator[str]:
    for length in range(shortest, longest + 1):
        for start in range(len(padded) - length + 1):
            yield padded[start : start + length]


def _hashed(grams: Iterator[str], bits: int) -> NDArray[np.int64]:
    mask = (1 << bits) - 1
    return np.fromiter((crc32(gram.encode()) & mask for gram in grams), dtype=np.int64)


def _counted(words: list[NDArray[np.int64]]) -> Columns:
    columns, counts = np.unique(np.concatenate(words or [_NOTHING]), return_counts=True)
    return columns, (1 + np.log(counts)).astype(np.float32)
