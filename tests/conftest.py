"""What tests share: settings apart from the developer's own, the real model, a prepared catalogue, the real server."""

import os
import shutil
from collections.abc import AsyncIterator, Iterator
from hashlib import blake2b
from pathlib import Path

import pytest
from aiohttp.test_utils import TestClient, TestServer

from content.catalogue import Catalogue
from content.conversations import Conversations
from content.database import Database
from content.exchange.seed import SEED
from locales.languages import Languages, load_languages
from locales.messages import Messages, load_messages
from nlu.encoder import Encoder, load_encoder
from nlu.rasa_environment import prepare
from nlu.train import train
from settings import ROOT, Settings

prepare()  # before any test module imports rasa

VAR = ROOT / "var"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--language", help="run tests that take a language for this one only (BCP 47)")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "language" in metafunc.fixturenames:
        chosen = metafunc.config.getoption("--language")
        metafunc.parametrize("language", [chosen] if chosen else [each.code for each in load_languages().offered])


@pytest.fixture(scope="session")
def languages() -> Languages:
    return load_languages()


@pytest.fixture(scope="session")
def messages(languages: Languages) -> Messages:
    return load_messages("bot", languages)


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    return load_encoder("nlu.encoder:open_e5")


@pytest.fixture(scope="session")
def model() -> Path:
    """The real model of today's data, trained if need be; kept between runs."""
    return train(Settings())


@pytest.fixture(scope="session")
def prepared_database(languages: Languages, encoder: Encoder) -> Path:
    """A database with the whole seed and its index; kept between runs, since encoding all texts takes a minute.

    Never write to it: copy it.
    """
    digest = blake2b(encoder.name.encode(), digest_size=6)
    content = ROOT / "content"
    code = [
        *(content / name for name in ("models.py", "details.py", "indexing.py", "folding.py")),
        ROOT / "locales" / "folding.py",
        content / "exchange" / "seed.py",
        content / "exchange" / "rows.py",
        *(content / "migrations").rglob("*.py"),
    ]
    # The vocabularies never reach the database.
    seed = [path for path in SEED.rglob("*.yml") if path.parent.name != "vocabularies"]
    for path in [*sorted(seed), *sorted(code)]:
        digest.update(path.read_bytes())
    path = VAR / "tests" / f"{digest.hexdigest()}.db"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        half_made = path.with_suffix(f".{os.getpid()}.part")
        database = Database(f"sqlite:///{half_made}")
        Catalogue(database, languages, encoder).prepare()
        with database.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        database.close()
        half_made.replace(path)
    return path


@pytest.fixture
def database_url(prepared_database: Path, tmp_path: Path) -> str:
    """A copy of the prepared database, to write to."""
    return f"sqlite:///{shutil.copy(prepared_database, tmp_path / 'bot.db')}"


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    opened = Database(database_url)
    yield opened
    opened.close()


@pytest.fixture
def catalogue(database: Database, languages: Languages, encoder: Encoder) -> Catalogue:
    return Catalogue(database, languages, encoder)


@pytest.fixture
def conversations(database: Database) -> Conversations:
    return Conversations(database)


@pytest.fixture(scope="session")
def settings(model: Path, prepared_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings of a server for the whole test run, with its own database and the real model."""
    folder = tmp_path_factory.mktemp("server")
    shutil.copy(prepared_database, folder / "bot.db")
    return Settings(data_dir=VAR, database_url=f"sqlite:///{folder / 'bot.db'}", model=model)


@pytest.fixture(scope="session")
async def client(settings: Settings) -> AsyncIterator[TestClient]:
    """A client of the real application over real HTTP, with the real model loaded."""
    from bot.app import create_app

    async with TestClient(TestServer(create_app(settings))) as opened:
        await until_ready(opened)
        yield opened


async def until_ready(client: TestClient, seconds: float = 60) -> None:
    """Wait until the server understands messages."""
    import asyncio

    for _ in range(int(seconds * 10)):
        response = await client.get("/health/ready")
        if response.status == 200:
            return
        await asyncio.sleep(0.1)
    raise AssertionError(f"not ready after {seconds} s: {await response.text()}")
