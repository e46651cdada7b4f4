"""Words of a message, each as the vocabularies know it: folded, without endings, without Arabic prefixes."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from locales.folding import fold

UNKNOWN = "·"
"""Stands for every word that no vocabulary has: nothing else of a message is ever kept."""
TAIL = 5
"""How many letters may follow a stem."""
# Han characters one by one, since Chinese has no blanks; digits apart from a unit that follows; letters with digits
# behind (A1) and with the marks that belong to them.
_WORD = re.compile(
    r"[\u3400-\u9fff]|\d+|[^\W\d_](?:(?![\u3400-\u9fff])[^\W_]|[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670])*"
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
# And, in, for, like, the: Arabic writes them onto the word.
_PROCLITICS = ("وبال", "وال", "بال", "فال", "كال", "عال", "هال", "لل", "ال", "و", "ب", "ل", "ف", "ع")


@dataclass(frozen=True, slots=True)
class Word:
    """A word and where it stands in the original text."""

    folded: str
    start: int
    end: int


def words_of(text: str) -> list[Word]:
    """The words of a text, folded; Han characters each for itself."""
    return [
        Word(folded, match.start(), match.end())
        for match in _WORD.finditer(text)
        if (folded := fold(match.group()).replace(" ", ""))
    ]


class Lexicon:
    """Knows every word and stem of the vocabularies, and which one a word of a message is.

    A pattern is a word, or a stem with `*` behind it. The key of a message's word is the pattern that fits it most
    closely; `keys_of` gives every key that a pattern covers, so that a phrase written with a stem is also found where
    another phrase knows a longer one.
    """

    def __init__(self, patterns: Iterable[str]) -> None:
        """Take all patterns of all phrases, folded."""
        self._patterns = frozenset(patterns)
        covered: dict[str, set[str]] = {}
        for known in self._patterns:
            for pattern in self._covering(known):
                covered.setdefault(pattern, set()).add(known)
        self._covered = {pattern: tuple(sorted(known)) for pattern, known in covered.items()}

    def key(self, word: str) -> str:
        """The pattern that fits a folded word most closely, or UNKNOWN."""
        return next(self._fitting(word), UNKNOWN)

    def keys_of(self, pattern: str) -> tuple[str, ...]:
        """All keys that a message's word may have where `pattern` is meant."""
        return self._covered[pattern]

    def _fitting(self, word: str, is_whole: bool = True) -> Iterator[str]:
        """The patterns that fit a folded word, closest first."""
        if word in self._patterns:
            yield word
        for length in range(len(word), max(len(word) - TAIL, 2) - 1, -1):
            # B1 and B1-Kurs are B1, B12 is not.
            is_number_cut = word[length - 1 : length + 1].isdecimal() and length < len(word)
            if not is_number_cut and (stem := word[:length] + "*") in self._patterns:
                yield stem
        if is_whole and "ء" <= word[:1] <= "ۿ":
            for prefix in _PROCLITICS:
                if word.startswith(prefix) and len(word) - len(prefix) >= 3:
                    yield from self._fitting(word[len(prefix) :], is_whole=False)

    def _covering(self, known: str) -> set[str]:
        """The patterns that fit every word that has `known` for a key."""
        if not known.endswith("*"):
            return set(self._fitting(known))
        return {known, *(pattern for pattern in self._fitting(known[:-1]) if pattern.endswith("*"))}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A name as the lexicon's patterns, and how many of them at both ends are only its surroundings."""

    patterns: tuple[str, ...]
    before: int = 0
    after: int = 0


def phrases_of(name: str, endings: Iterable[str] = ()) -> Iterator[Phrase]:
    """The phrases that a name of a vocabulary stands for.

    `*` behind a word makes a stem of it; `~` behind the last one lets it have each of `endings` of its script; words in
    brackets must stand beside the name and are no part of it. A name with an umlaut may be typed with ae, oe, ue.
    """
    for spelling in {name, _without_umlauts(name)}:
        before, itself, after = (_patterns(part) for part in _surrounded(spelling))
        yield Phrase((*before, *itself, *after), len(before), len(after))
        if spelling.endswith("~"):
            for each in endings:
                if _script(each) == _script(itself[-1]):
                    yield Phrase((*before, *itself[:-1], itself[-1] + fold(each)), len(before))


def _surrounded(name: str) -> tuple[str, str, str]:
    """What stands in brackets before, the name itself, what stands in brackets behind."""
    before, _, itself = name.partition(")") if name.startswith("(") else ("", "", name)
    itself, _, after = itself.partition("(")
    return before.removeprefix("("), itself, after.removesuffix(")")


def _patterns(text: str) -> tuple[str, ...]:
    return tuple(word.folded + ("*" if text[word.end : word.end + 1] == "*" else "") for word in words_of(text))


def _without_umlauts(name: str) -> str:
    return name.translate(_UMLAUTS)


def _script(text: str) -> str:
    return unicodedata.name(text[0], "").partition(" ")[0]
