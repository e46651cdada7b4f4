"""The process as an operator starts it: settings, readiness, memory, a steady turn."""

import json
import os
import shutil
import subprocess
import sys
import time
import urllib.request
from itertools import count
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from settings import ROOT


def test_a_wrong_setting_stops_the_start_with_a_sentence_that_names_it() -> None:
    environment = {**os.environ, "BOT_PORT": "many", "BOT_RETENTION_DAYS": "0"}
    run = subprocess.run(
        [sys.executable, "-m", "bot", "run"], cwd=ROOT, env=environment, capture_output=True, text=True
    )
    assert run.returncode == 1
    assert "BOT_PORT" in run.stderr
    assert "BOT_RETENTION_DAYS" in run.stderr
    assert "Traceback" not in run.stderr


def test_a_port_that_is_taken_is_named() -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        environment = {**os.environ, "BOT_PORT": port}
        run = subprocess.run(
            [sys.executable, "-m", "bot", "run"], cwd=ROOT, env=environment, capture_output=True, text=True
        )
    assert run.returncode == 1
    assert port in run.stderr
    assert "BOT_PORT" in run.stderr


class Server:
    """`python -m bot run` with a database in `folder` and its log kept; ready when it is made."""

    def __init__(self, folder: Path, **settings: str) -> None:
        self.log = folder / "log"
        environment = {
            **os.environ,
            "BOT_PORT": "0",
            "BOT_LOG_LEVEL": "DEBUG",
            "BOT_DATABASE_URL": f"sqlite:///{folder / 'bot.db'}",
            **settings,
        }
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bot", "run"],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=self.log.open("w"),
            text=True,
        )
        assert self.process.stdout is not None
        self.address = self.process.stdout.readline().split()[-1].rstrip("/")
        while True:
            try:
                urllib.request.urlopen(f"{self.address}/health/ready", timeout=5)
                return
            except OSError:
                assert self.process.poll() is None, self.log.read_text()
                time.sleep(0.1)

    def ask(self, text: str, conversation: str | None = None) -> dict[str, Any]:
        body = json.dumps({"conversation": conversation, "text": text}).encode()
        request = urllib.request.Request(f"{self.address}/api/v1/messages", body, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=30) as response:
            return json.load(response)

    def stop(self) -> None:
        self.process.terminate()
        assert self.process.wait(timeout=20) == 0, "an orderly stop"

    @property
    def resident_megabytes(self) -> float:
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        return int(status.partition("VmRSS:")[2].split()[0]) / 1024


@pytest.mark.slow
def test_a_long_conversation_stays_as_quick_as_it_began_and_memory_small(
    tmp_path: Path, model: Path, prepared_database: Path
) -> None:
    shutil.copy(prepared_database, tmp_path / "bot.db")
    server = Server(tmp_path, BOT_MODEL=str(model))
    try:
        numbers = count()  # no question twice: the second would be found, not read

        def seconds(conversation: str) -> float:
            started = time.perf_counter()
            server.ask(f"Where is a library near number {next(numbers)}?", conversation)
            return time.perf_counter() - started

        long = server.ask("Hello")["conversation"]
        for _ in range(95):
            seconds(long)
        ratios = []
        for _ in range(3):  # other programs disturb a single round; growth would show in every one
            short = server.ask("Hello")["conversation"]
            turns = [(seconds(long), seconds(short)) for _ in range(8)]  # what disturbs the one disturbs the other
            ratios.append(median(each for each, _ in turns) / median(each for _, each in turns))
        assert min(ratios) < 1.3, ratios
        for number in range(200):
            server.ask(f"Where can I learn German in street {number}, my secret is marmalade?")
        assert server.resident_megabytes < 450
        log = server.log.read_text(encoding="utf-8")
        assert "marmalade" not in log, "no resident's words in logs"
        assert "library near" not in log
    finally:
        server.stop()


@pytest.mark.slow
def test_the_process_that_prepared_everything_stays_small_too(tmp_path: Path, model: Path) -> None:
    """A first start: encoder, letters, schema, seed and index are made; only the model, which takes minutes, is there.

    Making them takes memory, which must not stay with the process that answers.
    """
    server = Server(tmp_path, BOT_DATA_DIR=str(tmp_path / "data"), BOT_MODEL=str(model))
    try:
        for number in range(200):
            server.ask(f"Where can I learn German in street {number}?")
        assert server.resident_megabytes < 450
        mapped = Path(f"/proc/{server.process.pid}/maps").read_text(encoding="utf-8")
        assert "/onnxruntime/" in mapped
        assert "/onnx/" not in mapped, "what makes the encoder's graph is needed once"
    finally:
        server.stop()


@pytest.mark.slow
def test_the_first_resident_waits_for_nothing_to_be_loaded(
    tmp_path: Path, model: Path, prepared_database: Path
) -> None:
    shutil.copy(prepared_database, tmp_path / "bot.db")
    server = Server(tmp_path, BOT_MODEL=str(model), PYTHONPROFILEIMPORTTIME="1")

    def loaded() -> list[str]:
        modules = [each for each in server.log.read_text(encoding="utf-8").splitlines() if "import time:" in each]
        mapped = Path(f"/proc/{server.process.pid}/maps").read_text(encoding="utf-8").splitlines()
        return modules + sorted({each.split()[-1] for each in mapped if ".so" in each})

    try:
        before = loaded()
        assert any("rasa.core" in each for each in before)
        server.ask("Де можна вивчати німецьку мову?")
        assert loaded() == before
    finally:
        server.stop()


def test_the_start_says_which_messengers_are_set_up(tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "BOT_PORT": "0",
        "BOT_DATABASE_URL": f"sqlite:///{tmp_path / 'bot.db'}",
        "BOT_TELEGRAM_TOKEN": "110201543:AAH",
        "BOT_TELEGRAM_SECRET": "a-secret-of-the-tests",
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "run"],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(5)]
        assert lines[4] == "Messengers: telegram\n"
    finally:
        process.kill()
        process.wait()
