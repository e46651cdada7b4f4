"""Backs up one database while it is used, and restores it into another, of the same or the other kind."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from sqlalchemy import Connection, MetaData, Numeric, String, Table, func, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

import content.post_models
import content.retention
import content.staff_models  # noqa: F401 (their tables are backed up too)
from content import archive
from content.archive import Manifest, Row, Summing, TableSum
from content.database import Database
from content.errors import BackupRefused
from content.indexing import words_of
from content.models import Base, CatalogueVersion
from content.word_index import replace_words

TOGETHER = 1000


def back_up(database: Database, path: Path) -> Manifest:
    """Write every table to `path`, as all of them stood at one moment; nobody waits meanwhile.

    The word index is left out, since it is made from the texts. Raises BackupRefused, DatabaseNotReady.
    """
    database.require_schema()
    with _one_moment(database) as connection:
        tables = ((table.name, _rows(connection, table)) for table in Base.metadata.sorted_tables)
        return archive.write(path, str(database.revision()), tables)


def restore(database: Database, path: Path, *, force: bool = False) -> Manifest:
    """Bring the rows of an archive into `database`, all or none, and read them again to compare.

    Raises BackupRefused for an archive that was altered or comes from a newer version, and for a database that is
    not empty, unless `force` says that all of it may be lost.
    """
    manifest = archive.check(path)
    if not database.knows_revision(manifest.revision):
        raise BackupRefused(f"{path} has schema {manifest.revision}, which is newer than this version of the guide.")
    if database.revision() is None:
        database.migrate(manifest.revision)
    is_empty = _is_empty(database)
    if not is_empty and not force:
        raise BackupRefused("The database is not empty. Use an empty one, or --force to lose all that is in it.")
    if database.revision() != manifest.revision:
        if not is_empty:
            raise BackupRefused(f"{path} has the older schema {manifest.revision}: restore it into an empty database.")
        database.migrate(manifest.revision)
    try:
        with database.engine.begin() as connection:
            _replace(connection, path, manifest)
    except SQLAlchemyError as error:
        raise BackupRefused(f"Nothing was restored: {type(error).__name__}: {error}") from error
    database.migrate()
    with database.session() as session:
        replace_words(session, words_of(session))
        _tell_processes(session)
    return manifest


def sums(database: Database) -> dict[str, TableSum]:
    """What every table comes to at one moment; equal in two databases when they hold the same."""
    with _one_moment(database) as connection:
        return {table.name: _sum(connection, table) for table in Base.metadata.sorted_tables}


@contextmanager
def _one_moment(database: Database) -> Iterator[Connection]:
    """A connection that sees the database as it stands now, whatever others write meanwhile."""
    with database.engine.connect() as connection:
        if connection.dialect.name == "postgresql":
            connection = connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        else:
            connection.exec_driver_sql("BEGIN")  # Python's driver begins only before it writes
        yield connection
        connection.rollback()


def _rows(connection: Connection, table: Table) -> Iterator[Row]:
    """In the order of the key, the same in every database whatever its collation."""
    is_postgresql = connection.dialect.name == "postgresql"
    order = [
        each.collate("C") if is_postgresql and isinstance(each.type, String) else each for each in table.primary_key
    ]
    wanted = select(table).order_by(*order).execution_options(yield_per=TOGETHER)
    numbers = [each.name for each in table.columns if isinstance(each.type, Numeric)]
    for row in connection.execute(wanted).mappings():
        # SQLite gives 85 where PostgreSQL gives 85.00.
        yield {**row, **{name: float(row[name]) for name in numbers if row[name] is not None}}


def _sum(connection: Connection, table: Table) -> TableSum:
    lines = Summing(_rows(connection, table))
    for _ in lines:
        pass
    return lines.sum


def _is_empty(database: Database) -> bool:
    with database.engine.connect() as connection:
        tables = MetaData()
        tables.reflect(connection, only=lambda name, _: name in Base.metadata.tables)
        counts = [
            connection.scalar(select(func.count()).select_from(table))
            for name, table in tables.tables.items()
            if name != CatalogueVersion.__tablename__
        ]
    return not any(counts)


def _replace(connection: Connection, path: Path, manifest: Manifest) -> None:
    """By the tables as the schema of the archive has them, which may be an older one."""
    schema = MetaData()
    schema.reflect(connection, only=lambda name, _: name in Base.metadata.tables)
    if missing := manifest.tables.keys() - schema.tables.keys():
        raise BackupRefused(f"{path} has tables that schema {manifest.revision} lacks: {', '.join(sorted(missing))}")
    for table in reversed(schema.sorted_tables):
        connection.execute(table.delete())
    for table in schema.sorted_tables:
        if table.name not in manifest.tables:
            continue
        types = {column.name: column.type.python_type for column in table.columns}
        incoming = _parents_first(table, archive.rows(path, table.name, types))
        while some := list(islice(incoming, TOGETHER)):
            connection.execute(table.insert(), some)
        if connection.dialect.name == "postgresql" and table.autoincrement_column is not None:
            _count_on(connection, table)
        if _sum(connection, table) != manifest.tables[table.name]:
            raise BackupRefused(f"Nothing was restored: table {table.name!r} is not the same when it is read again.")


def _parents_first(table: Table, incoming: Iterator[Row]) -> Iterator[Row]:
    """Rows that name another row of their own table come after it."""
    own = [each.parent.name for each in table.foreign_keys if each.column.table is table]
    if not own:
        yield from incoming
        return
    (parent,), (key,) = own, table.primary_key
    waiting, known = list(incoming), {None}
    while ready := [row for row in waiting if row[parent] in known]:
        yield from ready
        known |= {row[key.name] for row in ready}
        waiting = [row for row in waiting if row[key.name] not in known]
    yield from waiting  # a circle; the database says so


def _count_on(connection: Connection, table: Table) -> None:
    """New rows get ids after the restored ones."""
    sequence = connection.scalar(select(func.pg_get_serial_sequence(table.name, "id")))
    if sequence:
        highest = connection.scalar(select(func.max(table.c.id)))
        connection.execute(select(func.setval(sequence, highest or 1, highest is not None)))


def _tell_processes(session: Session) -> None:
    """Those that run notice that the catalogue is another one."""
    for version in session.query(CatalogueVersion):
        version.number += 1
