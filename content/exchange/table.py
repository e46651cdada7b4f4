"""Programmes as rows of a sheet that staff edit: one row a programme, one column a fact or text.

Lists stand one a line in their cell, parts (phones, schedules, ...) as JSON. A column that a file lacks keeps what the
catalogue has. No cell begins as a formula does: such a text gets an apostrophe before it, and loses it on the way in.
"""

import json
import types
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal, get_args, get_origin

from pydantic import ValidationError

from content.exchange.entries import ProgrammeEntry
from content.exchange.package import Package, Problems
from content.exchange.rows import PARTS
from locales.languages import Languages

FACTS = [name for name in ProgrammeEntry.model_fields if name != "texts"]
TEXT_FIELDS: tuple[Literal["title", "summary"], ...] = ("title", "summary")
# What a spreadsheet takes for a formula (owasp.org, CSV Injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

Row = tuple[str, Sequence[str]]
"""Where a row stands, for messages, and its cells."""


def rows_of(package: Package, languages: Languages) -> Iterator[list[str]]:
    """The heading and one row a programme."""
    columns = [(field, each.code) for field in TEXT_FIELDS for each in languages]
    yield [*FACTS, *(f"{field}.{code}" for field, code in columns)]
    for entry in package.programmes:
        facts = entry.model_dump(mode="json", exclude_none=True)
        texts = [entry.texts.get(field, {}).get(code) for field, code in columns]
        yield [
            *(_guard(_cell(name, facts.get(name))) for name in FACTS),
            *(_guard(text.text if text else "") for text in texts),
        ]


def package_of(rows: Iterable[Row], known: Package, languages: Languages, problems: Problems) -> Package:
    """What the rows bring; the first one is the heading. Notes what is wrong in `problems`."""
    package = Package()
    numbered = iter(rows)
    head_place, heading = next(numbered, ("row 1", []))
    if not _is_heading(heading, head_place, languages, problems):
        return package
    old = {each.id: each for each in known.programmes}
    for place, cells in numbered:
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) > len(heading) and any(cells[len(heading) :]):
            problems.add(place, f"has {len(cells)} cells, the heading {len(heading)}")
            continue
        values = {
            name: _unguard(cell, place, name, problems) if cell else ""
            for name, cell in zip(heading, cells, strict=False)
            if name
        }
        programme_id = values.get("id", "")
        if programme_id in package.places:
            problems.add(place, f"the id {programme_id!r} stands there already: {package.places[programme_id]}")
            continue
        package.places[programme_id] = place
        facts = _facts(values, old.get(programme_id), place, problems)
        try:
            # Dates are texts in a sheet; everything else is as strict as ever.
            package.programmes.append(ProgrammeEntry.model_validate_json(json.dumps(facts)))
        except ValidationError as error:
            problems.add_all(place, error)
    return package


def _is_heading(heading: Sequence[str], place: str, languages: Languages, problems: Problems) -> bool:
    allowed = {*FACTS, *(f"{field}.{each.code}" for field in TEXT_FIELDS for each in languages)}
    for name in heading:
        if name and name not in allowed:
            problems.add(place, f"there is no column {name[:60]!r}; an export shows which there are")
        if name and list(heading).count(name) > 1:
            problems.add(place, f"the column {name!r} stands there twice")
    if "id" not in heading:
        problems.add(place, "the column 'id' is missing; the first row names the columns")
    return not problems.found


def _facts(values: dict[str, str], old: ProgrammeEntry | None, place: str, problems: Problems) -> dict[str, Any]:
    facts: dict[str, Any] = old.model_dump(mode="json", exclude={"texts"}) if old else {}
    texts: dict[str, dict[str, Any]] = {str(field): {} for field in TEXT_FIELDS}
    for name, cell in values.items():
        if name in _KINDS:
            try:
                facts[name] = _value(name, cell)
            except ValueError as error:
                problems.add(f"{place}, column {name}", str(error))
        elif cell:
            field, _, language = name.partition(".")
            texts[field][language] = {"text": cell}
    kept = {name: value for name, value in facts.items() if value is not None}
    return kept | {"texts": {field: each for field, each in texts.items() if each}}


def _cell(name: str, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if name in PARTS:
        parts = [{k: v for k, v in each.items() if v not in (None, False)} for each in value]
        return json.dumps(parts, ensure_ascii=False) if parts else ""
    return "\n".join(value) if isinstance(value, list) else str(value)


def _value(name: str, cell: str) -> Any:
    """What a cell means for a fact. Raises ValueError with what it should be."""
    kinds = _KINDS[name]
    if name in PARTS:
        try:
            return json.loads(cell) if cell else []
        except json.JSONDecodeError as error:
            raise ValueError(f"not JSON at character {error.pos + 1}: {error.msg}") from error
    if list in kinds:
        return [line.strip() for line in cell.splitlines() if line.strip()]
    if not cell:
        return None
    if bool in kinds:
        if cell.lower() not in {"yes", "no", "true", "false"}:
            raise ValueError(f"must be yes or no (it is {cell[:40]!r})")
        return cell.lower() in {"yes", "true"}
    if int in kinds:
        try:
            return int(cell)
        except ValueError:
            raise ValueError(f"must be a whole number (it is {cell[:40]!r})") from None
    return cell


def _kinds(annotation: Any) -> set[Any]:
    """The plain types inside an annotation: bool and None of `bool | None`."""
    if get_origin(annotation) is list:
        return {list}
    if isinstance(annotation, types.UnionType) or get_args(annotation):
        return {kind for part in get_args(annotation) for kind in _kinds(part)}
    return {annotation} if isinstance(annotation, type) else set()


_KINDS = {name: _kinds(ProgrammeEntry.model_fields[name].annotation) for name in FACTS}


def _guard(cell: str) -> str:
    return f"'{cell}" if cell.startswith((*_FORMULA, "'")) else cell


def _unguard(cell: str, place: str, name: str, problems: Problems) -> str:
    if cell.startswith("'") and cell[1:2] in (*_FORMULA, "'"):
        return cell[1:].strip()
    if cell.startswith(_FORMULA):
        reason = f"begins with {cell[0]!r} as a formula does; write an apostrophe before it"
        problems.add(f"{place}, column {name}", reason)
    return cell.strip()
