"""Fits the intent classifier, so that nlu/classifier.py only has to multiply: serving needs no scikit-learn."""

import multiprocessing
import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.svm import LinearSVC
from threadpoolctl import threadpool_limits

from nlu.classifier import BITS, WEIGHT_OF_LETTERS, IntentClassifier, Vectors, centred
from nlu.ngrams import Columns, letters_of, spelling_and_sound

Arrays = dict[str, NDArray[Any]]


def fit_classifier(texts: Sequence[str], vectors: Vectors, intents: Sequence[str]) -> IntentClassifier:
    """Fit both heads on `texts`, their encoder `vectors` (one row each) and their `intents`.

    Once on all of them, and before that on four fifths, whose mistakes on the last fifth say how sure it may be.
    """
    labels = np.asarray(intents)
    everything = np.arange(len(labels))
    fit, check = train_test_split(everything, test_size=0.2, random_state=0, stratify=labels)
    mean = vectors.mean(axis=0)
    with ProcessPoolExecutor(os.cpu_count(), multiprocessing.get_context("fork")) as pool:
        meaning = [pool.submit(_fit_meaning, vectors[some], mean, labels[some]) for some in (fit, everything)]
        rows = [spelling_and_sound(letters_of(text), BITS) for text in texts]
        letters = [pool.submit(_fit_letters, [rows[i] for i in some], labels[some]) for some in (everything, fit)]
        part, whole = (
            {"intents": np.unique(labels), "temperatures": np.ones(3, np.float32)}
            | by_meaning.result()
            | by_letters.result()
            for by_meaning, by_letters in zip(meaning, reversed(letters), strict=True)
        )
    whole["temperatures"] = _temperatures(
        IntentClassifier(part), [texts[i] for i in check], vectors[check], labels[check]
    )
    return IntentClassifier(whole)


def _temperatures(
    classifier: IntentClassifier, texts: Sequence[str], vectors: Vectors, labels: NDArray[np.str_]
) -> NDArray[np.float32]:
    """The factors that make it as sure as it is right on sentences that it has not seen.

    By meaning alone, by both, by letters alone.
    """
    found = [
        (classifier.by_meaning(vector), classifier.read(text)) for text, vector in zip(texts, vectors, strict=True)
    ]
    of_letters = np.array([np.zeros_like(scores) if read is None else read.scores for scores, read in found])
    of_meaning = np.array([scores for scores, _ in found])
    wanted = np.searchsorted(classifier.arrays["intents"], labels)
    views = (of_meaning, of_meaning + WEIGHT_OF_LETTERS * of_letters, of_letters)
    return np.array([_temperature(each, wanted) for each in views], np.float32)


def _temperature(scores: NDArray[Any], wanted: NDArray[np.int64]) -> float:
    """The factor that makes the softmax of held-out `scores` (a row a text) as sure as it is right."""

    def loss(temperature: float) -> float:
        scaled = scores * temperature
        top = scaled.max(axis=1)
        log_sum = top + np.log(np.exp(scaled - top[:, None]).sum(axis=1))
        return float((log_sum - scaled[np.arange(len(scores)), wanted]).mean())

    return float(minimize_scalar(loss, bounds=(0.1, 20), method="bounded").x)


def _fit_meaning(vectors: Vectors, mean: Vectors, labels: NDArray[np.str_]) -> Arrays:
    """The head on meaning; `mean` is that of all texts."""
    with threadpool_limits(limits=1, user_api="blas"):  # the other cores are busy with the other heads
        # Held firmly (C), the head on meaning carries further into languages that it never saw.
        model = LogisticRegression(C=1.5, tol=1e-3, max_iter=200).fit(centred(vectors, mean), labels)
    return {
        "mean": mean.astype(np.float32),
        "meaning": model.coef_.T.astype(np.float32),
        "meaning_bias": model.intercept_.astype(np.float32),
    }


def _fit_letters(rows: Sequence[Columns], labels: NDArray[np.str_]) -> Arrays:
    """The head on n-grams."""
    table, places, rarity = _ngram_table(rows)
    model = LinearSVC(C=1.0, tol=1e-2, random_state=0).fit(table, labels)
    return {
        "places": places,
        "rarity": rarity,
        "letters": model.coef_.T.astype(np.float16),
        "letters_bias": model.intercept_.astype(np.float32),
    }


def _ngram_table(rows: Sequence[Columns]) -> tuple[csr_matrix, NDArray[np.int32], NDArray[np.float32]]:
    """The n-grams of all texts (a row each) as TF-IDF rows of unit length.

    With it the place of each hashed column in the table (-1: seen less than twice, so it teaches nothing), and the
    inverse document frequency at each place.
    """
    seen = np.bincount(np.concatenate([columns for columns, _ in rows]), minlength=1 << BITS)
    places = np.where(seen >= 2, np.cumsum(seen >= 2) - 1, -1).astype(np.int32)
    rarity = (np.log((1 + len(rows)) / (1 + seen[seen >= 2])) + 1).astype(np.float32)
    indices, values = [], []
    for columns, weights in rows:
        at = places[columns]
        weighted = weights[at >= 0] * rarity[at[at >= 0]]
        indices.append(at[at >= 0])
        values.append(weighted / (np.linalg.norm(weighted) or 1.0))
    ends = np.cumsum([0, *(len(each) for each in indices)])
    shape = (len(rows), len(rarity))
    return csr_matrix((np.concatenate(values), np.concatenate(indices), ends), shape=shape), places, rarity
