"""Word search on SQLite: FTS5 over trigrams of folded texts."""

from sqlalchemy import text
from sqlalchemy.orm import Session

from content.folding import trigrams

# A trigram index answers a question by all its trigrams; more than these add time and no information.
MOST_TRIGRAMS = 80
# Titles and aliases count more than summaries (bm25 weights in the order of the columns).
_WEIGHTS = "0, 0, 6, 5, 1"


def find_words(session: Session, question: str, limit: int) -> dict[str, float]:
    """The programmes whose texts share most letters with the question: id -> bm25 score, bigger is better."""
    grams = trigrams(question)[:MOST_TRIGRAMS]
    if not grams:
        return {}
    match = " OR ".join(f'"{gram}"' for gram in grams)  # \w characters only, so no quote can end the phrase
    rows = session.execute(
        text(
            f"SELECT service_id, -bm25(service_words, {_WEIGHTS}) AS score FROM service_words "  # noqa: S608 (constant)
            "WHERE service_words MATCH :match ORDER BY score DESC LIMIT :most"
        ),
        {"match": match, "most": limit * 4},  # one row a language; the best one of a programme counts
    )
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
