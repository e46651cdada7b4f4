"""The replies of the HTTP contract, as the actions make them and every channel renders them."""

from typing import Any

from content.catalogue import ShownAnswer, ShownProgramme
from locales.messages import Said

Reply = dict[str, Any]


def text(said: Said) -> Reply:
    """A sentence of the software itself."""
    return {"type": "text", "text": said.text, "language": said.language}


def answer(shown: ShownAnswer) -> Reply:
    """An approved text from the catalogue."""
    return {
        "type": "answer",
        "id": shown.intent,
        "text": shown.text,
        "language": shown.language,
        "provenance": shown.provenance.as_dict(),
    }


def programmes(shown: list[ShownProgramme]) -> Reply:
    """Programme cards, best first."""
    return {"type": "programmes", "items": [each.as_dict() for each in shown]}


def choices(said: Said, items: list[tuple[str, str]]) -> Reply:
    """A question with buttons: (title, payload) each. Payloads are signed before they leave the house."""
    return {
        "type": "choices",
        "text": said.text,
        "language": said.language,
        "items": [{"title": title, "payload": payload} for title, payload in items],
    }


def handover(shown: list[ShownProgramme]) -> Reply:
    """The people to turn to."""
    return {
        "type": "handover",
        "contacts": [
            {"id": each.id, "name": each.title, "language": each.language, "url": each.url, "contacts": each.contacts}
            | {"source": each.provenance.source}
            for each in shown
        ],
    }
