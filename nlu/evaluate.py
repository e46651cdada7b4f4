"""How well the guide understands: figures per language and intent on sentences that training never saw."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from locales.languages import load_languages
from nlu.check import TESTS
from nlu.intents import FALLBACK, HERE, OUT_OF_SCOPE, Route, is_topic, load_intents
from nlu.sentences import read_sentences
from nlu.understanding import Understanding
from progress import progress_bar

_NOT_ANSWERED = frozenset({OUT_OF_SCOPE, FALLBACK})
# Sets that hold messages of many languages: <name>.jsonl below tests/nlu/sets.
SETS = ("mixed", "transliterated", "short", "language_words", "gibberish")
BINS = 10


@dataclass(slots=True)
class Score:
    """How often something was right."""

    right: int = 0
    of: int = 0

    def add(self, is_right: bool) -> None:
        """Count one more."""
        self.right += is_right
        self.of += 1

    @property
    def share(self) -> float:
        """0 to 1; 1 where nothing was asked."""
        return self.right / self.of if self.of else 1.0


@dataclass(slots=True)
class LanguageScores:
    """The figures of one language."""

    accuracy: Score = field(default_factory=Score)
    """The right intent, out_of_scope being one of them (not understood counts as out of scope there)."""
    emergency_recall: Score = field(default_factory=Score)
    """Emergencies answered as an emergency of whatever kind."""
    language: Score = field(default_factory=Score)
    """The right language."""
    out_of_scope_recall: Score = field(default_factory=Score)
    """What is not ours and gets no topic answer."""
    out_of_scope_precision: Score = field(default_factory=Score)
    """What gets no topic answer and is not ours."""
    answered: Score = field(default_factory=Score)
    """Real questions that are not refused."""
    within: Score = field(default_factory=Score)
    """The right topic also in the middle of a conversation, where what goes on with it is possible too."""
    goes_on: Score = field(default_factory=Score)
    """What goes on with a conversation, understood as that and as nothing else."""


@dataclass(slots=True)
class Calibration:
    """How sure the classifier is, against how often it is right."""

    bins: list[Score] = field(default_factory=lambda: [Score() for _ in range(BINS)])
    confidences: list[float] = field(default_factory=lambda: [0.0] * BINS)

    def add(self, confidence: float, is_right: bool) -> None:
        """Count one answer."""
        place = min(int(confidence * BINS), BINS - 1)
        self.bins[place].add(is_right)
        self.confidences[place] += confidence

    @property
    def error(self) -> float:
        """The expected calibration error, 0 to 1 (Guo et al. 2017)."""
        asked = sum(each.of for each in self.bins) or 1
        gaps = (abs(total - each.right) for total, each in zip(self.confidences, self.bins, strict=True))
        return sum(gaps) / asked


@dataclass(slots=True)
class Report:
    """All figures of one evaluation."""

    languages: dict[str, LanguageScores] = field(default_factory=lambda: defaultdict(LanguageScores))
    intents: dict[str, Score] = field(default_factory=lambda: defaultdict(Score))
    cells: dict[tuple[str, str], Score] = field(default_factory=lambda: defaultdict(Score))
    """Per language and intent."""
    sets: dict[str, Score] = field(default_factory=dict)
    calibration: Calibration = field(default_factory=Calibration)
    confusions: list[dict[str, str]] = field(default_factory=list)
    below_floor: list[str] = field(default_factory=list)

    def as_dict(self) -> dict[str, Any]:
        """Everything as JSON has it; shares from 0 to 1."""
        return {
            "languages": {
                code: {name: round(getattr(scores, name).share, 4) for name in LanguageScores.__slots__}
                for code, scores in self.languages.items()
            },
            "intents": {name: round(score.share, 4) for name, score in self.intents.items()},
            "sets": {name: round(score.share, 4) for name, score in self.sets.items()},
            "calibration_error": round(self.calibration.error, 4),
            "confusions": self.confusions,
            "below_floor": self.below_floor,
        }


async def evaluate(understanding: Understanding, language: str | None = None, folder: Path = TESTS) -> Report:
    """Ask every test sentence (of one language, or of all and the sets) and compare. Raises ContractError."""
    report = Report()
    sentences = list(read_sentences(folder, language))
    others = [] if language else list(_read_sets(folder / "sets"))
    with progress_bar("Asking the test sentences") as progress:
        for number, sentence in enumerate(sentences):
            within = await understanding.parse(sentence.text, goes_on=True)
            _count_within(report, sentence.text, sentence.intent, sentence.language, within)
            if is_topic(sentence.intent):
                parsed = await understanding.parse(sentence.text)
                _count(report, sentence.text, sentence.intent, sentence.language, parsed)
            progress(number + 1, len(sentences) + len(others))
        for number, (name, message) in enumerate(others, start=len(sentences)):
            report.sets.setdefault(name, Score()).add(_is_right(message, await understanding.parse(message["text"])))
            progress(number + 1, len(sentences) + len(others))
    report.below_floor = list(_below_floor(report))
    return report


def _read_sets(folder: Path) -> Iterator[tuple[str, dict[str, str]]]:
    for name in SETS:
        path = folder / f"{name}.jsonl"
        if path.exists():
            yield from ((name, json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines())


def _is_right(message: dict[str, str], parsed: dict[str, Any]) -> bool:
    """A set's message says what it is: an intent, a language, or neither, which must get no topic answer."""
    if "intent" in message:
        return bool(parsed["intent"] == message["intent"])
    if "language" in message:
        return bool(parsed["language"] == message["language"])
    return parsed["intent"] in _NOT_ANSWERED


def _count_within(report: Report, text: str, intent: str, language: str, parsed: dict[str, Any]) -> None:
    """A sentence in the middle of a conversation, where it may go on with what is on the screen or begin a topic."""
    is_refused = parsed["intent"] in _NOT_ANSWERED
    is_right = parsed["intent"] == intent or (intent == OUT_OF_SCOPE and is_refused)
    scores = report.languages[language]
    (scores.within if is_topic(intent) else scores.goes_on).add(is_right)
    if not is_topic(intent):
        report.intents[intent].add(is_right)
        report.cells[language, intent].add(is_right)
        if not is_right:
            report.confusions.append(
                {"language": language, "intent": intent, "understood": parsed["intent"], "text": text}
            )


def _count(report: Report, text: str, intent: str, language: str, parsed: dict[str, Any]) -> None:
    intents = load_intents()
    scores = report.languages[language]
    is_refused = parsed["intent"] in _NOT_ANSWERED
    understood = OUT_OF_SCOPE if intent == OUT_OF_SCOPE and is_refused else parsed["intent"]
    is_right = understood == intent
    scores.accuracy.add(is_right)
    scores.language.add(parsed["language"] == language)
    report.intents[intent].add(is_right)
    report.cells[language, intent].add(is_right)
    if is_refused:
        scores.out_of_scope_precision.add(intent == OUT_OF_SCOPE)
    if parsed["ranking"]:
        best = parsed["ranking"][0]
        report.calibration.add(best["confidence"], best["intent"] == intent)
    if intent == OUT_OF_SCOPE:
        scores.out_of_scope_recall.add(is_refused)
    else:
        scores.answered.add(not is_refused)
    if intents[intent].route is Route.EMERGENCY:
        found = intents.get(parsed["intent"])
        scores.emergency_recall.add(found is not None and found.route is Route.EMERGENCY)
    if not is_right:
        report.confusions.append({"language": language, "intent": intent, "understood": understood, "text": text})


def _below_floor(report: Report) -> Iterator[str]:
    contract = yaml.safe_load((HERE / "intents.yml").read_text(encoding="utf-8"))
    languages = load_languages()
    for code, scores in report.languages.items():
        is_offered = code in languages and languages[code].is_offered
        floors = contract["floors" if is_offered else "draft_floors"]
        yield from _missed(code, floors, {name: getattr(scores, name) for name in floors})
    if len(report.languages) > 1:
        together = {name: _sum(report, name) for name in contract["all_floors"]}
        yield from _missed("all languages", contract["all_floors"], together)
    yield from _missed("sets", contract["set_floors"], report.sets)


def _sum(report: Report, name: str) -> Score:
    scores = [getattr(each, name) for each in report.languages.values()]
    return Score(sum(each.right for each in scores), sum(each.of for each in scores))


def _missed(place: str, floors: dict[str, float], scores: dict[str, Score]) -> Iterator[str]:
    for name, floor in floors.items():
        if name in scores and scores[name].share < floor:
            yield f"{place}: {name} {100 * scores[name].share:.1f} % is below the floor of {100 * floor:.0f} %"
