"""A stop leaves nobody without an answer: readiness fails first, turns in progress end, then the process."""

import asyncio
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import ClientError, ClientSession

from tests.operation.processes import BotProcess


@pytest.fixture
async def session() -> AsyncIterator[ClientSession]:
    async with ClientSession() as opened:
        yield opened


async def test_a_stop_is_announced_and_every_turn_in_progress_is_answered(
    tmp_path: Path, model: Path, database_url: str, session: ClientSession
) -> None:
    given = {"BOT_DATABASE_URL": database_url, "BOT_MODEL": str(model), "BOT_DRAIN_SECONDS": "3"}
    bot = BotProcess(tmp_path, "bot", given)
    bot.start()
    await _until(session, f"{bot.address}/health/live", 200)
    async with session.get(f"{bot.address}/health/startup") as response:
        assert response.status == 503, "the start takes seconds"
    await bot.until_ready(session)
    async with session.get(f"{bot.address}/health/startup") as response:
        assert response.status == 200
    async with session.get(f"http://127.0.0.1:{bot.metrics_port}/metrics") as response:
        assert "wir_ready 1.0" in await response.text()

    async def ask(number: int) -> str:
        body = {"conversation": None, "text": f"Where can I learn German number {number}?"}
        async with session.post(f"{bot.address}/api/v1/messages", json=body) as response:
            turn = await response.json()
            return turn["intent"]["name"]

    early = [asyncio.create_task(ask(number)) for number in range(10)]
    await asyncio.sleep(0.05)
    bot.tell(signal.SIGTERM)
    await _until(session, f"{bot.address}/health/ready", 503)
    late = [asyncio.create_task(ask(number)) for number in range(10, 20)]
    answered = await asyncio.gather(*early, *late)
    assert answered == ["find_german_course"] * 20, "also those that came after the announcement"
    assert await bot.until_ended() == 0
    assert "Traceback" not in bot.log.read_text(encoding="utf-8")


async def _until(session: ClientSession, address: str, status: int) -> None:
    async with asyncio.timeout(60):
        while True:
            try:
                async with session.get(address) as response:
                    if response.status == status:
                        return
            except (ClientError, OSError):
                pass
            await asyncio.sleep(0.02)
