"""Adds a language: an entry in languages.yml and empty message files. Nothing else is needed."""

import re
from pathlib import Path

import yaml
from babel import Locale, UnknownLocaleError
from babel.core import get_global

from locales.check import DOMAINS
from locales.languages import HERE, LanguageError, load_languages

# Language, script and region of BCP 47 (RFC 5646), as far as languages of residents need them.
_TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?(-[a-z0-9]{4,8})?")
_NAME = re.compile(r"[^\W\d_][\w '’().-]{0,60}")
# Scripts have four letters (ISO 15924).
SCRIPT_LENGTH = 4
_MESSAGES = """# {name}: no messages yet; those of the fallback languages are shown.
# Copy them one by one from ../{source}/{domain}.ftl.
"""


def add_language(code: str, name: str, folder: Path = HERE) -> list[Path]:
    """Add the language `code` (BCP 47), called `name` in English, as a draft; returns what was written.

    Direction, script and plural rules come from the Unicode CLDR; a language that it lacks begins with Latin script
    and English plurals. Raises LanguageError, and writes nothing, for a wrong tag or name or a language that is there.
    """
    if not _TAG.fullmatch(code):
        raise LanguageError(f"{code!r} is no language tag; expected one like `so`, `zh-Hant` or `pt-BR` (BCP 47).")
    if not _NAME.fullmatch(name):
        raise LanguageError(f"{name!r} is no name; expected the English name of the language, such as Somali.")
    path = folder / "languages.yml"
    languages = load_languages(path)
    if code in languages:
        raise LanguageError(f"{code} has an entry in {path.name} already; change it there.")
    if (folder / code).exists():
        raise LanguageError(f"The folder {folder / code} is there already; remove it or add the entry by hand.")
    entry = yaml.safe_dump({code: _entry(code, name)}, allow_unicode=True, sort_keys=False, default_flow_style=None)
    domains = [each for each in DOMAINS if (folder / languages.source.code / f"{each}.ftl").exists()]
    (folder / code).mkdir()
    written = []
    for domain in domains:
        written.append(folder / code / f"{domain}.ftl")
        text = _MESSAGES.format(name=name, source=languages.source.code, domain=domain)
        written[-1].write_text(text, encoding="utf-8")
    # Last, so that the language is there whole or not at all.
    path.write_text(path.read_text(encoding="utf-8").rstrip("\n") + "\n\n" + entry, encoding="utf-8")
    load_languages.cache_clear()
    return [*written, path]


def _entry(code: str, name: str) -> dict[str, object]:
    """The fields of the entry in languages.yml, in the order of the others."""
    try:
        locale = Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError):
        locale = Locale.parse("en")
        native, script, cldr = name, "Latn", "en"
    else:
        native = locale.get_language_name(locale) or name
        likely = get_global("likely_subtags").get(code.replace("-", "_"), "")
        script = locale.script or next((part for part in likely.split("_") if len(part) == SCRIPT_LENGTH), "Latn")
        cldr = str(locale).replace("_", "-")
    return {
        "native_name": native[:1].upper() + native[1:],
        "english_name": name,
        "direction": locale.text_direction,
        "script": script,
        "cldr": cldr,
        "fallback": ["en", "de"],
        "status": "draft",
    }
