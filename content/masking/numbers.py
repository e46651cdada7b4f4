"""Finds what is made of digits and signs: mail, links, accounts, telephone and file numbers, dates of birth."""

import re
from collections.abc import Iterator
from datetime import date

from content.masking.spans import Span
from content.masking.vocabulary import vocabulary
from content.masking.words import Case, Word

_DASH = r"\u2010-\u2015-"
# One pass over the text: at each place the first that fits is taken. What comes under `keep` is no one's data.
# Every repeat is bounded, or begins only where the one before it cannot, so that time grows with length alone.
_PATTERN = re.compile(
    rf"""
    (?P<email>(?<![\w.+-])[\w.+-]{{1,80}}\s?@\s?[\w-]{{1,80}}(?:\.[\w-]{{1,40}}){{1,5}}
        |(?<![\w.+-])[\w.+-]{{2,80}}\s?[(\[{{]\s?(?:at|ät)\s?[)\]}}]\s?[\w-]{{1,80}}(?:\s?(?:\.|[(\[]?dot[)\]]?)\s?[\w-]{{2,40}}){{1,4}}
        |(?<![\w.+-])[\w.+-]{{2,80}}\s(?:at|ät)\s(?:gmail|gmx|web|yahoo|outlook|hotmail|icloud|mail|proton)(?:\s?(?:\.|dot|punkt)\s?[a-z]{{2,8}})?\b)
    |(?P<handle>(?<!\w)@\w{{3,40}})
    |(?P<link>(?:https?://|\bwww\.)\S+)
    |(?P<iban>\b[A-Z]{{2}}\d{{2}}(?:[\s.-]?[A-Z0-9]{{4}}){{3,7}}(?:[\s.-]?(?=[A-Z]?\d)[A-Z0-9]{{1,4}})?\b)
    |(?P<keep>(?<![\d.])\d{{1,2}}[.:]\d\d\s?[{_DASH}]\s?\d{{1,2}}[.:]\d\d(?![\d./{_DASH}])  # hours
        |(?<!\d)20\d\d\s?[/{_DASH}]\s?20\d\d(?!\d)                                     # school years
        |(?<!\d)\d{{1,3}}(?:[.\u00a0]\d{{3}})+(?:,\d\d)?\s?(?:€|eur|euro)\b               # prices
        |(?<!\d)\d{{1,2}}[{_DASH}]\d{{1,2}},?\s\d{{1,2}}[{_DASH}]\d{{1,2}}(?!\d))         # hours without minutes
    |(?P<date>(?<!\d)(?:
        (?:\d{{1,2}}\s?[./{_DASH}]\s?\d{{1,2}}\s?[./{_DASH}]\s?(?P<year_last>\d{{4}}|\d\d))
        |(?P<year_first>\d{{4}})(?:[./{_DASH}]\d{{1,2}}[./{_DASH}]\d{{1,2}}|年\d{{1,2}}月\d{{1,2}}日)
        |\d{{1,2}}(?:\.|-?[^\W\d_]{{1,3}})?\s(?:de\s|di\s)?[^\W\d_]{{3,14}}\.?,?\s(?:de\s)?(?P<year_named>\d{{4}})
        )(?!\d))
    |(?P<number>
        (?:\b(?P<series>[A-Z]{{1,3}})\s?(?=\d{{6}}))?\+?\d(?:[\s/().{_DASH}]{{0,3}}\d){{5,}}
            (?:(?<=\d)(?:[A-Z]|[A-Z]{{2}}(?=\d))[A-Z0-9]{{0,20}}\b)?
        |\b\d{{2}}\s?\d{{6}}\s?[A-Z]\s?\d{{3}}\b
        |\b(?=[A-Z0-9]{{7,30}}\b)(?=\d*[A-Z])(?=(?:[A-Z]*\d){{4}})[A-Z0-9]+\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_DIGIT = re.compile(r"\d")
# Years of the Persian calendar are this far behind.
_PERSIAN = 621


def numbers(text: str, words: list[Word], today: date) -> Iterator[Span]:
    """The spans of mail addresses, links, accounts, numbers and dates of birth, but not of appointments and prices."""
    known = vocabulary()
    birth = [
        index
        for index, word in enumerate(words)
        if word.folded in known.births
        or word.folded.startswith(known.birth_stems)
        or (len(word.folded) == 2 and text[word.start : word.end].lower() in known.births)
    ]
    for match in _PATTERN.finditer(text):
        kind = match.lastgroup or ""
        kind = next(name for name in ("email", "handle", "link", "iban", "keep", "date", "number") if match[name])
        start, end = match.span()
        if kind == "iban" and len(_DIGIT.findall(match[0])) < 8:
            continue
        if kind == "date" and not birth and _may_be_an_appointment(match, today):
            continue
        if kind == "number":
            digits = "".join(str(int(each)) for each in _DIGIT.findall(match[0]))
            if digits in known.public_numbers or (digits.startswith("0800") and len(digits) in (10, 11)):
                continue
            if match["series"] and match["series"].lower() in known.labels:
                start = match.end("series")
                start += len(text[start:end]) - len(text[start:end].lstrip())
        if kind != "keep":
            yield Span(start, end, "name" if kind == "handle" else kind)
    yield from _birth_years(words, birth, today)


def _may_be_an_appointment(match: re.Match[str], today: date) -> bool:
    written = match["year_last"] or match["year_first"] or match["year_named"]
    year = int(written)
    if len(written) == 2:
        year += 2000
    elif year < 1500:
        year += _PERSIAN
    return today.year - 1 <= year <= today.year + 5


def _birth_years(words: list[Word], birth: list[int], today: date) -> Iterator[Span]:
    for index in birth:
        for word in words[max(0, index - 4) : index + 5]:
            if word.case is Case.DIGITS and word.end - word.start == 4:
                year = int(word.folded)
                if today.year - 110 <= (year + _PERSIAN if year < 1500 else year) <= today.year:
                    yield Span(word.start, word.end, "date")
