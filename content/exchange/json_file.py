"""Reads and writes JSON files of the exchange: HSDS 3, and the pages of an Integreat city (reading only)."""

import json
import re
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from content.errors import ImportRefused
from content.exchange import hsds, integreat
from content.exchange.entries import (
    AnswerEntry,
    OrganisationEntry,
    ProgramEntry,
    ProgrammeEntry,
    Shape,
    TermEntry,
)
from content.exchange.package import Package, Problems
from locales.languages import Languages

S = TypeVar("S", bound=Shape)
# JSON can carry halves of characters, which nothing else can.
_HALF = re.compile(r"\\u[dD][89a-fA-F]")

_ID = re.compile(r'"id"\s*:\s*"([^"]*)"')


def read(path: Path, known: Package, languages: Languages) -> Package:
    """What a JSON file brings. Raises ImportRefused with every place."""
    text = _text(path)
    content = _parse(path, text)
    problems = Problems(path.name)
    if isinstance(content, list):
        package = integreat.read_pages(content, languages, problems)
    elif isinstance(content, dict) and isinstance(content.get("services", content.get("contents")), list):
        package = _hsds(content, text, languages.source.code, problems)
    else:
        problems.add("", "neither HSDS (an object with `services`) nor Integreat (a list of pages)")
        package = Package()
    problems.refuse()
    return package


def write(path: Path, package: Package, languages: Languages) -> None:
    """The whole package as HSDS."""
    content = hsds.document(package, languages.source.code)
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _text(path: Path) -> str:
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise ImportRefused(f"{path.name}, line {line}: not UTF-8; save the file as UTF-8") from error


def _parse(path: Path, text: str) -> Any:
    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) != len(pairs):
            names = [name for name, _ in pairs]
            raise ImportRefused(
                f"{path.name}: {next(n for n in names if names.count(n) > 1)!r} stands twice in an object"
            )
        return found

    try:
        content = json.loads(text, object_pairs_hook=once, parse_constant=_no_number)
        if _HALF.search(text):
            json.dumps(content, ensure_ascii=False).encode()
        return content
    except json.JSONDecodeError as error:
        raise ImportRefused(f"{path.name}, line {error.lineno}, column {error.colno}: not JSON: {error.msg}") from error
    except (ValueError, RecursionError) as error:
        raise ImportRefused(f"{path.name}: not JSON: {error}") from error


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is no number of JSON")


def _hsds(content: dict[str, Any], text: str, source: str, problems: Problems) -> Package:
    for n, service in enumerate(content.get("services") or content.get("contents") or []):
        missing = [name for name in ("id", "name", "status") if not isinstance(service, dict) or not service.get(name)]
        if missing:
            problems.add(f"services[{n}]", f"HSDS wants {' and '.join(missing)}")
        elif service["status"] not in ("active", "inactive", "defunct", "temporarily closed"):
            problems.add(f"services[{n}].status", f"HSDS has no status {service['status']!r}")
    if problems.found:
        return Package()
    try:
        raw = hsds.package_of(content, source)
    except (LookupError, TypeError, ValueError, AttributeError, StopIteration) as error:
        problems.add("", f"an object is not of the shape that HSDS has: {error!r}")
        return Package()
    package = Package(
        organisations=_shapes(OrganisationEntry, raw["organisations"], "organizations", problems),
        plan=_shapes(ProgramEntry, raw["plan"], "programs", problems),
        answers=_shapes(AnswerEntry, raw["answers"], "answers", problems),
        terms=_shapes(TermEntry, raw["terms"], "taxonomy_terms", problems),
    )
    lines = _lines_of_ids(text)
    seen: dict[str, str] = {}
    for n, entry in enumerate(raw["programmes"]):
        own_id = entry.pop("_id")
        place = f"line {lines.get(own_id, 1)}, services[{n}] ({entry['id']})"
        if entry["id"] in seen:
            problems.add(place, f"the id stands there already: {seen[entry['id']]}")
        seen[entry["id"]] = place
        package.places[entry["id"]] = place
        package.programmes += _shapes(ProgrammeEntry, [entry], place, problems, numbered=False)
    return package


def _lines_of_ids(text: str) -> dict[str, int]:
    """In which line each id stands first, found in one pass: a document has hundreds of thousands."""
    lines: dict[str, int] = {}
    line, counted = 1, 0
    for found in _ID.finditer(text):
        line += text.count("\n", counted, found.start(1))
        counted = found.start(1)
        lines.setdefault(found[1], line)
    return lines


def _shapes(
    shape: type[S], objects: list[dict[str, Any]], name: str, problems: Problems, *, numbered: bool = True
) -> list[S]:
    found = []
    for n, each in enumerate(objects):
        try:
            # Dates are texts in JSON; everything else is as strict as ever.
            found.append(shape.model_validate_json(json.dumps(each)))
        except ValidationError as error:
            problems.add_all(f"{name}[{n}]" if numbered else name, error)
    return found
