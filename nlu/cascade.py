"""Asks the sentence encoder only where the letters of a message leave room for doubt: it is half of a turn's time.

Where the letters are this sure, in words that training knows, the meaning would hardly ever change what is done
(docs/decisions/0004-intent-classifier.md has the figures; they are of held-out training sentences, as the thresholds).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nlu.classifier import IntentClassifier, Letters, Vectors
from nlu.encoder import Encoder
from nlu.intents import FALLBACK, Route, is_request, load_intents

# So sure are letters that decide alone, and so many of a text's n-grams must be known for that.
SURE, KNOWN = 0.95, 0.9
# An emergency, and nonsense, is decided by letters where they are as good as sure that it is none, or is one.
SURELY_NOT, SURELY = 0.002, 0.9
# A part of a message asks for nothing of its own where its letters give no request as much as the one, nor all of them
# together as much as the other.
POSSIBLE, ALL_POSSIBLE = 0.1, 0.5
# Nor where, read within the whole, it gives no request as much as this.
POSSIBLE_WITHIN = 0.4


@dataclass(frozen=True, slots=True)
class Ranking:
    """How likely each intent of the classifier is."""

    shares: Vectors
    """They sum to 1."""
    is_by_letters: bool
    """Whether the encoder was not asked."""


class Cascade:
    """A classifier and the encoder that it was trained with."""

    def __init__(self, classifier: IntentClassifier, encoder: Encoder) -> None:
        self._classifier = classifier
        self._encoder = encoder
        self.intents = classifier.intents
        known = load_intents()
        self.emergencies = _mask([name in known and known[name].route is Route.EMERGENCY for name in self.intents])
        self.requests = _mask([name in known and is_request(name) for name in self.intents])
        self._fallback = np.array([name == FALLBACK for name in self.intents], dtype=np.float32)

    def rank(self, text: str, weights: Vectors) -> Ranking:
        """What `text` means; `weights` says how much likelier each intent is here than in training (0: impossible)."""
        letters = self._classifier.read(text)
        if letters is None:
            return Ranking(self._fallback, is_by_letters=True)
        shares = _weighted(self._classifier.by_letters(letters), weights)
        if self._decides(letters, shares):
            return Ranking(shares, is_by_letters=True)
        vector = self._encoder.queries([text])[0]
        return Ranking(_weighted(self._classifier.by_both(letters, vector), weights), is_by_letters=False)

    def refining(self, times: float) -> Vectors:
        """Weights, one an intent: narrowing down is so many times likelier than usual."""
        return np.array([times if name == "refine" else 1.0 for name in self.intents], dtype=np.float32)

    def asking(self, text: str, parts: Sequence[str], weights: Vectors) -> list[str]:
        """The `parts` of `text` that may be requests by themselves; none where they may all be the same one.

        It takes one encoding at most, that of the whole text, where the parts stand in it word for word: what a part
        means there is roughly what it means alone.
        """
        read = [(part, letters) for part in parts if (letters := self._classifier.read(part))]
        read = [(part, letters) for part, letters in read if self._may_ask(letters, weights)]
        if len(read) < 2:
            return []
        shares = {part: _weighted(self._classifier.by_letters(letters), weights) for part, letters in read}
        unsure = [(part, letters) for part, letters in read if not self._decides(letters, shares[part])]
        vectors = self._encoder.parts(text, [part for part, _ in unsure]) if unsure else ()
        for (part, letters), vector in zip(unsure, vectors, strict=True):
            shares[part] = _weighted(self._classifier.by_both(letters, vector), weights)
        wishes = {part: np.flatnonzero((shares[part] >= POSSIBLE_WITHIN) & self.requests) for part, _ in read}
        if len({int(wish) for each in wishes.values() for wish in each}) < 2:
            return []
        return [part for part, _ in read if len(wishes[part])]

    def _may_ask(self, letters: Letters, weights: Vectors) -> bool:
        if letters.known < KNOWN:
            return True
        requests = _weighted(self._classifier.by_letters(letters), weights)[self.requests]
        return bool((requests >= POSSIBLE).any()) or float(requests.sum()) >= ALL_POSSIBLE

    def _decides(self, letters: Letters, shares: Vectors) -> bool:
        grave = (float(shares[self.emergencies].sum()), float(shares @ self._fallback))
        is_clear = all(share < SURELY_NOT or share > SURELY for share in grave)
        return is_clear and letters.known >= KNOWN and float(np.max(shares)) >= SURE


def _mask(values: list[bool]) -> NDArray[np.bool_]:
    return np.array(values, dtype=np.bool_)


def _weighted(shares: Vectors, weights: Vectors) -> Vectors:
    weighted: Vectors = shares * weights
    return weighted / (float(weighted.sum()) or 1.0)
