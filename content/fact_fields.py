"""The facts of a programme or answer as fields of a form, made from the columns of its tables."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, get_args, get_origin
from urllib.parse import urlsplit

from pydantic import ValidationError
from sqlalchemy import JSON, Boolean, Date, Integer, Text
from sqlalchemy.orm import ColumnProperty

from content.exchange.rows import PARTS
from content.models import Answer, Programme

# Columns whose values come from a fixed list: the terms that the catalogue already uses.
CLOSED = frozenset({"field", "area", "status", "cost", "organisation_id"})
# Lists of terms that stand in tables of their own.
TERMS = {"topics": "topic", "audience": "audience", "levels": "level"}
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# What an amount is in where nothing else is said.
CURRENCY = "EUR"

Values = Mapping[str, Sequence[str]]
"""What a form sent: field -> the values under that name."""


@dataclass(frozen=True, slots=True)
class FactField:
    """One field of the form."""

    name: str
    kind: str
    """text, long, address, number, date, yes-no, lines, choice, choices or rows."""
    required: bool = False
    choices: tuple[str, ...] = ()
    columns: tuple["FactField", ...] = ()
    """Of rows: what stands in each."""


@dataclass(frozen=True, slots=True)
class FactProblem:
    """What is wrong with what was typed: a word that the console has a sentence for, and the value."""

    problem: str
    value: str = ""
    column: str = ""
    """Of a row: in which of its columns."""


def fields_of(resource_type: str, vocabularies: Mapping[str, Sequence[str]]) -> list[FactField]:
    """The fields, in the order of the table; `vocabularies` gives the choices of closed ones."""
    model = Programme if resource_type == "service" else Answer
    fields = [_field(each, vocabularies) for each in model.__mapper__.column_attrs if not each.columns[0].primary_key]
    if resource_type == "service":
        fields += [FactField(name, "choices", choices=tuple(vocabularies[name])) for name in TERMS]
        fields.append(FactField("delivery_languages", "choices", choices=tuple(vocabularies["delivery_languages"])))
        fields += [FactField(name, "rows", columns=tuple(_columns(name))) for name in PARTS]
    return fields


def _columns(part: str) -> Iterator[FactField]:
    """What stands in a row of a part: named by its shape, kept as its table keeps it."""
    row, shape = PARTS[part]
    for name, info in shape.model_fields.items():
        if choices := _literals(info.annotation):
            yield FactField(name, "choice", info.is_required(), choices)
        else:
            is_tick = isinstance(row.__mapper__.columns[name].type, Boolean)
            yield FactField(name, "yes-no" if is_tick else "text", info.is_required())


def _literals(annotation: Any) -> tuple[str, ...]:
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return next((found for each in get_args(annotation) if (found := _literals(each))), ())


def _field(attribute: ColumnProperty[Any], vocabularies: Mapping[str, Sequence[str]]) -> FactField:
    column, name = attribute.columns[0], attribute.key
    if name == "url":
        return FactField(name, "address")
    required = not column.nullable and not isinstance(column.type, JSON | Boolean)
    if name in CLOSED:
        return FactField(name, "choice", required, tuple(vocabularies[name]))
    kinds = ((Boolean, "yes-no"), (Integer, "number"), (Date, "date"), (JSON, "lines"), (Text, "long"))
    kind = next((kind for type_, kind in kinds if isinstance(column.type, type_)), "text")
    return FactField(name, kind, required or name == "sources")


def read_field(field: FactField, values: Values) -> tuple[Any, FactProblem | None]:
    """The value that the form means for a field, and what is wrong with it."""
    sent = [each.replace("\r\n", "\n").strip() for each in values.get(field.name, ())]
    first = sent[0] if sent else ""
    if field.kind == "rows":
        return _read_rows(field, values)
    if field.kind == "lines":
        lines = [line.strip() for line in first.split("\n") if line.strip()]
        if field.required and not lines:
            return lines, FactProblem("required")
        wrong = next((each for each in lines if field.name == "emails" and not _MAIL.fullmatch(each)), None)
        return lines, FactProblem("mail", wrong) if wrong else None
    if field.kind == "choices":
        wrong = next((each for each in sent if each not in field.choices), None)
        return sent, FactProblem("choice", wrong) if wrong else None
    if field.kind == "yes-no":
        known = {"yes": True, "no": False, "": None}
        return known.get(first), None if first in known else FactProblem("choice", first)
    if not first:
        return None, FactProblem("required") if field.required else None
    return _read_one(field, first)


def _read_one(field: FactField, text: str) -> tuple[Any, FactProblem | None]:
    if field.kind == "number":
        return (int(text), None) if text.isdecimal() and int(text) < 150 else (text, FactProblem("number", text))
    if field.kind == "date":
        try:
            return date.fromisoformat(text).isoformat(), None
        except ValueError:
            return text, FactProblem("date", text)
    if field.kind == "choice" and text not in field.choices:
        return text, FactProblem("choice", text)
    if field.kind == "address" and not is_web_address(text):
        return text, FactProblem("address", text)
    if field.kind == "text" and len(text) > 120:
        return text, FactProblem("long", "120")
    return text, None


def _read_rows(field: FactField, values: Values) -> tuple[list[dict[str, Any]], FactProblem | None]:
    """Rows of `<field>-<n>-<column>`; a row in which nothing is written or chosen is left out."""
    shape, found = PARTS[field.name][1], list[dict[str, Any]]()
    ticks = {each.name for each in field.columns if each.kind == "yes-no"}
    for number in sorted({int(m[1]) for name in values if (m := re.fullmatch(rf"{field.name}-(\d{{1,3}})-\w+", name))}):
        typed = {each.name: _typed(values, f"{field.name}-{number}-{each.name}") for each in field.columns}
        sent: dict[str, Any] = {name: text for name, text in typed.items() if text and name not in ticks}
        if not sent:
            continue
        if "amount" in sent:
            sent = {"currency": CURRENCY, **sent, "amount": sent["amount"].replace(",", ".")}
        if "byday" in sent:
            sent["byday"] = sent["byday"].upper().replace(" ", "")
        sent |= {name: bool(typed[name]) for name in ticks}
        try:
            found.append({"position": len(found), **shape.model_validate(sent).model_dump()})
        except ValidationError as error:
            column = str(next(iter(error.errors()[0]["loc"]), "amount"))
            return found, FactProblem("row" if typed.get(column) else "row-empty", typed.get(column, ""), column)
    return found, None


def _typed(values: Values, name: str) -> str:
    return next(iter(values.get(name, ())), "").strip()


def is_web_address(text: str) -> bool:
    """Whether it is a link that may be shown: http or https, with a host, nothing odd in it."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and "." in (parts.hostname or "") and not re.search(r"[\s<>\"\\]", text)
