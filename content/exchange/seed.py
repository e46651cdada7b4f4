"""Reads a seed folder: the programmes, answers, plan and texts that a new database begins with."""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import ValidationError
from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from content.errors import ImportRefused, SeedError
from content.exchange.bringing_in import compare, write
from content.exchange.entries import (
    AREAS,
    FIELDS,
    LEVELS,
    AnswerEntry,
    OrganisationEntry,
    ProgramEntry,
    ProgrammeEntry,
    Shape,
    TermEntry,
    TextEntry,
    TextState,
)
from content.exchange.package import Package, Problems, read_package
from content.history import UNRECORDED
from content.models import Programme
from content.translation import hash_of
from locales.languages import Languages

SEED = Path(__file__).resolve().parent.parent / "seed"
# Texts by resource type, id, field and language.
Texts = dict[tuple[str, str], dict[str, dict[str, TextEntry]]]
S = TypeVar("S", bound=Shape)
K = TypeVar("K", list[Any], dict[Any, Any])


def is_empty(session: Session) -> bool:
    """Whether the catalogue has no programme yet."""
    return not session.scalar(select(exists().select_from(Programme)))


def load_seed(session: Session, languages: Languages, folder: Path = SEED) -> int:
    """Load all that stands below `folder` into an empty catalogue; returns how many programmes.

    Raises SeedError with file and entry; the caller's transaction is then to be undone.
    """
    session.info[UNRECORDED] = True  # the beginning is no change
    try:
        package = read_seed(folder, languages)
        write(session, compare(read_package(session), package, languages, folder.name))
    except ImportRefused as error:
        raise SeedError(str(error)) from error
    return len(package.programmes)


def read_seed(folder: Path, languages: Languages) -> Package:
    """What a seed folder holds. Raises SeedError with file and entry."""
    facts = _read_file(folder / "programmes.yml")
    organisations = _needed(facts, "organisations", "programmes.yml", list)
    entries = _needed(facts, "programmes", "programmes.yml", list)
    answers = _needed(_read_file(folder / "answers.yml"), "answers", "answers.yml", dict)
    texts = _texts(folder, languages)
    package = Package(
        organisations=[_shape(OrganisationEntry, each, "programmes.yml", _name) for each in organisations],
        programmes=[
            _shape(ProgrammeEntry, _with(each, texts, "service", "id"), "programmes.yml", _id) for each in entries
        ],
        answers=[
            _shape(AnswerEntry, _answer(intent, facts, texts), "answers.yml", _intent)
            for intent, facts in answers.items()
        ],
        terms=_terms(folder, facts),
    )
    if (folder / "plan.yml").exists():
        plan = _needed(_read_file(folder / "plan.yml"), "plan", "plan.yml", list)
        package.plan = [_shape(ProgramEntry, each, "plan.yml", _id) for each in plan]
    _check(package, texts)
    package.places = {each.id: f"programmes.yml, {each.id}" for each in package.programmes}
    return package


def _terms(folder: Path, facts: dict[str, Any]) -> list[TermEntry]:
    """The vocabularies: those of programmes.yml, and the districts, towns and languages where there are files."""
    codes: dict[str, Iterable[object]] = {
        "field": FIELDS,
        "area": AREAS,
        "level": LEVELS,
        "cost": ("free",),
        "audience": _needed(facts, "audiences", "programmes.yml", list) if "audiences" in facts else (),
        "feature": _needed(facts, "features", "programmes.yml", list) if "features" in facts else (),
    }
    for path in sorted((folder / "vocabularies").glob("*.yml")):
        codes[path.stem] = _needed(_read_file(path), "terms", f"vocabularies/{path.name}", dict)
    return [
        _shape(TermEntry, {"taxonomy": taxonomy, "code": code}, taxonomy, _code)
        for taxonomy, terms in codes.items()
        for code in terms
    ]


def _check(package: Package, texts: Texts) -> None:
    """What one entry alone cannot show."""
    ids = [each.id for each in package.programmes]
    for programme_id in ids:
        if ids.count(programme_id) > 1:
            raise SeedError(f"programmes.yml, {programme_id}: stands there twice")
    known = {*(("service", each) for each in ids), *(("answer", each.intent) for each in package.answers)}
    for resource_type, resource_id in texts.keys() - known:
        fields = texts[resource_type, resource_id]
        files = sorted({language for by_language in fields.values() for language in by_language})
        kind = "programmes" if resource_type == "service" else "answers"
        named = ", ".join(map(str, fields))
        raise SeedError(f"{kind}/{files[0]}.yml, {resource_id}: there is no such entry for its {named}")


def _shape(shape: type[S], value: object, file: str, name: Callable[[dict[str, Any]], object]) -> S:
    if not isinstance(value, dict):
        raise SeedError(f"{file}, {value!r}: expected a mapping")
    try:
        return shape.model_validate(value)
    except ValidationError as error:
        problems = Problems(file)
        problems.add_all(str(name(value)), error)
        raise SeedError("\n".join(problems.found)) from error


def _id(entry: dict[str, Any]) -> object:
    return entry.get("id", "?")


def _name(entry: dict[str, Any]) -> object:
    return entry.get("name", "?")


def _intent(entry: dict[str, Any]) -> object:
    return entry.get("intent", "?")


def _code(entry: dict[str, Any]) -> object:
    return entry.get("code", "?")


def _with(entry: object, texts: Texts, resource_type: str, key: str) -> object:
    if not isinstance(entry, dict):
        return entry
    return {**entry, "texts": texts.get((resource_type, str(entry.get(key, ""))), {})}


def _answer(intent: object, facts: object, texts: Texts) -> object:
    if not isinstance(facts, dict):
        return facts
    return {"intent": intent, **facts, "texts": texts.get(("answer", str(intent)), {}).get("text", {})}


def _texts(folder: Path, languages: Languages) -> Texts:
    """All texts of all languages. German is the source; the others are ours by machine until staff approve them."""
    now = datetime.now(UTC)
    source = dict(_fields(folder, languages.source.code))
    texts: Texts = {}
    for language in languages:
        own = source if language is languages.source else dict(_fields(folder, language.code))
        for (resource_type, resource_id, field), text in own.items():
            if (resource_type, resource_id, field) not in source:
                raise SeedError(f"{language.code}: {resource_type} {resource_id} has no {field} in the source language")
            made = TextState(
                origin="human" if language is languages.source else "machine",
                source_hash=hash_of(source[resource_type, resource_id, field]),
                by="seed",
                at=now,
            )
            fields = texts.setdefault((resource_type, resource_id), {})
            fields.setdefault(field, {})[language.code] = TextEntry(text=text, made=made)
    return texts


def _fields(folder: Path, language: str) -> Iterator[tuple[tuple[str, str, str], str]]:
    for kind, resource_type in (("programmes", "service"), ("answers", "answer")):
        path = folder / kind / f"{language}.yml"
        if path.exists():
            for resource_id, fields in _needed(_read_file(path), kind, f"{kind}/{path.name}", dict).items():
                texts = fields if isinstance(fields, dict) else {"text": fields}
                for field, text in texts.items():
                    if not isinstance(text, str) or not text.strip():
                        raise SeedError(f"{kind}/{path.name}, {resource_id}: {field} is empty or no text")
                    yield (resource_type, resource_id, field), text.strip()


def _needed(content: dict[str, Any], key: str, file: str, kind: type[K]) -> K:
    if not content.get(key):
        raise SeedError(f"{file}: expected a mapping with `{key}:` at the top")
    value = content[key]
    if not isinstance(value, kind):
        raise SeedError(f"{file}: expected a {'mapping' if kind is dict else 'list'} below `{key}:`")
    return value


def _read_file(path: Path) -> dict[str, Any]:
    place = path.relative_to(path.parent.parent)
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506 (a safe loader)
    except (OSError, ValueError, RecursionError, yaml.YAMLError) as error:  # a date that is none is a ValueError
        raise SeedError(f"{place}: {error}") from error
    if not isinstance(content, dict):
        raise SeedError(f"{place}: expected a mapping at the top")
    return content


# The same safe loader in C, where PyYAML has it: ten times as fast.
_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
