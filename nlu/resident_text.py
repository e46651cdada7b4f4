"""What a resident typed, made safe to understand: cleaned, cut to length, and never a command."""

import re
import unicodedata
from dataclasses import dataclass

# A letter may come in so many parts (ế in three), which NFC joins; what lies beyond is cut off unread, so that a
# megabyte costs no time.
PARTS = 4
# Rasa obeys "/intent{...}" typed by anyone, with full confidence; we never let it see one.
_COMMAND = re.compile(r"^/[/\s]*[A-Za-z_][\w+]*\s*(\{.*\}?)?(@[\w.]+)?\s*$", re.DOTALL)
_LEADING = re.compile(r"^[/\s]+")
# Control characters, and the marks that turn the direction of text (U+202A-202E, U+2066-2069), but not joiners,
# which Persian and emoji need.
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class ResidentText:
    """A message as the guide reads it."""

    text: str
    is_shortened: bool
    """Whether the end was cut off."""
    is_command: bool
    """Whether it was written like one of Rasa's commands; it is then answered as not understood."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left to read."""
        return not self.text


def read(raw: str, limit: int) -> ResidentText:
    """Clean what was typed: one form of each letter, no control characters, at most `limit` characters."""
    raw = raw.strip()
    cut = raw[: limit * PARTS]
    text = unicodedata.normalize("NFC", _UNSEEN.sub("", cut.encode("utf-8", "replace").decode("utf-8"))).strip()
    is_command = bool(_COMMAND.match(text))
    text = _LEADING.sub("", text)
    return ResidentText(text[:limit].strip(), len(text) > limit or len(raw) > len(cut), is_command)
