"""Takes personal data out of what residents write before it is stored, in whatever language they write."""

from datetime import UTC, date, datetime
from functools import lru_cache

from content.masking.addresses import addresses
from content.masking.names import names
from content.masking.numbers import numbers
from content.masking.spans import Span, merged
from content.masking.words import split


def mask(text: str, today: date | None = None) -> str:
    """The text with each piece of personal data replaced by its kind, such as `[name]` or `[number]`.

    `today` tells dates of appointments, which stay, from dates of birth; without it the present day is taken.
    """
    return _masked(text, today or datetime.now(UTC).date())


@lru_cache(maxsize=64)
def _masked(text: str, today: date) -> str:
    """A turn asks three times for the same message."""
    parts, done = [], 0
    for span in found(text, today):
        parts += [text[done : span.start], f"[{span.kind}]"]
        done = span.end
    return "".join([*parts, text[done:]])


def found(text: str, today: date | None = None) -> list[Span]:
    """Where personal data stands in the text: spans in order, none touching another's letters."""
    words = split(text)
    return merged(
        [*numbers(text, words, today or datetime.now(UTC).date()), *addresses(text, words), *names(text, words)]
    )
