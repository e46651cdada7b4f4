"""The catalogue's vocabularies: what residents call a district, a level, an evening, in every language.

One file a kind below content/seed/vocabularies; its README says how a name is written down. Every package may read
them: nlu finds the names in messages, content filters by the codes, actions say them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from settings import ROOT

VOCABULARIES = ROOT / "content" / "seed" / "vocabularies"
_MARKS = re.compile(r"[=*~]|\s*\(.*?\)\s*")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?")


class VocabularyError(ValueError):
    """A vocabulary is not as it should be; the message names file and term."""


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of a vocabulary: a code that stays, and what people call it."""

    kind: str
    code: str
    names: Mapping[str, tuple[str, ...]]
    """By BCP 47 language (`und-Cyrl`: whatever language is written in that script), as in the file, with marks."""
    within: str | None = None
    """The code of the term that this one is a part of."""

    def name(self, *languages: str) -> str | None:
        """What it is called in the first of `languages` that has a name for it; None where none has."""
        for language in languages:
            if names := self.names.get(language):
                return _MARKS.sub("", names[0])
        return None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All terms of a kind."""

    kind: str
    terms: Mapping[str, Term]
    """By code, in the order of the file."""
    endings: tuple[str, ...] = ()
    """What a name marked with `~` may end in: the cases of many languages."""
    nothing: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By language, phrases that look like a term and are none."""

    def parts_of(self, code: str) -> list[str]:
        """The codes of the terms within `code`, itself first."""
        return [code, *(term.code for term in self.terms.values() if term.within == code)]


@cache
def load_vocabularies(folder: Path = VOCABULARIES) -> Mapping[str, Vocabulary]:
    """All vocabularies by kind. Raises VocabularyError."""
    return {path.stem: _read(path) for path in sorted(folder.glob("*.yml"))}


def _read(path: Path) -> Vocabulary:
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 (a safe loader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise VocabularyError(f"{path.name}: {error}") from error
    if not isinstance(content, dict) or not isinstance(content.get("terms"), dict):
        raise VocabularyError(f"{path.name}: expected a mapping with `terms:`")
    if unknown := content.keys() - {"terms", "endings", "nothing"}:
        raise VocabularyError(f"{path.name}: there is no {', '.join(map(str, unknown))}; write terms, endings, nothing")
    terms = {str(code): _term(path, str(code), entry) for code, entry in content["terms"].items()}
    for term in terms.values():
        if term.within is not None and term.within not in terms:
            raise VocabularyError(f"{path.name}, {term.code}: within {term.within}, which is no term")
    endings = content.get("endings", [])
    if not isinstance(endings, list) or not all(isinstance(each, str) for each in endings):
        raise VocabularyError(f"{path.name}: endings is no list of texts")
    nothing = _names(f"{path.name}, nothing", content.get("nothing", {}))
    return Vocabulary(path.stem, terms, tuple(endings), nothing)


def _term(path: Path, code: str, entry: Any) -> Term:
    place = f"{path.name}, {code}"
    if not isinstance(entry, dict) or not entry:
        raise VocabularyError(f"{place}: expected names by language")
    names = _names(place, {language: each for language, each in entry.items() if language != "within"})
    return Term(path.stem, code, names, entry.get("within"))


def _names(place: str, entry: Any) -> dict[str, tuple[str, ...]]:
    if not isinstance(entry, dict):
        raise VocabularyError(f"{place}: expected names by language")
    for language, names in entry.items():
        if not isinstance(language, str) or not _LANGUAGE.fullmatch(language):
            raise VocabularyError(f"{place}: {language!r} is no language; `no` needs quotation marks")
        if not isinstance(names, list) or not names or not all(isinstance(each, str) and each for each in names):
            raise VocabularyError(f"{place}, {language}: expected a list of texts; quote what YAML takes for more")
    return {language: tuple(names) for language, names in entry.items()}


# libyaml reads the vocabularies ten times as fast.
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
