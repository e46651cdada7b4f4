"""The database comes to this version's schema and back, and keeps all of a transaction or nothing."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import func, inspect, select, text
from sqlalchemy.exc import IntegrityError

from content.catalogue import Catalogue
from content.database import Database
from content.errors import DatabaseNotReady
from content.models import Base, CatalogueVersion, ConversationEvent, Organisation, Programme
from locales.languages import Languages
from nlu.encoder import Encoder
from settings import ROOT
from tests.postgresql import new_database


@pytest.fixture
def blank(tmp_path: Path) -> Iterator[Database]:
    """A database without any table."""
    opened = Database(f"sqlite:///{tmp_path / 'blank.db'}")
    yield opened
    opened.close()


def tables(database: Database) -> set[str]:
    return {each for each in inspect(database.engine).get_table_names() if not each.startswith("service_words_")}


def test_a_new_database_comes_to_the_schema_of_the_models(blank: Database) -> None:
    blank.migrate()
    assert tables(blank) == {*Base.metadata.tables, "alembic_version", "service_words"}
    with blank.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = compare_metadata(context, Base.metadata)
    assert [each for each in differences if "service_words" not in str(each)] == []


def test_migrating_twice_changes_nothing(blank: Database) -> None:
    blank.migrate()
    before = tables(blank)
    blank.migrate()
    assert tables(blank) == before
    with blank.session() as session:
        assert session.scalars(select(CatalogueVersion.number)).all() == [1]


def test_the_seeded_database_goes_down_to_nothing_and_up_again(
    database: Database, languages: Languages, encoder: Encoder
) -> None:
    with database.session() as session:
        assert session.scalar(select(func.count()).select_from(Programme))
    database.migrate("base")
    assert tables(database) == {"alembic_version"}
    database.migrate()
    database.require_schema()
    with database.session() as session:
        assert session.scalar(select(func.count()).select_from(Programme)) == 0
    assert Catalogue(database, languages, encoder).search("Tee", "de") == []


def test_the_schema_of_a_migrated_database_is_accepted(blank: Database) -> None:
    blank.migrate()
    blank.require_schema()


@pytest.mark.parametrize(("found", "named"), [(None, "none"), ("0000_of_old", "0000_of_old")])
def test_another_schema_is_named_with_the_remedy(found: str | None, named: str, blank: Database) -> None:
    if found:
        blank.migrate()
        with blank.session() as session:
            session.execute(text("UPDATE alembic_version SET version_num = :found"), {"found": found})
    with pytest.raises(DatabaseNotReady, match=rf"has schema {named}, not 0\d+\w*: run `make migrate`"):
        blank.require_schema()


def test_a_transaction_is_kept_when_its_block_ends(blank: Database) -> None:
    blank.migrate()
    with blank.session() as session:
        session.add(Organisation(id="teehaus", name="Teehaus"))
    with blank.session() as session:
        assert session.get(Organisation, "teehaus") is not None


def test_a_transaction_is_undone_when_its_block_raises(blank: Database) -> None:
    blank.migrate()
    with pytest.raises(RuntimeError, match="spilt"), blank.session() as session:  # noqa: PT012 (what it holds is meant)
        session.add(Organisation(id="teehaus", name="Teehaus"))
        session.flush()
        raise RuntimeError("spilt")
    with blank.session() as session:
        assert session.get(Organisation, "teehaus") is None


def test_a_row_cannot_point_to_nothing(blank: Database) -> None:
    blank.migrate()
    with pytest.raises(IntegrityError), blank.session() as session:
        session.add(ConversationEvent(conversation_id="nobody", type="user", timestamp=0.0, data={}))


def test_an_error_message_does_not_repeat_what_was_stored(blank: Database) -> None:
    blank.migrate()
    with blank.session() as session:
        session.add(Organisation(id="teehaus", name="Mein Geheimnis"))
    with pytest.raises(IntegrityError) as failure, blank.session() as session:
        session.add(Organisation(id="other", name="Mein Geheimnis"))
    assert "Geheimnis" not in str(failure.value)


def test_readers_go_on_while_one_writes(blank: Database) -> None:
    blank.migrate()
    with blank.session() as writer:
        writer.add(Organisation(id="teehaus", name="Teehaus"))
        writer.flush()
        read: list[object] = []

        def look() -> None:
            with blank.session() as reader:
                read.append(reader.get(Organisation, "teehaus"))

        thread = threading.Thread(target=look)
        thread.start()
        thread.join(timeout=30)
        assert read == [None]


def test_the_folder_of_the_database_is_made(tmp_path: Path) -> None:
    opened = Database(f"sqlite:///{tmp_path / 'new' / 'folder' / 'bot.db'}")
    opened.migrate()
    opened.close()
    assert (tmp_path / "new" / "folder" / "bot.db").exists()


def test_a_relative_path_counts_from_the_projects_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    opened = Database("sqlite:///var/bot.db")
    assert opened.engine.url.database == str(ROOT / "var" / "bot.db")
    opened.close()
    assert list(tmp_path.iterdir()) == []


def test_hosts_that_start_at_once_wait_for_each_other() -> None:
    with new_database() as url:
        opened = [Database(url) for _ in range(4)]
        inside: list[int] = []

        def start(number: int) -> None:
            with opened[number].alone():
                inside.append(number)
                assert len(inside) == 1
                opened[number].migrate()
                inside.remove(number)

        with ThreadPoolExecutor(4) as pool:
            list(pool.map(start, range(4)))
        for each in opened:
            each.require_schema()
            each.close()
