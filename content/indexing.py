"""Brings the search index up to the texts: the words, and the vectors of what is new or changed."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import delete, insert, select, tuple_
from sqlalchemy.orm import Session

from content.folding import fold
from content.meaning import Encoder
from content.models import Programme, ProgrammeVector, Translation
from content.translation import hash_of
from content.word_index import replace_words

Progress = Callable[[int, int], None]
# Encoded between two calls of `progress`.
TOGETHER = 64
# Keys named in one statement; databases bound their number.
AT_ONCE = 400


@dataclass(frozen=True, slots=True)
class IndexChange:
    """What brings the index up to the texts: made while the database is free, then written at once."""

    words: list[dict[str, str]]
    """All rows of the word index."""
    vectors: list[dict[str, object]]
    """New vectors, as rows."""
    withdrawn: list[tuple[str, str]]
    """Programme and language of vectors whose text is gone."""

    @property
    def is_empty(self) -> bool:
        """Whether no vector changes."""
        return not self.vectors and not self.withdrawn

    def write(self, session: Session) -> None:
        """Write it: milliseconds, so that nobody waits."""
        replace_words(session, self.words)
        gone = [*self.withdrawn, *((each["programme_id"], each["language"]) for each in self.vectors)]
        place = tuple_(ProgrammeVector.programme_id, ProgrammeVector.language)
        for start in range(0, len(gone), AT_ONCE):
            session.execute(delete(ProgrammeVector).where(place.in_(gone[start : start + AT_ONCE])))
        if self.vectors:
            session.execute(insert(ProgrammeVector), self.vectors)


def index_change(
    session: Session,
    encoder: Encoder,
    languages: Collection[str] | None = None,
    progress: Progress = lambda done, of: None,
) -> IndexChange:
    """What the index lacks; only texts that are new or changed are encoded, which may take a minute.

    A text whose vector another encoder made counts as new. With `languages`, only their vectors are made; meaning
    crosses languages, so a few find much already. Reads only, so nobody waits for the database meanwhile.
    """
    aliases = _aliases(session)
    texts = _texts(session, aliases)
    known = {
        (programme_id, language): (name, text_hash)
        for programme_id, language, name, text_hash in session.execute(
            select(
                ProgrammeVector.programme_id,
                ProgrammeVector.language,
                ProgrammeVector.encoder,
                ProgrammeVector.text_hash,
            )
        )
    }
    wanted: dict[tuple[str, str], str] = {}
    for place, fields in texts.items():
        text = f"{fields.get('title', '')}. {fields.get('summary', '')}"
        is_current = known.get(place) == (encoder.name, hash_of(text))
        if not is_current and (languages is None or place[1] in languages):
            wanted[place] = text
    return IndexChange(
        words=_words(texts, aliases),
        vectors=_encode(wanted, encoder, progress),
        withdrawn=[each for each in known if each not in texts],
    )


def words_of(session: Session) -> list[dict[str, str]]:
    """All rows of the word index, made from the texts."""
    aliases = _aliases(session)
    return _words(_texts(session, aliases), aliases)


def _words(texts: Mapping[tuple[str, str], dict[str, str]], aliases: Mapping[str, str]) -> list[dict[str, str]]:
    return [
        {
            "service_id": programme_id,
            "language": language,
            "title": fold(fields.get("title", "")),
            "aliases": fold(aliases[programme_id]),
            "summary": fold(fields.get("summary", "")),
        }
        for (programme_id, language), fields in texts.items()
    ]


def _aliases(session: Session) -> dict[str, str]:
    return {
        programme_id: " · ".join(filter(None, [name, *names]))
        for programme_id, name, names in session.execute(select(Programme.id, Programme.name, Programme.aliases))
    }


def _texts(session: Session, known: Collection[str]) -> dict[tuple[str, str], dict[str, str]]:
    """(programme, language) -> field -> text, of all that is shown."""
    texts: dict[tuple[str, str], dict[str, str]] = {}
    shown = select(Translation.resource_id, Translation.language, Translation.field, Translation.text).where(
        Translation.resource_type == "service", Translation.state != "draft"
    )
    for programme_id, language, field, text in session.execute(shown):
        if programme_id in known:
            texts.setdefault((programme_id, language), {})[field] = text
    return texts


def _encode(wanted: dict[tuple[str, str], str], encoder: Encoder, progress: Progress) -> list[dict[str, object]]:
    places = list(wanted)
    made: list[dict[str, object]] = []
    for start in range(0, len(places), TOGETHER):
        some = places[start : start + TOGETHER]
        vectors = encoder.passages([wanted[place] for place in some])
        made += [
            {
                "programme_id": place[0],
                "language": place[1],
                "encoder": encoder.name,
                "text_hash": hash_of(wanted[place]),
                "vector": vector.astype("<f4").tobytes(),
            }
            for place, vector in zip(some, vectors, strict=True)
        ]
        progress(len(made), len(places))
    return made
