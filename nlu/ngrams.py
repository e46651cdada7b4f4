"""Texts as character n-grams: what a language and a topic look like letter by letter, in a fixed number of columns."""

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Columns = tuple[NDArray[np.int64], NDArray[np.float32]]
"""The columns that a text fills, and how strongly (unit length together)."""

_APART = re.compile(r"[^\w]+|_|\d+")


def letters_of(text: str) -> str:
    """The lower-case words of a text without digits, marks and emoji, one blank apart."""
    return " ".join(_APART.sub(" ", unicodedata.normalize("NFC", text.replace("İ", "i")).casefold()).split())


@lru_cache(maxsize=1024)
def columns_of(text: str, shortest: int, longest: int, bits: int) -> Columns:
    """The hashed n-grams of `shortest` to `longest` letters within words, weighted 1 + log(count).

    Word ends count as letters. Hashing needs no vocabulary (Weinberger et al. 2009); with 17 bits two n-grams of
    our sentences rarely meet in one column.
    """
    counts: Counter[int] = Counter()
    mask = (1 << bits) - 1
    for word in letters_of(text).split():
        padded = f" {word} "
        for length in range(shortest, longest + 1):
            for start in range(len(padded) - length + 1):
                counts[crc32(padded[start : start + length].encode()) & mask] += 1
    columns = np.fromiter(counts.keys(), dtype=np.int64, count=len(counts))
    weights = 1 + np.log(np.fromiter(counts.values(), dtype=np.float32, count=len(counts)))
    return columns, weights.astype(np.float32)
