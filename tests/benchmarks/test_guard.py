"""The guard finds a turn that has become dearer, and judges only what can be compared."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from settings import ROOT


def guard(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.benchmarks.guard", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True)


@pytest.mark.slow
@pytest.mark.usefixtures("model")
def test_what_has_become_dearer_is_named_and_what_was_measured_elsewhere_is_not_judged(
    tmp_path: Path, prepared_database: Path
) -> None:
    turn = {"calls": 1.0, "statements": 0.1, "encodings": 100.0, "processor_time": 0.001}
    file = tmp_path / "guard.json"
    file.write_text(json.dumps({"processor": "another", "python": "another", "turn": turn}), encoding="utf-8")
    run = guard("--file", file, "--catalogue", prepared_database)
    assert run.returncode == 1, run.stderr
    lines = run.stdout.splitlines()[-4:]
    verdicts = ["measured elsewhere", "DEARER", "well", "measured elsewhere"]
    assert [line.endswith(verdict) for line, verdict in zip(lines, verdicts, strict=True)] == [True] * 4, run.stdout
    assert "database statements" in lines[1]
    assert json.loads(file.read_text(encoding="utf-8"))["turn"] == turn, "comparing records nothing"


@pytest.mark.usefixtures("model")
def test_without_a_record_it_says_how_one_is_made(tmp_path: Path) -> None:
    run = guard("--file", tmp_path / "none.json")
    assert run.returncode == 2
    assert "make benchmark" in run.stderr


def test_the_record_is_one_of_every_figure() -> None:
    record = json.loads((ROOT / "docs" / "benchmarks" / "guard.json").read_text(encoding="utf-8"))
    assert record.keys() == {"processor", "python", "turn"}
    assert record["turn"].keys() == {"calls", "statements", "encodings", "processor_time"}
    assert all(value > 0 for value in record["turn"].values())
