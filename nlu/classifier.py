"""Text and vector to intent: a linear head on the sentence encoder beside one on character n-grams.

The encoder carries meaning across languages, the n-grams carry the words that it blurs (names of offices, German
words in a Turkish sentence). Each head's scores are standardised and added; a temperature fitted on held-out
sentences makes the result a calibrated probability (Guo et al. 2017). docs/decisions/0004-intent-classifier.md has
what else was tried.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.svm import LinearSVC

from nlu.intents import FALLBACK
from nlu.ngrams import columns_of, letters_of

Vectors = NDArray[np.float32]

SHORTEST, LONGEST, BITS = 2, 5, 17
# How much the letters count beside the meaning where all of them are known; in a language that training never saw
# few are, and the meaning decides alone.
WEIGHT_OF_LETTERS = 0.45
# e5's vectors lie in a narrow cone: centred and stretched, logistic regression converges in a few seconds.
STRETCH = 5.0


@dataclass(frozen=True, slots=True)
class Guess:
    """An intent and how sure the classifier is."""

    intent: str
    confidence: float


class IntentClassifier:
    """A trained classifier; made by `train` or `load`."""

    def __init__(self, arrays: dict[str, NDArray[Any]]) -> None:
        self._arrays = arrays
        self.intents: list[str] = [str(each) for each in arrays["intents"]]

    @classmethod
    def train(cls, texts: Sequence[str], vectors: Vectors, intents: Sequence[str]) -> "IntentClassifier":
        """Fit both heads on `texts`, their encoder `vectors` (one row each) and their `intents`."""
        labels = np.asarray(intents)
        rows = np.arange(len(labels))
        fit, check = train_test_split(rows, test_size=0.25, random_state=0, stratify=labels)
        part = cls(_fit([texts[i] for i in fit], vectors[fit], labels[fit]))
        held_out = np.array([part._scores(texts[row], vectors[row]) for row in check])
        wanted = np.searchsorted(part._arrays["intents"], labels[check])
        classifier = cls(_fit(texts, vectors, labels))

        def loss(temperature: float) -> float:
            scaled = held_out * temperature
            top = scaled.max(axis=1)
            log_sum = top + np.log(np.exp(scaled - top[:, None]).sum(axis=1))
            return float((log_sum - scaled[np.arange(len(check)), wanted]).mean())

        best = minimize_scalar(loss, bounds=(0.1, 20), method="bounded")
        classifier._arrays["temperature"] = np.asarray(best.x, dtype=np.float32)
        return classifier

    def rank(self, text: str, vector: Vectors) -> list[Guess]:
        """All intents, surest first; confidences sum to 1. A text without letters is ranked as not understood."""
        if not letters_of(text):
            return [Guess(FALLBACK, 1.0)]
        scores = self._scores(text, vector) * self._arrays["temperature"].item()
        shares = np.exp(scores - np.max(scores))
        shares /= shares.sum()
        return [Guess(self.intents[i], float(shares[i])) for i in np.argsort(-shares)]

    def save(self, path: Path) -> None:
        """Write the arrays to one .npz file."""
        np.savez_compressed(path, allow_pickle=False, **self._arrays)

    @classmethod
    def load(cls, path: Path) -> "IntentClassifier":
        """Read what `save` wrote. Plain arrays only, so a model file cannot run code."""
        with np.load(path, allow_pickle=False) as stored:
            return cls({name: stored[name] for name in stored.files})

    def _scores(self, text: str, vector: Vectors) -> NDArray[np.float32]:
        arrays = self._arrays
        by_meaning = (vector - arrays["mean"]) @ arrays["meaning"] + arrays["meaning_bias"]
        columns, weights = columns_of(text, SHORTEST, LONGEST, BITS)
        weighted = weights * arrays["rarity"][columns]
        length = float(np.linalg.norm(weighted)) or 1.0
        by_letters = (weighted / length) @ arrays["letters"][columns].astype(np.float32) + arrays["letters_bias"]
        known = float((arrays["rarity"][columns] > 0).mean()) if len(columns) else 0.0
        weight = WEIGHT_OF_LETTERS * known
        both = _standardised(by_meaning) + weight * _standardised(by_letters)
        # Equally strong whichever head speaks.
        return np.asarray(both * ((1 + WEIGHT_OF_LETTERS) / (1 + weight)), dtype=np.float32)


def _fit(texts: Sequence[str], vectors: Vectors, labels: NDArray[np.str_]) -> dict[str, NDArray[Any]]:
    mean = vectors.mean(axis=0)
    meaning = LogisticRegression(C=20, tol=1e-3, max_iter=100).fit((vectors - mean) * STRETCH, labels)
    table, rarity = _ngram_table(texts)
    letters = LinearSVC(C=0.3, tol=1e-2).fit(table, labels)
    return {
        "intents": meaning.classes_.astype(str),
        "mean": mean.astype(np.float32),
        "meaning": (meaning.coef_.T * STRETCH).astype(np.float32),
        "meaning_bias": meaning.intercept_.astype(np.float32),
        "rarity": rarity,
        "letters": letters.coef_.T.astype(np.float16),
        "letters_bias": letters.intercept_.astype(np.float32),
        "temperature": np.asarray(1.0, dtype=np.float32),
    }


def _ngram_table(texts: Sequence[str]) -> tuple[csr_matrix, NDArray[np.float32]]:
    """The n-gram columns of all texts as TF-IDF rows of unit length, and the inverse document frequencies."""
    rows = [columns_of(text, SHORTEST, LONGEST, BITS) for text in texts]
    seen = np.zeros(1 << BITS, dtype=np.float32)
    for columns, _ in rows:
        seen[columns] += 1
    rarity = (np.log((1 + len(texts)) / (1 + seen)) + 1).astype(np.float32)
    rarity[seen < 2] = 0  # an n-gram of one sentence teaches nothing
    values = [weights * rarity[columns] for columns, weights in rows]
    values = [each / (np.linalg.norm(each) or 1.0) for each in values]
    ends = np.cumsum([0, *(len(columns) for columns, _ in rows)])
    table = csr_matrix(
        (np.concatenate(values), np.concatenate([columns for columns, _ in rows]), ends), shape=(len(texts), 1 << BITS)
    )
    return table, rarity


def _standardised(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    return (scores - scores.mean()) / (scores.std() or 1.0)
