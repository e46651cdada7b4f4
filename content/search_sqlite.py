"""Word search on SQLite: FTS5 over trigrams of folded texts."""

from collections.abc import Collection, Mapping

import numpy as np
from sqlalchemy import text
from sqlalchemy.orm import Session

from content.folding import trigrams

# The rarest trigrams of a question tell programmes apart; those that half the catalogue shares only take time
# (2.9 ms with 48 in any order, 1.1 ms with the 20 rarest).
MOST_TRIGRAMS = 20
# Rare ones first, until so many texts would have to be looked at: in a large catalogue all of them are frequent.
MOST_TEXTS = 2_000
# Titles and aliases count more than summaries (bm25 weights in the order of the columns).
_WEIGHTS = "0, 0, 6, 5, 1"
_COLUMNS = ("service_id", "language", "title", "aliases", "summary")
# No more texts are ranked, even where the rarest trigram stands in more: it says little then.
MOST_RANKED = 3_000

_RANK = text(
    f"SELECT text, distance FROM (SELECT rowid AS text, bm25(service_words, {_WEIGHTS}) AS distance "  # noqa: S608 (a constant)
    "FROM service_words WHERE service_words MATCH :match LIMIT :most) ORDER BY distance, text"
)
_NOBODY = -1


class Words:
    """The word index as it stood when it was read: how frequent each trigram is, and whose text each row has.

    To look the latter up with each question takes longer than to find and rank the rows.
    """

    def __init__(self, session: Session) -> None:
        """Read it (sqlite.org/fts5.html, fts5vocab)."""
        session.execute(
            text("CREATE VIRTUAL TABLE IF NOT EXISTS temp.trigrams USING fts5vocab(main, service_words, row)")
        )
        self.counts: dict[str, int] = dict(session.execute(text("SELECT term, doc FROM temp.trigrams")).tuples().all())
        last = session.scalar(text("SELECT max(rowid) FROM service_words")) or 0
        self._owners = np.full(last + 1, _NOBODY, dtype=np.int32)
        self._languages = np.full(last + 1, _NOBODY, dtype=np.int16)
        programmes: dict[str, int] = {}
        self._codes: dict[str, int] = {}
        for row, owner, code in session.execute(text("SELECT rowid, service_id, language FROM service_words")):
            self._owners[row] = programmes.setdefault(owner, len(programmes))
            self._languages[row] = self._codes.setdefault(code, len(self._codes))
        self._programmes = list(programmes)

    def find(self, session: Session, question: str, languages: Collection[str], limit: int) -> dict[str, float]:
        """The programmes whose texts in `languages` share most letters with the question: id -> bm25, bigger is better.

        A row that was added since is not found yet.
        """
        grams = sorted((gram for gram in trigrams(question) if gram in self.counts), key=lambda gram: self.counts[gram])
        if not grams:
            return {}
        chosen = _affordable(grams[:MOST_TRIGRAMS], self.counts)
        match = " OR ".join(f'"{gram}"' for gram in chosen)  # \w only, so no quote can end the phrase
        ranked = session.execute(_RANK, {"match": match, "most": MOST_RANKED}).tuples().all()
        rows = np.array([row for row, _ in ranked], dtype=np.int64)
        known = [self._codes[code] for code in languages if code in self._codes]
        fitting = (rows < len(self._owners)) & np.isin(self._languages[rows.clip(max=len(self._owners) - 1)], known)
        found: dict[str, float] = {}
        for place in np.flatnonzero(fitting).tolist():
            row, distance = ranked[place]
            owner = self._programmes[int(self._owners[row])]
            found.setdefault(owner, -distance)  # one row a language; the best one counts
            if len(found) == limit:
                break
        return found


def _affordable(grams: list[str], counts: Mapping[str, int]) -> list[str]:
    texts = 0
    chosen: list[str] = []
    for gram in grams:
        texts += counts[gram]
        if chosen and texts > MOST_TEXTS:
            break
        chosen.append(gram)
    return chosen


def replace_words(session: Session, rows: list[dict[str, str]]) -> None:
    """Bring the index to rows of service_id, language, title, aliases and summary, all folded.

    Only what differs is written: all of a large catalogue takes longer than other writers wait.
    """
    stored = session.execute(text("SELECT rowid, service_id, language, title, aliases, summary FROM service_words"))
    known = {tuple(values): row for row, *values in stored}
    missing = []
    for row in rows:
        if known.pop(tuple(row[name] for name in _COLUMNS), None) is None:
            missing.append(row)
    if known:
        session.execute(text("DELETE FROM service_words WHERE rowid = :row"), [{"row": row} for row in known.values()])
    if missing:
        session.execute(
            text(
                "INSERT INTO service_words (service_id, language, title, aliases, summary) "
                "VALUES (:service_id, :language, :title, :aliases, :summary)"
            ),
            missing,
        )
