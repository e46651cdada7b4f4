"""How well search finds: graded questions, and the figures per language (`make evaluate`)."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from math import log2
from pathlib import Path

from content.catalogue import Catalogue
from lines import read_objects
from locales.languages import load_languages
from settings import ROOT

QUESTIONS = ROOT / "tests" / "content" / "relevance"
# Grades: 3 answers the question, 2 helps with it, 1 is near it.
FITS = 2
# What is looked at of the results.
FIRST, DEEP = 3, 10
# `make evaluate` and a test fail below these. A language that residents cannot choose yet has eight questions and its
# own floor.
FLOOR_MEAN, FLOOR_LANGUAGE, FLOOR_NEXT = 0.92, 0.85, 0.5


@dataclass(frozen=True, slots=True)
class GradedQuestion:
    """A question, and which programmes are relevant to it."""

    question: str
    language: str
    relevant: dict[str, int]
    filters: dict[str, str]

    @property
    def half(self) -> str:
        """`tuning` or `held back`: weights are set on one half and reported on both. Decided by the words alone."""
        return ("tuning", "held back")[blake2b(self.question.encode(), digest_size=1).digest()[0] % 2]


@dataclass(slots=True)
class Figures:
    """The sums of one group of questions."""

    asked: int = 0
    recall: float = 0.0
    """Questions with an offer that fits among the first three."""
    rank: float = 0.0
    """One through the place of the first offer that fits (MRR)."""
    gain: float = 0.0
    """nDCG of the first ten."""
    missed: list[str] = field(default_factory=list)

    def add(self, graded: GradedQuestion, found: Sequence[str]) -> None:
        """Count one question."""
        grades = [graded.relevant.get(each, 0) for each in found[:DEEP]]
        wanted = min(FITS, max(graded.relevant.values()))
        fitting = [place for place, grade in enumerate(grades, start=1) if grade >= wanted]
        self.asked += 1
        self.recall += bool(fitting and fitting[0] <= FIRST)
        self.rank += 1 / fitting[0] if fitting else 0.0
        self.gain += _dcg(grades) / _dcg(sorted(graded.relevant.values(), reverse=True)[:DEEP])
        if not fitting or fitting[0] > FIRST:
            self.missed.append(graded.question)

    def as_dict(self) -> dict[str, float | int]:
        """The shares, from 0 to 1."""
        asked = self.asked or 1
        return {
            "questions": self.asked,
            "recall@3": round(self.recall / asked, 4),
            "mrr": round(self.rank / asked, 4),
            "ndcg@10": round(self.gain / asked, 4),
        }


@dataclass(slots=True)
class Relevance:
    """All figures of one evaluation."""

    languages: dict[str, Figures] = field(default_factory=lambda: defaultdict(Figures))
    halves: dict[str, Figures] = field(default_factory=lambda: defaultdict(Figures))
    all: Figures = field(default_factory=Figures)

    @property
    def below_floor(self) -> list[str]:
        """What is not good enough, a sentence each."""
        mean = self.all.as_dict()["recall@3"]
        low = [f"recall@3 of all is {mean:.1%}, below {FLOOR_MEAN:.0%}"] if mean < FLOOR_MEAN else []
        offered = {each.code for each in load_languages().offered}
        for code, figures in sorted(self.languages.items()):
            floor = FLOOR_LANGUAGE if code in offered else FLOOR_NEXT
            if (share := figures.as_dict()["recall@3"]) < floor:
                low.append(f"recall@3 of {code} is {share:.1%}, below {floor:.0%}")
        return low

    def as_dict(self) -> dict[str, object]:
        """Everything as JSON has it."""
        return {
            "all": self.all.as_dict(),
            "halves": {name: figures.as_dict() for name, figures in sorted(self.halves.items())},
            "languages": {code: figures.as_dict() for code, figures in sorted(self.languages.items())},
            "missed": {code: figures.missed for code, figures in sorted(self.languages.items()) if figures.missed},
            "below_floor": self.below_floor,
        }

    def table(self) -> str:
        """The figures to read."""
        rows = [
            *(("half: " + name, figures) for name, figures in sorted(self.halves.items())),
            *sorted(self.languages.items()),
            ("all", self.all),
        ]
        lines = [f"{'':<16}{'questions':>10}{'recall@3':>10}{'MRR':>8}{'nDCG@10':>9}"]
        for name, figures in rows:
            shares = figures.as_dict()
            lines.append(
                f"{name:<16}{figures.asked:>10}{shares['recall@3']:>10.1%}{shares['mrr']:>8.3f}{shares['ndcg@10']:>9.3f}"
            )
        return "\n".join(lines)


def read_questions(folder: Path = QUESTIONS) -> list[GradedQuestion]:
    """All graded questions, one JSON object a line. Raises LineError with file and line."""
    questions = []
    for path in sorted(folder.glob("*.jsonl")):
        with path.open("rb") as stream:
            fields = {"q": str, "language": str, "relevant": dict}
            for _, line in read_objects(stream, fields, {"filters": dict}):
                questions.append(
                    GradedQuestion(line["q"], line["language"], line["relevant"], line.get("filters") or {})
                )
    return questions


def evaluate(
    catalogue: Catalogue, questions: Iterable[GradedQuestion], topics: Callable[[str], Mapping[str, float]]
) -> Relevance:
    """Ask every question and compare what is found with the grades; `topics` says what a question is about."""
    relevance = Relevance()
    for graded in questions:
        about = topics(graded.question)
        hits = catalogue.search(graded.question, graded.language, filters=graded.filters, limit=DEEP, topics=about)
        found = [hit.programme_id for hit in hits]
        for figures in (relevance.all, relevance.languages[graded.language], relevance.halves[graded.half]):
            figures.add(graded, found)
    return relevance


def _dcg(grades: Iterable[int]) -> float:
    return sum((2.0**grade - 1) / log2(place + 1) for place, grade in enumerate(grades, start=1))


def as_json(relevance: Relevance) -> str:
    """The figures as a JSON document."""
    return json.dumps(relevance.as_dict(), ensure_ascii=False, indent=2)
