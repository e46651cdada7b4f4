"""How much personal data goes and how much of the question stays, over all languages and on lines kept aside.

The lines in `masking/` were written before the patterns, and no pattern was changed for a line of `hold_out.jsonl`.
Whoever changes one for such a line moves the line out of that file.
"""

import json
import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from content.masking import found

LINES = Path(__file__).parent / "masking"
WRITTEN = date(2026, 3, 1)
GROUPS = {
    "latin": ("de", "en", "fr", "es", "it", "pt", "ro", "sq", "tr", "kmr", "so", "vi", "rom"),
    "slavic": ("uk", "ru", "bg", "pl", "sr"),
    "arabic script": ("ar", "fa", "ckb", "ps"),
    "other scripts": ("el", "ti", "zh"),
}
KEPT_ASIDE = "hold_out"


def lines_of(part: str) -> list[dict[str, Any]]:
    paths = [path for path in sorted(LINES.glob("*.jsonl")) if (path.stem == KEPT_ASIDE) == (part == KEPT_ASIDE)]
    return [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]


def count(line: dict[str, Any]) -> Counter[str]:
    """How many pieces were planted and wholly removed, and how many other words there are and were harmed."""
    text, counted = line["text"], Counter[str]()
    gone = {place for span in found(text, WRITTEN) for place in range(span.start, span.end)}
    planted: set[int] = set()
    for piece in line["personal"]:
        start = text.index(piece)
        places = {start + offset for offset, letter in enumerate(piece) if letter.isalnum()}
        planted |= places
        counted["planted"] += 1
        counted["removed"] += places <= gone
    for word in re.finditer(r"\S+", text):
        places = set(range(*word.span()))
        if not places & planted:
            counted["words"] += 1
            counted["harmed"] += bool(places & gone)
    return counted


@pytest.mark.parametrize("part", ["tuned", KEPT_ASIDE])
def test_personal_data_goes_and_the_question_stays(part: str) -> None:
    counts = {group: Counter[str]() for group in GROUPS}
    for line in lines_of(part):
        group = next(group for group, languages in GROUPS.items() if line["language"] in languages)
        counts[group] += count(line)
    counts["all"] = sum(counts.values(), Counter[str]())
    for group, counted in counts.items():
        planted, words = counted["planted"], counted["words"]
        removed, harmed = counted["removed"] / planted, counted["harmed"] / words
        print(f"{part:8} {group:13} removed {removed:7.2%} of {planted:3}, harmed {harmed:6.2%} of {words:4} words")
        # The smaller groups have so few lines that one piece, or three words, weighs much.
        assert removed >= (0.97 if group == "all" else 0.93), group
        assert counted["harmed"] <= (0.01 * words if group == "all" else max(3, 0.02 * words)), group


def test_the_lines_are_many_and_each_is_measured() -> None:
    lines = [*lines_of("tuned"), *lines_of(KEPT_ASIDE)]
    assert len(lines) >= 400
    assert sum(not line["personal"] for line in lines) >= 150
    assert {line["language"] for line in lines} == {language for group in GROUPS.values() for language in group}
    assert len({line["text"] for line in lines}) == len(lines)
    for line in lines:
        assert all(line["text"].count(piece) == 1 for piece in line["personal"]), line
