"""The short form of `make fuzz`: some hundred inputs a target, and a process of its own asked over HTTP."""

import asyncio
import json
import time
from pathlib import Path
from random import Random

import pytest
from aiohttp import ClientSession, CookieJar, FormData

from bot.__main__ import configure_logging
from tests.bot.channels.test_webhook import WebhookCase
from tests.fuzz.engine import feed
from tests.fuzz.mutate import mutate
from tests.fuzz.parsers import returned_files
from tests.fuzz.planted import MARKERS, SENTENCE, leaks, leaks_of
from tests.fuzz.process import NAME, PASSWORD, GuideProcess
from tests.fuzz.target import Ground, Target
from tests.fuzz.targets import targets

TARGETS = targets()
# So many over HTTP; `make fuzz` sends more.
REQUESTS = 300


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_no_input_is_a_fault(target: Target, tmp_path: Path, model: Path, prepared_database: Path) -> None:
    ground = Ground(tmp_path / "written", tmp_path / "inputs", model, prepared_database)
    ground.written.mkdir()
    ground.inputs.mkdir()
    configure_logging("INFO")
    with target.open(ground) as run:
        feed(target, run, 40 if "XLSX" in target.name else 200, seed=3)
    assert leaks_of(ground.written) == []


def test_planted_words_would_be_found(tmp_path: Path) -> None:
    (tmp_path / "log").write_bytes(b"x" * 70_000 + SENTENCE.encode())
    (tmp_path / "inside").mkdir()
    (tmp_path / "inside" / "wide").write_bytes(SENTENCE.encode("utf-16-le"))
    found = leaks(tmp_path)
    assert len(found) >= 8
    assert any("wide" in each for each in found)


@pytest.mark.slow
async def test_the_process_answers_everything_and_keeps_nothing_personal(
    tmp_path: Path, model: Path, prepared_database: Path
) -> None:
    guide = GuideProcess(tmp_path, model, prepared_database)
    try:
        await asyncio.to_thread(guide.wait)
        assert await bombard(guide.address, REQUESTS, seed=1) == []
    finally:
        assert guide.stop() == 0
    # Words that wait for an answer to a messenger that is not there are kept until it is; they are no leak.
    assert leaks(tmp_path, MARKERS, leave_out=frozenset({"bot.db", "bot.db-wal"})) == []


async def bombard(address: str, requests: int, seed: int) -> list[str]:
    """Requests of every kind with planted words; returns those that were answered with 500 or not at all."""
    random, faults = Random(seed), []
    base = {"conversation": None, "text": SENTENCE, "language": "de", "client_id": "abcdefgh"}
    case, uploads = WebhookCase(), list(returned_files().values())
    async with ClientSession(address, cookie_jar=CookieJar(unsafe=True)) as session:
        own = {"Sec-Fetch-Site": "same-origin"}
        signed_in = {"name": NAME, "password": PASSWORD}
        await session.post("/console/sign-in", data=signed_in, headers=own)
        for number in range(requests):
            kind = number % 6
            if kind in {0, 1}:
                body = mutate(json.dumps(base | {"client_id": f"client-{number:08}"}).encode(), random)
                call = session.post("/api/v1/messages", data=body, headers={"Content-Type": "application/json"})
            elif kind == 2:
                seeded = {"answer": "greet", "language": "de", "helpful": False, "reason": SENTENCE}
                body = mutate(json.dumps(seeded).encode(), random)
                call = session.post("/api/v1/feedback", data=body, headers={"Content-Type": "application/json"})
            elif kind == 3:
                query = {"q": SENTENCE * random.choice((1, 20)), random.choice(("lang", "level", "x")): "\0%"}
                call = session.get("/api/v1/programmes", params=query)
            elif kind == 4:
                body = mutate(json.dumps(case.text(case.alice, number, SENTENCE, time.time())).encode(), random)
                call = session.post("/channels/webhook", data=body, headers=case.proof(body))
            else:
                form = FormData()
                form.add_field("file", mutate(random.choice(uploads), random), filename=SENTENCE)
                call = session.post("/console/exchange/import", data=form, headers=own)
            async with call as response:
                await response.read()
                if response.status >= 500:
                    faults.append(f"{number}: {response.status} {response.url.path}")
    return faults
