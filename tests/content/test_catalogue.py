"""The catalogue shows what is documented, says where it comes from, and notices what another process changed."""

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import delete, select, update

from content.catalogue import Catalogue
from content.database import Database
from content.errors import NotFound
from content.models import (
    Answer,
    CatalogueVersion,
    Feedback,
    Phone,
    Programme,
    ProgrammeVector,
    Translation,
)
from content.translation import hash_of
from locales.languages import Languages
from nlu.encoder import Encoder
from nlu.intents import is_topic, load_intents

EVERYTHING = 1000
Change = Callable[..., None]

# What another process does: it knows the database only, and nothing of the objects of this one.
OTHER_PROCESS = """
import json, sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
for statement, values in json.loads(sys.argv[2]):
    connection.execute(statement, values)
connection.execute("UPDATE catalogue_version SET number = number + 1")
connection.commit()
"""


@pytest.fixture
def change(database: Database) -> Change:
    """Do something to the database as one change of the catalogue."""

    def do(*statements: object) -> None:
        with database.session() as session:
            for each in statements:
                session.execute(each)  # type: ignore[call-overload]
            session.execute(update(CatalogueVersion).values(number=CatalogueVersion.number + 1))

    return do


def in_another_process(database: Database, *statements: tuple[str, list[object]]) -> None:
    subprocess.run(
        [sys.executable, "-c", OTHER_PROCESS, str(database.engine.url.database), json.dumps(statements)], check=True
    )


def of(resource_id: str, language: str, field: str | None = None) -> tuple[object, ...]:
    """The condition for the texts of one thing in one language."""
    condition = [Translation.resource_id == resource_id, Translation.language == language]
    return (*condition, Translation.field == field) if field else tuple(condition)


# Languages


def test_every_answer_is_there_in_every_offered_language(language: str, catalogue: Catalogue) -> None:
    for intent in filter(is_topic, load_intents()):
        shown = catalogue.answer(intent, language)
        assert (shown.intent, shown.language) == (intent, language)
        assert shown.text.strip()


def test_every_programme_is_there_in_every_offered_language(language: str, catalogue: Catalogue) -> None:
    ids = [hit.programme_id for hit in catalogue.search("", language, limit=EVERYTHING)]
    for shown in catalogue.programmes(ids, language):
        assert shown.language == language, shown.id
        assert shown.title.strip()
        assert shown.summary.strip()


@pytest.mark.parametrize(
    ("missing", "code", "shown_in"),
    [
        ([], "tr", "tr"),
        (["tr"], "tr", "en"),
        (["tr", "en"], "tr", "de"),
        (["ckb", "ar"], "ckb", "en"),
        ([], "ckb", "ar"),
        ([], "xx", "de"),
    ],
)
def test_a_missing_text_is_taken_from_the_chain_and_labelled(
    missing: list[str], code: str, shown_in: str, catalogue: Catalogue, change: Change
) -> None:
    for gap in missing:
        change(delete(Translation).where(*of("greet", gap)), delete(Translation).where(*of("kargah", gap)))
    answer, programme = catalogue.answer("greet", code), catalogue.programme("kargah", code)
    assert (answer.language, programme.language) == (shown_in, shown_in)
    assert answer.text == catalogue.answer("greet", shown_in).text
    assert (programme.title, programme.summary) == (
        catalogue.programme("kargah", shown_in).title,
        catalogue.programme("kargah", shown_in).summary,
    )


def test_a_draft_is_shown_to_nobody(catalogue: Catalogue, change: Change) -> None:
    change(update(Translation).where(*of("greet", "tr")).values(state="draft", text="Yarım"))
    shown = catalogue.answer("greet", "tr")
    assert shown.language == "en"
    assert "Yarım" not in shown.text


def test_an_answer_without_any_text_is_not_found(catalogue: Catalogue, change: Change) -> None:
    change(delete(Translation).where(Translation.resource_id == "greet"))
    with pytest.raises(NotFound, match="greet has no text"):
        catalogue.answer("greet", "tr")


# Provenance


@pytest.mark.parametrize(("code", "origin", "status"), [("de", "human", "current"), ("uk", "machine", "machine")])
def test_a_seed_text_says_who_wrote_it(code: str, origin: str, status: str, catalogue: Catalogue) -> None:
    for provenance in (
        catalogue.answer("naturalisation", code).provenance,
        catalogue.programme("einbuergerung", code).provenance,
    ):
        assert (provenance.origin, provenance.status, provenance.checked) == (origin, status, None)


def test_provenance_names_the_source_and_its_date(catalogue: Catalogue, database: Database) -> None:
    with database.session() as session:
        programme, answer = session.get(Programme, "kargah"), session.get(Answer, "naturalisation")
    assert programme is not None
    assert answer is not None
    for provenance, stored in (
        (catalogue.programme("kargah", "de").provenance, programme),
        (catalogue.answer("naturalisation", "de").provenance, answer),
    ):
        assert provenance.source == stored.sources[0]
        assert (provenance.as_of, provenance.verified) == (stored.as_of, stored.verified)


def test_what_no_public_page_confirms_says_so(catalogue: Catalogue, database: Database) -> None:
    with database.session() as session:
        unconfirmed = session.scalars(select(Programme.id).where(Programme.verified.is_(False))).all()
    assert unconfirmed
    for shown in catalogue.programmes(list(unconfirmed), "en"):
        assert shown.provenance.verified is False
        assert (shown.url, shown.contacts) == (None, [])


def test_an_approved_translation_is_current_until_the_german_changes(catalogue: Catalogue, change: Change) -> None:
    change(update(Translation).where(*of("greet", "tr")).values(state="approved", origin="human"))
    assert catalogue.answer("greet", "tr").provenance.status == "current"
    change(update(Translation).where(*of("greet", "de")).values(text="Moin!"))
    assert catalogue.answer("greet", "tr").provenance.status == "outdated"
    assert catalogue.answer("greet", "de").provenance.status == "current"
    change(update(Translation).where(*of("greet", "tr")).values(source_hash=hash_of("Moin!")))
    assert catalogue.answer("greet", "tr").provenance.status == "current"


def test_a_check_by_staff_is_shown(catalogue: Catalogue, change: Change) -> None:
    change(update(Programme).where(Programme.id == "kargah").values(assured_date=date(2026, 2, 1)))
    assert catalogue.programme("kargah", "de").as_dict()["provenance"]["checked"] == "2026-02-01"


# Facts and contacts


def test_no_number_to_be_rechecked_is_shown(catalogue: Catalogue, database: Database) -> None:
    with database.session() as session:
        unchecked = session.scalars(select(Phone).where(Phone.recheck)).all()
    assert unchecked
    for phone in unchecked:
        shown = catalogue.programme(phone.programme_id, "de")
        assert {"type": "phone", "number": None, "hours": phone.hours, "free": phone.free} in shown.contacts
        assert phone.number not in json.dumps(shown.as_dict(), ensure_ascii=False)


def test_a_checked_number_is_shown_with_its_hours(catalogue: Catalogue, change: Change) -> None:
    helpline = "hilfetelefon-gewalt-gegen-frauen"
    assert [each["number"] for each in catalogue.programme(helpline, "ar").contacts if each["type"] == "phone"] == [
        "116 016"
    ]
    change(update(Phone).where(Phone.programme_id == helpline).values(recheck=True))
    assert [each["number"] for each in catalogue.programme(helpline, "ar").contacts if each["type"] == "phone"] == [
        None
    ]


def test_a_mailbox_is_a_contact(catalogue: Catalogue, change: Change) -> None:
    change(update(Programme).where(Programme.id == "mbeon").values(emails=["tee@example.org"]))
    assert {"type": "email", "address": "tee@example.org"} in catalogue.programme("mbeon", "de").contacts


def test_what_is_not_documented_is_not_said(catalogue: Catalogue) -> None:
    facts = catalogue.programme("bridges-to-education", "de").facts
    assert facts["field"] == "education"
    assert not {"cost", "childcare", "district", "minimum_age", "levels", "delivery_languages"} & facts.keys()
    ids = [hit.programme_id for hit in catalogue.search("", "de", limit=EVERYTHING)]
    assert all(None not in shown.facts.values() for shown in catalogue.programmes(ids, "de"))


def test_a_documented_no_is_said(catalogue: Catalogue, change: Change) -> None:
    change(update(Programme).where(Programme.id == "kargah").values(childcare=False, minimum_age=0))
    facts = catalogue.programme("kargah", "de").facts
    assert (facts["childcare"], facts["minimum_age"]) == (False, 0)


@pytest.mark.parametrize("code", ["de", "ar", "uk"])
def test_a_district_is_told_by_its_name_beside_its_code(code: str, catalogue: Catalogue) -> None:
    facts = catalogue.programme("kargah", code).facts
    assert (facts["district"], facts["district_name"]) == ("linden-nord", "Linden-Nord")
    assert "district_name" not in catalogue.programme("bridges-to-education", code).facts


def test_a_programme_is_sent_as_the_contract_says(catalogue: Catalogue) -> None:
    for programme_id in ("kargah", "bridges-to-education", "telefonseelsorge"):
        sent = json.loads(json.dumps(catalogue.programme(programme_id, "en").as_dict()))
        assert sent.keys() == {"id", "title", "summary", "language", "facts", "contacts", "url", "provenance"}
        assert sent["provenance"].keys() >= {"origin", "status", "checked", "source"}


def test_programmes_come_in_the_order_asked_for(catalogue: Catalogue) -> None:
    ids = ["suana", "kargah", "mbeon", "kargah"]
    assert [shown.id for shown in catalogue.programmes(ids, "de")] == ids
    assert catalogue.programmes([], "de") == []


def test_an_answer_names_programmes_that_exist(catalogue: Catalogue) -> None:
    for intent in filter(is_topic, load_intents()):
        ids = list(catalogue.answer(intent, "de").programmes)
        assert [shown.id for shown in catalogue.programmes(ids, "de")] == ids


# What is not there


@pytest.mark.parametrize("programme_id", ["no-such-thing", "", "KARGAH", "kargah'--"])
def test_an_unknown_programme_is_named(programme_id: str, catalogue: Catalogue) -> None:
    with pytest.raises(NotFound) as refusal:
        catalogue.programmes(["kargah", programme_id], "de")
    assert repr(programme_id) in str(refusal.value)


def test_an_unknown_answer_is_named(catalogue: Catalogue) -> None:
    with pytest.raises(NotFound, match="'nlu_fallback'"):
        catalogue.answer("nlu_fallback", "de")


# Feedback


def test_feedback_is_kept_without_the_person(catalogue: Catalogue, database: Database) -> None:
    catalogue.add_feedback("naturalisation", "tr", helpful=False, reason="too long")
    catalogue.add_feedback("naturalisation", "de", helpful=True, reason=None)
    with database.session() as session:
        rows = session.scalars(select(Feedback).order_by(Feedback.id)).all()
    assert [(row.answer, row.language, row.helpful, row.reason) for row in rows] == [
        ("naturalisation", "tr", False, "too long"),
        ("naturalisation", "de", True, None),
    ]
    assert {column.name for column in Feedback.__table__.columns} == {
        "id",
        "answer",
        "language",
        "helpful",
        "reason",
        "on",
    }


def test_feedback_on_nothing_is_refused(catalogue: Catalogue, database: Database) -> None:
    with pytest.raises(NotFound, match="'nonsense'"):
        catalogue.add_feedback("nonsense", "de", helpful=True, reason=None)
    with database.session() as session:
        assert session.scalars(select(Feedback)).all() == []


# Changes


def test_a_text_changed_by_another_process_is_shown_at_once(catalogue: Catalogue, database: Database) -> None:
    catalogue.answer("greet", "tr"), catalogue.programme("kargah", "tr")
    change_text = "UPDATE translation SET text = ? WHERE resource_id = ? AND field = ? AND language = 'tr'"
    in_another_process(
        database, (change_text, ["Selam!", "greet", "text"]), (change_text, ["Çay evi", "kargah", "title"])
    )
    assert catalogue.answer("greet", "tr").text == "Selam!"
    assert catalogue.programme("kargah", "tr").title == "Çay evi"


def test_a_programme_removed_by_another_process_is_neither_shown_nor_found(
    catalogue: Catalogue, database: Database
) -> None:
    assert catalogue.search("PoliMatch", "de", limit=1)[0].programme_id == "polimatch"
    catalogue.programme("polimatch", "de")
    tables = ("attribute", "language", "phone", "service_vector")
    in_another_process(
        database,
        *((f"DELETE FROM {table} WHERE service_id = ?", ["polimatch"]) for table in tables),
        ("DELETE FROM service WHERE id = ?", ["polimatch"]),
    )
    assert "polimatch" not in {hit.programme_id for hit in catalogue.search("PoliMatch", "de", limit=EVERYTHING)}
    with pytest.raises(NotFound, match="'polimatch'"):
        catalogue.programme("polimatch", "de")


def test_an_index_made_by_another_process_is_used_at_once(
    catalogue: Catalogue, database: Database, languages: Languages, encoder: Encoder
) -> None:
    question = "Wo kann ich Astronautin werden und zum Mond fliegen?"
    assert catalogue.search(question, "de", limit=1)[0].programme_id != "musik-global"
    in_another_process(
        database,
        (
            "UPDATE translation SET text = ? WHERE resource_id = ? AND field = 'summary' AND language = 'de'",
            ["Hier lernen Astronautinnen, wie man zum Mond fliegt.", "musik-global"],
        ),
    )
    elsewhere = Database(str(database.engine.url))
    assert Catalogue(elsewhere, languages, encoder).reindex() == 1
    elsewhere.close()
    assert catalogue.search(question, "de", limit=1)[0].programme_id == "musik-global"


def test_a_prepared_catalogue_needs_no_new_vector(catalogue: Catalogue, database: Database) -> None:
    with database.session() as session:
        version = session.scalar(select(CatalogueVersion.number))
    assert catalogue.is_prepared()
    assert catalogue.prepare() == 0
    with database.session() as session:
        assert session.scalar(select(CatalogueVersion.number)) == version


def test_a_new_database_is_not_prepared(tmp_path: Path, languages: Languages, encoder: Encoder) -> None:
    database = Database(f"sqlite:///{tmp_path / 'new.db'}")
    catalogue = Catalogue(database, languages, encoder)
    assert not catalogue.is_prepared()
    database.migrate()
    assert not catalogue.is_prepared(), "there is nothing in it"
    database.close()


def test_vectors_of_texts_that_are_gone_go_too(catalogue: Catalogue, database: Database, change: Change) -> None:
    change(delete(Translation).where(*of("kargah", "bg")))
    catalogue.reindex()
    with database.session() as session:
        left = session.scalars(select(ProgrammeVector.language).where(ProgrammeVector.programme_id == "kargah")).all()
    assert "bg" not in left
    assert "de" in left


def test_vectors_of_another_encoder_are_not_mixed_in(
    catalogue: Catalogue, database: Database, languages: Languages, encoder: Encoder
) -> None:
    class Other:
        name = "another-encoder"
        dimension = encoder.dimension
        queries = encoder.queries
        passages = encoder.passages

    question = "Wer hört mir nachts zu, wenn ich traurig bin?"
    by_words_alone = Catalogue(database, languages, Other()).search(question, "de", limit=EVERYTHING)  # type: ignore[arg-type]
    by_meaning = catalogue.search(question, "de", limit=EVERYTHING)
    assert by_meaning[0].programme_id == "telefonseelsorge"
    assert by_words_alone[0].programme_id != "telefonseelsorge"
    assert by_words_alone[-1].score == 0
