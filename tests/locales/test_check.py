"""The check of the message files finds what is missing, too much or different, and nothing in good files."""

import subprocess
import sys
from pathlib import Path

import pytest

from locales.check import coverage, problems
from locales.languages import Language, Languages, LanguageStatus
from settings import ROOT

SOURCE = "hello = Hallo\nfound = { $count } Angebote\n"


@pytest.fixture
def three_languages() -> Languages:
    def language(code: str, status: LanguageStatus) -> Language:
        return Language(code, code, code, "ltr", "Latn", code, (), status)

    return Languages(
        {
            "de": language("de", LanguageStatus.LIVE),
            "pl": language("pl", LanguageStatus.BETA),
            "it": language("it", LanguageStatus.DRAFT),
        }
    )


def write(folder: Path, **files: str) -> Path:
    for code, text in files.items():
        (folder / code).mkdir()
        (folder / code / "bot.ftl").write_text(text, encoding="utf-8")
    return folder


def test_the_real_files_are_well(languages: Languages) -> None:
    assert list(problems(languages)) == []


def test_offered_languages_are_covered_whole(languages: Languages) -> None:
    table = coverage(languages)
    assert table.keys() == {each.code for each in languages}
    for language in languages.offered:
        for domain, (done, of) in table[language.code].items():
            assert done == of > 0, (language.code, domain)


@pytest.mark.parametrize(
    ("files", "found"),
    [
        ({"pl": SOURCE}, []),
        ({"pl": SOURCE, "it": ""}, []),
        (
            {"pl": "hello = Cześć\n"},
            ["pl/bot.ftl: found is missing, and the language is beta"],
        ),
        (
            {},
            [
                "pl/bot.ftl: found is missing, and the language is beta",
                "pl/bot.ftl: hello is missing, and the language is beta",
            ],
        ),
        (
            {"pl": SOURCE + "tea = Herbata\n"},
            ["pl/bot.ftl: tea is not in the source language"],
        ),
        (
            {"pl": SOURCE, "it": "tea = Tè\n"},
            ["it/bot.ftl: tea is not in the source language"],
        ),
        (
            {"pl": "hello = Cześć\nfound = { $number } ofert\n"},
            ["pl/bot.ftl: found uses the values ['number'], not ['count']"],
        ),
        (
            {"pl": "hello = Cześć { $name }\nfound = oferty\n"},
            [
                "pl/bot.ftl: found uses the values [], not ['count']",
                "pl/bot.ftl: hello uses the values ['name'], not []",
            ],
        ),
    ],
)
def test_the_check_says_what_is_wrong_and_where(
    files: dict[str, str], found: list[str], three_languages: Languages, tmp_path: Path
) -> None:
    assert sorted(problems(three_languages, write(tmp_path, de=SOURCE, **files))) == found


def test_the_console_is_wanted_in_german_and_english_only(languages: Languages) -> None:
    table = coverage(languages)
    assert {code for code, domains in table.items() if "console" in domains} == {"de", "en"}
    assert table["en"]["console"][0] == table["en"]["console"][1] > 200


def test_a_file_that_cannot_be_read_is_named_with_its_line(three_languages: Languages, tmp_path: Path) -> None:
    folder = write(tmp_path, de=SOURCE, pl=SOURCE + "tea = { $cup\n", it="hello = Ciao\ntea = Tè\n")
    broken, extra = problems(three_languages, folder)
    assert broken.startswith("pl/bot.ftl, line 3: ")
    assert extra == "it/bot.ftl: tea is not in the source language"


def test_coverage_counts_what_the_source_has(three_languages: Languages, tmp_path: Path) -> None:
    folder = write(tmp_path, de=SOURCE, pl="hello = Cześć\ntea = Herbata\n")
    assert coverage(three_languages, folder) == {"de": {"bot": (2, 2)}, "pl": {"bot": (1, 2)}, "it": {"bot": (0, 2)}}


@pytest.mark.parametrize(("command", "said"), [("check", "message files are well"), ("status", "tr ")])
def test_the_command_line_checks_and_shows(command: str, said: str) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "locales", command],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (run.returncode, run.stderr.strip()) == (0, "")
    assert said in run.stdout
