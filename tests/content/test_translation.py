"""The status of a text follows from its own words and the source's, and from nothing else."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import settings as bounded
from hypothesis import strategies as st

from content.models import Translation
from content.translation import Provenance, TextStatus, hash_of, shown_status, status_of

SOURCE_TEXT = "Tee für alle."


def text(language: str, *, made_from: str = SOURCE_TEXT, origin: str = "human", state: str = "approved") -> Translation:
    return Translation(
        resource_type="service",
        resource_id="teehaus",
        field="title",
        language=language,
        text=SOURCE_TEXT if language == "de" else "Tea for all.",
        state=state,
        origin=origin,
        source_hash=hash_of(made_from),
        by=None,
        at=datetime.now(UTC),
    )


@pytest.mark.parametrize(
    ("given_text", "status"),
    [
        (None, TextStatus.MISSING),
        (text("en"), TextStatus.CURRENT),
        (text("en", state="in_review"), TextStatus.IN_REVIEW),
        (text("en", state="draft"), TextStatus.IN_REVIEW),
        (text("en", origin="machine", state="in_review"), TextStatus.MACHINE),
        (text("en", origin="machine", state="draft"), TextStatus.MACHINE),
        (text("en", origin="machine"), TextStatus.CURRENT),
        (text("en", made_from="Kaffee für alle."), TextStatus.OUTDATED),
        (text("en", made_from="Kaffee für alle.", state="in_review"), TextStatus.OUTDATED),
        (text("en", made_from="Kaffee für alle.", origin="machine"), TextStatus.OUTDATED),
        (text("de"), TextStatus.CURRENT),
        (text("de", state="in_review"), TextStatus.IN_REVIEW),
        (text("de", made_from="Kaffee für alle."), TextStatus.CURRENT),
    ],
)
def test_the_status_follows_from_the_texts(given_text: Translation | None, status: TextStatus) -> None:
    assert status_of(given_text, text("de")) == status


@pytest.mark.parametrize(
    ("given_text", "status"),
    [
        (None, TextStatus.MISSING),
        (text("en", made_from="Kaffee für alle."), TextStatus.CURRENT),
        (text("en", origin="machine", state="in_review"), TextStatus.MACHINE),
    ],
)
def test_without_a_source_nothing_is_outdated(given_text: Translation | None, status: TextStatus) -> None:
    assert status_of(given_text, None) == status


def test_a_text_is_outdated_until_it_is_made_from_the_source_of_today() -> None:
    source, english = text("de"), text("en")
    source.text = "Tee und Kuchen für alle."
    assert status_of(english, source) == TextStatus.OUTDATED
    english.source_hash = hash_of(source.text)
    assert status_of(english, source) == TextStatus.CURRENT


def test_a_source_changed_back_makes_its_translations_current_again() -> None:
    source, english = text("de"), text("en")
    source.text = "Tee und Kuchen für alle."
    source.text = SOURCE_TEXT
    assert status_of(english, source) == TextStatus.CURRENT


@pytest.mark.parametrize(
    ("status", "shown"),
    [
        (TextStatus.CURRENT, "current"),
        (TextStatus.IN_REVIEW, "current"),
        (TextStatus.MACHINE, "machine"),
        (TextStatus.OUTDATED, "outdated"),
    ],
)
def test_residents_see_three_states(status: TextStatus, shown: str) -> None:
    assert shown_status(status) == shown


@bounded(max_examples=60, deadline=None)
@given(words=st.text(), other=st.text(), before=st.sampled_from(["", " ", "\n\t"]), after=st.sampled_from(["", "\n"]))
def test_a_hash_tells_texts_apart_but_not_blanks_at_their_ends(words: str, other: str, before: str, after: str) -> None:
    assert hash_of(before + words + after) == hash_of(words)
    assert (hash_of(words) == hash_of(other)) == (words.strip() == other.strip())


def test_a_hash_fits_its_column() -> None:
    assert len(hash_of(SOURCE_TEXT)) == Translation.__table__.c.source_hash.type.length


@pytest.mark.parametrize(("checked", "sent"), [(None, None), (date(2026, 2, 1), "2026-02-01")])
def test_provenance_is_sent_with_every_part(checked: date | None, sent: str | None) -> None:
    provenance = Provenance("machine", "outdated", checked, "https://example.org", "2024", verified=False)
    assert provenance.as_dict() == {
        "origin": "machine",
        "status": "outdated",
        "checked": sent,
        "source": "https://example.org",
        "as_of": "2024",
        "verified": False,
    }
