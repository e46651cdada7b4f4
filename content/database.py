"""Opens the database, and brings it to the schema of this version."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import alembic.command
import alembic.config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, event, func, make_url, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session, sessionmaker

import content.details  # noqa: F401 (its tables belong to the models)
from content import history  # noqa: F401 (from here on every session writes the history)
from content.errors import DatabaseNotReady
from settings import ROOT

PATIENCE = 5000
"""Milliseconds for which SQLite waits for another writer."""
CONNECT_SECONDS = 5
# The number of our advisory lock: "WIR" in ASCII.
_ALONE = 0x574952
MIGRATIONS = Path(__file__).resolve().parent / "migrations"


class Database:
    """One database: sessions for the modules of this package, migrations for the operator."""

    def __init__(self, url: str) -> None:
        """Open `url` (SQLAlchemy form); a relative SQLite path counts from the project's folder."""
        parsed = make_url(url)
        is_sqlite = parsed.get_backend_name() == "sqlite"
        if is_sqlite and parsed.database and parsed.database != ":memory:":
            path = ROOT / parsed.database
            path.parent.mkdir(parents=True, exist_ok=True)
            parsed = parsed.set(database=str(path))
        # Parameters are what residents wrote; they must not appear in an error message.
        # A server may close what is idle; SQLite has no server.
        # One that does not answer at all is given up after some seconds, so that residents hear of it.
        patience = {} if is_sqlite else {"connect_timeout": CONNECT_SECONDS}
        self.engine: Engine = create_engine(
            parsed, hide_parameters=True, pool_pre_ping=not is_sqlite, connect_args=patience
        )
        if is_sqlite:
            event.listen(self.engine, "connect", _configure_sqlite)
        self._sessions = sessionmaker(self.engine, expire_on_commit=False)

    @contextmanager
    def session(self) -> Iterator[Session]:
        """A transaction: kept when the block ends, undone when it raises."""
        with self._sessions.begin() as session:
            yield session

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Hold off other processes that want to be alone too, on whatever host; on SQLite nobody is held off."""
        if self.engine.dialect.name != "postgresql":
            yield
            return
        with self.engine.connect() as connection:  # ends, and with it the lock, when the process dies
            connection.execute(select(func.pg_advisory_lock(_ALONE)))
            connection.commit()
            try:
                yield
            finally:
                connection.execute(select(func.pg_advisory_unlock(_ALONE)))
                connection.commit()

    def migrate(self, revision: str = "head") -> None:
        """Bring the schema to `revision` (Alembic's words: head, base, a revision id), up or down."""
        script = ScriptDirectory(str(MIGRATIONS))
        with self.engine.begin() as connection:
            config = _alembic_config(connection)
            current = MigrationContext.configure(connection).get_current_revision()
            below = [each.revision for each in script.iterate_revisions(current, "base")] if current else []
            if revision == "base" or revision in below[1:]:
                alembic.command.downgrade(config, revision)
            else:
                alembic.command.upgrade(config, revision)

    def revision(self) -> str | None:
        """The schema that the database has; None: none yet."""
        with self.engine.connect() as connection:
            return MigrationContext.configure(connection).get_current_revision()

    @staticmethod
    def knows_revision(revision: str) -> bool:
        """Whether this version of the guide has such a schema."""
        return revision in {each.revision for each in ScriptDirectory(str(MIGRATIONS)).walk_revisions()}

    def require_schema(self) -> None:
        """Raise DatabaseNotReady unless the schema is the newest one."""
        newest = ScriptDirectory(str(MIGRATIONS)).get_current_head()
        current = self.revision()
        if current != newest:
            raise DatabaseNotReady(f"The database has schema {current or 'none'}, not {newest}: run `make migrate`.")

    def empty_log(self) -> None:
        """Leave nothing of what was deleted in SQLite's log beside the database; PostgreSQL clears up by itself.

        Raises OperationalError while somebody reads for long.
        """
        if self.engine.dialect.name == "sqlite":
            with self.engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA busy_timeout=1000")
                is_busy, *_ = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()
                connection.exec_driver_sql(f"PRAGMA busy_timeout={PATIENCE}")
            if is_busy:
                raise OperationalError("PRAGMA wal_checkpoint(TRUNCATE)", None, TimeoutError("the log is in use"))

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()


def _alembic_config(connection: Connection) -> alembic.config.Config:
    config = alembic.config.Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config


def _configure_sqlite(connection: object, _record: object) -> None:
    """WAL lets readers go on while one process writes; NORMAL is safe with it (sqlite.org/wal.html).

    What is deleted is overwritten with zeros, so that nobody finds it in the file.
    """
    cursor = connection.cursor()  # type: ignore[attr-defined]
    pragmas = ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "secure_delete=ON", "temp_store=MEMORY")
    for pragma in (*pragmas, f"busy_timeout={PATIENCE}"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
