"""Stock Rasa Open Source: the pipeline and policies of `rasa init`, with a separate action server, on SQLite."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import yaml
from aiohttp import ClientSession

from settings import ROOT
from tests.benchmarks.contender import Contender, Said, Unavailable
from tests.benchmarks.lesson import Lesson

HERE = Path(__file__).resolve().parent / "stock_rasa"
PINS = HERE / "requirements.txt"
ACTIONS_PORT = 8393
ENVIRONMENT = {
    "RASA_TELEMETRY_ENABLED": "false",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "CUDA_VISIBLE_DEVICES": "-1",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
}


class Stock(Contender):
    """Rasa 3.6.21 as it comes."""

    name = "stock"
    port = 8392

    @property
    def python(self) -> Path:
        """Its own interpreter."""
        return self.folder / "environment" / "bin" / "python"

    def prepare(self, lesson: Lesson) -> dict[str, str]:
        """See Contender. Makes an environment with Python 3.10, which is the newest that Rasa's pins allow."""
        self.folder.mkdir(parents=True, exist_ok=True)
        installed = self.folder / "environment" / "installed.txt"
        if not installed.exists() or installed.read_text(encoding="utf-8") != PINS.read_text(encoding="utf-8"):
            uv = _uv()
            environment = {"UV_NO_CONFIG": "1"}  # ours states anew what rasa needs; here its own word counts
            folder = self.folder / "environment"
            self.run([uv, "venv", "--clear", "--python", _python_310(uv), str(folder)], environment, self.folder)
            command = [uv, "pip", "install", "--compile-bytecode", "--python", str(self.python), "-r", str(PINS)]
            self.run(command, environment, self.folder)
            installed.write_text(PINS.read_text(encoding="utf-8"), encoding="utf-8")
        self._write_project(lesson)
        wanted = ("rasa==", "rasa-sdk==", "tensorflow==", "scikit-learn==")
        pins = [line.split(" ")[0] for line in PINS.read_text(encoding="utf-8").splitlines()]
        return {"python": "3.10"} | dict(pin.split("==") for pin in pins if pin.startswith(wanted))

    def train(self, lesson: Lesson) -> None:
        """See Contender."""
        shutil.rmtree(self.project / "models", ignore_errors=True)
        shutil.rmtree(self.project / ".rasa", ignore_errors=True)
        self.run([self.python, "-m", "rasa", "train", "--fixed-model-name", "model"], ENVIRONMENT, self.project)

    def start(self) -> None:
        """See Contender: the server and the action server."""
        for path in self.project.glob("events.db*"):
            path.unlink()
        actions = [self.python, "-m", "rasa", "run", "actions", "--port", str(ACTIONS_PORT)]
        self.spawn(actions, ENVIRONMENT, self.project)
        serving = [self.python, "-m", "rasa", "run", "--interface", "127.0.0.1", "--port", str(self.port)]
        self.spawn(
            [*serving, "--endpoints", "endpoints.yml", "--credentials", "credentials.yml"], ENVIRONMENT, self.project
        )

    async def ask(self, session: ClientSession, text: str, conversation: str | None) -> Said:
        """See Contender."""
        conversation = conversation or os.urandom(12).hex()
        body = {"sender": conversation, "message": text}
        async with session.post(f"http://127.0.0.1:{self.port}/webhooks/rest/webhook", json=body) as response:
            response.raise_for_status()
            said = [each["custom"] for each in await response.json() if "custom" in each]
        return Said(said[0]["intent"], said[0]["text"], conversation)

    @property
    def project(self) -> Path:
        """The folder of the bot."""
        return self.folder / "project"

    def _write_project(self, lesson: Lesson) -> None:
        shutil.rmtree(self.project, ignore_errors=True)
        shutil.copytree(HERE, self.project)
        config = (HERE / "config.yml").read_text(encoding="utf-8").replace("epochs: 100", f"epochs: {lesson.epochs}")
        (self.project / "config.yml").write_text(config, encoding="utf-8")
        lesson.write_training(self.project / "data")
        intents = list(dict.fromkeys(each.intent for each in lesson.training))
        rules = [{"rule": name, "steps": [{"intent": name}, {"action": "action_answer"}]} for name in intents]
        fallback = {"rule": "fallback", "steps": [{"intent": "nlu_fallback"}, {"action": "action_answer"}]}
        # Conversations of three questions, for the policies that learn from stories.
        stories = [
            {
                "story": name,
                "steps": [step for each in three for step in ({"intent": each}, {"action": "action_answer"})],
            }
            for name, *three in zip(intents, intents, intents[7:], intents[13:], strict=False)
        ]
        core = {"version": "3.1", "rules": [*rules, fallback], "stories": stories}
        domain = {"version": "3.1", "intents": intents, "actions": ["action_answer"]}
        domain["session_config"] = {"session_expiration_time": 60, "carry_over_slots_to_new_session": True}
        for name, content in (("domain.yml", domain), ("data/core.yml", core)):
            (self.project / name).write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
        (self.project / "answers.json").write_text(json.dumps(lesson.answers), encoding="utf-8")


def _uv() -> str:
    """The installer that the Makefile fetches. Raises Unavailable."""
    found = shutil.which("uv") or shutil.which(ROOT / ".uv" / "bin" / "uv")
    if not found:
        raise Unavailable("stock Rasa is installed with uv, and uv was not found on the PATH or in .uv (make setup)")
    return found


def _python_310(uv: str) -> str:
    """The interpreter. Raises Unavailable."""
    candidates = [shutil.which("python3.10"), *map(str, Path.home().glob(".pyenv/versions/3.10.*/bin/python"))]
    for each in filter(None, candidates):
        if subprocess.run([each, "-c", "import ssl, sqlite3"], capture_output=True).returncode == 0:
            return each
    found = subprocess.run([uv, "python", "find", "--no-config", "3.10"], capture_output=True, text=True)
    if found.returncode == 0:
        return found.stdout.strip()
    raise Unavailable(
        "stock Rasa needs Python 3.10, and none was found (pyenv install 3.10, or uv python install 3.10)"
    )
