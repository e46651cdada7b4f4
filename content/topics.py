"""Which programmes belong to a topic: by their own facts, and by the answer that the city gives to it."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import select
from sqlalchemy.orm import Session

from content.meaning import Scores
from content.models import Answer, Attribute

# A topic that the programme itself names, and a place among the offers of the topic's answer; the first of a list
# counts a little more than the last. Set on one half of the graded questions (content/relevance.py).
BY_FACT, BY_ANSWER = 0.6, 0.5
FACT_STEP, ANSWER_STEP = 0.1, 0.07
# What both together come to where a topic is certain.
MOST = BY_FACT + BY_ANSWER
# Topics less likely than this bring in nothing.
UNLIKELY = 0.01


class TopicIndex:
    """The programmes of each topic and how much it is theirs, kept for one edition of the catalogue."""

    def __init__(self, session: Session, place: Mapping[str, int]) -> None:
        """`place` says where a programme stands in the scores."""
        worth: dict[str, dict[int, float]] = {}
        facts = select(Attribute.term, Attribute.programme_id, Attribute.position).where(Attribute.taxonomy == "topic")
        for topic, programme_id, position in session.execute(facts):
            if programme_id in place:
                worth.setdefault(topic, {})[place[programme_id]] = BY_FACT * max(1 - FACT_STEP * position, 0)
        for topic, programmes in session.execute(select(Answer.intent, Answer.programmes)):
            own = worth.setdefault(topic, {})
            for n, programme_id in enumerate(programmes):
                if programme_id in place:
                    own[place[programme_id]] = own.get(place[programme_id], 0) + BY_ANSWER * (1 - ANSWER_STEP * n)
        self._worth: dict[str, tuple[NDArray[np.int64], Scores]] = {
            topic: (np.fromiter(own, dtype=np.int64), np.fromiter(own.values(), dtype=np.float32))
            for topic, own in worth.items()
        }

    def add(self, scores: Scores, topics: Mapping[str, float]) -> None:
        """Add to each programme's score what the likely `topics` (topic -> probability) are worth to it."""
        for topic, probability in topics.items():
            if probability >= UNLIKELY and topic in self._worth:
                places, worth = self._worth[topic]
                scores[places] += probability * worth

    def of(self, place: int, topics: Mapping[str, float]) -> Sequence[str]:
        """Those of the likely `topics` that a programme belongs to, likeliest first."""
        likely = sorted(topics, key=lambda topic: -topics[topic])
        return [t for t in likely if topics[t] >= 0.1 and t in self._worth and place in self._worth[t][0]]
