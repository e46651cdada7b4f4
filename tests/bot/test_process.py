"""The process as an operator starts it: settings, readiness, memory, a steady turn."""

import json
import os
import subprocess
import sys
import time
import urllib.request
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
    """`python -m bot run` with its log kept."""

    def __init__(self, folder: Path, model: Path, database: Path) -> None:
        (folder / "bot.db").write_bytes(database.read_bytes())
        self.log = folder / "log"
        environment = {
            **os.environ,
            "BOT_PORT": "0",
            "BOT_LOG_LEVEL": "DEBUG",
            "BOT_DATABASE_URL": f"sqlite:///{folder / 'bot.db'}",
            "BOT_MODEL": str(model),
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

    @property
    def resident_megabytes(self) -> float:
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        return int(status.partition("VmRSS:")[2].split()[0]) / 1024


@pytest.mark.slow
def test_a_long_conversation_stays_as_quick_as_it_began_and_memory_small(
    tmp_path: Path, model: Path, prepared_database: Path
) -> None:
    server = Server(tmp_path, model, prepared_database)
    try:
        ratios = []
        for _ in range(3):  # other programs disturb a single round; growth would show in every one
            conversation = server.ask("Hello")["conversation"]
            times = []
            for number in range(105):
                started = time.perf_counter()
                server.ask(f"Where is a library near number {number}?", conversation)
                times.append(time.perf_counter() - started)
            ratios.append(median(times[96:103]) / median(times[2:9]))
        assert min(ratios) < 1.3
        for number in range(200):
            server.ask(f"Where can I learn German in street {number}, my secret is marmalade?")
        assert server.resident_megabytes < 450
        log = server.log.read_text(encoding="utf-8")
        assert "marmalade" not in log, "no resident's words in logs"
        assert "library near" not in log
    finally:
        server.process.terminate()
        assert server.process.wait(timeout=20) == 0, "an orderly stop"
