"""Calls leave at the messenger's pace; what cannot be sent is tried again or given up, and says why without words."""

import time
from collections.abc import AsyncIterator
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from aiohttp import ClientSession, web
from aiohttp.test_utils import TestServer

from bot import sending
from bot.channels.channel import Call
from bot.channels.telegram import Telegram
from bot.sending import MOST_TRIES, Sending, exchange
from content.database import Database
from content.outbox import Outbox, Outgoing, add_outgoing
from tests.bot.channels.house import Provider
from tests.bot.channels.test_telegram import TOKEN, TelegramCase

CALL = Call("sendMessage", {"chat_id": 1, "text": "Geheimnis"})


class Post:
    """A messenger, its interface, and an outbox."""

    def __init__(self, channel: Telegram, provider: Provider, database: Database, session: ClientSession) -> None:
        self.channel = channel
        self.provider = provider
        self.database = database
        self.outbox = Outbox(database)
        self.sending = Sending({"telegram": channel}, self.outbox, session)

    async def send(self, call: Call = CALL, channel: str = "telegram", expires_at: float | None = None) -> None:
        outgoing = Outgoing(channel, "a", asdict(call), expires_at)
        with self.database.session() as session:
            add_outgoing(session, [outgoing])
        await self.sending.send(outgoing)


@pytest.fixture
async def post(tmp_path: Path) -> AsyncIterator[Post]:
    database = Database(f"sqlite:///{tmp_path / 'post.db'}")
    database.migrate()
    provider = Provider()
    async with provider.serving() as api, ClientSession() as session:
        yield Post(TelegramCase().channel(api), provider, database, session)
    database.close()


async def test_an_answer_that_comes_too_late_is_given_up_without_a_call(post: Post) -> None:
    await post.send(expires_at=time.time() - 1)
    assert post.provider.seen == []
    (letter,) = post.outbox.dead_letters()
    assert "old" in letter.failure


async def test_an_answer_for_a_messenger_that_is_gone_is_given_up(post: Post) -> None:
    await post.send(channel="pigeon")
    (letter,) = post.outbox.dead_letters()
    assert "not set up" in letter.failure


async def test_a_courtesy_that_fails_is_not_missed(post: Post) -> None:
    post.provider.refusals = [(500, {}, {})]
    await post.send(replace(CALL, is_courtesy=True))
    assert (post.outbox.waiting(), post.outbox.dead_letters()) == (0, [])


async def test_after_the_last_try_an_answer_is_given_up(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "_back_off", lambda attempts: 0.0)
    post.provider.refusals = [(503, {}, {})] * MOST_TRIES
    outgoing = Outgoing("telegram", "a", asdict(CALL))
    with post.database.session() as session:
        add_outgoing(session, [outgoing])
    while claimed := post.outbox.claim(1):
        await post.sending.send(claimed[0])
    (letter,) = post.outbox.dead_letters()
    assert (letter.attempts, letter.failure) == (MOST_TRIES, "HTTP 503")


def test_the_waits_grow_from_a_second_to_a_quarter_of_an_hour() -> None:
    waits = [sending._back_off(attempts) for attempts in range(MOST_TRIES)]
    assert 0.8 <= waits[0] <= 1.2
    assert waits[4] > 12
    assert max(waits) <= 900 * 1.2
    assert sum(waits) > 3600 / 2


async def test_calls_keep_to_the_pace_of_the_messenger(post: Post) -> None:
    post.channel.limits = replace(post.channel.limits, per_second=20)
    begun = time.monotonic()
    for _ in range(5):
        await post.send()
    assert time.monotonic() - begun >= 4 / 20
    assert len(post.provider.seen) == 5


async def test_a_redirect_is_not_followed_with_our_secrets() -> None:
    followed = []

    async def redirect(request: web.Request) -> web.Response:
        followed.append(request.path)
        raise web.HTTPTemporaryRedirect("/elsewhere")

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", redirect)
    async with TestServer(app) as server, ClientSession() as session:
        channel = TelegramCase().channel(str(server.make_url("")))
        verdict = await exchange(session, channel, CALL, "k")
    assert verdict.fate == "refused"
    assert len(followed) == 1


@pytest.mark.parametrize("address", ["http://127.0.0.1:1", "http://no-such-host.invalid"])
async def test_a_provider_that_is_not_there_is_tried_again_and_named_without_secrets(address: str) -> None:
    async with ClientSession() as session:
        verdict = await exchange(session, TelegramCase().channel(address), CALL, "k")
    assert verdict.fate == "again"
    assert TOKEN not in verdict.reason
    assert "Geheimnis" not in verdict.reason
