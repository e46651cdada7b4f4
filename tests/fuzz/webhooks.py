"""The messengers: genuine webhooks with any body, as far as the inbox, and what is answered to them."""

import base64
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from functools import partial

from bot.api.problems import Problem
from bot.channels.bubbles import Block, Bubble
from bot.channels.channel import Message, Webhook
from bot.gateway import Gateway, _events
from bot.signing import Seal
from content.database import Database
from content.inbox import Inbox
from content.outbox import Outbox
from tests.bot.channels.contract import Case
from tests.bot.channels.test_matrix import MatrixCase
from tests.bot.channels.test_messenger import MessengerCase
from tests.bot.channels.test_telegram import TelegramCase
from tests.bot.channels.test_webhook import WebhookCase
from tests.bot.channels.test_whatsapp import WhatsAppCase
from tests.fuzz.planted import SENTENCE
from tests.fuzz.target import Ground, Run, Target

CASES: tuple[Case, ...] = (WhatsAppCase(), TelegramCase(), MessengerCase(), MatrixCase(), WebhookCase())
SHOWN = Bubble((Block("Guten Tag"),))


def webhooks() -> list[Target]:
    """One for each messenger, and one for what proves where a webhook comes from."""
    targets = [Target(f"webhook: {case.name}", partial(_reader, case), seeds_of(case), 80) for case in CASES]
    return [*targets, Target("webhook: signatures", _prover, [b"v1,AAAA", b"sha256=00", b"Bearer x"], 40)]


@contextmanager
def _reader(case: Case, ground: Ground) -> Iterator[Run]:
    database = Database(f"sqlite:///{ground.written / 'bot.db'}")
    database.migrate()
    channel = case.channel("http://127.0.0.1:9")
    inbox = Inbox(database)
    gateway = Gateway(
        {case.name: channel}, inbox, Outbox(database), Seal("k" * 40), messages_a_minute=20, on_arrival=lambda: None
    )

    def run(data: bytes) -> None:
        headers = case.proof(data) | {"Content-Type": "application/json"}
        webhook = Webhook(case.method, case.path, {}, headers, data)
        assert channel.is_genuine(webhook)
        try:
            read = list(_events(channel, data))
        except Problem:
            return
        incoming = [gateway._incoming(channel, each) for each in read if isinstance(each, Message)]
        if incoming:
            inbox.accept(incoming, 20)
        for each in incoming:
            message = Message.from_stored(json.loads(json.dumps(each.message)))
            for call in [*message.errands, *channel.write(message.address, SHOWN), *channel.leave(message.address)]:
                json.dumps(asdict(channel.request(call, "0" * 32)), default=repr)

    yield run
    database.close()


@contextmanager
def _prover(_: Ground) -> Iterator[Run]:
    yield _prove


def _prove(data: bytes) -> None:
    given = data.decode("utf-8", "surrogateescape")
    names = ("X-Hub-Signature-256", "X-Telegram-Bot-Api-Secret-Token", "Authorization", "webhook-id")
    headers = dict.fromkeys([*names, "webhook-timestamp", "webhook-signature"], given)
    for case in CASES:
        channel = case.channel("http://127.0.0.1:9")
        for method in ("GET", "POST", "PUT"):
            query = {"hub.mode": "subscribe", "hub.verify_token": data.decode("utf-8", "replace")}
            webhook = Webhook(method, f"/{given}", query, headers, data)
            channel.handshake(webhook)
            assert not channel.is_genuine(webhook) or base64.b64encode(data)


def seeds_of(case: Case) -> list[bytes]:
    """What it usually sends."""
    now = time.time()
    shapes = [case.text(case.alice, 1, SENTENCE, now), case.media(case.alice, 2, now), *case.others()]
    pressed = case.press(case.alice, 3, "#1", now)
    return [json.dumps(each).encode() for each in [*shapes, *([pressed] if pressed else [])]]
