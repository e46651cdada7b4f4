"""Whole dialogues as data: what a resident writes or taps, and what must come back.

    refined_german_course:
      - say: Ich möchte Deutsch lernen        # typed; or
        tap: more-offers                      # a button on the screen, by the message that is its title
        intent: find_german_course            # what it is understood as
        language: de                          # the answer's language, where it is not the file's
        shows: [vhs-deutsch-integration]      # among the cards; `any` for whatever cards
        answers: [find_german_course]         # whose answer texts are among the replies
        says: [programmes-found]              # messages of bot.ftl among the replies, also as the text above buttons
        contacts: true                        # people to turn to are among the replies

Buttons with another title than a message: `tap: topic-find_flat`, `tap: {card: 2}` (the button that names the second
card), `tap: {title: العربية}`.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from locales.messages import MessageError, Messages

HERE = Path(__file__).parent
_HOLE = "\u0001"
_ISOLATES = re.compile("[\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Step:
    """One turn of a dialogue."""

    say: str | None = None
    tap: Any = None
    intent: str | None = None
    language: str | None = None
    shows: Any = None
    answers: list[str] = field(default_factory=list)
    says: list[str] = field(default_factory=list)
    contacts: bool = False


def read_dialogues(language: str, folder: Path = HERE) -> dict[str, list[Step]]:
    """The dialogues of a language by name; none where it has no file. Raises TypeError for an unknown key."""
    path = folder / f"{language}.yml"
    if not path.exists():
        return {}
    read = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {name: [Step(**step) for step in steps] for name, steps in read.items()}


def texts_of(replies: list[dict[str, Any]]) -> list[str]:
    """Every sentence of the software among the replies, without isolation marks."""
    return [_ISOLATES.sub("", each["text"]) for each in replies if each["type"] in {"text", "choices"}]


def is_said(messages: Messages, language: str, message_id: str, texts: list[str]) -> bool:
    """Whether one of `texts` is the message, whatever stands in its holes."""
    return any(_pattern(messages, language, message_id, count).fullmatch(text) for text in texts for count in range(4))


def title_of(messages: Messages, language: str, message_id: str) -> str:
    """A message without holes."""
    return _ISOLATES.sub("", messages.say(language, message_id).text)


def _pattern(messages: Messages, language: str, message_id: str, count: int) -> re.Pattern[str]:
    values: dict[str, str | int] = {"count": count}
    while True:
        try:
            said = messages.say(language, message_id, **values)
        except MessageError as error:
            name = str(error).rpartition(" ")[2].lstrip("$")
            if name in values:
                raise
            values[name] = _HOLE
            continue
        parts = _ISOLATES.sub("", said.text).split(_HOLE)
        return re.compile(".*?".join(re.escape(part) for part in parts), re.DOTALL)
