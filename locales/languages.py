"""The languages of languages.yml: which there are, how they are written, what stands in for what."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Literal

import yaml

HERE = Path(__file__).resolve().parent


class LanguageError(ValueError):
    """languages.yml is not as it should be; the message names the entry."""


class LanguageStatus(StrEnum):
    """How far a language is; residents are offered `beta` and `live`."""

    DRAFT = "draft"
    BETA = "beta"
    LIVE = "live"


@dataclass(frozen=True, slots=True)
class Language:
    """One language that residents may write in."""

    code: str
    """BCP 47 tag, also the folder name."""
    native_name: str
    english_name: str
    direction: Literal["ltr", "rtl"]
    script: str
    """ISO 15924 code of the script it is written in."""
    cldr: str
    """The CLDR locale that gives plural rules."""
    fallback: tuple[str, ...]
    """Codes of the languages that stand in for a missing text, best first."""
    status: LanguageStatus

    @property
    def is_offered(self) -> bool:
        """Whether residents can choose it."""
        return self.status is not LanguageStatus.DRAFT


class Languages:
    """All languages, in the order of languages.yml; the first is the source language."""

    def __init__(self, entries: dict[str, Language]) -> None:
        self._entries = entries
        self.source = next(iter(entries.values()))
        for language in entries.values():
            for code in language.fallback:
                if code not in entries:
                    raise LanguageError(f"languages.yml: {language.code} falls back to {code}, which has no entry")

    def __iter__(self) -> Iterator[Language]:
        return iter(self._entries.values())

    def __contains__(self, code: object) -> bool:
        return code in self._entries

    def __getitem__(self, code: str) -> Language:
        return self._entries[code]

    @property
    def offered(self) -> list[Language]:
        """The languages that residents can choose."""
        return [language for language in self if language.is_offered]

    def match(self, tag: str) -> Language | None:
        """The language for a BCP 47 tag as browsers and messengers send it (`tr-TR`, `uk_UA`), or None."""
        parts = tag.strip().replace("_", "-").lower().split("-")
        for length in range(len(parts), 0, -1):
            code = _SAME_LANGUAGE.get("-".join(parts[:length]), "-".join(parts[:length]))
            if code in self._entries:
                return self._entries[code]
        return None

    def chain(self, code: str) -> list[str]:
        """The codes to take a text from, best first; it always ends with the source language."""
        language = self._entries.get(code)
        codes = [code, *language.fallback] if language else []
        return list(dict.fromkeys([*codes, self.source.code]))


# Tags under which browsers and messengers send languages that we carry under another one.
_SAME_LANGUAGE = {"ku": "kmr", "prs": "fa", "bs": "sr", "hr": "sr", "sh": "sr", "mo": "ro"}


@cache
def load_languages(path: Path = HERE / "languages.yml") -> Languages:
    """Read languages.yml. Raises LanguageError with the entry and field that is wrong."""
    raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    if not isinstance(raw, dict) or not raw:
        raise LanguageError(f"{path.name}: expected one entry a language")
    entries = {}
    for code, fields in raw.items():
        try:
            entries[str(code)] = Language(
                code=str(code),
                native_name=fields["native_name"],
                english_name=fields["english_name"],
                direction=fields["direction"],
                script=fields["script"],
                cldr=fields["cldr"],
                fallback=tuple(fields["fallback"]),
                status=LanguageStatus(fields["status"]),
            )
        except (KeyError, TypeError, ValueError) as error:
            raise LanguageError(f"{path.name}: entry {code}: {error}") from error
        if entries[str(code)].direction not in {"ltr", "rtl"}:
            raise LanguageError(f"{path.name}: entry {code}: direction must be ltr or rtl")
    return Languages(entries)
