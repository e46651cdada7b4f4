"""A language is added with data alone: one command, and every check passes."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from locales.check import problems
from locales.languages import HERE, LanguageError, LanguageStatus, load_languages
from locales.messages import Messages
from locales.scaffold import add_language
from settings import ROOT


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of locales/ to write into."""
    return Path(shutil.copytree(HERE, tmp_path / "locales", ignore=shutil.ignore_patterns("__pycache__")))


@pytest.mark.parametrize(
    ("code", "name", "native_name", "direction", "script"),
    [
        ("tlh", "Klingon", "Klingon", "ltr", "Latn"),
        ("he", "Hebrew", "עברית", "rtl", "Hebr"),
        ("ur", "Urdu", "اردو", "rtl", "Arab"),
        ("hi", "Hindi", "हिन्दी", "ltr", "Deva"),
        ("zh-Hant", "Traditional Chinese", "中文", "ltr", "Hant"),
        ("no", "Norwegian", "Norsk", "ltr", "Latn"),
    ],
)
def test_a_new_language_is_a_draft_written_as_unicode_knows_it(
    folder: Path, code: str, name: str, native_name: str, direction: str, script: str
):
    before = (folder / "languages.yml").read_text(encoding="utf-8")
    add_language(code, name, folder)
    after = (folder / "languages.yml").read_text(encoding="utf-8")
    assert after.startswith(before.rstrip())
    languages = load_languages(folder / "languages.yml")
    added = languages[code]
    assert (added.native_name, added.direction, added.script) == (native_name, direction, script)
    assert added.status is LanguageStatus.DRAFT
    assert not list(problems(languages, folder))


def test_its_sentences_come_from_the_fallback_until_it_has_its_own(folder: Path):
    add_language("tlh", "Klingon", folder)
    languages = load_languages(folder / "languages.yml")
    messages = Messages("bot", languages, folder)
    said = messages.say("tlh", "message-empty")
    assert (said.language, said.text) == ("en", messages.say("en", "message-empty").text)


@pytest.mark.parametrize(
    ("code", "name", "message"),
    [
        ("x!", "Bad", "no language tag"),
        ("German", "German", "no language tag"),
        ("../de", "German", "no language tag"),
        ("de", "German", "has an entry"),
        ("tlh", "", "no name"),
        ("tlh", "K: [bad]", "no name"),
    ],
)
def test_what_cannot_be_added_is_said_and_nothing_is_written(folder: Path, code: str, name: str, message: str):
    before = sorted(folder.rglob("*")), (folder / "languages.yml").read_bytes()
    with pytest.raises(LanguageError, match=message):
        add_language(code, name, folder)
    assert (sorted(folder.rglob("*")), (folder / "languages.yml").read_bytes()) == before


def test_a_folder_that_is_there_is_left_alone(folder: Path):
    (folder / "tlh").mkdir()
    with pytest.raises(LanguageError, match="there already"):
        add_language("tlh", "Klingon", folder)


def test_the_commands_pass_with_a_made_up_language(tmp_path: Path):
    """The project as it stands, plus a language that nobody speaks yet and one sentence an intent for it."""
    for name in ("locales", "nlu", "tests"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    vocabularies = Path("content", "seed", "vocabularies")
    shutil.copytree(ROOT / vocabularies, tmp_path / vocabularies)
    for name in ("settings.py", "lines.py", "progress.py", "vocabulary.py"):
        shutil.copy(ROOT / name, tmp_path / name)

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", *arguments],
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": str(tmp_path)},
            capture_output=True,
            text=True,
            check=False,
        )

    added = run("locales", "add", "tlh", "Klingon")
    assert added.returncode == 0, added.stderr
    assert "tlh/bot.ftl" in added.stdout
    for arguments in (("locales", "check"), ("nlu", "check")):
        checked = run(*arguments)
        assert checked.returncode == 0, checked.stderr
    assert "tlh" in run("locales", "status").stdout
    assert run("locales", "add", "tlh", "Klingon").returncode == 1
