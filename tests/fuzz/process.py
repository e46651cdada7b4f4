"""`python -m bot run` in a folder of its own, with a messenger, an account and its log: fuzzed over HTTP."""

import os
import shutil
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from content.database import Database
from content.roles import Role
from content.staff import AccountChange, Accounts
from settings import ROOT
from tests.bot.channels.test_webhook import SECRET

NAME, PASSWORD = "editor", "the lighthouse by the sea"


class GuideProcess:
    """Serves until `stop`; everything it writes lies in `folder`."""

    def __init__(self, folder: Path, model: Path, database: Path) -> None:
        (folder / "var" / "models").mkdir(parents=True)
        for path in model.parent.glob(f"{model.name.partition('.')[0]}.*"):
            shutil.copy(path, folder / "var" / "models")
        own = Database(f"sqlite:///{shutil.copy(database, folder / 'bot.db')}")
        Accounts(own).add(NAME, PASSWORD, AccountChange(Role.ADMINISTRATOR, frozenset()))
        own.close()
        self.folder = folder
        self.log = folder / "log.txt"
        environment = {name: value for name, value in os.environ.items() if not name.startswith("BOT_")} | {
            "BOT_PORT": "0",
            "BOT_LOG_LEVEL": "DEBUG",
            "BOT_DATABASE_URL": f"sqlite:///{folder / 'bot.db'}",
            "BOT_DATA_DIR": str(folder / "var"),
            "BOT_MODEL": str(folder / "var" / "models" / model.name),
            "BOT_WEBHOOK_SECRET": SECRET,
            "BOT_WEBHOOK_URL": "http://127.0.0.1:9/answers",
            "BOT_REQUESTS_A_MINUTE": "1000000",
            "TMPDIR": str(folder),
        }
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "bot", "run"], cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=log
            )
        assert self.process.stdout is not None
        self.address = self.process.stdout.readline().decode().split()[-1].rstrip("/")

    def wait(self, seconds: float = 120) -> None:
        """Until messages are understood."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            try:
                with urllib.request.urlopen(f"{self.address}/health/ready") as response:
                    if response.status == 200:
                        return
            except OSError:  # not there yet
                time.sleep(0.2)
        raise AssertionError(f"not ready after {seconds} s: {self.log.read_text()[-2000:]}")

    def stop(self) -> int:
        """An orderly stop; its exit code."""
        self.process.terminate()
        return self.process.wait(timeout=60)
