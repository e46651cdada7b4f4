"""Finds people's names: after words that introduce them, after titles, under letters, and common given names."""

import re
from collections.abc import Iterator
from functools import cache

from content.masking.spans import Span
from content.masking.vocabulary import Vocabulary, vocabulary
from content.masking.words import Case, Word

_LONGEST = 4
_SIGNED = re.compile(r"[,.!\n،;؛:。–—-]")
_GAPS = {
    "introductions": re.compile(r"[\s:,.=\"'„“«»–*-]{0,4}\Z"),
    "fields": re.compile(r"[\s:,.=\"'„“«»–*-]{0,4}\Z"),
    "presences": re.compile(r"[ \u00a0]{1,2}\Z"),
    "single": re.compile(r"[ \u00a0]{1,2}\Z"),
    "family": re.compile(r"[ \u00a0]{0,1}[,(:]?[ \u00a0]{0,2}\Z"),
    "titles": re.compile(r"[. \u00a0]{1,3}\Z"),
    "closings": re.compile(r"[^\w]{1,6}\Z"),
}
_INSIDE = re.compile(r"[ \u00a0]{1,2}\Z|[-'’ʼ.\u200c]\s?\Z")


def names(text: str, words: list[Word]) -> Iterator[Span]:
    """The spans of people's names."""
    known = vocabulary()
    for index, word in enumerate(words):
        for phrase, kind in known.cues.get(word.folded, ()):
            after = index + len(phrase)
            if tuple(each.folded for each in words[index:after]) == phrase:
                yield from _after(text, words, after, kind, known)
                break
        if word.folded in known.given and not known.is_ordinary(word.folded) and word.case in (Case.CAPITAL, Case.NONE):
            yield _span(words, _before(text, words, index, known), _rest(text, words, index, known))
        elif word.folded in known.given and word.case is Case.CAPITAL and len(word.folded) > 3:
            # The name is also a word: a family name has to follow.
            after = _rest(text, words, index, known)
            if after > index + 1 and not known.is_ordinary(words[after - 1].folded):
                yield _span(words, index, after)
        elif (
            word.case is Case.CAPITAL
            and index
            and not known.is_ordinary(word.folded)
            and _is_pair(text, words, index, known)
        ):
            yield _span(words, index, _rest(text, words, index, known))
        elif word.folded in known.titles_after and index and _strange(words[index - 1], known, Case.CAPITAL):
            yield Span(words[index - 1].start, words[index - 1].end, "name")
    yield from _signature(text, words, known)
    for match in _chinese().finditer(text):
        yield Span(*match.span(1), "name")


def _span(words: list[Word], first: int, after: int) -> Span:
    return Span(words[first].start, words[after - 1].end, "name")


def _gap(text: str, words: list[Word], index: int) -> str:
    """What stands before the word at `index`; a few signs are enough to judge it."""
    return text[words[index - 1].end : min(words[index].start, words[index - 1].end + 8)]


def _strange(word: Word, known: Vocabulary, *cases: Case) -> bool:
    """Whether the word is written in one of the cases and is no ordinary one, or is a given name."""
    return word.case in cases and (not known.is_ordinary(word.folded) or word.folded in known.given)


def _after(text: str, words: list[Word], first: int, kind: str, known: Vocabulary) -> Iterator[Span]:
    """The name that stands after a phrase of this kind, which ends before the word at `first`."""
    if first >= len(words) or not _GAPS[kind].match(_gap(text, words, first)):
        return
    begin = first
    if kind in ("introductions", "fields", "titles", "closings"):
        for _ in range(2):
            title = (
                words[first].folded in known.cues
                and ((words[first].folded,), "titles") in known.cues[words[first].folded]
            )
            filler = kind == "introductions" and words[first].folded in known.fillers
            if not (title or filler) or first + 1 >= len(words):
                break
            first += 1
            begin = begin if title else first
    word = words[first]
    if word.case is Case.DIGITS:
        return
    after = _rest(text, words, first, known)
    is_given = word.folded in known.given and word.case is not Case.SMALL
    marked = kind == "introductions" or ":" in _gap(text, words, begin) or "\n" in _gap(text, words, begin)
    if kind in ("introductions", "fields", "closings"):
        small = (Case.SMALL,) if marked else ()
        uncased = (Case.NONE,) if marked or kind == "closings" else ()
        fits = word.end - word.start > 1 and _strange(word, known, Case.CAPITAL, *small, *uncased)
    elif kind == "titles":
        # Family names such as Klein and Fuchs are words too.
        alone = first == begin and word.case is Case.CAPITAL and not _owned(words, first) and len(word.folded) > 2
        fits = _strange(word, known, Case.CAPITAL, Case.NONE) or (alone and word.folded not in known.towns)
    elif kind == "presences":
        pair = after > first + 1 and word.case is Case.CAPITAL and not known.is_ordinary(word.folded)
        fits = pair or (is_given and (not known.is_ordinary(word.folded) or after > first + 1))
    else:
        fits = _strange(word, known, Case.CAPITAL)
    if fits:
        yield _span(words, begin, after)


def _is_pair(text: str, words: list[Word], index: int, known: Vocabulary) -> bool:
    """Whether two words with capitals that are no ordinary ones stand together within a sentence."""
    if index + 1 == len(words) or _SIGNED.search(_gap(text, words, index)) or _gap(text, words, index + 1) != " ":
        return False
    return all(
        word.case is Case.CAPITAL
        and len(word.folded) > 2
        and not known.is_ordinary(word.folded)
        and text[word.start + 1].islower()
        for word in words[index : index + 2]
    )


def _owned(words: list[Word], first: int) -> bool:
    """Whether the title is spoken of as a person: my wife, the lady."""
    return first > 1 and words[first - 2].folded in vocabulary().owners


def _rest(text: str, words: list[Word], first: int, known: Vocabulary) -> int:
    """The index after the last word of the name that begins at `first`."""
    case = words[first].case
    longest = _LONGEST if case is Case.CAPITAL else 3 if case is Case.NONE else 2
    after = first + 1
    # Behind a given name a capital begins a family name, also where that is a word.
    sure = case is Case.CAPITAL and words[first].folded in known.given and not known.is_ordinary(words[first].folded)
    while after < min(len(words), first + longest) and _INSIDE.match(_gap(text, words, after)):
        word = words[after]
        dotted = "." in _gap(text, words, after) and words[after - 1].end - words[after - 1].start > 2
        if dotted:
            break
        if _strange(word, known, case) or (sure and _is_family_name(word)):
            after += 1
        elif word.folded in known.particles and after + 1 < len(words) and _strange(words[after + 1], known, case):
            after += 2
        else:
            break
    return after


def _is_family_name(word: Word) -> bool:
    return word.case is Case.CAPITAL and len(word.folded) > 2


def _before(text: str, words: list[Word], index: int, known: Vocabulary) -> int:
    """The index of the family name where it stands before the given name."""
    if index < 2 or words[index].case is not Case.CAPITAL or not _INSIDE.match(_gap(text, words, index)):
        return index
    begins = _SIGNED.search(_gap(text, words, index - 1))
    return index - 1 if _strange(words[index - 1], known, Case.CAPITAL) and not begins else index


def _signature(text: str, words: list[Word], known: Vocabulary) -> Iterator[Span]:
    """The last words of a message where they stand on a line of their own, or after thanks."""
    first = len(words)
    while first > max(0, len(words) - _LONGEST) and _strange(words[first - 1], known, Case.CAPITAL, Case.NONE):
        first -= 1
        if first and _SIGNED.search(_gap(text, words, first)):
            before = {word.folded for word in words[max(0, first - 8) : first]}
            if "\n" in _gap(text, words, first) or before & known.thanks:
                yield _span(words, first, len(words))
            return


@cache
def _chinese() -> re.Pattern[str]:
    chinese = vocabulary().chinese
    han = "[\u4e00-\u9fff]"
    return re.compile(
        rf"(?:{chinese['introductions']})((?:[{chinese['surnames']}]){han}{{0,2}}?(?=[{chinese['following']}\s\d]|$)"
        rf"|[{chinese['surnames']}]{han}{{1,2}})"
    )
