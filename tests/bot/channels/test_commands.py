"""`python -m bot channels ...` as an operator runs it, against an interface on a real local port."""

import asyncio
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from content.database import Database
from content.outbox import Outbox, Outgoing, add_outgoing
from settings import ROOT
from tests.bot.channels.house import Provider
from tests.bot.channels.test_telegram import SECRET, TOKEN


async def run(*arguments: str, **environment: str) -> tuple[int, str, str]:
    bare = {name: value for name, value in os.environ.items() if not name.startswith("BOT_")}
    command = [sys.executable, "-m", "bot", "channels", *arguments]
    options: dict[str, Any] = {"cwd": ROOT, "env": bare | environment, "capture_output": True, "text": True}
    done = await asyncio.to_thread(subprocess.run, command, timeout=120, check=False, **options)
    return done.returncode, done.stdout, done.stderr


def telegram(api: str) -> dict[str, str]:
    return {"BOT_TELEGRAM_TOKEN": TOKEN, "BOT_TELEGRAM_SECRET": SECRET, "BOT_TELEGRAM_API": api}


async def test_credentials_are_checked_and_the_address_registered() -> None:
    provider = Provider()
    async with provider.serving() as api:
        checked = await run("check", **telegram(api))
        registered = await run("register", BOT_PUBLIC_URL="https://lotse.example/", **telegram(api))
    assert (checked[0], checked[1]) == (0, "telegram: the credentials are right.\n")
    assert (registered[0], registered[1]) == (0, "telegram: registered.\n")
    assert [each.path.rpartition("/")[2] for each in provider.seen] == ["getMe", "setWebhook"]
    assert provider.seen[1].body["url"] == "https://lotse.example/channels/telegram"
    assert provider.seen[1].body["secret_token"] == SECRET


async def test_wrong_credentials_are_named_without_showing_them() -> None:
    provider = Provider()
    provider.refusals = [(401, {}, {"ok": False, "error_code": 401, "description": "Unauthorized"})]
    async with provider.serving() as api:
        code, out, err = await run("check", **telegram(api))
    assert code == 1
    assert "telegram: failed, HTTP 401" in err
    assert "docs/channels/telegram.md" in err
    assert TOKEN not in out + err


@pytest.mark.parametrize(
    ("arguments", "environment", "said"),
    [
        (("check",), {}, "No messenger is set up"),
        (("register",), telegram("http://127.0.0.1:1"), "BOT_PUBLIC_URL"),
        (("check",), {"BOT_TELEGRAM_TOKEN": TOKEN}, "BOT_TELEGRAM_SECRET: is missing"),
        (("check",), telegram("http://127.0.0.1:1"), "no connection"),
    ],
    ids=["none", "no address", "half", "nobody there"],
)
async def test_what_is_missing_is_said(arguments: tuple[str, ...], environment: dict[str, str], said: str) -> None:
    code, out, err = await run(*arguments, **environment)
    assert code == 1
    assert said in err
    assert "Traceback" not in err
    assert TOKEN not in out + err


async def test_dead_letters_are_listed_and_tried_again(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'post.db'}"
    database = Database(url)
    database.migrate()
    with database.session() as session:
        add_outgoing(session, [Outgoing("telegram", "a", {"path": "sendMessage"}, key="k")])
    Outbox(database).bury("k", "HTTP 400")
    code, out, _ = await run("dead", BOT_DATABASE_URL=url)
    assert code == 0
    assert out.count("\n") == 1
    assert out.rstrip().endswith("telegram\t1 tries\tHTTP 400")
    code, out, _ = await run("retry", BOT_DATABASE_URL=url)
    assert (code, out) == (0, "1 answers will be tried again.\n")
    assert Outbox(database).waiting() == 1
    database.close()


async def test_a_database_without_tables_is_said(tmp_path: Path) -> None:
    code, _, err = await run("dead", BOT_DATABASE_URL=f"sqlite:///{tmp_path / 'post.db'}")
    assert code == 1
    assert "make migrate" in err
