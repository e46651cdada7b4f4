"""What hangs on a programme comes in by rows of a form: read as it is meant, refused with the column that is wrong."""

import pytest

from content.fact_fields import FactField, fields_of, read_field

VOCABULARIES = dict.fromkeys(
    ("organisation_id", "field", "area", "status", "cost", "topics", "audience", "levels", "delivery_languages"), ()
)


def field(name: str) -> FactField:
    return next(each for each in fields_of("service", VOCABULARIES) if each.name == name)


@pytest.mark.parametrize(
    ("name", "sent", "expected"),
    [
        ("schedules", {"byday": "mo, tu", "opens_at": "09:30"}, {"byday": "MO,TU", "opens_at": "09:30"}),
        ("cost_options", {"amount": "12,50"}, {"amount": 12.5, "currency": "EUR"}),
        ("cost_options", {"option": "Buch", "amount": "3", "currency": "CHF"}, {"amount": 3.0, "currency": "CHF"}),
        ("locations", {"location_type": "virtual", "url": "https://a.example"}, {"location_type": "virtual"}),
        ("required_documents", {"document": " Ausweis "}, {"document": "Ausweis"}),
        ("accessibility", {"description": "Rampe"}, {"description": "Rampe", "url": None}),
        ("phones", {"number": "0511 1", "recheck": "yes"}, {"number": "0511 1", "recheck": True, "free": False}),
    ],
)
def test_a_row_is_read_as_it_is_meant(name: str, sent: dict[str, str], expected: dict[str, object]) -> None:
    # The rows before it are empty, as in a form of which only the last row is filled in.
    form = {f"{name}-0-{column}": [""] for column in sent} | {f"{name}-7-{key}": [each] for key, each in sent.items()}
    rows, problem = read_field(field(name), form)
    assert problem is None
    assert len(rows) == 1
    assert rows[0].items() >= {"position": 0, **expected}.items()


@pytest.mark.parametrize(
    ("name", "sent", "problem", "column"),
    [
        ("schedules", {"opens_at": "25:00"}, "row", "opens_at"),
        ("schedules", {"byday": "MO,XX"}, "row", "byday"),
        ("schedules", {"freq": "HOURLY"}, "row", "freq"),
        ("cost_options", {"amount": "-1"}, "row", "amount"),
        ("cost_options", {"amount": "viel"}, "row", "amount"),
        ("cost_options", {"currency": "EUR"}, "row-empty", "amount"),
        ("locations", {"name": "Rathaus"}, "row-empty", "location_type"),
        ("locations", {"location_type": "physical", "postal_code": "1"}, "row", "postal_code"),
        ("accessibility", {"description": "Rampe", "url": "javascript:alert(1)"}, "row", "url"),
        ("phones", {"number": "call me"}, "row", "number"),
        ("phones", {"hours": "Mo"}, "row-empty", "number"),
    ],
)
def test_what_is_wrong_is_named(name: str, sent: dict[str, str], problem: str, column: str) -> None:
    found = read_field(field(name), {f"{name}-0-{key}": [each] for key, each in sent.items()})[1]
    assert found is not None
    assert (found.problem, found.column, found.value) == (problem, column, sent.get(column, ""))


def test_an_empty_row_and_ticks_alone_are_nothing() -> None:
    assert read_field(field("phones"), {"phones-0-number": [""], "phones-0-free": ["yes"]}) == ([], None)
