"""`python -m bot staff add`: the first administrator, and what it refuses."""

import os
import subprocess
import sys
from pathlib import Path

from content.database import Database
from content.roles import Role
from content.staff import Accounts
from settings import ROOT


def add(database: Path, password: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", "staff", "add", *arguments],
        cwd=ROOT,
        env={**os.environ, "BOT_DATABASE_URL": f"sqlite:///{database}"},
        input=password + "\n",
        capture_output=True,
        text=True,
    )


def test_the_first_administrator_comes_in_by_a_command(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    done = add(path, "the lighthouse by the sea", "chief@hannover.example")
    assert done.returncode == 0, done.stderr
    assert "lighthouse" not in done.stdout + done.stderr
    database = Database(f"sqlite:///{path}")
    accounts = Accounts(database)
    token = accounts.sign_in("chief@hannover.example", "the lighthouse by the sea")
    assert token is not None
    member = accounts.member(token)
    assert member is not None
    assert member.role is Role.ADMINISTRATOR
    database.close()


def test_what_cannot_be_is_said_in_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    for password, arguments, said in (
        ("short", ["chief"], "12 characters"),
        ("the lighthouse by the sea", ["chief", "--role", "translator"], "at least one language"),
        ("the lighthouse by the sea", ["chief", "--languages", "xx"], "no language xx"),
    ):
        run = add(path, password, *arguments)
        assert run.returncode == 1
        assert said in run.stderr
        assert "Traceback" not in run.stderr
