"""Finds streets with their house numbers, and towns with their postcodes."""

from collections.abc import Iterator

from content.masking.spans import Span
from content.masking.vocabulary import Vocabulary, vocabulary
from content.masking.words import Case, Word

# How far back a word such as "I live in" is looked for, and how long a street's name may be.
_NEAR = 8
_LONGEST = 4
_BETWEEN = frozenset(" .,\u00a0№-'’\u2019")


def addresses(text: str, words: list[Word]) -> Iterator[Span]:
    """The spans of streets with a number and of postcodes with a town."""
    known = vocabulary()
    for index, word in enumerate(words):
        if word.case is not Case.DIGITS or (word.start and text[word.start - 1].isalnum()):
            continue
        length = word.end - word.start
        if length == 5:
            end = _town(text, words, index, known)
            if end:
                yield Span(word.start, end, "address")
        elif length <= 3 and not _is_counted(text, words, index, known):
            start = _street(text, words, index, known)
            if start is not None:
                yield Span(start, _with_letter(text, words, index), "address")
            elif index + 1 < len(words) and words[index + 1].folded in known.street_words_after:
                last = index + 1
                while (
                    last + 1 < min(len(words), index + 5)
                    and _joined(text, words, last)
                    and (words[last + 1].case is Case.CAPITAL or words[last + 1].folded in known.particles)
                ):
                    last += 1
                yield Span(word.start, words[last].end, "address")


def _joined(text: str, words: list[Word], index: int) -> bool:
    """Whether nothing but blanks and small marks stands between this word and the next."""
    gap = text[words[index].end : min(words[index + 1].start, words[index].end + 4)]
    return len(gap) < 4 and _BETWEEN.issuperset(gap)


def _town(text: str, words: list[Word], index: int, known: Vocabulary) -> int | None:
    if index + 1 == len(words) or not _joined(text, words, index):
        return None
    town = words[index + 1]
    if town.folded in known.towns or town.folded.startswith(("hannover", "ганновер", "хановер")):
        return town.end
    strange = town.case is Case.CAPITAL and town.folded not in known.ordinary | known.units
    return town.end if strange else None


def _is_counted(text: str, words: list[Word], index: int, known: Vocabulary) -> bool:
    """Whether the number is an hour, a price, an amount, a part of a word, or one that the public may call."""
    end = words[index].end
    if words[index].folded in known.public_numbers or (
        text[end : end + 1].isalpha() and text[end + 1 : end + 2].isalnum()
    ):
        return True
    after = text[end : end + 2]
    if after[:1] in ("%", "€", "$", ":") or (after[:1] in (".", ",") and after[1:].isdigit()):
        return True
    following = index + 1
    if following < len(words) and words[following].case is Case.DIGITS and _joined(text, words, index):
        following += 1
    return following < len(words) and _joined(text, words, following - 1) and words[following].folded in known.units


def _street(text: str, words: list[Word], index: int, known: Vocabulary) -> int | None:
    """Where the street begins whose house number stands at `index`."""
    first = index
    while first > max(0, index - _LONGEST) and _joined(text, words, first - 1):
        first -= 1
        if words[first].case is Case.DIGITS:
            first += 1
            break
        if words[first].folded in known.street_words and first < index - 1:
            return words[first].start
    name = index
    while name > first and _may_name_a_street(words[name - 1], known, name == index or _hyphen(text, words, name - 1)):
        name -= 1
    bare = name == index - 1 and words[name].folded in known.street_endings
    if bare and name > first and words[name - 1].case is Case.CAPITAL:
        name -= 1
    if name == index:
        return None
    last = words[index - 1]
    typical = last.folded.endswith(known.street_endings) and (
        name < index - 1 or last.folded not in known.street_endings
    )
    preposition = name > first and words[name - 1].folded in known.prepositions
    if preposition and name > first + 1 and words[name - 2].case is Case.CAPITAL:
        both = f"{words[name - 2].folded} {words[name - 1].folded}"
        name -= both in known.prepositions
    if preposition and words[name - 1].case is Case.CAPITAL:
        return words[name - 1].start
    near = any(word.folded in known.living for word in words[max(0, name - _NEAR) : name])
    return words[name].start if typical or preposition or near else None


def _hyphen(text: str, words: list[Word], index: int) -> bool:
    return text[words[index].end : words[index + 1].start] == "-"


def _may_name_a_street(word: Word, known: Vocabulary, last: bool) -> bool:
    """Whether the word may belong to a street's name; the last one, or one before a hyphen, may be an ordinary word."""
    if word.case is Case.SMALL:
        return last and len(word.folded) > 6 and word.folded.endswith(known.street_endings)
    if word.case is Case.NONE:
        return word.folded.endswith(known.street_endings)
    if word.folded.endswith(known.street_endings):
        return True
    return (
        not known.is_ordinary(word.folded) and word.folded not in known.living and word.folded not in known.prepositions
    )


def _with_letter(text: str, words: list[Word], index: int) -> int:
    """The end of the house number with its letter, as in 12b or 12 b."""
    end = words[index].end
    if index + 1 < len(words):
        letter = words[index + 1]
        closed = letter.end == len(text) or not (text[letter.end].isalnum() or text[letter.end].isspace())
        near = letter.start == end or (letter.start == end + 1 and closed)
        if near and len(letter.folded) == 1 and "a" <= letter.folded <= "k":
            return letter.end
    return end
