"""Which word index a database has: the one place where the two dialects part."""

from collections.abc import Collection
from types import ModuleType
from typing import Protocol

from sqlalchemy.orm import Session

from content import search_postgres, search_sqlite


class Words(Protocol):
    """The word index as it stood when it was read; finds programmes by the letters and words shared with a question."""

    def find(self, session: Session, question: str, languages: Collection[str], limit: int) -> dict[str, float]:
        """The programmes whose texts in `languages` share most with the question: id -> score, bigger is better."""
        ...


def read_words(session: Session) -> Words:
    """What a search needs to know of the word index; read once an edition of the catalogue."""
    words: Words = _of(session).Words(session)
    return words


def replace_words(session: Session, rows: list[dict[str, str]]) -> None:
    """Make the index anew from rows of service_id, language, title, aliases and summary, all folded."""
    _of(session).replace_words(session, rows)


def _of(session: Session) -> ModuleType:
    return search_postgres if session.get_bind().dialect.name == "postgresql" else search_sqlite
