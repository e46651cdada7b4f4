"""The short version of `make soak`: mixed languages, no error, a spike that sheds and passes."""

from pathlib import Path

import pytest

from tests.operation.processes import BotProcess
from tests.operation.soak import log_of, soak


@pytest.mark.slow
async def test_many_at_once_are_answered_and_a_spike_sheds_and_passes(
    tmp_path: Path, model: Path, database_url: str
) -> None:
    own = {"BOT_DATABASE_URL": database_url, "BOT_MODEL": str(model)}
    bot = BotProcess(tmp_path, "bot", own | {"BOT_TURNS_AT_ONCE": "8", "BOT_MESSAGES_A_MINUTE": "600"})
    result = await soak(bot, residents=8, seconds=5, spike_seconds=5, thinking=(0.0, 0.5))
    assert set(result.steady.outcomes) == {"answered"}, "no more than may wait"
    assert set(result.spike.outcomes) <= {"answered", "429", "503"}
    assert result.spike.outcomes["503"], "eighty residents are more than may wait"
    assert result.spike.outcomes["answered"], "and some are answered all the same"
    assert set(result.after.outcomes) == {"answered"}, "it has recovered by itself"
    assert "Traceback" not in log_of(bot)
