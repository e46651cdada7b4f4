"""How well the guide understands, per language and intent, against the floors of intents.yml."""

from collections import defaultdict
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import Any

import yaml
from rich.console import Console
from rich.table import Table

from locales.languages import LanguageStatus, load_languages
from nlu.check import TESTS
from nlu.intents import FALLBACK, HERE, OUT_OF_SCOPE, Route, load_intents
from nlu.progress import progress_bar
from nlu.sentences import read_sentences
from nlu.understanding import Understanding

_NOT_ANSWERED = frozenset({OUT_OF_SCOPE, FALLBACK})


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
    answered: Score = field(default_factory=Score)
    """Real questions that are not refused."""


@dataclass(slots=True)
class Report:
    """All figures of one evaluation."""

    languages: dict[str, LanguageScores] = field(default_factory=lambda: defaultdict(LanguageScores))
    intents: dict[str, Score] = field(default_factory=lambda: defaultdict(Score))
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
            "confusions": self.confusions,
            "below_floor": self.below_floor,
        }


async def evaluate(understanding: Understanding, language: str | None = None, folder: Path = TESTS) -> Report:
    """Ask every test sentence (of one language, or of all) and compare."""
    intents = load_intents()
    report = Report()
    sentences = list(read_sentences(folder, language))
    with progress_bar("Asking the test sentences") as progress:
        for number, sentence in enumerate(sentences):
            parsed = await understanding.parse(sentence.text)
            scores = report.languages[sentence.language]
            understood = (
                OUT_OF_SCOPE if sentence.intent == OUT_OF_SCOPE and parsed["intent"] == FALLBACK else parsed["intent"]
            )
            is_right = understood == sentence.intent
            scores.accuracy.add(is_right)
            scores.language.add(parsed["language"] == sentence.language)
            report.intents[sentence.intent].add(is_right)
            if sentence.intent == OUT_OF_SCOPE:
                scores.out_of_scope_recall.add(parsed["intent"] in _NOT_ANSWERED)
            else:
                scores.answered.add(parsed["intent"] not in _NOT_ANSWERED)
            if intents[sentence.intent].route is Route.EMERGENCY:
                found = intents.get(parsed["intent"])
                scores.emergency_recall.add(found is not None and found.route is Route.EMERGENCY)
            if not is_right:
                report.confusions.append(
                    {
                        "language": sentence.language,
                        "intent": sentence.intent,
                        "understood": understood,
                        "text": sentence.text,
                    }
                )
            progress(number + 1, len(sentences))
    report.below_floor = list(_below_floor(report))
    return report


def _below_floor(report: Report) -> list[str]:
    floors = yaml.safe_load((HERE / "intents.yml").read_text(encoding="utf-8"))["floors"]
    languages = load_languages()
    return [
        f"{code}: {name} {100 * getattr(scores, name).share:.1f} % is below the floor of {100 * floor:.0f} %"
        for code, scores in report.languages.items()
        if code in languages and languages[code].status is LanguageStatus.LIVE
        for name, floor in floors.items()
        if getattr(scores, name).share < floor
    ]


def render(report: Report) -> str:
    """The figures as tables to read on a terminal."""
    table = Table(
        "language", *(name.replace("_", " ") for name in LanguageScores.__slots__), title="Per language, in %"
    )
    for code, scores in report.languages.items():
        table.add_row(code, *(f"{100 * getattr(scores, name).share:.1f}" for name in LanguageScores.__slots__))
    weak = Table("intent", "accuracy in %", "sentences", title="The ten weakest intents")
    for name, score in sorted(report.intents.items(), key=lambda pair: pair[1].share)[:10]:
        weak.add_row(name, f"{100 * score.share:.1f}", str(score.of))
    written = StringIO()
    Console(width=120, file=written).print(table, weak)
    return written.getvalue()
