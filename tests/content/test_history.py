"""The history writes itself: whoever changes the catalogue, one revision a thing and transaction."""

from pathlib import Path

from sqlalchemy import select

from content.database import Database
from content.exchange.csv_file import write as write_csv
from content.exchange.entries import PhoneEntry, TextEntry
from content.exchange.files import import_file
from content.exchange.package import read_package
from content.history import BY, Resource, read_state, revisions, state_before
from content.models import Answer, Phone, Programme, Translation
from locales.languages import Languages

ID = "telefonseelsorge"


def test_the_seed_is_the_beginning_and_no_change(database: Database) -> None:
    with database.session() as session:
        assert revisions(session) == []


def test_a_change_is_written_with_who_and_what_before_and_after(database: Database) -> None:
    with database.session() as session:
        session.info[BY] = "somebody"
        programme = session.get(Programme, ID)
        assert programme is not None
        programme.district = "Mitte"
        session.flush()
        programme.district, programme.cost = "Nordstadt", "free"
    with database.session() as session:
        (revision,) = revisions(session)
        assert (revision.by, revision.resource_id, revision.language) == ("somebody", ID, None)
        assert revision.after["district"] == "Nordstadt"
        assert "district" not in revision.before
        assert revision.at is not None


def test_parts_belong_to_their_programme(database: Database) -> None:
    resource = Resource("service", ID)
    with database.session() as session:
        before = read_state(session, resource)
        phone = session.scalars(select(Phone).where(Phone.programme_id == ID)).first()
        assert phone is not None
        phone.number = "0800 0"
    with database.session() as session:
        (revision,) = revisions(session, resource)
        assert revision.before == {"phones": before["phones"]}
        assert "0800 0" in str(revision.after["phones"])
        assert state_before(session, resource, revision.id) == before


def test_what_was_undone_leaves_no_trace(database: Database) -> None:
    try:
        with database.session() as session:
            answer = session.get(Answer, "find_job")
            assert answer is not None
            answer.as_of = "2030"
            session.flush()
            raise RuntimeError
    except RuntimeError:
        pass
    with database.session() as session:
        answer = session.get(Answer, "find_job")
        assert answer is not None
        answer.as_of = answer.as_of
    with database.session() as session:
        assert revisions(session) == []


def test_texts_have_a_history_of_their_own_in_each_language(database: Database) -> None:
    for text in ("Bir", "İki"):
        with database.session() as session:
            row = session.get(Translation, ("service", ID, "title", "tr"))
            assert row is not None
            row.text = text
    with database.session() as session:
        newest, oldest = revisions(session, Resource("service", ID, "tr"))
        assert newest.before["title"]["text"] == oldest.after["title"]["text"] == "Bir"
        assert revisions(session, Resource("service", ID, "ar")) == []
        assert state_before(session, Resource("service", ID, "tr"), newest.id)["title"]["text"] == "Bir"


def test_a_file_leaves_one_revision_for_each_thing_that_it_changes(
    database: Database, languages: Languages, tmp_path: Path
) -> None:
    with database.session() as session:
        package = read_package(session)
    changed = package.programmes[3]
    title = {**changed.texts["title"], "tr": TextEntry(text="Yeni başlık")}
    new = changed.model_copy(update={"id": "a-new-one"})
    phones = [PhoneEntry(number="0511 1")]
    package.programmes[3] = changed.model_copy(
        update={"district": "nordstadt", "phones": phones, "texts": changed.texts | {"title": title}}
    )
    package.programmes.append(new)
    write_csv(tmp_path / "changed.csv", package, languages)
    import_file(database, languages, tmp_path / "changed.csv")
    assert import_file(database, languages, tmp_path / "changed.csv") == []
    with database.session() as session:
        made = {(each.resource_id, each.language): each for each in revisions(session)}
        assert len(made) == len(revisions(session))
        assert {each.action for each in made.values()} == {"imported"}
        facts = made.pop((changed.id, None))
        assert facts.before.keys() | facts.after.keys() == {"district", "phones"}
        assert facts.after["phones"] == [{"position": 0, "number": "0511 1", "hours": None, "free": 0, "recheck": 0}]
        text = made.pop((changed.id, "tr"))
        assert text.after.keys() == {"title"}
        assert text.after["title"]["text"] == "Yeni başlık"
        assert made.keys() == {(new.id, None), *((new.id, code) for code in changed.texts["title"])}
        assert all(each.before == {} for each in made.values())
