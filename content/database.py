"""Opens the database, and brings it to the schema of this version."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import alembic.command
import alembic.config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.orm import Session, sessionmaker

from content.errors import DatabaseNotReady
from settings import ROOT

MIGRATIONS = Path(__file__).resolve().parent / "migrations"


class Database:
    """One database: sessions for the modules of this package, migrations for the operator."""

    def __init__(self, url: str) -> None:
        """Open `url` (SQLAlchemy form); a relative SQLite path counts from the project's folder."""
        parsed = make_url(url)
        if parsed.database and parsed.database != ":memory:":
            path = ROOT / parsed.database
            path.parent.mkdir(parents=True, exist_ok=True)
            parsed = parsed.set(database=str(path))
        # Parameters are what residents wrote; they must not appear in an error message.
        self.engine: Engine = create_engine(parsed, hide_parameters=True)
        event.listen(self.engine, "connect", _configure_sqlite)
        self._sessions = sessionmaker(self.engine, expire_on_commit=False)

    @contextmanager
    def session(self) -> Iterator[Session]:
        """A transaction: kept when the block ends, undone when it raises."""
        with self._sessions.begin() as session:
            yield session

    def migrate(self, revision: str = "head") -> None:
        """Bring the schema to `revision` (Alembic's words: head, base, a revision id)."""
        with self.engine.begin() as connection:
            config = _alembic_config(connection)
            if revision == "base":
                alembic.command.downgrade(config, revision)
            else:
                alembic.command.upgrade(config, revision)

    def require_schema(self) -> None:
        """Raise DatabaseNotReady unless the schema is the newest one."""
        newest = ScriptDirectory(str(MIGRATIONS)).get_current_head()
        with self.engine.connect() as connection:
            current = MigrationContext.configure(connection).get_current_revision()
        if current != newest:
            raise DatabaseNotReady(f"The database has schema {current or 'none'}, not {newest}: run `make migrate`.")

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()


def _alembic_config(connection: Connection) -> alembic.config.Config:
    config = alembic.config.Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config


def _configure_sqlite(connection: object, _record: object) -> None:
    """WAL lets readers go on while one process writes; NORMAL is safe with it (sqlite.org/wal.html)."""
    cursor = connection.cursor()  # type: ignore[attr-defined]
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "busy_timeout=5000"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
