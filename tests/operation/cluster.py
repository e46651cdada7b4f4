"""A PostgreSQL server of one's own that may be stopped in the middle; tests skip visibly where there is none."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from content.database import Database
from tests.operation.processes import free_port
from tests.postgresql import copy_rows


class Cluster:
    """A server in a folder, on a port that stays the same."""

    def __init__(self, folder: Path, programs: Path) -> None:
        """`programs`: where PostgreSQL's are."""
        self._folder = folder / "data"
        self._log = folder / "log"
        self._programs = programs
        self._port = free_port()
        self.url = f"postgresql://postgres@127.0.0.1:{self._port}/postgres"

    def create(self) -> None:
        """Make it and start it."""
        self._run("initdb", "-D", str(self._folder), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")
        self.start()

    def fill(self, sqlite_url: str) -> None:
        """Copy everything that another database holds."""
        source, target = Database(sqlite_url), Database(self.url)
        target.migrate()
        copy_rows(source, target)
        source.close()
        target.close()

    def start(self) -> None:
        """Start, and wait until it answers."""
        options = f"-p {self._port} -c listen_addresses=127.0.0.1 -c unix_socket_directories="
        self._run("pg_ctl", "start", "-w", "-D", str(self._folder), "-l", str(self._log), "-o", options)

    def stop(self) -> None:
        """Stop at once, without regard to who is connected; what was committed is kept."""
        self._run("pg_ctl", "stop", "-m", "immediate", "-D", str(self._folder))

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self._programs / program), *arguments]
        if os.getuid() == 0:  # PostgreSQL refuses to run as root
            command = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", *command]
        subprocess.run(command, check=True, cwd="/", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


@contextmanager
def new_cluster() -> Iterator[Cluster]:
    """A running server, removed afterwards. Skips the test where PostgreSQL is not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    initdb = str(found[-1]) if found else shutil.which("initdb")
    if initdb is None:
        pytest.skip("no PostgreSQL programs on this machine (Debian: apt-get install postgresql)")
    with TemporaryDirectory(prefix="cluster-") as name:
        folder = Path(name)
        if os.getuid() == 0:
            shutil.chown(folder, "postgres", "postgres")
        cluster = Cluster(folder, Path(initdb).parent)
        cluster.create()
        try:
            yield cluster
        finally:
            with suppress(subprocess.CalledProcessError):  # it stands still already
                cluster.stop()
