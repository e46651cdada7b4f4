"""The evaluation counts right and wrong as it should, and the real model keeps the floors of the contract."""

import json
from pathlib import Path
from typing import Any

import pytest

from nlu.evaluate import Calibration, Score, evaluate
from nlu.intents import FALLBACK, OUT_OF_SCOPE
from nlu.report import as_page, as_text
from nlu.understanding import Understanding
from settings import Settings

ASSISTANT = """version: "3.1"
nlu:
- intent: out_of_scope
  examples: |
    - Wie wird das Wetter?
    - Erzähl einen Witz
"""
EMERGENCY = """version: "3.1"
nlu:
- intent: emergency_danger
  examples: |
    - Es brennt
    - Hilfe, <b>Gas</b>
"""


class Parrot:
    """Understands what it was told to."""

    def __init__(self, known: dict[str, tuple[str, str, float]]) -> None:
        self._known = known

    async def parse(self, text: str, *, goes_on: bool = False) -> dict[str, Any]:
        language, intent, confidence = self._known[text]
        return {"language": language, "intent": intent, "ranking": [{"intent": intent, "confidence": confidence}]}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("assistant", ASSISTANT), ("emergency", EMERGENCY)):
        (tmp_path / "de").mkdir(exist_ok=True)
        (tmp_path / "de" / f"{name}.yml").write_text(text, encoding="utf-8")
    (tmp_path / "sets").mkdir()
    lines = [{"text": "asdf"}, {"text": "qwer"}]
    (tmp_path / "sets" / "gibberish.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return tmp_path


PARROT = Parrot(
    {
        "Wie wird das Wetter?": ("de", FALLBACK, 0.4),
        "Erzähl einen Witz": ("fr", "find_flat", 0.9),
        "Es brennt": ("de", "violence_home", 0.9),
        "Hilfe, <b>Gas</b>": ("de", OUT_OF_SCOPE, 0.9),
        "asdf": ("de", FALLBACK, 1.0),
        "qwer": ("de", "find_job", 1.0),
    }
)


async def test_every_figure_counts_what_it_says(folder: Path):
    report = await evaluate(PARROT, folder=folder)  # type: ignore[arg-type]
    scores = report.languages["de"]
    assert (scores.accuracy.right, scores.accuracy.of) == (1, 4)  # refused is right for what is not ours
    assert (scores.language.right, scores.language.of) == (3, 4)
    assert (scores.out_of_scope_recall.right, scores.out_of_scope_recall.of) == (1, 2)
    assert (scores.out_of_scope_precision.right, scores.out_of_scope_precision.of) == (1, 2)
    assert (scores.answered.right, scores.answered.of) == (1, 2)
    assert (scores.emergency_recall.right, scores.emergency_recall.of) == (1, 2)  # another emergency helps too
    assert (report.sets["gibberish"].right, report.sets["gibberish"].of) == (1, 2)
    assert report.cells["de", "emergency_danger"].of == 2
    assert {each["understood"] for each in report.confusions} == {"find_flat", "violence_home", OUT_OF_SCOPE}
    assert "de: accuracy 25.0 % is below the floor of 87 %" in report.below_floor
    assert "sets: gibberish 50.0 % is below the floor of 100 %" in report.below_floor


async def test_one_language_leaves_the_sets_out(folder: Path):
    report = await evaluate(PARROT, "de", folder)  # type: ignore[arg-type]
    assert not report.sets


async def test_the_page_shows_every_language_intent_and_mistake_and_escapes_what_people_wrote(folder: Path):
    report = await evaluate(PARROT, folder=folder)  # type: ignore[arg-type]
    page = as_page(report)
    assert "de emergency_danger: 0 of 2" in page
    assert "Erzähl einen Witz" in page
    assert "Hilfe, &lt;b&gt;Gas&lt;/b&gt;" in page
    assert "<b>Gas" not in page
    assert "emergency_danger" in as_text(report)


def test_calibration_is_the_gap_between_sure_and_right():
    calibration = Calibration()
    for is_right in (True, True, False, False):
        calibration.add(0.75, is_right)
    assert calibration.error == pytest.approx(0.25)
    assert Calibration().error == 0
    assert Score().share == 1


@pytest.mark.slow
async def test_the_model_keeps_the_floors(model: Path):
    report = await evaluate(Understanding.open(Settings(model=model)))
    assert not report.below_floor
