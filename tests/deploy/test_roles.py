"""The role that the guide runs as can do the guide's work, and nothing to the tables themselves."""

from collections.abc import Iterator
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.exc import ProgrammingError

from content.conversations import Conversations, LoggedEvent
from content.database import Database
from content.models import CatalogueVersion
from content.questions import Questions
from content.retention import Retention
from content.word_index import replace_words
from settings import ROOT
from tests.postgresql import new_database

FILES = ROOT / "deploy" / "postgresql"


@pytest.fixture(scope="module")
def addresses() -> Iterator[tuple[str, str]]:
    """A database as its owner and as the guide; roles belong to the whole server, so their names are made up."""
    owner, guide = (f"{name}_{uuid4().hex[:8]}" for name in ("lotse_owner", "lotse"))

    def named(file: str) -> str:
        words = (FILES / file).read_text(encoding="utf-8").replace("lotse_owner", "<owner>").replace("lotse", guide)
        return words.replace("<owner>", owner)

    with new_database() as url:
        server = create_engine(url, isolation_level="AUTOCOMMIT")
        with server.connect() as connection:
            connection.execute(text(named("roles.sql")))
        as_owner, as_guide = (
            make_url(url).set(username=each).render_as_string(hide_password=False) for each in (owner, guide)
        )
        try:
            database = Database(as_owner)
            database.migrate()
            with database.engine.begin() as connection:
                connection.execute(text(named("rights.sql")))
            database.close()
            yield as_owner, as_guide
        finally:
            with server.connect() as connection:
                for each in (owner, guide):
                    connection.execute(text(f"DROP OWNED BY {each} CASCADE"))
                    connection.execute(text(f"DROP ROLE {each}"))
            server.dispose()


@pytest.fixture
def guide(addresses: tuple[str, str]) -> Iterator[Database]:
    database = Database(addresses[1])
    yield database
    database.close()


def test_the_guide_starts_and_works_as_its_own_role(guide: Database) -> None:
    guide.require_schema()
    guide.migrate()  # as every start does; there is nothing to do
    Conversations(guide).save("c", {"slots": {}}, [LoggedEvent("user", 1.0, {})])
    Questions(guide).record("Wo gibt es Fahrräder?", "de")
    assert Retention(guide).forget("c")
    Retention(guide).run(30)
    with guide.session() as session:
        row = {"service_id": "x", "language": "de", "title": "deutsch", "aliases": "", "summary": "kurs"}
        replace_words(session, [row])
        session.merge(CatalogueVersion(id=1, number=7))


@pytest.mark.parametrize(
    "forbidden",
    [
        "DROP TABLE conversation",
        "ALTER TABLE staff ADD COLUMN x int",
        "CREATE TABLE mine (x int)",
        "TRUNCATE revision",
        "DELETE FROM revision",
        "UPDATE staff_event SET event = 'nothing'",
        "UPDATE alembic_version SET version_num = '0001'",
        "CREATE ROLE friend",
        "SELECT pg_read_file('/etc/passwd')",
        "COPY staff TO PROGRAM 'cat'",
    ],
)
def test_the_guides_role_may_not(guide: Database, forbidden: str) -> None:
    with (
        guide.engine.begin() as connection,
        pytest.raises(ProgrammingError, match=r"permission denied|must be (owner|superuser)"),
    ):
        connection.execute(text(forbidden))


def test_history_can_be_written(guide: Database) -> None:
    from content.staff_models import StaffEvent

    with guide.session() as session:
        session.add(StaffEvent(at=datetime.now(UTC), name="chief", event="added"))
