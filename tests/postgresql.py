"""A PostgreSQL database of one's own for tests; they skip visibly where there is no server."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.exc import OperationalError

from content.database import Database
from content.models import Base

# A database that may create others; CI and developers set another one.
SERVER = os.environ.get("TEST_POSTGRESQL_URL", "postgresql://postgres@127.0.0.1:5432/postgres")


@contextmanager
def new_database() -> Iterator[str]:
    """The address of an empty database, dropped afterwards. Skips the test without a server."""
    server = create_engine(SERVER, isolation_level="AUTOCOMMIT", connect_args={"connect_timeout": 3})
    name = f"wir_lotse_test_{uuid4().hex[:12]}"
    try:
        with server.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'"))
    except OperationalError as error:
        pytest.skip(f"no PostgreSQL at {make_url(SERVER).render_as_string()}: {str(error).splitlines()[0]}")
    try:
        yield make_url(SERVER).set(database=name).render_as_string(hide_password=False)
    finally:
        with server.connect() as connection:
            connection.execute(text(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"))
        server.dispose()


def copy_rows(source: Database, target: Database) -> None:
    """Copy all rows of all tables; encoding the texts anew would take a minute."""
    with source.engine.connect() as read, target.engine.begin() as written:
        for table in reversed(Base.metadata.sorted_tables):
            written.execute(table.delete())
        for table in Base.metadata.sorted_tables:
            if rows := [dict(row) for row in read.execute(table.select()).mappings()]:
                written.execute(table.insert(), rows)
                if table.autoincrement_column is not None:
                    written.execute(
                        text(f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), max(id)) FROM {table.name}")
                    )
