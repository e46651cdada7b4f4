"""The state of a text in one language: computed from hashes, never stored and never taken from clocks."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import blake2b

from content.models import Translation


class TextStatus(StrEnum):
    """How a text stands to its source."""

    MISSING = "missing"
    OUTDATED = "outdated"
    MACHINE = "machine"
    IN_REVIEW = "in_review"
    CURRENT = "current"


@dataclass(frozen=True, slots=True)
class Provenance:
    """Who says so, and how fresh it is: shown with everything that a resident reads."""

    origin: str
    """human or machine."""
    status: str
    """current, outdated or machine."""
    checked: date | None
    """When the city's staff last checked it; None: not yet."""
    source: str | None
    """Where the facts come from: an address, or an article by publisher and date."""
    as_of: str | None
    """Date of that source, in its own words."""
    verified: bool
    """Whether a public page confirms it."""

    def as_dict(self) -> dict[str, object]:
        """As the HTTP contract sends it."""
        return {
            "origin": self.origin,
            "status": self.status,
            "checked": self.checked.isoformat() if self.checked else None,
            "source": self.source,
            "as_of": self.as_of,
            "verified": self.verified,
        }


def hash_of(text: str) -> str:
    """Fingerprint of a source text; white space at the ends does not count."""
    return blake2b(text.strip().encode(), digest_size=16).hexdigest()


def status_of(text: Translation | None, source: Translation | None) -> TextStatus:
    """The status of `text`, given the text of the same field in the source language."""
    if text is None:
        return TextStatus.MISSING
    if source is not None and text.language != source.language and text.source_hash != hash_of(source.text):
        return TextStatus.OUTDATED
    if text.origin == "machine" and text.state != "approved":
        return TextStatus.MACHINE
    if text.state != "approved":
        return TextStatus.IN_REVIEW
    return TextStatus.CURRENT


def shown_status(status: TextStatus) -> str:
    """The status as residents see it: a human text in review reads as current."""
    return "current" if status in {TextStatus.CURRENT, TextStatus.IN_REVIEW} else str(status)
