"""The folded words and letter triples of a text, as the word index has them (locales/folding.py folds)."""

import re

from locales.folding import fold

__all__ = ["fold", "trigrams", "words"]

_WORD = re.compile(r"\w+")


def words(text: str) -> list[str]:
    """The folded words of a text, in order."""
    return _WORD.findall(fold(text))


def trigrams(text: str) -> list[str]:
    """The distinct runs of three letters in the folded words, in order."""
    return list(dict.fromkeys(word[i : i + 3] for word in words(text) for i in range(len(word) - 2)))
