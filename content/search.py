"""Search: whole questions in any language, by words and by meaning, then facts as filters."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import select
from sqlalchemy.orm import Session

from content.errors import FilterError
from content.folding import fold
from content.models import Attribute, DeliveryLanguage, Programme, ProgrammeVector, Translation
from content.search_sqlite import find_words, replace_words
from content.translation import hash_of

Vectors = NDArray[np.float32]

# How many programmes the words bring in before both views are fused.
CANDIDATES = 50
# Meaning leads; words decide between close ones and find names. Set by hand; the graded
# questions of tests/content/test_search.py hold the outcome.
WEIGHT_OF_MEANING, WEIGHT_OF_WORDS = 1.0, 0.55

FILTERS = {"field", "audience", "level", "district", "delivery_language", "cost", "area", "topic"}


class Encoder(Protocol):
    """The part of nlu.encoder.Encoder that search needs; it is passed in."""

    name: str
    dimension: int

    def queries(self, texts: Sequence[str]) -> Vectors:
        """One row a question."""
        ...

    def passages(self, texts: Sequence[str]) -> Vectors:
        """One row a text to be found."""
        ...


@dataclass(frozen=True, slots=True)
class Hit:
    """A programme that was found, and how well it fits."""

    programme_id: str
    score: float
    """0 to 1; a place in the order, not a probability."""


class MeaningIndex:
    """The vectors of all programmes in memory: one row a programme and language."""

    def __init__(self, rows: Sequence[tuple[str, bytes]], dimension: int) -> None:
        self._ids = sorted({programme_id for programme_id, _ in rows})
        place = {programme_id: n for n, programme_id in enumerate(self._ids)}
        self._owner = np.array([place[programme_id] for programme_id, _ in rows], dtype=np.int64)
        self._matrix = np.frombuffer(b"".join(vector for _, vector in rows), dtype="<f4").reshape(-1, dimension)

    def find(self, vector: Vectors) -> dict[str, float]:
        """Every programme's nearness to the query `vector`, in standard deviations above the mean.

        Raw cosines of e5 all lie between 0.75 and 0.93; how far one stands out from the rest of the catalogue
        is comparable between questions.
        """
        if not self._ids:
            return {}
        best = np.full(len(self._ids), -1.0, dtype=np.float32)
        np.maximum.at(best, self._owner, self._matrix @ vector)
        spread = float(best.std()) or 1.0
        return dict(zip(self._ids, ((best - best.mean()) / spread).tolist(), strict=True))


def fuse(meaning: dict[str, float], by_words: dict[str, float]) -> list[Hit]:
    """One order out of two, best first; scores between 0 and 1."""
    strongest = max(by_words.values(), default=1.0) or 1.0
    raw = {
        programme_id: WEIGHT_OF_MEANING * meaning.get(programme_id, 0.0) / 4
        + WEIGHT_OF_WORDS * by_words.get(programme_id, 0.0) / strongest
        for programme_id in meaning.keys() | by_words.keys()
    }
    ranked = sorted(raw.items(), key=lambda pair: (-pair[1], pair[0]))
    return [Hit(programme_id, round(float(np.clip(score / 1.55, 0, 1)), 4)) for programme_id, score in ranked]


def search(
    session: Session,
    index: MeaningIndex,
    encoder: Encoder,
    question: str,
    *,
    languages: Collection[str],
    filters: Mapping[str, object] | None = None,
    limit: int = 5,
) -> list[Hit]:
    """The programmes that fit `question` best, of those that pass all `filters`; with an empty question all of them.

    Words are looked up in the texts of `languages`; meaning needs no language.
    Raises FilterError for a filter that does not exist.
    """
    allowed = _passing(session, filters or {})
    if not question.strip():
        hits = [Hit(programme_id, 0.0) for programme_id in sorted(allowed)]
    else:
        meaning = index.find(encoder.queries([question])[0])
        hits = fuse(meaning, find_words(session, question, languages, CANDIDATES))
    return [hit for hit in hits if hit.programme_id in allowed][:limit]


def _passing(session: Session, filters: Mapping[str, object]) -> set[str]:
    query = select(Programme.id)
    for name, value in filters.items():
        if name not in FILTERS:
            raise FilterError(f"There is no filter {name!r}; there are {', '.join(sorted(FILTERS))}.")
        if not isinstance(value, str):
            raise FilterError(f"The filter {name!r} takes a text.")
        if name in {"topic", "audience", "level"}:
            query = query.where(Programme.attributes.any((Attribute.taxonomy == name) & (Attribute.term == value)))
        elif name == "delivery_language":
            query = query.where(Programme.delivery_languages.any(DeliveryLanguage.code == value))
        else:
            query = query.where(getattr(Programme, name) == value)
    return set(session.scalars(query))


@dataclass(frozen=True, slots=True)
class IndexChange:
    """What brings the index up to the texts: made while the database is free, then written at once."""

    words: list[dict[str, str]]
    """All rows of the word index."""
    vectors: list[ProgrammeVector]
    """New vectors."""
    withdrawn: list[tuple[str, str]]
    """Programme and language of vectors whose text is gone."""

    @property
    def is_empty(self) -> bool:
        """Whether no vector changes."""
        return not self.vectors and not self.withdrawn

    def write(self, session: Session) -> None:
        """Write it: milliseconds, so that nobody waits."""
        replace_words(session, self.words)
        for programme_id, language in self.withdrawn:
            if row := session.get(ProgrammeVector, (programme_id, language)):
                session.delete(row)
        for vector in self.vectors:
            session.merge(vector)


def index_change(session: Session, encoder: Encoder, languages: Collection[str] | None = None) -> IndexChange:
    """What the index lacks; only texts that are new or changed are encoded, which may take a minute.

    With `languages`, only their vectors are made; meaning crosses languages, so a few find much already.
    Reads only, so nobody waits for the database meanwhile.
    """
    aliases = {
        each.id: " · ".join(filter(None, [each.name, *each.aliases])) for each in session.scalars(select(Programme))
    }
    texts: dict[tuple[str, str], dict[str, str]] = {}
    shown = select(Translation).where(Translation.resource_type == "service", Translation.state != "draft")
    for row in session.scalars(shown):
        if row.resource_id in aliases:
            texts.setdefault((row.resource_id, row.language), {})[row.field] = row.text
    known = {(row.programme_id, row.language): row for row in session.scalars(select(ProgrammeVector))}
    wanted: dict[tuple[str, str], str] = {}
    for (programme_id, language), fields in texts.items():
        text = f"{fields.get('title', '')}. {fields.get('summary', '')}"
        stored = known.get((programme_id, language))
        is_current = stored and stored.encoder == encoder.name and stored.text_hash == hash_of(text)
        if not is_current and (languages is None or language in languages):
            wanted[programme_id, language] = text
    vectors = encoder.passages(list(wanted.values()))
    return IndexChange(
        words=[
            {
                "service_id": programme_id,
                "language": language,
                "title": fold(fields.get("title", "")),
                "aliases": fold(aliases[programme_id]),
                "summary": fold(fields.get("summary", "")),
            }
            for (programme_id, language), fields in texts.items()
        ],
        vectors=[
            ProgrammeVector(
                programme_id=programme_id,
                language=language,
                encoder=encoder.name,
                text_hash=hash_of(text),
                vector=vector.astype("<f4").tobytes(),
            )
            for ((programme_id, language), text), vector in zip(wanted.items(), vectors, strict=True)
        ],
        withdrawn=[each for each in known if each not in texts],
    )
