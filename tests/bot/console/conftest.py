"""What the tests of the console share: the real pages over a copy of the whole catalogue, and people who sign in."""

import re
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientResponse, CookieJar, web
from aiohttp.test_utils import TestClient, TestServer

from bot.console.app import create_console
from bot.console.collaborators import Collaborators
from bot.console.opening import open_console
from content.catalogue import Catalogue
from content.database import Database
from content.roles import Role
from content.staff import AccountChange, Accounts
from locales.languages import Languages
from settings import Settings

PASSWORD = "the lighthouse by the sea"
PEOPLE = {
    "viewer": AccountChange(Role.VIEWER, frozenset()),
    "turkish": AccountChange(Role.TRANSLATOR, frozenset({"tr"})),
    "editor": AccountChange(Role.EDITOR, frozenset()),
    "reviewer": AccountChange(Role.REVIEWER, frozenset()),
    "administrator": AccountChange(Role.ADMINISTRATOR, frozenset()),
}


class Browser:
    """A browser as far as the console needs one: cookies, and forms filled in as they were served."""

    def __init__(self, client: TestClient) -> None:
        self.client = client

    async def get(self, path: str, status: int = 200) -> str:
        response = await self.client.get(f"/console{path}", allow_redirects=False)
        assert response.status == status, (path, response.status, (await response.text())[:2000])
        return await response.text()

    async def post(self, path: str, data: Any = None, status: int = 303, headers: dict[str, str] | None = None) -> str:
        response = await self.send(path, data, headers)
        assert response.status == status, (path, response.status, (await response.text())[:3000])
        return response.headers.get("Location", "") if status == 303 else await response.text()

    async def send(self, path: str, data: Any = None, headers: dict[str, str] | None = None) -> ClientResponse:
        own = {"Sec-Fetch-Site": "same-origin"}
        return await self.client.post(f"/console{path}", data=data, headers=headers or own, allow_redirects=False)

    async def form(self, path: str) -> dict[str, str]:
        """The hidden fields and texts of a text form, as its page shows them."""
        page = await self.get(path)
        fields = dict(re.findall(r'<input type="hidden" name="((?:token|source-\w+))" value="([^"]*)"', page))
        fields |= dict(re.findall(r'<input id="[^"]*" name="(text-\w+)"[^>]*? value="([^"]*)"', page))
        return fields | dict(re.findall(r'<textarea id="[^"]*" name="(text-\w+)"[^>]*>([^<]*)</textarea>', page))


SignIn = Callable[[str], Awaitable[Browser]]


@pytest.fixture(scope="session")
def staffed_database(prepared_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The prepared database with the accounts of PEOPLE. Never write to it: copy it."""
    path = tmp_path_factory.mktemp("staffed") / "bot.db"
    shutil.copy(prepared_database, path)
    database = Database(f"sqlite:///{path}")
    for name, change in PEOPLE.items():
        Accounts(database).add(name, PASSWORD, change)
    with database.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    return path


@pytest.fixture
def database_url(staffed_database: Path, tmp_path: Path) -> str:
    return f"sqlite:///{shutil.copy(staffed_database, tmp_path / 'bot.db')}"


@pytest.fixture
def parts(database: Database, catalogue: Catalogue, languages: Languages, tmp_path: Path) -> Collaborators:
    return open_console(
        Settings(data_dir=tmp_path / "data"), database, catalogue, languages, "a key of thirty-two characters or more"
    )


@pytest.fixture
async def console(parts: Collaborators) -> AsyncIterator[TestServer]:
    app = web.Application()
    app.add_subapp("/console", create_console(parts))
    async with TestServer(app) as server:
        yield server


@pytest.fixture
async def stranger(console: TestServer) -> AsyncIterator[Browser]:
    """Nobody has signed in."""
    async with TestClient(console, cookie_jar=CookieJar(unsafe=True)) as client:
        yield Browser(client)


@pytest.fixture
async def sign_in(console: TestServer) -> AsyncIterator[SignIn]:
    """Open a browser of its own for one of PEOPLE."""
    clients = []

    async def signed_in(name: str) -> Browser:
        client = TestClient(console, cookie_jar=CookieJar(unsafe=True))
        clients.append(client)
        browser = Browser(client)
        await browser.post("/sign-in", {"name": name, "password": PASSWORD})
        return browser

    yield signed_in
    for client in clients:
        await client.session.close()
