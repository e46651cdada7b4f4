"""A backup is of one moment, comes back equal on either database, and is refused when it is not as it was written."""

import json
import stat
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Event, Thread

import pytest
from sqlalchemy import select

from content import archive
from content.archive import MANIFEST
from content.backup import back_up, restore, sums
from content.conversations import Conversations, LoggedEvent
from content.database import Database
from content.errors import BackupRefused, DatabaseNotReady
from content.inbox import Inbox, Incoming
from content.models import Conversation, ConversationEvent, Programme
from content.staff_models import Staff, StaffEvent
from content.word_index import read_words
from tests.postgresql import copy_rows, new_database

ENGINES = ("sqlite", "postgresql")
# Tables that schema 0004 had not.
NEWER = ("inquiry", "retention_run")


@pytest.fixture
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """Somewhere to restore to, of the kind that the test asks for."""
    if request.param == "sqlite":
        database = Database(f"sqlite:///{tmp_path / 'elsewhere.db'}")
        yield database
        database.close()
        return
    with new_database() as url:
        database = Database(url)
        yield database
        database.close()


@pytest.fixture
def used(request: pytest.FixtureRequest, database: Database) -> Iterator[Database]:
    """A database with the seed, a conversation, a waiting message and an account."""
    fill(database)
    if request.param == "sqlite":
        yield database
        return
    with new_database() as url:
        server = Database(url)
        server.migrate()
        copy_rows(database, server)
        yield server
        server.close()


def fill(database: Database) -> None:
    state = {"slots": {"language": "ckb", "ü": None}, "events": [{"z": 1, "a": "\u2028"}]}
    Conversations(database).save("one.signed", state, [LoggedEvent("user", 1.5, {"text": "سڵاو"})])
    Inbox(database).accept([Incoming("telegram", "m1", "two", {"text": "Guten Tag"}, 2.25, 2**40)], 20)
    with database.session() as session:
        session.add(Staff(name="chief", role="administrator", languages=["tr"], interface="de"))
        session.add(StaffEvent(at=datetime(2026, 1, 2, 3, 4, 5, 678, tzinfo=UTC), name="chief", event="added"))


@pytest.mark.parametrize("used", ENGINES, indirect=True)
@pytest.mark.parametrize("empty", ENGINES, indirect=True)
def test_what_is_restored_is_equal_and_found_again(used: Database, empty: Database, tmp_path: Path) -> None:
    file = tmp_path / "backup"
    manifest = back_up(used, file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert manifest.tables["service"].rows > 50
    restore(empty, file)
    restored = sums(empty)
    # The number that tells processes of a change has gone on.
    assert {**restored, "catalogue_version": None} == {**manifest.tables, "catalogue_version": None}
    with empty.session() as session:
        assert read_words(session).find(session, "deutschkurs", ["de"], 5)
        session.add(StaffEvent(at=datetime.now(UTC), name="chief", event="added"))  # ids go on after the restored ones
        assert session.get(Programme, "nothing of the kind") is None


@pytest.mark.parametrize("used", ENGINES, indirect=True)
@pytest.mark.parametrize("empty", ["sqlite"], indirect=True)
def test_a_backup_under_load_is_of_one_moment(used: Database, empty: Database, tmp_path: Path) -> None:
    stop, begun = Event(), Event()

    def write() -> None:
        conversations, turn = Conversations(used), 0
        while not stop.is_set():
            turn += 1
            # State and log of a turn are written together; a torn backup would have one without the other.
            events = [LoggedEvent("user", float(turn), {"turn": turn})]
            conversations.save(f"load-{turn % 5}", {"turn": turn, "slots": {}}, events)
            begun.set()

    writer = Thread(target=write)
    writer.start()
    try:
        begun.wait(20)
        for number in range(3):
            back_up(used, tmp_path / f"backup-{number}")
    finally:
        stop.set()
        writer.join()
    for number in range(3):
        restore(empty, tmp_path / f"backup-{number}", force=True)
        with empty.session() as session:
            logged = [row.data["turn"] for row in session.scalars(select(ConversationEvent)) if "turn" in row.data]
            stated = [row.state["turn"] for row in session.scalars(select(Conversation)) if "turn" in row.state]
        assert logged
        assert sorted(logged) == list(range(1, max(logged) + 1))
        assert max(stated) == max(logged)


@pytest.mark.parametrize("empty", ENGINES, indirect=True)
def test_an_older_archive_is_restored_and_brought_to_this_schema(empty: Database, tmp_path: Path) -> None:
    older = Database(f"sqlite:///{tmp_path / 'older.db'}")
    older.migrate()
    fill(older)
    file = tmp_path / "backup"
    back_up(older, file)
    altered(file, _of_0004, drop=NEWER)
    restore(empty, file)
    empty.require_schema()
    older.close()


def altered(file: Path, change, table=lambda name, content: content, drop=()) -> None:  # type: ignore[no-untyped-def]
    with zipfile.ZipFile(file) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    head = change(json.loads(parts.pop(MANIFEST)))
    with zipfile.ZipFile(file, "w") as packed:
        for name, content in parts.items():
            if name not in {f"tables/{each}.jsonl" for each in drop}:
                packed.writestr(name, table(name, content))
        packed.writestr(MANIFEST, json.dumps(head))


def _of_0004(head: dict) -> dict:
    tables = {name: each for name, each in head["tables"].items() if name not in NEWER}
    return {**head, "revision": "0004", "tables": tables}


def _without_a_table(head: dict) -> dict:
    return {**head, "tables": {name: each for name, each in head["tables"].items() if name != "staff"}}


@pytest.mark.parametrize("empty", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("change", "table", "reason"),
    [
        (lambda head: {**head, "version": 2}, None, "format 2"),
        (lambda head: {**head, "format": "another"}, None, "no backup of this guide"),
        (lambda head: {**head, "revision": "9999"}, None, "newer than this version"),
        (_without_a_table, None, "was altered"),
        (None, lambda name, content: content.replace(b"Guten Tag", b"Guten Teg"), "'inbox' is not as it was"),
        (None, lambda name, content: content + b"{}\n" if name.endswith("staff.jsonl") else content, "'staff'"),
        (lambda head: {"format": head["format"], "version": 1}, None, "no backup, or was altered"),
    ],
)
def test_what_was_altered_or_is_newer_is_refused(
    database: Database, empty: Database, tmp_path: Path, change: object, table: object, reason: str
) -> None:
    file = tmp_path / "backup"
    fill(database)
    back_up(database, file)
    altered(file, change or (lambda head: head), table or (lambda name, content: content))
    with pytest.raises(BackupRefused, match=reason):
        restore(empty, file)
    assert empty.revision() is None


@pytest.mark.parametrize("cut", [0, 1, 1000, -1, -200])
@pytest.mark.parametrize("empty", ["sqlite"], indirect=True)
def test_a_file_that_was_cut_is_refused(database: Database, empty: Database, tmp_path: Path, cut: int) -> None:
    file = tmp_path / "backup"
    back_up(database, file)
    file.write_bytes(file.read_bytes()[:cut])
    with pytest.raises(BackupRefused):
        restore(empty, file)


def test_a_database_that_holds_something_is_kept_without_force(database: Database, tmp_path: Path) -> None:
    file = tmp_path / "backup"
    back_up(database, file)
    fill(database)
    before = sums(database)
    with pytest.raises(BackupRefused, match="--force"):
        restore(database, file)
    assert sums(database) == before
    restore(database, file, force=True)
    assert sums(database)["staff"].rows == 0


@pytest.mark.parametrize("empty", ENGINES, indirect=True)
def test_a_row_that_does_not_fit_undoes_all(
    empty: Database, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "backup"
    fill(database)
    back_up(database, file)
    restore(empty, file)
    before = sums(empty)
    manifest = archive.check(file)
    events = manifest.tables["staff_event"]
    tables = {**manifest.tables, "staff_event": replace(events, rows=events.rows + 1)}
    monkeypatch.setattr(archive, "check", lambda path: replace(manifest, tables=tables))
    with pytest.raises(BackupRefused, match="Nothing was restored"):
        restore(empty, file, force=True)
    assert sums(empty) == before


def test_a_database_of_another_schema_is_not_backed_up(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'new.db'}")
    with pytest.raises(DatabaseNotReady):
        back_up(database, tmp_path / "backup")
    database.close()


def test_a_folder_that_cannot_be_written_is_named(database: Database, tmp_path: Path) -> None:
    with pytest.raises(BackupRefused, match="cannot be written"):
        back_up(database, tmp_path / "nowhere" / "backup")
    assert list(tmp_path.glob("**/.backup*")) == []
