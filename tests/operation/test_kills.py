"""The short version of `make chaos`: no message lost, none answered twice, order kept."""

from pathlib import Path

import pytest

from tests.operation.kills import KillRun
from tests.postgresql import new_database


@pytest.mark.slow
async def test_killed_processes_lose_nothing_repeat_nothing_and_keep_the_order(tmp_path: Path) -> None:
    with new_database() as url:
        run = KillRun(url, tmp_path, messages=200, kills=3, residents=20)
        await run.run(pause=2.0)
        assert len(run.kills_at) == 3
        assert run.ledger.answers == 200
        assert run.ledger.faults() == {"lost": 0, "answered twice": 0, "out of order": 0}
