"""The guide as operators run it: real processes that may be stopped and killed, measured from outside."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from aiohttp import ClientError, ClientSession

from settings import ROOT

PATIENCE = 180.0


def free_port() -> int:
    """A port that nobody listens on at this moment."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
        return port


class BotProcess:
    """`python -m bot run` on a port that stays the same over restarts."""

    def __init__(self, folder: Path, name: str, settings: Mapping[str, str]) -> None:
        """Its log is kept in `folder`; `settings` are its variables."""
        self.port, self.metrics_port = free_port(), free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.log = folder / f"{name}.log"
        own = {"BOT_PORT": str(self.port), "BOT_METRICS_PORT": str(self.metrics_port)}
        self._environment = {**os.environ, **own, **settings}
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start; returns at once."""
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "bot", "run"], cwd=ROOT, env=self._environment, stdout=log, stderr=log
            )

    async def until_ready(self, session: ClientSession) -> None:
        """Until messages are understood."""
        async with asyncio.timeout(PATIENCE):
            while True:
                assert self._process is not None
                assert self._process.poll() is None, self.log.read_text(encoding="utf-8")[-3000:]
                try:
                    async with session.get(f"{self.address}/health/ready") as response:
                        if response.status == 200:
                            return
                except (ClientError, OSError):
                    pass
                await asyncio.sleep(0.1)

    def kill(self) -> None:
        """As a power cut does."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()

    def tell(self, what: signal.Signals) -> None:
        """Send a signal."""
        assert self._process is not None
        self._process.send_signal(what)

    async def until_ended(self, seconds: float = 60) -> int:
        """The exit code."""
        assert self._process is not None
        return await asyncio.to_thread(self._process.wait, seconds)

    @property
    def is_running(self) -> bool:
        """Whether it has been started and not ended."""
        return self._process is not None and self._process.poll() is None

    def megabytes(self) -> float:
        """Memory of the process and its children, shared pages counted once."""
        rollups = [Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii") for pid in self._pids()]
        return sum(int(each.partition("Pss:")[2].split()[0]) for each in rollups) / 1024

    def processor_seconds(self) -> float:
        """Processor time that the process and its children have taken so far."""
        ticks = 0
        for pid in self._pids():
            fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12])  # utime and stime, proc(5)
        return ticks / os.sysconf("SC_CLK_TCK")

    def _pids(self) -> list[str]:
        assert self._process is not None
        pids = [str(self._process.pid)]
        for pid in pids:
            pids += Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
        return pids
