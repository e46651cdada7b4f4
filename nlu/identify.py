"""Text to language: the script first, then letters, as residents type them, in Latin letters too.

Learnt from the example sentences alone, so a new language needs data and nothing else
(docs/decisions/0005-language-decision.md).
"""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Container, Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from nlu.ngrams import columns_of, letters_of
from nlu.sentences import Sentence
from vocabulary import load_vocabularies

# n-grams of one to five letters: four told two-word messages apart less well, six no better (tests/nlu).
SHORTEST, LONGEST, BITS = 1, 5, 17
# How often each n-gram counts as seen that never was: less, and one strange name outweighs a sentence.
UNSEEN = 0.1
# A German word of so many letters is everybody's when so many other languages use it.
SHORTEST_BORROWED, BORROWED_BY, MORE_OFTEN = 4, 3, 3
# What is left without them tells a language from so many letters on; what consists of them is German at most so surely.
FEWEST_OWN, SURE_OF_BORROWED = 3, 0.8
# So few words, none of them in any sentence of the language, may be a name: the margin then shrinks to this share.
FEW_WORDS, MARGIN_OF_A_NAME = 3, 0.25
# A language counts as written in a script when at least so many of its sentences are.
FEWEST = 20

# Languages with a script of their own among those we serve.
_ONE_SCRIPT = {"ETHIOPIC": "ti", "GREEK": "el", "CJK": "zh"}
_SCRIPTS = ("LATIN", "CYRILLIC", "ARABIC")
# Letters of Arabic script that only one of our languages writes.
_OWN_LETTERS = {"ckb": frozenset("ێۆڕڵەڤ"), "ps": frozenset("ټډړښږځڅېۍګڼ")}


@dataclass(frozen=True, slots=True)
class Identified:
    """The language of a text: BCP 47 code, or None where the text has no letters of a script that we know."""

    language: str | None
    confidence: float
    """0 to 1."""
    margin: float
    """Confidence of the best minus that of the second."""


UNKNOWN = Identified(None, 0.0, 0.0)


class LanguageIdentifier:
    """Knows the languages that we serve; made by `train` or `load`."""

    def __init__(self, arrays: dict[str, NDArray[Any]]) -> None:
        self._arrays = arrays
        self._places: dict[str, dict[str, int]] = {script: {} for script in _SCRIPTS}
        """Per script: language -> column of the table."""
        for number, (script, code) in enumerate(arrays["known"]):
            self._places[str(script)][str(code)] = number
        self._borrowed = frozenset(str(each) for each in arrays["borrowed"])

    @classmethod
    def train(cls, sentences: Iterable[Sentence]) -> "LanguageIdentifier":
        """Count the n-grams of each language's sentences, apart by script: naive Bayes, a few seconds' work."""
        counts: dict[tuple[str, str], NDArray[np.float64]] = {}
        numbers: Counter[tuple[str, str]] = Counter()
        words: set[int] = set()
        sentences = list(sentences)
        borrowed = _borrowed(sentences)
        for sentence in sentences:
            script, letters = _main_script(letters_of(sentence.text))
            letters = _without(borrowed, letters)
            words.update(_as_number(sentence.language, word) for word in letters.split())
            if script in _SCRIPTS and letters:
                total = counts.setdefault((script, sentence.language), np.full(1 << BITS, UNSEEN))
                columns, weights = columns_of(letters, SHORTEST, LONGEST, BITS)
                total[columns] += weights
                numbers[script, sentence.language] += 1
        known = sorted(each for each in counts if numbers[each] >= FEWEST)
        table = np.array([np.log(counts[each] / counts[each].sum()) for each in known]).reshape(-1, 1 << BITS)
        return cls(
            {
                "known": np.array(known, dtype=str).reshape(-1, 2),
                "letters": table.T.astype(np.float16),
                "borrowed": np.array(sorted(borrowed), dtype=str),
                "words": np.array(sorted(words), dtype=np.uint32),
            },
        )

    def save(self, path: Path) -> None:
        """Write the arrays to one .npz file."""
        np.savez_compressed(path, allow_pickle=False, **self._arrays)

    @classmethod
    def load(cls, path: Path) -> "LanguageIdentifier":
        """Read what `save` wrote."""
        with np.load(path, allow_pickle=False) as stored:
            return cls({name: stored[name] for name in stored.files})

    @lru_cache(maxsize=64)  # noqa: B019 (one identifier a process; a turn asks twice)
    def identify(self, text: str) -> Identified:
        """The language that `text` is most likely in."""
        script, letters = _main_script(letters_of(text))
        if script is None:
            return UNKNOWN
        if script in _ONE_SCRIPT:
            return Identified(_ONE_SCRIPT[script], 1.0, 1.0)
        for code, own in _OWN_LETTERS.items():
            if script == "ARABIC" and own & set(letters):
                return Identified(code, 0.95, 0.9)
        if not self._places[script]:
            return UNKNOWN
        if not _without(_place_names(), letters):
            return UNKNOWN
        telling = _without(self._borrowed | _place_names(), letters)
        language, confidence, margin = self._best(script, telling or letters)
        if not telling:  # German words that everybody uses: German perhaps, never surely
            confidence = min(confidence, SURE_OF_BORROWED)
            return Identified(language, confidence, confidence / 2)
        if self._may_be_a_name(language, telling):
            margin *= MARGIN_OF_A_NAME
        return Identified(language, confidence, margin)

    def _best(self, script: str, letters: str) -> tuple[str, float, float]:
        """The likeliest language, its share, and how far it is ahead."""
        places = self._places[script]
        columns, weights = columns_of(letters, SHORTEST, LONGEST, BITS)
        table = self._arrays["letters"][np.ix_(columns, list(places.values()))].astype(np.float32)
        # n-grams overlap, so plain naive Bayes is far too sure: the root of their number counts, not their number.
        scores = weights @ table / np.sqrt(max(len(columns), 1))
        shares = np.exp(scores - scores.max())
        shares /= shares.sum()
        best, *others = np.argsort(-shares)
        second = float(shares[others[0]]) if others else 0.0
        return list(places)[best], float(shares[best]), float(shares[best]) - second

    def _may_be_a_name(self, language: str, letters: str) -> bool:
        words = letters.split()
        known = self._arrays["words"]
        numbers = np.array([_as_number(language, word) for word in words], dtype=np.uint32)
        places = np.searchsorted(known, numbers) % max(len(known), 1)
        return len(words) <= FEW_WORDS and not bool((known[places] == numbers).any())


def _as_number(language: str, word: str) -> int:
    """A word of a language in four bytes: 80,000 of them as text would take 10 MB."""
    return crc32(f"{language} {word}".encode())


def _borrowed(sentences: list[Sentence]) -> set[str]:
    """German words that everybody uses (Anmeldung, Jobcenter): they say nothing of a text's language.

    A word that another language uses far more often than German is that language's own (hello).
    """
    number: Counter[str] = Counter(sentence.language for sentence in sentences)
    used: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for word in set(letters_of(sentence.text).split()):
            used[word][sentence.language] += 1
    return {
        word
        for word, times in used.items()
        if len(word) >= SHORTEST_BORROWED
        and len(times.keys() - {"de"}) >= BORROWED_BY
        and all(times["de"] * MORE_OFTEN * number[code] >= times[code] * number["de"] for code in times)
    }


@cache
def _place_names() -> frozenset[str]:
    """The districts and towns of Hannover: they are called the same in every language of a script."""
    vocabularies = load_vocabularies()
    terms = [term for kind in ("district", "town") for term in vocabularies[kind].terms.values()]
    names = (name for term in terms for language in ("de", "und", "und-Latn") for name in term.names.get(language, ()))
    return frozenset(word for name in names for word in letters_of(name).split() if len(word) >= SHORTEST_BORROWED)


def _without(borrowed: Container[str], letters: str) -> str:
    """The other words; nothing where they are too short to tell a language."""
    own = " ".join(word for word in letters.split() if word not in borrowed)
    return own if len(own) >= FEWEST_OWN else ""


def _main_script(letters: str) -> tuple[str | None, str]:
    """The script that decides, and the words written in it.

    German words stand in everybody's sentences, so any other script wins over Latin as soon as two letters use it.
    """
    words: dict[str, list[str]] = {}
    counts: Counter[str] = Counter()
    for word in letters.split():
        script = _script_of(word)
        words.setdefault(script, []).append(word)
        counts[script] += len(word)
    for script, count in counts.most_common():
        if script != "LATIN" and count >= 2 and (script in _SCRIPTS or script in _ONE_SCRIPT):
            return script, " ".join(words[script])
    if counts["CJK"]:
        return "CJK", letters
    return ("LATIN", " ".join(words["LATIN"])) if counts["LATIN"] else (None, "")


@lru_cache(maxsize=4096)
def _script_of(word: str) -> str:
    """The script of a word's first letter, as the first word of its Unicode name."""
    return unicodedata.name(word.lstrip("23456789")[:1], "").partition(" ")[0]
