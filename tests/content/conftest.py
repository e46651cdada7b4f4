"""The searched catalogue that the tests of this folder only read, empty databases, and a clock that waits for tests."""

import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from content.catalogue import Catalogue
from content.database import Database
from locales.languages import Languages
from nlu.encoder import Encoder
from tests.postgresql import copy_rows, new_database


class Clock:
    """Stands in for the module `time`: it stands still until a test lets time pass, however busy the machine is."""

    def __init__(self) -> None:
        self._now = time.time()

    def time(self) -> float:
        return self._now

    def wait(self, seconds: float) -> None:
        self._now += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock of inbox and outbox."""
    stands = Clock()
    for module in ("claims", "inbox", "outbox"):
        monkeypatch.setattr(f"content.{module}.time", stands)
    return stands


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def shared_database(
    request: pytest.FixtureRequest,
    prepared_database: Path,
    languages: Languages,
    encoder: Encoder,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Database]:
    """One copy for all tests of this file, which only read: the same contract for both databases."""
    path = shutil.copy(prepared_database, tmp_path_factory.mktemp("search") / "bot.db")
    opened = Database(f"sqlite:///{path}")
    if request.param == "sqlite":
        yield opened
    else:
        with new_database() as url:
            server = Database(url)
            server.migrate()
            copy_rows(opened, server)
            assert Catalogue(server, languages, encoder).reindex() == 0
            yield server
            server.close()
    opened.close()


@pytest.fixture(scope="module")
def shared(shared_database: Database, languages: Languages, encoder: Encoder) -> Catalogue:
    return Catalogue(shared_database, languages, encoder)


@pytest.fixture(scope="session")
def empty_postgresql() -> Iterator[Database]:
    """One database with the schema and nothing in it, for all tests that empty it again."""
    with new_database() as url:
        opened = Database(url)
        opened.migrate()
        yield opened
        opened.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def blank(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A database with the schema and no catalogue: what is kept of residents is the same on both."""
    if request.param == "sqlite":
        opened = Database(f"sqlite:///{tmp_path / 'blank.db'}")
        opened.migrate()
        yield opened
        opened.close()
        return
    opened = request.getfixturevalue("empty_postgresql")
    yield opened
    with opened.engine.begin() as connection:
        for table in ("inbox", "outbox", "offered_choices", "conversation_event", "conversation"):
            connection.exec_driver_sql(f"DELETE FROM {table}")
