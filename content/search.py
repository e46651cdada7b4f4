"""Search: whole questions in any language, by words and by meaning, then facts as filters."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session

from content.filters import Facts, Mask
from content.folding import words
from content.meaning import Encoder, MeaningIndex, Scores
from content.models import Programme, Translation
from content.topics import MOST as MOST_OF_TOPICS
from content.topics import TopicIndex
from content.word_index import Words

# How many programmes the words bring in before both views are fused.
CANDIDATES = 50
# Meaning leads; words decide between close ones and find names. Set on one half of the graded questions of
# tests/content/relevance, held by the other half (`make evaluate`).
WEIGHT_OF_MEANING, WEIGHT_OF_WORDS = 1.0, 0.4
# Standard deviations that count as one: nobody stands out further.
FAR_OUT = 4.0


@dataclass(frozen=True, slots=True)
class Hit:
    """A programme that was found, and how well it fits."""

    programme_id: str
    score: float
    """0 to 1; a place in the order, not a probability."""
    is_exact: bool = True
    """False: it does not pass all filters; it is one of the nearest, or the advice centre, since nothing does."""
    matched: tuple[str, ...] = ()
    """What speaks for it, if asked: `field:economy` for a filter passed, `topic:daycare_place` for what the question
    is probably about, `word:kita` for a word shared; `meaning` where there is nothing else."""


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """What a search needs of one edition of the catalogue."""

    meaning: MeaningIndex
    facts: Facts
    words: Words
    topics: TopicIndex
    offered: Mask
    """True for what is neither finished nor yet to begin."""
    advice: tuple[str, ...] = ()
    """Who helps where nothing fits, best first."""


def fuse(meaning: Scores, place: Mapping[str, int], by_words: Mapping[str, float]) -> Scores:
    """One score a programme out of two views; `place` says where a programme's meaning stands."""
    scores: Scores = WEIGHT_OF_MEANING * meaning / FAR_OUT
    strongest = max(by_words.values(), default=1.0) or 1.0
    for programme_id, score in by_words.items():
        if programme_id in place:
            scores[place[programme_id]] += WEIGHT_OF_WORDS * score / strongest
    return scores


def search(
    session: Session,
    index: SearchIndex,
    encoder: Encoder,
    question: str,
    *,
    languages: Collection[str],
    filters: Mapping[str, object] | None = None,
    limit: int = 5,
    offered_only: bool = False,
    topics: Mapping[str, float] | None = None,
    by_meaning: bool = True,
) -> list[Hit]:
    """The programmes that fit `question` best, of those that pass all `filters`; with an empty question all of them.

    Where none passes, the nearest without filters and the advice centre, not exact. Words are looked up in the texts
    of `languages`; meaning needs no language, and with `by_meaning` false no time. `topics` says what the question is
    probably about, where the caller knows (topic -> probability). Raises FilterError for a filter or a value that does
    not exist.
    """
    ids, place = index.meaning.ids, index.meaning.place
    passing = index.facts.mask(session, filters or {})
    among = index.offered if offered_only else np.ones(len(ids), dtype=np.bool_)
    exact = among if passing is None else among & passing
    if question.strip():
        meaning = index.meaning.average()
        if by_meaning:
            meaning = index.meaning.nearness(encoder.queries([question])[0], exact if exact.any() else among)
        by_words = index.words.find(session, question, languages, CANDIDATES)
        scores = fuse(meaning, place, by_words)
        most = WEIGHT_OF_MEANING + WEIGHT_OF_WORDS
        if topics:
            index.topics.add(scores, topics)
            most += MOST_OF_TOPICS
        scores = np.clip(scores / most, 0, 1)
    else:
        scores = np.zeros(len(ids), dtype=np.float32)
    if not exact.any() and among.any():
        # Somebody to talk to is always among them, in the last place.
        nearest = best(scores, among, limit)
        advice = [place[each] for each in index.advice if each in place and place[each] not in nearest][:1]
        nearest = [*nearest[: max(limit - len(advice), 0)], *advice][:limit]
        return [Hit(ids[each], round(float(scores[each]), 4), is_exact=False) for each in nearest]
    return [Hit(ids[each], round(float(scores[each]), 4)) for each in best(scores, exact, limit)]


def best(scores: Scores, passing: Mask, limit: int) -> list[int]:
    """The places of the best `limit` scores, of those `passing`; equal ones in their order."""
    places = np.flatnonzero(passing)
    if limit < len(places):
        # Sorting 100,000 takes ten times as long as parting them; those equal to the last one are kept for the order.
        last = np.partition(scores[places], len(places) - limit)[len(places) - limit]
        places = places[scores[places] >= last]
    order = np.argsort(-scores[places], kind="stable")[:limit]
    return [int(place) for place in places[order]]


def explain(
    session: Session,
    index: SearchIndex,
    question: str,
    hits: Sequence[Hit],
    *,
    languages: Collection[str],
    filters: Mapping[str, object] | None = None,
    topics: Mapping[str, float] | None = None,
) -> list[Hit]:
    """The same hits, each with what speaks for it."""
    asked = {word for word in words(question) if len(word) > 2}
    texts: dict[str, list[str]] = {}
    wanted = [hit.programme_id for hit in hits]
    rows = session.execute(
        select(Translation.resource_id, Translation.text).where(
            Translation.resource_type == "service",
            Translation.resource_id.in_(wanted),
            Translation.language.in_(languages),
        )
    )
    for programme_id, text in rows:
        texts.setdefault(programme_id, []).append(text)
    for programme_id, name, aliases in session.execute(
        select(Programme.id, Programme.name, Programme.aliases).where(Programme.id.in_(wanted))
    ):
        texts.setdefault(programme_id, []).extend([name or "", *aliases])
    explained = []
    for hit in hits:
        own = {word for text in texts.get(hit.programme_id, []) for word in words(text)}
        shared = sorted(word for word in asked if _stands_in(word, own))
        matched = [
            *index.facts.matched(session, filters or {}, hit.programme_id),
            *(f"topic:{topic}" for topic in index.topics.of(index.meaning.place[hit.programme_id], topics or {})),
            *(f"word:{word}" for word in shared),
        ]
        explained.append(Hit(hit.programme_id, hit.score, hit.is_exact, tuple(matched or ["meaning"])))
    return explained


def _stands_in(word: str, own: Collection[str]) -> bool:
    """Whether a word or its stem stands in a text: kita in kitaplatz, einbuergerung in einbuergerungen."""
    return word in own or (len(word) > 3 and any(word in each or (len(each) > 4 and each in word) for each in own))
