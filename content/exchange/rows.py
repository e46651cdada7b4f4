"""Between the shapes of an exchange and the rows of the database, both ways."""

from collections.abc import Iterable, Iterator
from datetime import UTC
from typing import Any

from content.details import Accessibility, CostOption, Figure, Location, Program, RequiredDocument, Schedule
from content.exchange.entries import (
    AccessEntry,
    AnswerEntry,
    CostEntry,
    DocumentEntry,
    FigureEntry,
    LocationEntry,
    OrganisationEntry,
    PhoneEntry,
    ProgramEntry,
    ProgrammeEntry,
    ScheduleEntry,
    Shape,
    TextEntry,
    TextState,
)
from content.models import Answer, Attribute, Base, DeliveryLanguage, Organisation, Phone, Programme, Translation

# Columns that a programme and its entry name alike.
SAME = [
    "id",
    "provider_note",
    "name",
    "aliases",
    "field",
    "is_measure",
    "minimum_age",
    "maximum_age",
    "area",
    "district",
    "cost",
    "childcare",
    "eligibility",
    "application_process",
    "interpretation",
    "url",
    "emails",
    "sources",
    "as_of",
    "valid_from",
    "valid_until",
    "status",
    "verified",
    "assured_date",
    "note",
]
# What hangs on a programme: the name of the list, its row and its shape.
PARTS: dict[str, tuple[type[Base], type[Shape]]] = {
    "phones": (Phone, PhoneEntry),
    "schedules": (Schedule, ScheduleEntry),
    "cost_options": (CostOption, CostEntry),
    "locations": (Location, LocationEntry),
    "required_documents": (RequiredDocument, DocumentEntry),
    "accessibility": (Accessibility, AccessEntry),
}
# Terms of vocabularies: the name of the list and its taxonomy.
TERMS = {"topics": "topic", "audience": "audience", "levels": "level", "features": "feature"}
# All tables whose rows belong to one programme each.
PART_TABLES: tuple[type[Base], ...] = (Attribute, DeliveryLanguage, *(table for table, _ in PARTS.values()))

Row = dict[str, Any]


def programme_row(entry: ProgrammeEntry, organisation_id: str | None) -> Row:
    """The columns of a programme itself."""
    return {name: getattr(entry, name) for name in SAME} | {"organisation_id": organisation_id}


def part_rows(entry: ProgrammeEntry) -> Iterator[tuple[type[Base], Row]]:
    """The rows of all that hangs on a programme, but its texts, each with its table."""
    owner = {"programme_id": entry.id}
    for name, taxonomy in TERMS.items():
        for n, term in enumerate(getattr(entry, name)):
            yield Attribute, {**owner, "taxonomy": taxonomy, "term": term, "position": n}
    for code in entry.delivery_languages:
        yield DeliveryLanguage, {**owner, "code": code}
    for name, (table, _) in PARTS.items():
        for n, part in enumerate(getattr(entry, name)):
            yield table, {**owner, "position": n, **dict(part)}


def programme_entry(row: Programme, texts: Iterable[Translation]) -> ProgrammeEntry:
    """The entry of a programme and its texts."""
    facts: dict[str, Any] = {name: getattr(row, name) for name in SAME}
    for name, taxonomy in TERMS.items():
        facts[name] = [each.term for each in row.attributes if each.taxonomy == taxonomy]
    for name, (_, shape) in PARTS.items():
        facts[name] = [shape(**_columns(each, shape)) for each in getattr(row, name)]
    by_field: dict[str, dict[str, TextEntry]] = {}
    for text in texts:
        by_field.setdefault(text.field, {})[text.language] = text_entry(text)
    return ProgrammeEntry(
        **facts,
        organisation=row.organisation.name if row.organisation else None,
        delivery_languages=[each.code for each in row.delivery_languages],
        texts=by_field,  # type: ignore[arg-type]
    )


def text_row(resource_type: str, resource_id: str, field: str, language: str, entry: TextEntry) -> Row:
    """The columns of a text whose state is known."""
    assert entry.made is not None
    place = {"resource_type": resource_type, "resource_id": resource_id, "field": field, "language": language}
    return {**place, "text": entry.text, **dict(entry.made)}


def text_entry(row: Translation) -> TextEntry:
    """The entry of a text. SQLite forgets that times are UTC."""
    at = row.at if row.at.tzinfo else row.at.replace(tzinfo=UTC)
    return TextEntry(
        text=row.text,
        made=TextState(
            state=row.state,  # type: ignore[arg-type]
            origin=row.origin,  # type: ignore[arg-type]
            source_hash=row.source_hash,
            by=row.by,
            at=at,
        ),
    )


def organisation_entry(row: Organisation) -> OrganisationEntry:
    """The entry of an organisation."""
    return OrganisationEntry(**_columns(row, OrganisationEntry))


def answer_entry(row: Answer, texts: Iterable[Translation]) -> AnswerEntry:
    """The entry of an answer and its texts."""
    facts = {name: getattr(row, name) for name in AnswerEntry.model_fields if name != "texts"}
    return AnswerEntry(**facts, texts={each.language: text_entry(each) for each in texts})


def program_row(entry: ProgramEntry, position: int) -> Program:
    """The row of the plan or a part of it, without figures."""
    facts = {name: value for name, value in entry if name != "figures"}
    return Program(position=position, **facts)


def figure_row(entry: FigureEntry, program_id: str, position: int) -> Figure:
    """The row of a figure."""
    return Figure(program_id=program_id, position=position, **dict(entry))


def program_entry(row: Program, figures: Iterable[Figure]) -> ProgramEntry:
    """The entry of the plan or a part of it."""
    facts = {name: getattr(row, name) for name in ProgramEntry.model_fields if name != "figures"}
    return ProgramEntry(**facts, figures=[FigureEntry(**_columns(each, FigureEntry)) for each in figures])


def _columns(row: object, shape: type[Shape]) -> dict[str, Any]:
    return {name: getattr(row, name) for name in shape.model_fields}
