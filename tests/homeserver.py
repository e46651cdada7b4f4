"""A Matrix homeserver of one's own for tests (Synapse); they skip visibly where it cannot be had."""

import hashlib
import hmac
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest
import yaml
from aiohttp import ClientSession

from settings import ROOT
from tests.operation.processes import free_port

LOCK = ROOT / "tests" / "homeserver.lock"
PATIENCE = 60.0
SHARED_SECRET = "registration-secret-of-the-tests"


class Unavailable(Exception):
    """Synapse could not be installed; the message says why."""


@cache
def install(folder: Path) -> Path:
    """The program in an environment of its own below `folder`, as locked; kept between runs. Raises Unavailable."""
    place = folder / f"synapse-{hashlib.sha256(LOCK.read_bytes()).hexdigest()[:12]}"
    whole = place / ".installed"
    if not whole.exists():
        uv = shutil.which("uv") or str(ROOT / ".uv" / "bin" / "uv")
        packages = ["--require-hashes", "--only-binary", ":all:", "--python", str(place / "bin" / "python"), str(LOCK)]
        try:
            for command in (
                [uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(place)],
                [uv, "pip", "sync", "--quiet", *packages],
            ):
                subprocess.run(command, check=True, cwd=ROOT, capture_output=True, text=True)
        except subprocess.CalledProcessError as error:
            raise Unavailable(" ".join(error.stderr.split())[:500]) from error
        except FileNotFoundError:
            raise Unavailable("uv is neither on the path nor in .uv (make setup)") from None
        whole.touch()
    return place / "bin" / "synapse_homeserver"


class Homeserver:
    """One Synapse, called `localhost`, with one application service registered."""

    def __init__(self, program: Path, folder: Path, registration: dict[str, Any]) -> None:
        """`registration`: what stands in the file of the application service."""
        self.address = f"http://127.0.0.1:{free_port()}"
        self._configuration = folder / "homeserver.yaml"
        self._log = folder / "log"
        self._command = [str(program), "-c", str(self._configuration)]
        # What is set for our Python is not for this one.
        self._environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        self._process: subprocess.Popen[bytes] | None = None
        (folder / "service.yaml").write_text(yaml.safe_dump(registration), encoding="utf-8")
        self._configure(folder)

    def _configure(self, folder: Path) -> None:
        plenty = {"per_second": 1000, "burst_count": 1000}
        listener = {"port": int(self.address.rpartition(":")[2]), "bind_addresses": ["127.0.0.1"], "type": "http"}
        configuration = {
            "server_name": "localhost",
            "listeners": [listener | {"resources": [{"names": ["client"]}]}],
            "database": {"name": "sqlite3", "args": {"database": str(folder / "homeserver.db")}},
            "media_store_path": str(folder / "media"),
            "signing_key_path": str(folder / "signing.key"),
            "pid_file": str(folder / "pid"),
            "registration_shared_secret": SHARED_SECRET,
            "report_stats": False,
            "trusted_key_servers": [],
            "app_service_config_files": [str(folder / "service.yaml")],
            "rc_message": plenty,
            "rc_login": {"address": plenty, "account": plenty},
            "rc_invites": {"per_room": plenty, "per_user": plenty, "per_issuer": plenty},
        }
        self._configuration.write_text(yaml.safe_dump(configuration), encoding="utf-8")

    def start(self) -> None:
        """Start, and wait until it answers."""
        options = {"cwd": self._configuration.parent, "env": self._environment}
        subprocess.run([*self._command, "--generate-keys"], check=True, **options)
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(self._command, stdout=log, stderr=log, **options)
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and self._process.poll() is None:
            try:
                with urlopen(f"{self.address}/health", timeout=5):
                    return
            except (URLError, ConnectionError):
                time.sleep(0.1)
        raise AssertionError(self._log.read_text(encoding="utf-8")[-2000:])

    def stop(self) -> None:
        """An orderly stop."""
        if self._process:
            self._process.terminate()
            self._process.wait(timeout=20)

    async def new_account(self, session: ClientSession, name: str) -> str:
        """An ordinary account; returns its access token."""
        url = f"{self.address}/_synapse/admin/v1/register"
        async with session.get(url) as response:
            nonce = (await response.json())["nonce"]
        proof = hmac.new(SHARED_SECRET.encode(), f"{nonce}\0{name}\0pass-of-tests\0notadmin".encode(), hashlib.sha1)
        body = {"nonce": nonce, "username": name, "password": "pass-of-tests", "mac": proof.hexdigest()}
        async with session.post(url, json=body | {"admin": False}) as response:
            return str((await response.json())["access_token"])


@contextmanager
def new_homeserver(folder: Path, registration: dict[str, Any]) -> Iterator[Homeserver]:
    """A running Synapse that keeps everything in `folder`, stopped afterwards.

    Skips the test where Synapse is not installed and cannot be; in CI that is a failure.
    """
    try:
        program = install(ROOT / "var" / "tests")
    except Unavailable as error:
        if os.environ.get("CI"):
            pytest.fail(f"CI must have a homeserver: {error}")
        pytest.skip(f"no homeserver: {error}")
    homeserver = Homeserver(program, folder, registration)
    try:
        homeserver.start()
        yield homeserver
    finally:
        homeserver.stop()
