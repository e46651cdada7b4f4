"""Questions that ask the same, whatever their language: grouped by what they mean, the most frequent first."""

from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock

import numpy as np

from content.meaning import Encoder, Vectors
from content.staff_models import Question

# Two questions whose vectors are so near ask the same: translations of one question lie at 0.93 (median), questions
# about other things at 0.89 or less. Some are missed: two lines cost a second click, a wrong group a wrong example.
SAME = 0.90
# So many vectors are kept, so that a page need not encode all questions again.
KEPT = 2000


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """Questions of the same meaning, the most frequent first."""

    questions: tuple[Question, ...]

    @property
    def first(self) -> Question:
        """The one that stands for all."""
        return self.questions[0]

    @property
    def times(self) -> int:
        """How often they were asked together."""
        return sum(each.times for each in self.questions)

    @property
    def languages(self) -> list[str]:
        """In which languages, in the order of the questions."""
        return list(dict.fromkeys(each.language for each in self.questions))


class QuestionGroups:
    """Groups questions with one encoder."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._known: dict[str, Vectors] = {}
        self._lock = Lock()

    def group(self, questions: Sequence[Question]) -> list[QuestionGroup]:
        """All `questions`, each in the group of the most frequent question that asks the same."""
        groups: list[list[Question]] = []
        leaders: list[Vectors] = []
        for question, vector in zip(questions, self._vectors([each.text for each in questions]), strict=True):
            near = np.array([leader @ vector for leader in leaders])
            if len(near) and near.max() >= SAME:
                groups[int(np.argmax(near))].append(question)
            else:
                groups.append([question])
                leaders.append(vector)
        found = [QuestionGroup(tuple(each)) for each in groups]
        return sorted(found, key=lambda each: -each.times)

    def _vectors(self, texts: Sequence[str]) -> list[Vectors]:
        with self._lock:
            new = [text for text in dict.fromkeys(texts) if text not in self._known]
            if len(self._known) + len(new) > KEPT:
                self._known.clear()
                new = list(dict.fromkeys(texts))
            # Both sides of a comparison in the same way; the encoder lets residents' questions in between.
            self._known.update(zip(new, self._encoder.passages(new), strict=True))
            return [self._known[text] for text in texts]
