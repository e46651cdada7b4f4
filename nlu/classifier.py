"""Text and vector to intent: a linear head on the sentence encoder beside one on character n-grams.

The encoder carries meaning across languages, the n-grams carry the words that it blurs (names of offices, German
words in a Turkish sentence, Arabic in Latin letters). Both scores are added; a temperature fitted on held-out
sentences makes the result a calibrated probability (Guo et al. 2017), and another one what the letters say alone
(nlu/cascade.py). docs/decisions/0004-intent-classifier.md has what else was tried.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nlu.intents import FALLBACK
from nlu.ngrams import letters_of, spelling_and_sound

Vectors = NDArray[np.float32]

BITS = 18
# How much the letters count beside the meaning where training knows all of them. In a language that it never saw few
# are known, and those mislead: the weight falls steeply with their share, and the meaning decides alone.
WEIGHT_OF_LETTERS, STEEPNESS = 8.0, 3
# Centred vectors of length 2.5 let logistic regression converge in a few seconds.
LENGTH = 2.5


@dataclass(frozen=True, slots=True)
class Guess:
    """An intent and how sure the classifier is."""

    intent: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Letters:
    """What the head on letters says of a text."""

    scores: Vectors
    """One an intent."""
    known: float
    """The share of the text's n-grams that training has seen."""

    @property
    def trust(self) -> float:
        """How far the letters are to be trusted beside the meaning, 0 to 1."""
        return self.known**STEEPNESS


class IntentClassifier:
    """A trained classifier; made by nlu/fitting.py or `load`."""

    def __init__(self, arrays: dict[str, NDArray[Any]]) -> None:
        self.arrays = arrays
        self.intents: list[str] = [str(each) for each in arrays["intents"]]

    def rank(self, text: str, vector: Vectors) -> list[Guess]:
        """All intents, surest first; confidences sum to 1. No letter, or one over and over, is no message."""
        letters = self.read(text)
        if letters is None:
            return [Guess(FALLBACK, 1.0)]
        shares = self.by_both(letters, vector)
        return [Guess(self.intents[i], float(shares[i])) for i in np.argsort(-shares)]

    def save(self, path: Path) -> None:
        """Write the arrays to one .npz file."""
        np.savez_compressed(path, allow_pickle=False, **self.arrays)

    @classmethod
    def load(cls, path: Path) -> "IntentClassifier":
        """Read what `save` wrote. Plain arrays only, so a model file cannot run code."""
        with np.load(path, allow_pickle=False) as stored:
            return cls({name: stored[name] for name in stored.files})

    def read(self, text: str) -> Letters | None:
        """What the head on letters says; None where there is no letter, or one over and over."""
        letters = letters_of(text)
        if len(set(letters)) <= 1:
            return None
        arrays = self.arrays
        columns, weights = spelling_and_sound(letters, BITS)
        places = arrays["places"][columns]
        seen = places >= 0
        places, weighted = places[seen], weights[seen]
        weighted = weighted * arrays["rarity"][places]
        weighted /= float(np.linalg.norm(weighted)) or 1.0
        scores = weighted @ arrays["letters"][places].astype(np.float32) + arrays["letters_bias"]
        return Letters(scores, float(seen.mean()) if len(columns) else 0.0)

    def by_letters(self, letters: Letters) -> Vectors:
        """The probability of each intent, of `intents`, as far as letters tell."""
        return softmax(self.arrays["temperatures"][2] * letters.scores)

    def by_both(self, letters: Letters, vector: Vectors) -> Vectors:
        """The probability of each intent by letters and meaning."""
        trust = letters.trust
        at_none, at_full, _ = self.arrays["temperatures"].tolist()
        # Equally sure whether the letters speak or not: each case has its own temperature.
        temperature = at_none + (at_full - at_none) * trust
        return softmax(temperature * (self.by_meaning(vector) + WEIGHT_OF_LETTERS * trust * letters.scores))

    def by_meaning(self, vector: Vectors) -> Vectors:
        """What the head on meaning says: a score an intent."""
        scores: Vectors = centred(vector, self.arrays["mean"]) @ self.arrays["meaning"] + self.arrays["meaning_bias"]
        return scores


def softmax(scores: Vectors) -> Vectors:
    """Scores (logarithms, but for a constant) as shares that sum to 1."""
    shares: Vectors = np.exp(scores - np.max(scores))
    return shares / np.float32(shares.sum())


def centred(vectors: Vectors, mean: Vectors) -> Vectors:
    """Encoder vectors (one, or one a row) as the head on meaning reads them: seen from `mean`, of one length."""
    apart = vectors - mean
    rows: Vectors = LENGTH * apart / np.maximum(np.linalg.norm(apart, axis=-1, keepdims=True), 1e-6)
    return rows
