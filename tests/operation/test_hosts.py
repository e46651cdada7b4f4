"""Two processes with PostgreSQL and Redis: one conversation in order, edits on both, and engines that go and come."""

import asyncio
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession

from content.conversations import Conversations
from content.database import Database
from content.texts import take_turn
from tests.operation.cluster import Cluster, new_cluster
from tests.operation.outages import OutageRun
from tests.redis_server import new_redis


@pytest.fixture(scope="module")
def cluster(prepared_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """A server of our own with the whole catalogue."""
    with new_cluster() as running:
        copy = shutil.copy(prepared_database, tmp_path_factory.mktemp("cluster") / "bot.db")
        running.fill(f"sqlite:///{copy}")
        yield running


@pytest.mark.slow
async def test_two_hosts_answer_one_conversation_in_order_and_survive_their_engines(
    cluster: Cluster, model: Path, tmp_path: Path
) -> None:
    with new_redis() as redis:
        run = OutageRun(cluster, redis, tmp_path, model, residents=6)
        addresses = [process.address for process in run.processes]
        await run.run(["redis", "postgresql"], pause=4, before=lambda: _talk_on_both(addresses, cluster))
    seen = run.outcome.seen
    assert seen["silence"] == 0, seen
    assert seen["sentence"] > 0, "the database was away for two seconds"
    assert [what for _, what, _ in run.outcome.outages] == ["redis", "postgresql"], "all was well after each"
    for process in run.processes:
        log = process.log.read_text(encoding="utf-8")
        assert log.count("Redis is away") == log.count("Redis is back") >= 1, "it came back by itself"


async def _talk_on_both(addresses: list[str], cluster: Cluster) -> None:
    """A conversation whose messages reach the two processes in turn, at the end without waiting."""
    async with ClientSession() as session:

        async def ask(number: int, conversation: str | None) -> Any:
            body = {"conversation": conversation, "text": f"Where can I learn German {number}?"}
            async with session.post(f"{addresses[number % 2]}/api/v1/messages", json=body) as response:
                assert response.status == 200
                return await response.json()

        conversation = (await ask(0, None))["conversation"]
        for number in range(1, 5):
            await ask(number, conversation)
        asked = []
        for number in range(5, 17):  # these overlap
            asked.append(asyncio.create_task(ask(number, conversation)))
            await asyncio.sleep(0.02)
        turns = await asyncio.gather(*asked)
        assert {turn["intent"]["name"] for turn in turns} == {"find_german_course"}
        database = Database(cluster.url)
        log = Conversations(database).log(conversation)
        stamps = [each.timestamp for each in log]
        assert stamps == sorted(stamps), "no turn began before the one before it had ended"
        heard = [int(each.data["text"].strip("?").split()[-1]) for each in log if each.type == "user"]
        assert sorted(heard) == list(range(17)), "every message, once"
        assert heard[:5] == list(range(5)), "what waited for its answer is in order whoever answered"
        await _edit_and_look(session, database, addresses)
        database.close()


async def _edit_and_look(session: ClientSession, database: Database, addresses: list[str]) -> None:
    """An edit that neither process made is on both within five seconds."""
    from sqlalchemy import update

    from content.models import Translation

    new = "A title of the test"
    with database.session() as written:
        title = (Translation.resource_type == "service", Translation.resource_id == "mbe-hannover")
        of_it = update(Translation).where(*title, Translation.field == "title", Translation.language == "en")
        assert written.execute(of_it.values(text=new)).rowcount == 1  # type: ignore[attr-defined]
        take_turn(written)
    edited_at = time.monotonic()
    for address in addresses:
        while True:
            async with session.get(f"{address}/api/v1/programmes/mbe-hannover?lang=en") as response:
                if (await response.json())["title"] == new:
                    break
            assert time.monotonic() - edited_at < 5
            await asyncio.sleep(0.1)
