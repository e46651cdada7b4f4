"""Text to language: the script first, then letters.

Lingua knows most languages from large corpora; our own n-gram model knows how residents really type, the
languages that lingua does not know (Kurmanji), and Arabic or Russian in Latin letters. Where both know a
language they are multiplied.
"""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from lingua import Language as LinguaLanguage
from lingua import LanguageDetector, LanguageDetectorBuilder
from numpy.typing import NDArray

from nlu.ngrams import columns_of, letters_of
from nlu.sentences import Sentence

SHORTEST, LONGEST, BITS = 1, 4, 16
# A language counts as written in a script when at least so many of its sentences are.
FEWEST = 20

# Languages with a script of their own among those we serve.
_ONE_SCRIPT = {"ETHIOPIC": "ti", "GREEK": "el", "CJK": "zh"}
_SCRIPTS = {
    "LATIN": frozenset(["de", "en", "tr", "pl", "ro", "kmr", "fr", "es", "sr", "it", "sq", "vi", "so", "pt"]),
    "CYRILLIC": frozenset(["ru", "uk", "bg", "sr"]),
    "ARABIC": frozenset(["ar", "fa", "ckb", "ps"]),
}
# Letters of Arabic script that only one of our languages writes.
_OWN_LETTERS = {"ckb": frozenset("ێۆڕڵەڤ"), "ps": frozenset("ټډړښږځڅېۍګڼ")}
_LINGUA = {
    "de": ("GERMAN",),
    "en": ("ENGLISH",),
    "tr": ("TURKISH",),
    "pl": ("POLISH",),
    "ro": ("ROMANIAN",),
    "fr": ("FRENCH",),
    "es": ("SPANISH",),
    "sr": ("SERBIAN", "CROATIAN", "BOSNIAN"),
    "it": ("ITALIAN",),
    "sq": ("ALBANIAN",),
    "vi": ("VIETNAMESE",),
    "so": ("SOMALI",),
    "pt": ("PORTUGUESE",),
    "ru": ("RUSSIAN",),
    "uk": ("UKRAINIAN",),
    "bg": ("BULGARIAN",),
    "ar": ("ARABIC",),
    "fa": ("PERSIAN",),
}
_CODE_OF = {name: code for code, names in _LINGUA.items() for name in names}

# What a model says of a language that it does not know: a little, so that the other one can decide.
_UNKNOWN_TO_OURS, _UNKNOWN_TO_LINGUA = 0.004, 0.03
# Our model knows the domain, lingua the language: 0.3 and 1.0 did no better on tests/nlu.
_TRUST_IN_LINGUA = 0.6


@dataclass(frozen=True, slots=True)
class Identified:
    """The language of a text: BCP 47 code, or None where the text has no letters of a script that we know."""

    language: str | None
    confidence: float
    """0 to 1."""
    margin: float
    """Confidence of the best minus that of the second."""


class LanguageIdentifier:
    """Knows the languages that we serve; made by `train` or `load`."""

    def __init__(self, arrays: dict[str, NDArray[Any]]) -> None:
        self._arrays = arrays
        self._places: dict[str, dict[str, int]] = {script: {} for script in _SCRIPTS}
        """Per script: language -> column of the table."""
        for number, (script, code) in enumerate(arrays["known"]):
            self._places[str(script)][str(code)] = number
        self._lingua = _lingua()

    @classmethod
    def train(cls, sentences: Iterable[Sentence]) -> "LanguageIdentifier":
        """Count the n-grams of each language's sentences, apart by script: naive Bayes, a few seconds' work."""
        counts: dict[tuple[str, str], NDArray[np.float64]] = {}
        numbers: Counter[tuple[str, str]] = Counter()
        for sentence in sentences:
            script, letters = _main_script(letters_of(sentence.text))
            if script in _SCRIPTS:
                total = counts.setdefault((script, sentence.language), np.full(1 << BITS, 0.02))
                columns, weights = columns_of(letters, SHORTEST, LONGEST, BITS)
                total[columns] += weights
                numbers[script, sentence.language] += 1
        known = sorted(each for each in counts if numbers[each] >= FEWEST)
        table = np.array([np.log(counts[each] / counts[each].sum()) for each in known]).reshape(-1, 1 << BITS)
        return cls(
            {"known": np.array(known, dtype=str).reshape(-1, 2), "letters": table.T.astype(np.float16)},
        )

    def save(self, path: Path) -> None:
        """Write the arrays to one .npz file."""
        np.savez_compressed(path, allow_pickle=False, **self._arrays)

    @classmethod
    def load(cls, path: Path) -> "LanguageIdentifier":
        """Read what `save` wrote."""
        with np.load(path, allow_pickle=False) as stored:
            return cls({name: stored[name] for name in stored.files})

    def identify(self, text: str) -> Identified:
        """The language that `text` is most likely in."""
        script, letters = _main_script(letters_of(text))
        if script is None:
            return Identified(None, 0.0, 0.0)
        if script in _ONE_SCRIPT:
            return Identified(_ONE_SCRIPT[script], 1.0, 1.0)
        for code, own in _OWN_LETTERS.items():
            if script == "ARABIC" and own & set(letters):
                return Identified(code, 0.95, 0.9)
        ranked = sorted(self._shares(script, letters).items(), key=lambda pair: -pair[1])
        return Identified(ranked[0][0], ranked[0][1], ranked[0][1] - ranked[1][1])

    def _shares(self, script: str, letters: str) -> dict[str, float]:
        ours = self._by_our_letters(script, letters)
        theirs: defaultdict[str, float] = defaultdict(float)
        for each in self._lingua.compute_language_confidence_values(letters):
            theirs[_CODE_OF[each.language.name]] += each.value
        logs = {}
        for code in sorted(_SCRIPTS[script] | ours.keys()):
            native = code in _LINGUA and code in _SCRIPTS[script]
            logs[code] = float(
                np.log(ours.get(code, _UNKNOWN_TO_OURS) + 1e-6)
                + _TRUST_IN_LINGUA * np.log((theirs[code] if native else _UNKNOWN_TO_LINGUA) + 1e-4)
            )
        top = max(logs.values())
        shares = {code: float(np.exp(value - top)) for code, value in logs.items()}
        whole = sum(shares.values())
        return {code: share / whole for code, share in shares.items()}

    def _by_our_letters(self, script: str, letters: str) -> dict[str, float]:
        places = self._places[script]
        if not places:
            return {}
        columns, weights = columns_of(letters, SHORTEST, LONGEST, BITS)
        table = self._arrays["letters"][np.ix_(columns, list(places.values()))].astype(np.float32)
        # n-grams overlap, so plain naive Bayes is far too sure: the root of their number counts, not their number.
        scores = weights @ table / np.sqrt(max(len(columns), 1))
        shares = np.exp(scores - scores.max())
        shares /= shares.sum()
        return {code: float(share) for code, share in zip(places, shares, strict=True)}


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
    return unicodedata.name(word[0], "").partition(" ")[0]


def _lingua() -> LanguageDetector:
    names = [name for names in _LINGUA.values() for name in names]
    # Low accuracy mode: 50 MB instead of 1 GB; our own model makes up for it.
    builder = LanguageDetectorBuilder.from_languages(*(getattr(LinguaLanguage, name) for name in names))
    return builder.with_low_accuracy_mode().build()
