"""Word search on SQLite: FTS5 over trigrams of folded texts."""

from collections.abc import Collection

from sqlalchemy import bindparam, text
from sqlalchemy.orm import Session

from content.folding import trigrams

# A trigram index answers a question by all its trigrams; more than these add time and no information.
MOST_TRIGRAMS = 48
# Titles and aliases count more than summaries (bm25 weights in the order of the columns).
_WEIGHTS = "0, 0, 6, 5, 1"


_FIND = text(
    f"SELECT service_id, -bm25(service_words, {_WEIGHTS}) AS score FROM service_words "  # noqa: S608 (a constant)
    "WHERE service_words MATCH :match AND language IN :languages ORDER BY score DESC LIMIT :most"
).bindparams(bindparam("languages", expanding=True))


def find_words(session: Session, question: str, languages: Collection[str], limit: int) -> dict[str, float]:
    """The programmes whose texts in `languages` share most letters with the question: id -> bm25, bigger is better."""
    grams = trigrams(question)[:MOST_TRIGRAMS]
    if not grams:
        return {}
    match = " OR ".join(f'"{gram}"' for gram in grams)  # \w characters only, so no quote can end the phrase
    # One row a language; the best one of a programme counts.
    rows = session.execute(_FIND, {"match": match, "languages": list(languages), "most": limit * len(languages)})
    found: dict[str, float] = {}
    for programme_id, score in rows:
        found.setdefault(programme_id, float(score))
    return dict(list(found.items())[:limit])


def replace_words(session: Session, rows: list[dict[str, str]]) -> None:
    """Make the index anew from rows of service_id, language, title, aliases and summary, all folded."""
    session.execute(text("DELETE FROM service_words"))
    if rows:
        session.execute(
            text(
                "INSERT INTO service_words (service_id, language, title, aliases, summary) "
                "VALUES (:service_id, :language, :title, :aliases, :summary)"
            ),
            rows,
        )
