"""What masking knows of the languages: patterns.yml, given_names.yml and ordinary_words.txt, read once and folded.

The ordinary words are those that stand at least three times (twice in scripts without capitals) in the training
sentences and the catalogue, with the CLDR's names of days, months, countries and languages, and a few more by hand.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from content.masking.words import phrase

HERE = Path(__file__).parent
# Words from this length on are also looked for with other endings.
_STEM = 5
# "and", "so", "in" and "for" are written together with the next word in Arabic.
_PREFIXES = ("\u0648", "\u0641", "\u0628", "\u0644")
CUES = ("introductions", "fields", "presences", "single", "family", "titles", "closings")


@dataclass(frozen=True)
class Vocabulary:
    """Folded words and phrases; `cues` gives for a first word the phrases that begin so, longest first."""

    cues: Mapping[str, list[tuple[tuple[str, ...], str]]]
    titles_after: frozenset[str]
    owners: frozenset[str]
    thanks: frozenset[str]
    fillers: frozenset[str]
    particles: frozenset[str]
    births: frozenset[str]
    birth_stems: tuple[str, ...]
    given: frozenset[str]
    ordinary: frozenset[str]
    street_endings: tuple[str, ...]
    street_words: frozenset[str]
    street_words_after: frozenset[str]
    prepositions: frozenset[str]
    living: frozenset[str]
    towns: frozenset[str]
    units: frozenset[str]
    labels: frozenset[str]
    public_numbers: frozenset[str]
    chinese: Mapping[str, str]

    def is_ordinary(self, word: str) -> bool:
        """Whether the word is one of everyday life, also with an Arabic particle written before it."""
        return word in self.ordinary or (word[:1] in _PREFIXES and len(word) > 3 and word[1:] in self.ordinary)


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary, read at the first call."""
    patterns = _read("patterns.yml")
    cues = _cues(patterns)
    single = {words[0] for phrases in cues.values() for words, _ in phrases if len(words) == 1}
    ordinary = single.union(
        (HERE / "ordinary_words.txt").read_text(encoding="utf-8").split(), _folded(patterns["units"])
    )
    streets = patterns["streets"]
    births = {each.lower() for each in patterns["births"]} | {
        each for each in _folded(patterns["births"]) if len(each) > 2
    }
    return Vocabulary(
        cues=cues,
        titles_after=_folded(patterns["titles_after"]),
        owners=_folded(patterns["owners"]),
        thanks=_folded(patterns["thanks"]),
        fillers=_folded(patterns["fillers"]),
        particles=_folded(patterns["particles"]),
        births=frozenset(births),
        birth_stems=tuple(each for each in births if len(each) >= _STEM),
        given=frozenset(_given(_read("given_names.yml"))),
        ordinary=frozenset(ordinary),
        street_endings=tuple(_folded(streets["endings"])),
        street_words=_folded(streets["before"]),
        street_words_after=_folded(streets["after_number"]),
        prepositions=_folded(streets["prepositions"]),
        living=_folded(streets["living"]),
        towns=_folded(patterns["towns"]),
        units=_folded(patterns["units"]),
        labels=frozenset(patterns["labels"]),
        public_numbers=frozenset(patterns["public_numbers"]),
        chinese=patterns["chinese"],
    )


def _read(name: str) -> dict[str, Any]:
    content: dict[str, Any] = yaml.load((HERE / name).read_text(encoding="utf-8"), yaml.CSafeLoader)
    return content


def _folded(entries: Iterable[str]) -> frozenset[str]:
    return frozenset(" ".join(phrase(each)) for each in entries)


def _cues(patterns: Mapping[str, Any]) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    found: dict[str, dict[tuple[str, ...], str]] = {}
    for kind in CUES:
        for entries in patterns[kind].values():
            for words in map(phrase, entries):
                found.setdefault(words[0], {}).setdefault(words, kind)
    return {first: sorted(rest.items(), key=lambda each: -len(each[0])) for first, rest in found.items()}


def _given(lists: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    """Each name, and those of declining languages with the endings of their cases."""
    for names in lists["plain"].values():
        yield from (phrase(name)[0] for name in names.split())
    endings = {last: [each.lower() for each in text.split()] for last, text in lists["endings"].items()}
    for names in lists["declined"].values():
        for name in (each.lower() for each in names.split()):
            last = name[-1] if name[-1] in endings else ""
            stem = name.removesuffix(last) if last else name
            yield from ("".join(phrase(form)) for form in (name, *(stem + each for each in endings[last])))
