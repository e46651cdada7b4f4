"""Takes personal data out of what residents write before it is stored."""

import re

# Each pattern is put in place of what it finds; the order matters, the narrow ones come first.
_PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+"), "[email]"),
    (re.compile(r"\b[A-Z]{2}\d{2}(?:\s?\w{4}){3,7}(?:\s?\w{1,4})?\b", re.IGNORECASE), "[iban]"),
    (re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE), "[link]"),
    # Birth dates and other full dates, in the digits of any script.
    (re.compile(r"\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b"), "[date]"),
    # Passport and file numbers: letters and at least four digits in one word.
    (re.compile(r"\b(?=[A-Z0-9]{7,}\b)(?=\d*[A-Z])(?=(?:[A-Z]*\d){4})[A-Z0-9]+\b", re.IGNORECASE), "[number]"),
    # Telephone and other numbers: six digits or more, also in groups or beside letters of any script.
    (re.compile(r"\+?\d(?:[\s/().\u2010-\u2015-]{0,3}\d){5,}"), "[number]"),
)


def mask(text: str) -> str:
    """The text with mail addresses, account, telephone and file numbers, dates and links replaced by their kind."""
    for pattern, kind in _PATTERNS:
        text = pattern.sub(kind, text)
    return text
