"""`python -m nlu`: JSON Lines in and out, and mistakes named with their line."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from nlu import __main__ as command_line
from nlu import check
from nlu import train as training
from settings import ROOT

QUESTIONS = [
    {"text": "Ich möchte im Frühling einen Deutschkurs besuchen"},
    {"text": "أبحث عن شقة لثلاثة أشخاص", "language": None},
    {"text": "I lost my job, who pays my rent?", "language": "ar"},
    {"text": "/restart"},
    {"text": ""},
]
GOOD = "".join(json.dumps(each, ensure_ascii=each is QUESTIONS[0]) + "\n" for each in QUESTIONS)
BROKEN = '\n{"text": "Hallo", "lang": "de"}\n{"text": "never read"}\n'
Run = subprocess.CompletedProcess[bytes]


def run(*arguments: str, stdin: str = "", **variables: str) -> Run:
    return subprocess.run(
        [sys.executable, "-m", "nlu", *arguments],
        input=stdin.encode(),
        capture_output=True,
        cwd=ROOT,
        env=os.environ | variables,
        check=False,
    )


@pytest.fixture(scope="module")
def parsed(model: Path) -> Run:
    """What `python -m nlu parse` makes of good lines and a broken one after them."""
    return run("parse", stdin=GOOD + BROKEN, BOT_MODEL=str(model))


def test_parse_prints_one_object_a_line_in_the_order_of_the_questions(parsed: Run):
    objects = [json.loads(line) for line in parsed.stdout.decode().splitlines()]
    assert [each["text"] for each in objects] == [each["text"] for each in QUESTIONS]
    assert [each["language"] for each in objects[:3]] == ["de", "ar", "ar"]
    assert [each["intent"] for each in objects[:2]] == ["find_german_course", "find_flat"]
    assert [each["intent"] for each in objects[3:]] == ["nlu_fallback", "nlu_fallback"]


def test_parse_writes_every_script_as_it_is(parsed: Run):
    assert "أبحث عن شقة".encode() in parsed.stdout


def test_an_unknown_field_ends_it_with_exit_code_2_and_its_line(parsed: Run):
    assert parsed.returncode == 2
    assert f"line {len(QUESTIONS) + 2}: unknown field 'lang'" in parsed.stderr.decode()


def stdin_of(monkeypatch: pytest.MonkeyPatch, raw: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))


async def test_lines_that_are_all_good_end_with_exit_code_0(
    model: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setenv("BOT_MODEL", str(model))
    stdin_of(monkeypatch, b'\n{"text": "Danke, das war es"}\n   \n')
    assert await command_line._parse() == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line)["text"] == "Danke, das war es"


@pytest.mark.parametrize(
    ("raw", "mistake"),
    [
        (b'\n{"text": "Hallo"\n', "line 2: not JSON"),
        ('{"text": "Grüße"}\n'.encode("latin-1"), "line 1: not UTF-8"),
        (b'{"language": "de"}\n', "line 1: the field 'text' is missing"),
        (b'["Hallo"]\n', "line 1: expected an object"),
    ],
)
async def test_any_other_mistake_ends_it_with_exit_code_2_and_its_line(
    model: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], raw: bytes, mistake: str
):
    monkeypatch.setenv("BOT_MODEL", str(model))
    stdin_of(monkeypatch, raw)
    assert await command_line._parse() == 2
    written = capsys.readouterr()
    assert mistake in written.err
    assert written.out == ""


def test_check_ends_well_only_where_nothing_is_found(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(check, "problems", lambda: iter(()))
    assert command_line._check() == 0
    assert capsys.readouterr().out.strip()
    monkeypatch.setattr(check, "problems", lambda: iter(["de: thank has too few", "de: greet has too few"]))
    assert command_line._check() == 1
    assert capsys.readouterr().err.splitlines() == ["de: thank has too few", "de: greet has too few"]


def test_train_prints_the_path_of_the_model(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.setattr(training, "train", lambda settings, taught: settings.models_dir / "fits.tar.gz")
    monkeypatch.setattr(command_line.sys, "argv", ["nlu", "train"])
    assert command_line.main() == 0
    assert capsys.readouterr().out.endswith("models/fits.tar.gz\n")


def test_training_that_fails_says_why(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    def fail(*_: object) -> Path:
        raise training.TrainingError("no room left")

    monkeypatch.setattr(training, "train", fail)
    monkeypatch.setattr(command_line.sys, "argv", ["nlu", "train"])
    assert command_line.main() == 1
    assert capsys.readouterr().err == "no room left\n"


def test_a_wrong_setting_is_named():
    ran = run("train", BOT_PORT="eighty")
    assert (ran.returncode, ran.stdout) == (1, b"")
    assert "BOT_PORT" in ran.stderr.decode()


@pytest.mark.parametrize("arguments", [(), ("parse", "--fast")])
def test_an_unknown_command_or_option_is_explained(arguments: tuple[str, ...]):
    ran = run(*arguments)
    assert ran.returncode == 2
    assert b"usage: python -m nlu" in ran.stderr


def test_help_names_every_command():
    ran = run("--help")
    assert ran.returncode == 0
    for command in ("check", "train", "parse", "evaluate", "rasa"):
        assert command in ran.stdout.decode()
