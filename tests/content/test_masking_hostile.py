"""Masking takes a time that grows with the length of the message alone, and never fails."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import settings as bounded
from hypothesis import strategies as st

from content.masking import found, mask

HOSTILE = [
    "a", "A", "1", "1 ", "1.", "a.", "a@", "@", "a@a.", "a at ", "name ", "my name is ", "Herr Dr. ", "A1", "DE12 ",
    "DE12ABCD", "12.12.", "12 mai ", "Am 1 ", "www.", "Ali Ali ", "Straße ", "Straße-", "وب", "我叫王", "e\u0301",
    "\u0301",
    "\n", " ", "+", "-", "a-", "geboren 1990 ", "30159 ", "ich wohne Str. 1 ", "danke, Ali\n", "Lena-",
]  # fmt: skip


def seconds(text: str) -> float:
    start = time.process_time()
    mask(text)
    return time.process_time() - start


@pytest.mark.parametrize("piece", HOSTILE)
def test_ten_times_the_text_takes_about_ten_times_as_long(piece: str) -> None:
    mask(piece)
    short, long = ((piece * (size // len(piece) + 1))[:size] for size in (10_000, 100_000))
    # Quadratic time would make it a hundred times; a busy machine may disturb one measurement, not three.
    assert any(seconds(long) <= 30 * seconds(short) + 0.02 for _ in range(3))


@bounded(max_examples=300, deadline=None)
@given(
    st.text(max_size=200)
    | st.lists(st.sampled_from([*HOSTILE, "Frau ", "Müller", ", ", "7 "]), max_size=20).map("".join)
)
def test_any_text_is_masked_and_spans_stand_in_order(text: str) -> None:
    spans = found(text)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    masked = mask(text)
    assert len(masked) == len(text) + sum(len(span.kind) + 2 - (span.end - span.start) for span in spans)
