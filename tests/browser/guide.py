"""The real server in a process of its own that tests may kill and start again."""

import os
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from settings import ROOT

PATIENCE = 90.0


class Guide:
    """`python -m bot run` on a port and a database that stay the same over restarts."""

    def __init__(self, folder: Path, model: Path, database: Path) -> None:
        self.database = folder / "bot.db"
        self.database.write_bytes(database.read_bytes())
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        self._model = model
        self._log = folder / "log"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start; returns at once."""
        environment = {
            **os.environ,
            "BOT_PORT": str(self.port),
            "BOT_DATABASE_URL": f"sqlite:///{self.database}",
            "BOT_MODEL": str(self._model),
        }
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "bot", "run"], cwd=ROOT, env=environment, stdout=log, stderr=log
            )

    def wait(self) -> None:
        """Until messages are understood."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            assert self._process is not None
            assert self._process.poll() is None, self._log.read_text(encoding="utf-8")
            try:
                urllib.request.urlopen(f"{self.address}/health/ready", timeout=5).close()
                return
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        raise AssertionError(f"not ready: {self._log.read_text(encoding='utf-8')[-2000:]}")

    def kill(self) -> None:
        """As a power cut does."""
        assert self._process is not None
        self._process.kill()
        self._process.wait(timeout=15)

    def stop(self) -> None:
        """In order."""
        assert self._process is not None
        self._process.terminate()
        try:
            self._process.wait(timeout=30)
        except subprocess.TimeoutExpired:  # on a busy machine
            self.kill()

    def asked(self) -> list[str]:
        """What residents wrote, as the log of all conversations has it, oldest first."""
        with sqlite3.connect(f"file:{self.database}?mode=ro", uri=True) as connection:
            rows = connection.execute(
                "SELECT json_extract(data, '$.text') FROM conversation_event WHERE type = 'user' ORDER BY id"
            )
            return [row[0] for row in rows]

    def conversations(self) -> int:
        """How many there are."""
        with sqlite3.connect(f"file:{self.database}?mode=ro", uri=True) as connection:
            return connection.execute("SELECT count(*) FROM conversation").fetchone()[0]
