"""Migrations go up and down with data in them, on both databases."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect, select, text

from content.database import Database
from content.details import Figure, Program, Schedule
from content.exchange.files import import_file
from content.exchange.seed import SEED
from content.models import Base, Programme, Translation
from locales.languages import Languages
from tests.postgresql import copy_rows, new_database

# Tables that only one dialect's word index has.
WORDS = {"service_words", "service_lexeme"}


@pytest.fixture(params=["sqlite", "postgresql"])
def filled(request: pytest.FixtureRequest, database: Database) -> Iterator[Database]:
    """The whole seed in a database of either kind."""
    if request.param == "sqlite":
        yield database
        return
    with new_database() as url:
        server = Database(url)
        server.migrate()
        copy_rows(database, server)
        yield server
        server.close()


def tables(database: Database) -> set[str]:
    names = inspect(database.engine).get_table_names()
    return {each for each in names if not each.startswith("service_words_")} - WORDS


def test_the_schema_is_that_of_the_models(filled: Database) -> None:
    assert tables(filled) == {*Base.metadata.tables, "alembic_version"}
    with filled.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = compare_metadata(context, Base.metadata)
    assert [each for each in differences if not any(name in str(each) for name in WORDS)] == []


def test_one_step_down_keeps_what_the_older_schema_knows_and_up_again_takes_the_facts_anew(
    filled: Database, languages: Languages
) -> None:
    with filled.session() as session:
        titles = dict(
            session.execute(
                select(Translation.resource_id, Translation.text).where(
                    Translation.field == "title", Translation.language == "tr"
                )
            )
            .tuples()
            .all()
        )
        assert session.scalars(select(Schedule)).first()
    filled.migrate("0001")
    assert not {"schedule", "program", "figure", "taxonomy_term", "cost_option"} & tables(filled)
    assert "eligibility" not in {each["name"] for each in inspect(filled.engine).get_columns("service")}
    with filled.engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM service")) == 91
        assert connection.scalar(text("SELECT number FROM phone WHERE service_id = 'emergency-112'")) == "112"
    filled.migrate()
    with filled.session() as session:
        assert session.scalars(select(Schedule)).first() is None
        assert not any(session.scalars(select(Programme.is_measure)))
    assert import_file(filled, languages, SEED)
    assert import_file(filled, languages, SEED) == []
    with filled.session() as session:
        assert session.scalars(select(Schedule)).first()
        assert session.get(Program, "wir-2.0") is not None
        assert session.get(Figure, "measures") is not None
        after = select(Translation.resource_id, Translation.text).where(
            Translation.field == "title", Translation.language == "tr"
        )
        assert dict(session.execute(after).tuples().all()) == titles


def test_down_to_nothing_and_up_again(filled: Database) -> None:
    filled.migrate("base")
    assert tables(filled) == {"alembic_version"}
    filled.migrate()
    filled.require_schema()
    assert tables(filled) == {*Base.metadata.tables, "alembic_version"}


def test_a_database_of_the_first_version_with_data_comes_up(
    prepared_database: Path, tmp_path: Path, languages: Languages
) -> None:
    opened = Database(f"sqlite:///{shutil.copy(prepared_database, tmp_path / 'old.db')}")
    opened.migrate("0001")
    opened.migrate()
    with opened.session() as session:
        assert len(session.scalars(select(Programme.id)).all()) == 91
    opened.close()
