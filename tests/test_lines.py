"""JSON Lines are read with a closed set of fields, and every mistake is named with its line number."""

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as bounded
from hypothesis import strategies as st

from lines import LineError, read_objects

REQUIRED: dict[str, type] = {"q": str, "language": str}
OPTIONAL: dict[str, type | tuple[type, ...]] = {"limit": int, "filters": dict, "weight": (int, float)}
GOOD = {"q": "Tee", "language": "de"}


def read(*raw: bytes) -> list[tuple[int, dict[str, Any]]]:
    return list(read_objects(io.BytesIO(b"\n".join(raw)), REQUIRED, OPTIONAL))


def line_of(**fields: object) -> bytes:
    return json.dumps(fields, ensure_ascii=False).encode()


def test_objects_come_with_the_numbers_of_their_lines() -> None:
    assert read(line_of(**GOOD), line_of(q="Чай", language="uk", limit=2)) == [
        (1, GOOD),
        (2, {"q": "Чай", "language": "uk", "limit": 2}),
    ]


def test_blank_lines_are_passed_over_but_counted() -> None:
    assert [number for number, _ in read(b"", line_of(**GOOD), b"   \t", line_of(**GOOD), b"")] == [2, 4]


def test_windows_line_ends_are_read() -> None:
    assert read(line_of(**GOOD) + b"\r", line_of(**GOOD) + b"\r") == [(1, GOOD), (2, GOOD)]


def test_no_lines_are_no_objects() -> None:
    assert read(b"") == []


@pytest.mark.parametrize(
    "fields", [{"limit": None}, {"filters": None, "weight": None}, {"weight": 1}, {"weight": 0.5}, {"filters": {}}]
)
def test_optional_fields_may_be_there_or_null(fields: dict[str, object]) -> None:
    assert read(line_of(**GOOD, **fields)) == [(1, {**GOOD, **fields})]


@pytest.mark.parametrize(
    ("raw", "complaint"),
    [
        (b'{"q": "Tee"', "not JSON"),
        (b"Tee", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b"{'q': 'Tee'}", "not JSON"),
        (b'{"q": "Tee\xff", "language": "de"}', r"not UTF-8 \(invalid start byte at byte 10\)"),
        ("Tee".encode("utf-16"), "not UTF-8"),
        (b'["Tee", "de"]', r"expected an object such as \{q, language\}"),
        (b'"Tee"', "expected an object"),
        (b"null", "expected an object"),
        (b"1", "expected an object"),
        (b"{}", "the field 'q' is missing"),
        (line_of(q="Tee"), "the field 'language' is missing"),
        (line_of(q=1, language="de"), "the field 'q' has the wrong type"),
        (line_of(q=None, language="de"), "the field 'q' has the wrong type"),
        (line_of(q=["Tee"], language="de"), "the field 'q' has the wrong type"),
        (line_of(**GOOD, colour="red"), "unknown field 'colour'; there are .*'q'.*'filters'"),
        (line_of(**GOOD, Limit=1), "unknown field 'Limit'"),
        (line_of(**GOOD, limit="2"), "the field 'limit' has the wrong type"),
        (line_of(**GOOD, limit=2.5), "the field 'limit' has the wrong type"),
        (line_of(**GOOD, limit=True), "the field 'limit' has the wrong type"),
        (line_of(**GOOD, weight=False), "the field 'weight' has the wrong type"),
        (line_of(**GOOD, filters=[]), "the field 'filters' has the wrong type"),
    ],
)
def test_a_mistake_is_named_with_its_line(raw: bytes, complaint: str) -> None:
    with pytest.raises(LineError, match=rf"^line 3: {complaint}"):
        read(line_of(**GOOD), b"", raw)


def test_what_comes_before_a_mistake_is_still_read() -> None:
    objects = read_objects(io.BytesIO(line_of(**GOOD) + b"\nTee\n"), REQUIRED, OPTIONAL)
    assert next(objects) == (1, GOOD)
    with pytest.raises(LineError, match=r"^line 2: "):
        next(objects)


@bounded(max_examples=60, deadline=None)
@given(questions=st.lists(st.text(), max_size=5))
def test_any_text_is_read_as_it_was_written(questions: list[str]) -> None:
    written = [{"q": question, "language": "de"} for question in questions]
    raw = [json.dumps(each, ensure_ascii=False).encode() for each in written]
    assert [fields for _, fields in read(*raw)] == written


@bounded(max_examples=60, deadline=None)
@given(raw=st.binary(max_size=60))
def test_any_bytes_are_read_or_refused_with_a_line_number(raw: bytes) -> None:
    try:
        outcome: object = [fields.keys() >= REQUIRED.keys() for _, fields in read(raw)]
    except LineError as error:
        outcome = str(error).partition(" ")[0]
    assert outcome in ([], [True], "line")
