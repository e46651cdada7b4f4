"""Ages in a message: numbers whose neighbours say so, and no durations, prices, dates or telephone numbers."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from nlu.lexicon import Word

OLDEST = 110
# Part of a longer number, a price or an address.
_JOINED_BEFORE = re.compile(r"(\d[\s.:/–-]?|\d,|[+€$£§#№])$")
_JOINED_AFTER = re.compile(r"[.,:/–-]?\s?\d|\s?[€$£%°]")
_CLAUSE_ENDS = re.compile(r"\s*([,.;!?)،؛؟。，\n]|$)")

Spans = Collection[tuple[int, int]]


def find_ages(text: str, words: Sequence[Word], cues: Mapping[str, Spans]) -> Iterator[tuple[int, int, int]]:
    """Each age in whole years, with its first word and the one behind its last.

    `cues` says where in `words` the phrases of the vocabulary `age` stand, by their code there.
    """
    # Sorted, so that the longest phrase at a place counts.
    starting = {code: dict(sorted(spans)) for code, spans in cues.items()}
    ending = {code: {behind: first for first, behind in sorted(spans, reverse=True)} for code, spans in cues.items()}

    def starts(code: str, place: int) -> int | None:
        return starting.get(code, {}).get(place)

    def ends(code: str, place: int) -> bool:
        return place in ending.get(code, {})

    for place, word in enumerate(words):
        if not word.folded.isdecimal() or int(word.folded) > OLDEST or not _stands_alone(text, word):
            continue
        behind = place + 1
        is_joined = behind < len(words) and words[behind].start == word.end and words[behind].folded.isascii()
        if unit := starts("months", behind):
            yield 0, place, unit
        elif unit := starts("old", behind):
            yield int(word.folded), place, unit
        elif is_joined or starts("other", behind):
            continue
        elif ends("aged", place):
            yield int(word.folded), place, starts("years", behind) or behind
        elif unit := starts("years", behind):
            if not ends("duration_before", place) and starts("duration_after", unit) is None:
                yield int(word.folded), place, unit
        elif _CLAUSE_ENDS.match(text, word.end) or starts("then", behind) is not None:
            copula = ending.get("copula", {}).get(place, place)
            if ends("person", copula):
                yield int(word.folded), place, behind


def _stands_alone(text: str, word: Word) -> bool:
    return not _JOINED_BEFORE.search(text, max(0, word.start - 3), word.start) and not _JOINED_AFTER.match(
        text, word.end
    )
