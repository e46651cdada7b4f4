"""The guide itself, as `python -m bot run` serves it, on SQLite with the whole seed."""

import shutil
import sys
from hashlib import blake2b
from pathlib import Path

from aiohttp import ClientSession

from content.exchange.seed import SEED
from settings import ROOT
from tests.benchmarks.contender import KEPT, Contender, Said
from tests.benchmarks.lesson import Lesson


class Ours(Contender):
    """What this project serves."""

    name = "ours"
    port = 8391

    def __init__(self, workers: int = 1) -> None:
        super().__init__()
        self.workers = workers

    @property
    def environment(self) -> dict[str, str]:
        """The settings of the server and of the training."""
        return {
            "BOT_DATA_DIR": str(self.folder / "data"),
            "BOT_DATABASE_URL": f"sqlite:///{self.folder / 'bot.db'}",
            "BOT_PORT": str(self.port),
            "BOT_WORKERS": str(self.workers),
            "BOT_LOG_LEVEL": "WARNING",
            "MALLOC_ARENA_MAX": "2",  # as the Makefile has it
            # A thousand residents ask from one address here.
            "BOT_REQUESTS_A_MINUTE": "1000000",
            "BOT_MESSAGES_A_MINUTE": "600",
        }

    def prepare(self, lesson: Lesson) -> dict[str, str]:
        """See Contender. The catalogue is filled and indexed here: it is content, not learning."""
        catalogue = self.catalogue()
        for path in self.folder.glob("bot.db*"):
            path.unlink()
        shutil.copy(catalogue, self.folder / "bot.db")
        lesson.write_training(_emptied(self.folder / "training"))
        _emptied(self.folder / "data")
        return {"python": sys.version.split()[0], "guide": _commit()}

    def catalogue(self) -> Path:
        """The database with the whole seed, filled and indexed; kept for the next time. Raises Unavailable."""
        self.folder.mkdir(parents=True, exist_ok=True)
        path = KEPT / f"catalogue-{_digest_of_content()}.db"
        environment = {**self.environment, "BOT_DATABASE_URL": f"sqlite:///{path}"}
        for command in ("migrate", "reindex"):
            self.run([sys.executable, "-m", "content", command], environment)
        return path

    def train(self, lesson: Lesson) -> None:
        """See Contender: sentences are encoded anew, and the languages' letters learnt."""
        (self.folder / "model.tar.gz.sha256").unlink(missing_ok=True)  # of the model of an earlier run
        command = [
            sys.executable,
            "-m",
            "tests.benchmarks.learn",
            self.folder / "training",
            self.folder / "model.tar.gz",
        ]
        self.run(command, self.environment)

    def start(self) -> None:
        """See Contender."""
        model = {"BOT_MODEL": str(self.folder / "model.tar.gz")}
        self.spawn([sys.executable, "-m", "bot", "run"], self.environment | model)

    async def ask(self, session: ClientSession, text: str, conversation: str | None) -> Said:
        """See Contender. German is chosen, so that every engine says the same text."""
        body = {"conversation": conversation, "text": text, "language": "de"}
        async with session.post(f"http://127.0.0.1:{self.port}/api/v1/messages", json=body) as response:
            response.raise_for_status()
            said, is_stand_in = await response.json(), "Retry-After" in response.headers
        answers = {each["id"]: each["text"].strip() for each in said["replies"] if each["type"] == "answer"}
        # One message may ask for several things; its own topic is among the answers.
        text = answers.get(said["intent"]["name"], "")
        return Said(said["intent"]["name"], text, said["conversation"], is_stand_in)


def _digest_of_content() -> str:
    """Changes with the catalogue that the seed makes."""
    digest = blake2b(digest_size=6)
    for path in [*sorted(SEED.rglob("*.yml")), *sorted((ROOT / "content").rglob("*.py"))]:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _emptied(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def _commit() -> str:
    head = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    return next(line.strip("# []") for line in head.splitlines() if line.startswith("## "))
