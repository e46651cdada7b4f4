"""Word search on PostgreSQL: full text over folded words, and pg_trgm for words that are misspelt or compound.

The nearest known words are looked up in a table of all words, as the pg_trgm documentation advises
(https://www.postgresql.org/docs/current/pgtrgm.html, "Text Search Integration"); the texts are then found by those.
"""

from collections.abc import Collection, Mapping
from math import log

from sqlalchemy import bindparam, text
from sqlalchemy.orm import Session

from content.folding import words

# The rarest words of a question tell programmes apart.
MOST_WORDS = 8
# Known words that one word of the question may stand for.
MOST_NEAR = 4
# Words that are looked up so: each costs a look through the table of words, and the longest say most.
MOST_UNKNOWN = 6
# How alike two words must be (pg_trgm; 1 is the same).
ALIKE = 0.42
# A word that stands in the title or an alias counts so much more than one of the summary.
_IN_NAME = 3.0
# Rare words first, until so many texts would have to be looked at.
MOST_TEXTS = 1_500
# No more texts are ranked, even where the rarest word stands in more: it says little then.
MOST_RANKED = 2 * MOST_TEXTS

_NEAR = text(
    "SELECT near.lexeme, near.alike FROM unnest(CAST(:words AS text[])) AS asked(word), LATERAL ("
    "SELECT lexeme, similarity(lexeme, asked.word) AS alike FROM service_lexeme WHERE lexeme % asked.word "
    "ORDER BY alike DESC, lexeme LIMIT :most) AS near"
)


# The planner thinks that reading a small table is cheaper than the trigram index; it takes a hundred times as long.
# Compiling a statement (jit) or sharing it out takes longer than running it. Valid until the transaction ends.
_BY_INDEX = text(
    "SELECT set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true), "
    "set_config('max_parallel_workers_per_gather', '0', true), "
    "set_config('pg_trgm.similarity_threshold', :alike, true)"
)
# One statement for many texts: a statement for each took three times as long.
_WRITE = text(
    "INSERT INTO service_words (service_id, language, words) SELECT service_id, language, "
    "setweight(to_tsvector('simple', names), 'A') || setweight(to_tsvector('simple', summary), 'D') "
    "FROM unnest(CAST(:services AS text[]), CAST(:languages AS text[]), CAST(:names AS text[]), "
    "CAST(:summaries AS text[])) AS given(service_id, language, names, summary)"
)
WRITTEN_TOGETHER = 1_000


class Words:
    """The word index as it stood when it was read: how frequent each word is."""

    def __init__(self, session: Session) -> None:
        """Read it: in how many texts each word stands, and under the key "" how many texts there are."""
        counts = session.execute(text("SELECT lexeme, documents FROM service_lexeme")).tuples().all()
        self.counts: dict[str, int] = dict(counts)
        self.counts[""] = session.scalar(text("SELECT count(*) FROM service_words")) or 0

    def find(self, session: Session, question: str, languages: Collection[str], limit: int) -> dict[str, float]:
        """The programmes whose texts in `languages` share most words with the question: id -> score, best first."""
        asked = [word for word in dict.fromkeys(words(question)) if len(word) > 2]
        session.execute(_BY_INDEX, {"alike": str(ALIKE)})
        weights = _known(session, asked, self.counts)
        chosen = _affordable(weights, self.counts)
        if not chosen:
            return {}
        # One row a language; the best one of a programme counts.
        score = " + ".join(
            f"CASE WHEN words @@ CAST(:n{n} AS tsquery) THEN {_IN_NAME} * CAST(:w{n} AS float8) "
            f"WHEN words @@ CAST(:q{n} AS tsquery) THEN CAST(:w{n} AS float8) ELSE 0 END"
            for n in range(len(chosen))
        )
        query = text(
            f"SELECT service_id, max({score}) AS score FROM ("  # noqa: S608 (only numbers are put in)
            "SELECT service_id, words FROM service_words "
            "WHERE words @@ CAST(:any AS tsquery) AND language IN :languages LIMIT :ranked) AS near "
            "GROUP BY service_id ORDER BY score DESC, service_id LIMIT :most"
        ).bindparams(bindparam("languages", expanding=True))
        given: dict[str, object] = {"languages": list(languages), "ranked": MOST_RANKED, "most": limit}
        given["any"] = " | ".join(f"'{lexeme}'" for lexeme in chosen)  # \w only, so no quote can end the word
        for n, lexeme in enumerate(chosen):
            given |= {f"n{n}": f"'{lexeme}':A", f"q{n}": f"'{lexeme}'", f"w{n}": weights[lexeme]}
        return {programme_id: float(found) for programme_id, found in session.execute(query, given)}


def replace_words(session: Session, rows: list[dict[str, str]]) -> None:
    """Make the index anew from rows of service_id, language, title, aliases and summary, all folded."""
    session.execute(text("DELETE FROM service_words"))
    session.execute(text("DELETE FROM service_lexeme"))
    for start in range(0, len(rows), WRITTEN_TOGETHER):
        some = rows[start : start + WRITTEN_TOGETHER]
        given = {
            "services": [row["service_id"] for row in some],
            "languages": [row["language"] for row in some],
            "names": [" ".join([*words(row["title"]), *words(row["aliases"])]) for row in some],
            "summaries": [" ".join(words(row["summary"])) for row in some],
        }
        session.execute(_WRITE, given)
    session.execute(
        text(
            "INSERT INTO service_lexeme (lexeme, documents) "
            "SELECT word, ndoc FROM ts_stat('SELECT words FROM service_words')"
        )
    )
    session.execute(text("ANALYZE service_words, service_lexeme"))


def _known(session: Session, asked: list[str], counts: Mapping[str, int]) -> dict[str, float]:
    """The known words that those of a question stand for, and how much each says: rare ones more, alike ones less."""
    weights: dict[str, float] = {}

    def weigh(lexeme: str, alike: float) -> None:
        rarity = log(1 + counts[""] / counts[lexeme])
        weights[lexeme] = max(weights.get(lexeme, 0.0), rarity * alike)

    for word in asked:
        if word in counts:
            weigh(word, 1.0)
        for part in _parts(word, counts):
            weigh(part, 0.8)
    unknown = sorted((word for word in asked if word not in counts), key=len, reverse=True)[:MOST_UNKNOWN]
    if unknown:
        given = {"words": unknown, "most": MOST_NEAR}
        for lexeme, alike in session.execute(_NEAR, given):
            if lexeme in counts:
                weigh(lexeme, float(alike))
    return weights


def _parts(word: str, counts: Mapping[str, int]) -> list[str]:
    """Known words that a long one begins or ends with, as German compounds do: kitaplatz -> kita, platz."""
    if len(word) < 8:
        return []
    cuts = range(4, len(word) - 2)
    return [part for cut in cuts for part in (word[:cut], word[-cut:]) if part in counts]


def _affordable(weights: Mapping[str, float], counts: Mapping[str, int]) -> list[str]:
    texts = 0
    chosen: list[str] = []
    for lexeme in sorted(weights, key=lambda each: (-weights[each], each))[:MOST_WORDS]:
        texts += counts[lexeme]
        if chosen and texts > MOST_TEXTS:
            break
        chosen.append(lexeme)
    return chosen
