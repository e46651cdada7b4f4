"""The catalogue: the one door to what the city offers and says. Synchronous; async callers use a thread."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from threading import Lock
from time import monotonic

import numpy as np
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from content import search as searching
from content.database import Database
from content.errors import DatabaseNotReady, NotFound
from content.exchange.seed import is_empty, load_seed
from content.filters import Facts
from content.indexing import Progress, index_change
from content.meaning import TOGETHER, Encoder, MeaningIndex
from content.models import Answer, CatalogueVersion, Feedback, Programme, ProgrammeVector, Translation
from content.search import Hit, SearchIndex
from content.shown import ShownAnswer, ShownProgramme, load_answer, load_programmes
from content.topics import TopicIndex
from content.word_index import read_words
from locales.languages import Languages

__all__ = ["ADVICE", "NOT_OFFERED", "Catalogue", "Hit", "ShownAnswer", "ShownProgramme"]

# What residents are never offered as help: finished, or not started.
NOT_OFFERED = frozenset({"historic", "funded_round", "planned"})
# The answer whose programmes help where nothing fits.
ADVICE = "human_handover"


@dataclass(frozen=True, slots=True)
class _Edition:
    """What was read of one version of the catalogue; a new version begins a new one."""

    version: int
    index: SearchIndex
    programmes: dict[tuple[str, str], ShownProgramme] = field(default_factory=dict)
    answers: dict[tuple[str, str], ShownAnswer] = field(default_factory=dict)


class Catalogue:
    """Programmes, answers and search over one database."""

    def __init__(self, database: Database, languages: Languages, encoder: Encoder, look_every: float = 0.0) -> None:
        """`look_every`: for so many seconds no new version is looked for."""
        self._database = database
        self._languages = languages
        self._encoder = encoder
        self._look_every = look_every
        self._lock = Lock()
        self._edition: _Edition | None = None
        self._looked_at = 0.0

    def prepare(self, languages: Collection[str] | None = None, progress: Progress = lambda done, of: None) -> int:
        """Migrate, load the seed into an empty catalogue, bring the index up to date; returns vectors made.

        With `languages`, the vectors of the others are left to a later `reindex`.
        """
        with self._database.alone():  # several hosts may start at once
            self._database.migrate()
            with self._database.session() as session:
                if is_empty(session):
                    load_seed(session, self._languages)
            return self.reindex(languages, progress)

    def reindex(self, languages: Collection[str] | None = None, progress: Progress = lambda done, of: None) -> int:
        """Bring the search index up to the texts; returns how many vectors were made."""
        with self._database.session() as session:
            change = index_change(session, self._encoder, languages, progress)
        with self._database.session() as session:
            change.write(session)
            if not change.is_empty:
                session.execute(update(CatalogueVersion).values(number=CatalogueVersion.number + 1))
        return len(change.vectors)

    def is_prepared(self, languages: Collection[str] | None = None) -> bool:
        """Whether `prepare` would find hardly anything to do."""
        try:
            self._database.require_schema()
        except DatabaseNotReady:
            return False
        with self._database.session() as session:
            if is_empty(session):
                return False
        return self.is_indexed(languages)

    def is_indexed(self, languages: Collection[str] | None = None) -> bool:
        """Whether every text that is shown, with `languages` every one of theirs, has a vector of this encoder."""
        texts = select(func.count()).where(
            Translation.resource_type == "service", Translation.field == "title", Translation.state != "draft"
        )
        vectors = select(func.count()).where(ProgrammeVector.encoder == self._encoder.name)
        if languages is not None:
            texts = texts.where(Translation.language.in_(languages))
            vectors = vectors.where(ProgrammeVector.language.in_(languages))
        with self._database.session() as session:
            return session.scalar(texts) == session.scalar(vectors)

    def look_again(self) -> None:
        """Somebody says that the catalogue has changed: look with the next question, not after `look_every`."""
        self._looked_at = -self._look_every

    def search(
        self,
        question: str,
        language: str,
        *,
        filters: Mapping[str, object] | None = None,
        limit: int = 5,
        offered_only: bool = False,
        topics: Mapping[str, float] | None = None,
        by_meaning: bool = True,
        explained: bool = False,
    ) -> list[Hit]:
        """The programmes that fit a whole question in any language, best first.

        `language` is the resident's; words are looked up in its texts, the source language's and English ones.
        `offered_only` leaves out what is finished or not started. Where nothing passes the filters, the nearest and
        the advice centre are found, marked as not exact. `topics` says what the question is probably about (topic ->
        probability). Without `by_meaning` words and topics decide, and nothing is encoded. With `explained`, each hit
        says what speaks for it. Raises FilterError for an unknown filter or value.
        """
        languages = {language, self._languages.source.code, "en"}
        with self._database.session() as session:
            index = self._current(session).index
            hits = searching.search(
                session,
                index,
                self._encoder,
                question,
                languages=languages,
                filters=filters,
                limit=limit,
                offered_only=offered_only,
                topics=topics,
                by_meaning=by_meaning,
            )
            if explained:
                hits = searching.explain(
                    session, index, question, hits, languages=languages, filters=filters, topics=topics
                )
        return hits

    def programme(self, programme_id: str, language: str) -> ShownProgramme:
        """One programme in a language (or its fallback, labelled). Raises NotFound."""
        return self.programmes([programme_id], language)[0]

    def programmes(self, programme_ids: list[str], language: str) -> list[ShownProgramme]:
        """Several programmes in the order asked for. Raises NotFound with the first id that does not exist."""
        shown = self._edition_now().programmes
        missing = [each for each in programme_ids if (each, language) not in shown]
        if missing:
            with self._database.session() as session:
                shown.update(load_programmes(session, self._languages, missing, language))
        return [shown[each, language] for each in programme_ids]

    def answer(self, intent: str, language: str) -> ShownAnswer:
        """The answer to an intent in a language (or its fallback, labelled). Raises NotFound."""
        shown = self._edition_now().answers
        if (intent, language) not in shown:
            with self._database.session() as session:
                shown[intent, language] = load_answer(session, self._languages, intent, language)
        return shown[intent, language]

    def add_feedback(self, answer: str, language: str, *, helpful: bool, reason: str | None) -> None:
        """Keep whether an answer helped. Nothing about the person is kept. Raises NotFound for an unknown answer."""
        with self._database.session() as session:
            if session.get(Answer, answer) is None:
                raise NotFound(f"There is no answer {answer!r}.")
            session.add(
                Feedback(answer=answer, language=language, helpful=helpful, reason=reason, on=datetime.now(UTC).date())
            )

    def _edition_now(self) -> _Edition:
        """As `_current`, without asking the database where it need not be asked."""
        edition = self._edition
        if edition and monotonic() - self._looked_at < self._look_every:
            return edition
        with self._database.session() as session:
            return self._current(session)

    def _current(self, session: Session) -> _Edition:
        """What is read of today's version; begun anew if another process (or this one) has changed the catalogue."""
        with self._lock:
            now = monotonic()
            if self._edition and now - self._looked_at < self._look_every:
                return self._edition
            version = session.scalar(select(CatalogueVersion.number)) or 0
            if self._edition is None or self._edition.version != version:
                self._edition = self._begin(session, version)
            self._looked_at = now
            return self._edition

    def _begin(self, session: Session, version: int) -> _Edition:
        statuses = session.execute(select(Programme.id, Programme.status).order_by(Programme.id)).all()
        ids = [programme_id for programme_id, _ in statuses]
        rows = session.execute(
            select(ProgrammeVector.programme_id, ProgrammeVector.vector)
            .where(ProgrammeVector.encoder == self._encoder.name)
            .order_by(ProgrammeVector.programme_id, ProgrammeVector.language)
            .execution_options(yield_per=TOGETHER)
        )
        meaning = MeaningIndex(ids, rows.tuples(), self._encoder.dimension)
        advice = session.scalar(select(Answer.programmes).where(Answer.intent == ADVICE))
        return _Edition(
            version=version,
            index=SearchIndex(
                meaning=meaning,
                topics=TopicIndex(session, meaning.place),
                facts=Facts(ids),
                words=read_words(session),
                offered=np.array([status not in NOT_OFFERED for _, status in statuses], dtype=np.bool_),
                advice=tuple(advice or ()),
            ),
        )
