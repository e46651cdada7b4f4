"""The catalogue: the one door to what the city offers and says. Synchronous; async callers use a thread."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Lock
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session, selectinload

from content import search as searching
from content.database import Database
from content.errors import NotFound
from content.exchange.seed import is_empty, load_seed
from content.models import Answer, CatalogueVersion, Feedback, Programme, ProgrammeVector, Translation
from content.search import Encoder, Hit, MeaningIndex
from content.translation import Provenance, TextStatus, shown_status, status_of
from locales.languages import Languages

# What residents are never offered as help: finished, or not started.
NOT_OFFERED = frozenset({"historic", "funded_round", "planned"})


@dataclass(frozen=True, slots=True)
class ShownAnswer:
    """The approved text for an intent, in the resident's language or a labelled fallback."""

    intent: str
    text: str
    language: str
    provenance: Provenance
    programmes: tuple[str, ...]
    """Ids of the programmes that belong to it, best first."""


@dataclass(frozen=True, slots=True)
class ShownProgramme:
    """A programme as a resident sees it."""

    id: str
    title: str
    summary: str
    language: str
    facts: dict[str, Any]
    contacts: list[dict[str, Any]]
    url: str | None
    status: str
    provenance: Provenance

    def as_dict(self) -> dict[str, Any]:
        """As the HTTP contract sends it."""
        return {
            "id": self.id,
            "title": self.title,
            "summary": self.summary,
            "language": self.language,
            "facts": self.facts,
            "contacts": self.contacts,
            "url": self.url,
            "provenance": self.provenance.as_dict(),
        }


class Catalogue:
    """Programmes, answers and search over one database."""

    def __init__(self, database: Database, languages: Languages, encoder: Encoder) -> None:
        self._database = database
        self._languages = languages
        self._encoder = encoder
        self._lock = Lock()
        self._version = -1
        self._index = MeaningIndex([], encoder.dimension)
        self._programmes: dict[tuple[str, str], ShownProgramme] = {}
        self._answers: dict[tuple[str, str], ShownAnswer] = {}

    def prepare(self, languages: Collection[str] | None = None) -> int:
        """Migrate, load the seed into an empty catalogue, bring the index up to date; returns vectors made.

        With `languages`, the vectors of the others are left to a later `reindex`.
        """
        self._database.migrate()
        with self._database.session() as session:
            if is_empty(session):
                load_seed(session, self._languages)
        return self.reindex(languages)

    def reindex(self, languages: Collection[str] | None = None) -> int:
        """Bring the search index up to the texts; returns how many vectors were made."""
        with self._database.session() as session:
            change = searching.index_change(session, self._encoder, languages)
        with self._database.session() as session:
            change.write(session)
            if not change.is_empty:
                session.execute(update(CatalogueVersion).values(number=CatalogueVersion.number + 1))
        return len(change.vectors)

    def is_indexed(self) -> bool:
        """Whether every text that is shown has a vector of this encoder."""
        texts = select(func.count()).where(
            Translation.resource_type == "service", Translation.field == "title", Translation.state != "draft"
        )
        vectors = select(func.count()).where(ProgrammeVector.encoder == self._encoder.name)
        with self._database.session() as session:
            return session.scalar(texts) == session.scalar(vectors)

    def search(
        self,
        question: str,
        language: str,
        *,
        filters: Mapping[str, object] | None = None,
        limit: int = 5,
        offered_only: bool = False,
    ) -> list[Hit]:
        """The programmes that fit a whole question in any language, best first.

        `language` is the resident's; words are looked up in its texts, the source language's and English ones.
        `offered_only` leaves out what is finished or not started. Raises FilterError for an unknown filter.
        """
        with self._database.session() as session:
            self._notice_changes(session)
            hits = searching.search(
                session,
                self._index,
                self._encoder,
                question,
                languages={language, self._languages.source.code, "en"},
                filters=filters,
                limit=limit * 4 if offered_only else limit,
            )
            if offered_only:
                ended = set(session.scalars(select(Programme.id).where(Programme.status.in_(NOT_OFFERED))))
                hits = [hit for hit in hits if hit.programme_id not in ended]
        return hits[:limit]

    def programme(self, programme_id: str, language: str) -> ShownProgramme:
        """One programme in a language (or its fallback, labelled). Raises NotFound."""
        return self.programmes([programme_id], language)[0]

    def programmes(self, programme_ids: list[str], language: str) -> list[ShownProgramme]:
        """Several programmes in the order asked for. Raises NotFound with the first id that does not exist."""
        with self._database.session() as session:
            self._notice_changes(session)
            # Kept in a variable: another thread may notice a change meanwhile and begin a new one.
            shown = self._programmes
            missing = [each for each in programme_ids if (each, language) not in shown]
            shown.update(self._load_programmes(session, missing, language))
        return [shown[each, language] for each in programme_ids]

    def answer(self, intent: str, language: str) -> ShownAnswer:
        """The answer to an intent in a language (or its fallback, labelled). Raises NotFound."""
        with self._database.session() as session:
            self._notice_changes(session)
            shown = self._answers
            if (intent, language) not in shown:
                shown[intent, language] = self._load_answer(session, intent, language)
        return shown[intent, language]

    def add_feedback(self, answer: str, language: str, *, helpful: bool, reason: str | None) -> None:
        """Keep whether an answer helped. Nothing about the person is kept. Raises NotFound for an unknown answer."""
        with self._database.session() as session:
            if session.get(Answer, answer) is None:
                raise NotFound(f"There is no answer {answer!r}.")
            session.add(
                Feedback(answer=answer, language=language, helpful=helpful, reason=reason, on=datetime.now(UTC).date())
            )

    def _notice_changes(self, session: Session) -> None:
        """Forget what was read if another process (or this one) has changed the catalogue."""
        version = session.scalar(select(CatalogueVersion.number)) or 0
        if version == self._version:
            return
        with self._lock:
            rows = session.execute(
                select(ProgrammeVector.programme_id, ProgrammeVector.vector)
                .where(ProgrammeVector.encoder == self._encoder.name)
                .order_by(ProgrammeVector.programme_id, ProgrammeVector.language)
            ).all()
            self._index = MeaningIndex([(row[0], row[1]) for row in rows], self._encoder.dimension)
            self._programmes, self._answers = {}, {}
            self._version = version

    def _load_programmes(
        self, session: Session, programme_ids: list[str], language: str
    ) -> dict[tuple[str, str], ShownProgramme]:
        if not programme_ids:
            return {}
        rows = session.scalars(
            select(Programme)
            .where(Programme.id.in_(programme_ids))
            .options(
                selectinload(Programme.phones),
                selectinload(Programme.attributes),
                selectinload(Programme.delivery_languages),
            )
        )
        found = {row.id: row for row in rows}
        for programme_id in programme_ids:
            if programme_id not in found:
                raise NotFound(f"There is no programme {programme_id!r}.")
        return {(each, language): self._show(session, found[each], language) for each in programme_ids}

    def _show(self, session: Session, programme: Programme, language: str) -> ShownProgramme:
        (title, summary), status = self._texts(session, "service", programme.id, ("title", "summary"), language)
        return ShownProgramme(
            id=programme.id,
            title=title.text,
            summary=summary.text,
            language=title.language,
            facts=_facts(programme),
            contacts=_contacts(programme),
            url=programme.url,
            status=programme.status,
            provenance=Provenance(
                origin=title.origin,
                status=status,
                checked=programme.assured_date,
                source=programme.sources[0] if programme.sources else None,
                as_of=programme.as_of,
                verified=programme.verified,
            ),
        )

    def _load_answer(self, session: Session, intent: str, language: str) -> ShownAnswer:
        answer = session.get(Answer, intent)
        if answer is None:
            raise NotFound(f"There is no answer for {intent!r}.")
        (text,), status = self._texts(session, "answer", intent, ("text",), language)
        return ShownAnswer(
            intent=intent,
            text=text.text,
            language=text.language,
            programmes=tuple(answer.programmes),
            provenance=Provenance(
                origin=text.origin,
                status=status,
                checked=answer.assured_date,
                source=answer.sources[0] if answer.sources else None,
                as_of=answer.as_of,
                verified=answer.verified,
            ),
        )

    def _texts(
        self, session: Session, resource_type: str, resource_id: str, fields: tuple[str, ...], language: str
    ) -> tuple[list[Translation], str]:
        """The texts in the first language of the chain that has all `fields`, and the worst of their statuses."""
        rows = session.scalars(
            select(Translation).where(
                Translation.resource_type == resource_type, Translation.resource_id == resource_id
            )
        )
        texts = {(row.language, row.field): row for row in rows if row.state != "draft"}
        source = self._languages.source.code
        for code in self._languages.chain(language):
            if all((code, field) in texts for field in fields):
                found = [texts[code, field] for field in fields]
                statuses = {status_of(text, texts.get((source, text.field))) for text in found}
                return found, shown_status(min(statuses, key=list(TextStatus).index))
        raise NotFound(f"{resource_type} {resource_id} has no {' and '.join(fields)}.")


def _facts(programme: Programme) -> dict[str, Any]:
    """Only what is documented; an absent key means "not documented", never "no"."""
    terms: dict[str, list[str]] = {}
    for attribute in programme.attributes:
        terms.setdefault(attribute.taxonomy, []).append(attribute.term)
    facts = {
        "organisation": programme.organisation.name if programme.organisation else programme.provider_note,
        "field": programme.field,
        "area": programme.area,
        "district": programme.district,
        "audience": terms.get("audience"),
        "levels": terms.get("level"),
        "delivery_languages": sorted(each.code for each in programme.delivery_languages),
        "minimum_age": programme.minimum_age,
        "maximum_age": programme.maximum_age,
        "cost": programme.cost,
        "childcare": programme.childcare,
        "valid_until": programme.valid_until.isoformat() if programme.valid_until else None,
        "status": programme.status,
    }
    return {name: value for name, value in facts.items() if value not in (None, [], "")}


def _contacts(programme: Programme) -> list[dict[str, Any]]:
    """Phones and mailboxes that the source prints; a number to be rechecked is named but not shown."""
    contacts: list[dict[str, Any]] = [
        {"type": "phone", "number": None if phone.recheck else phone.number, "hours": phone.hours, "free": phone.free}
        for phone in programme.phones
    ]
    contacts += [{"type": "email", "address": address} for address in programme.emails]
    return contacts
