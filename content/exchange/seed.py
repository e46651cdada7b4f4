"""Loads the seed: the programmes and answers that a new database begins with."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import yaml
from sqlalchemy import exists, select, update
from sqlalchemy.orm import Session

from content.errors import SeedError
from content.models import (
    Answer,
    Attribute,
    CatalogueVersion,
    DeliveryLanguage,
    Organisation,
    Phone,
    Programme,
    Translation,
)
from content.translation import hash_of
from locales.languages import Languages

SEED = Path(__file__).resolve().parent.parent / "seed"


def is_empty(session: Session) -> bool:
    """Whether the catalogue has no programme yet."""
    return not session.scalar(select(exists().select_from(Programme)))


def load_seed(session: Session, languages: Languages, folder: Path = SEED) -> int:
    """Load all programmes, answers and texts below `folder` into an empty catalogue; returns how many programmes.

    Raises SeedError with file and entry; the caller's transaction is then to be undone.
    """
    organisations = {
        each["name"]: Organisation(id=_slug(each["name"]), name=each["name"])
        for each in _read(folder / "programmes.yml", "organisations")
    }
    session.add_all(organisations.values())
    entries = _read(folder / "programmes.yml", "programmes")
    seen: set[str] = set()
    for entry in entries:
        try:
            if entry["id"] in seen:
                raise ValueError("stands there twice")
            seen.add(entry["id"])
            session.add(_programme(entry, organisations))
        except (KeyError, TypeError, ValueError) as error:
            place = entry.get("id", "?") if isinstance(entry, dict) else entry
            raise SeedError(f"programmes.yml, {place}: {error!r}") from error
    for intent, entry in _read(folder / "answers.yml", "answers").items():
        try:
            session.add(_answer(intent, entry, seen))
        except (KeyError, TypeError, ValueError) as error:
            raise SeedError(f"answers.yml, {intent}: {error!r}") from error
    texts = list(_texts(folder, languages))
    for text in texts:
        if text.resource_type == "service" and text.resource_id not in seen:
            raise SeedError(f"programmes/{text.language}.yml, {text.resource_id}: there is no such programme")
    session.add_all(texts)
    session.execute(update(CatalogueVersion).values(number=CatalogueVersion.number + 1))
    return len(entries)


def _answer(intent: str, entry: dict[str, Any], programmes: set[str]) -> Answer:
    if unknown := set(entry["programmes"]) - programmes:
        raise ValueError(f"there is no programme {', '.join(sorted(unknown))}")
    return Answer(
        intent=intent,
        programmes=entry["programmes"],
        sources=entry["sources"],
        as_of=entry.get("as_of"),
        verified=_truth(entry["verified"]),
    )


def _programme(entry: dict[str, Any], organisations: dict[str, Organisation]) -> Programme:
    return Programme(
        id=entry["id"],
        organisation=organisations[entry["organisation"]] if entry.get("organisation") else None,
        provider_note=entry.get("provider_note"),
        name=entry.get("name"),
        field=entry["field"],
        area=entry["area"],
        district=entry.get("district"),
        minimum_age=entry.get("minimum_age"),
        maximum_age=entry.get("maximum_age"),
        cost=entry.get("cost"),
        childcare=entry.get("childcare"),
        url=entry.get("url"),
        emails=entry.get("emails", []),
        aliases=entry.get("aliases", []),
        sources=entry["sources"],
        as_of=str(entry["as_of"]),
        valid_from=_date(entry.get("valid_from")),
        valid_until=_date(entry.get("valid_until")),
        status=entry["status"],
        verified=_truth(entry["verified"]),
        note=entry.get("note"),
        phones=[
            Phone(
                position=n,
                number=p["number"],
                hours=p.get("hours"),
                free=p.get("free", False),
                recheck=p.get("recheck", False),
            )
            for n, p in enumerate(entry.get("phones", []))
        ],
        attributes=[
            Attribute(taxonomy=taxonomy, term=term, position=n)
            for taxonomy, key in (("topic", "topics"), ("audience", "audience"), ("level", "levels"))
            for n, term in enumerate(entry.get(key, []))
        ],
        delivery_languages=[DeliveryLanguage(code=code) for code in entry.get("delivery_languages", [])],
    )


def _texts(folder: Path, languages: Languages) -> Iterator[Translation]:
    """All texts of all languages. German is the source; the others are ours by machine until staff approve them."""
    now = datetime.now(UTC)
    source = dict(_fields(folder, languages.source.code))
    for language in languages:
        own = source if language is languages.source else dict(_fields(folder, language.code))
        for (resource_type, resource_id, field), text in own.items():
            if (resource_type, resource_id, field) not in source:
                raise SeedError(f"{language.code}: {resource_type} {resource_id} has no {field} in the source language")
            yield Translation(
                resource_type=resource_type,
                resource_id=resource_id,
                field=field,
                language=language.code,
                text=text,
                state="in_review",
                origin="human" if language is languages.source else "machine",
                source_hash=hash_of(source[resource_type, resource_id, field]),
                by="seed",
                at=now,
            )


def _fields(folder: Path, language: str) -> Iterator[tuple[tuple[str, str, str], str]]:
    for kind, resource_type in (("programmes", "service"), ("answers", "answer")):
        path = folder / kind / f"{language}.yml"
        if path.exists():
            for resource_id, fields in _read(path, kind).items():
                texts = fields if isinstance(fields, dict) else {"text": fields}
                for field, text in texts.items():
                    if not isinstance(text, str) or not text.strip():
                        raise SeedError(f"{kind}/{path.name}, {resource_id}: {field} is empty or no text")
                    yield (resource_type, resource_id, field), text.strip()


def _read(path: Path, key: str) -> Any:
    """What stands under `key` at the top of a seed file."""
    place = path.relative_to(path.parent.parent)
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise SeedError(f"{place}: {error}") from error
    if not isinstance(content, dict) or not content.get(key):
        raise SeedError(f"{place}: expected a mapping with `{key}:` at the top")
    return content[key]


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"verified is {value!r}, not true or false")
    return value


def _date(value: object) -> date | None:
    if value is None or isinstance(value, date):
        return value
    return date.fromisoformat(str(value))


def _slug(name: str) -> str:
    ascii_name = unicodedata.normalize("NFKD", name.replace("ß", "ss")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_name.lower()).strip("-")[:80]
