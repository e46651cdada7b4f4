"""Matrix against a real homeserver, with ordinary accounts on the other side."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession

from bot.channels.bubbles import Block, Bubble
from bot.channels.commands import run
from bot.channels.matrix import Matrix, MatrixSettings
from bot.sending import exchange
from settings import Settings
from tests.bot.channels.house import LONG, MESSAGES, House, Provider, open_house
from tests.bot.channels.test_matrix import AS_TOKEN, HS_TOKEN
from tests.homeserver import Homeserver, new_homeserver
from tests.operation.processes import free_port

pytestmark = pytest.mark.slow
GUIDE = "@lotse:localhost"
GUIDE_PORT = free_port()
NUMBERS = count(1)


@pytest.fixture(scope="module")
def homeserver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Homeserver]:
    registration = {
        "id": "wir-lotse",
        "url": f"http://127.0.0.1:{GUIDE_PORT}/channels/matrix",
        "as_token": AS_TOKEN,
        "hs_token": HS_TOKEN,
        "sender_localpart": "lotse",
        "rate_limited": False,
        "namespaces": {"users": [{"exclusive": True, "regex": GUIDE}], "aliases": [], "rooms": []},
    }
    with new_homeserver(tmp_path_factory.mktemp("homeserver"), registration) as running:
        yield running


@pytest.fixture
def channel(homeserver: Homeserver) -> Matrix:
    return Matrix(MatrixSettings(as_token=AS_TOKEN, hs_token=HS_TOKEN, user=GUIDE, api=homeserver.address))


@pytest.fixture
async def house(channel: Matrix, tmp_path: Path) -> AsyncIterator[House]:
    async with open_house(channel, Provider(), tmp_path, port=GUIDE_PORT) as opened:
        yield opened


@pytest.fixture
async def session() -> AsyncIterator[ClientSession]:
    async with ClientSession() as opened:
        yield opened


class Person:
    """Somebody with an ordinary account, by the client interface that every Matrix program uses."""

    def __init__(self, session: ClientSession, address: str, name: str, token: str) -> None:
        self._session = session
        self._address = address
        self._headers = {"Authorization": f"Bearer {token}"}
        self.user = f"@{name}:localhost"

    async def call(self, method: str, path: str, body: Any = None) -> Any:
        url = f"{self._address}/_matrix/client/v3/{path}"
        async with self._session.request(method, url, json=body, headers=self._headers) as response:
            assert response.status == 200, await response.text()
            return await response.json()

    async def room_with_guide(self, *, is_direct: bool = True) -> str:
        body = {"invite": [GUIDE], "is_direct": is_direct, "preset": "private_chat"}
        return str((await self.call("POST", "createRoom", body))["room_id"])

    async def say(self, room: str, text: str, **more: Any) -> str:
        return await self.send(room, "m.room.message", {"msgtype": "m.text", "body": text, **more})

    async def send(self, room: str, kind: str, content: Any) -> str:
        return str((await self.call("PUT", f"rooms/{room}/send/{kind}/{next(NUMBERS)}", content))["event_id"])

    async def heard(self, room: str, least: int) -> list[str]:
        """What the guide has said, oldest first, once there is so much."""
        texts: list[str] = []
        for _ in range(300):
            chunk = (await self.call("GET", f"rooms/{room}/messages?dir=b&limit=100"))["chunk"]
            said = [each for each in chunk if each["type"] == "m.room.message" and each["sender"] == GUIDE]
            texts = [each["content"]["body"] for each in reversed(said)]
            if len(texts) >= least:
                return texts
            await asyncio.sleep(0.1)
        raise AssertionError(f"heard only {texts}")

    async def until_guide_left(self, room: str) -> None:
        for _ in range(100):
            state = await self.call("GET", f"rooms/{room}/state")
            memberships = {each["state_key"]: each["content"] for each in state if each["type"] == "m.room.member"}
            if memberships[GUIDE]["membership"] == "leave":
                return
            await asyncio.sleep(0.1)
        raise AssertionError("still in the room")


@pytest.fixture
async def alice(session: ClientSession, homeserver: Homeserver) -> Person:
    return await new_person(session, homeserver)


async def new_person(session: ClientSession, homeserver: Homeserver) -> Person:
    name = f"person{next(NUMBERS)}"
    return Person(session, homeserver.address, name, await homeserver.new_account(session, name))


def test_the_operators_commands_register_and_check(
    channel: Matrix, homeserver: Homeserver, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = Settings(public_url="https://lotse.example.org")
    assert run("register", settings, [channel]) == run("check", settings, [channel]) == 0
    assert capsys.readouterr().out == "matrix: registered.\nmatrix: the credentials are right.\n"
    wrong = MatrixSettings(as_token="not-" + AS_TOKEN, hs_token=HS_TOKEN, user=GUIDE, api=homeserver.address)
    assert run("check", settings, [Matrix(wrong)]) == 1
    assert "M_UNKNOWN_TOKEN" in capsys.readouterr().err


async def test_the_guide_registers_itself_any_number_of_times(channel: Matrix, session: ClientSession) -> None:
    for call in [*channel.register(""), *channel.register(""), *channel.check()]:
        verdict = await exchange(session, channel, call, "a" * 32)
        assert verdict.fate == "sent", verdict


async def test_the_homeserver_reaches_the_guide(house: House, homeserver: Homeserver, session: ClientSession) -> None:
    """Its own test of an application service: it asks us, with its token."""
    url = f"{homeserver.address}/_matrix/client/v1/appservice/wir-lotse/ping"
    async with session.post(url, json={}, headers={"Authorization": f"Bearer {AS_TOKEN}"}) as response:
        assert response.status == 200, await response.text()
        assert "duration_ms" in await response.json()


async def test_a_person_is_greeted_and_answered_in_order(house: House, alice: Person) -> None:
    room = await alice.room_with_guide()
    greeting = (await alice.heard(room, 1))[0]
    assert "intent:greet" in greeting
    for number in range(5):
        await alice.say(room, f"Frage {number}")
    texts = await alice.heard(room, 6)
    assert [each.split("»")[0].removeprefix("«") for each in texts[1:]] == [f"Frage {number}" for number in range(5)]
    await alice.say(room, "choices 3")
    assert "3. Ein langer Titel Nummer 3" in (await alice.heard(room, 7))[6]
    await alice.say(room, "3")
    assert "intent:topic_3" in (await alice.heard(room, 9))[-1]


async def test_a_long_answer_comes_whole_in_parts_that_the_homeserver_takes(house: House, alice: Person) -> None:
    room = await alice.room_with_guide()
    await alice.heard(room, 1)
    await alice.say(room, "long")
    parts = (await alice.heard(room, 3))[1:]
    assert " ".join(parts).startswith(LONG)


async def test_the_largest_message_in_the_widest_script_is_taken(
    channel: Matrix, house: House, alice: Person, session: ClientSession
) -> None:
    """A homeserver counts the bytes of an event, and the text stands in it twice."""
    room = await alice.room_with_guide()
    await alice.heard(room, 1)
    (call,) = channel.write(room, Bubble((Block("እ" * channel.limits.text),)))
    verdict = await exchange(session, channel, call, "b" * 32)
    assert verdict.fate == "sent", verdict


async def test_an_answer_that_is_sent_again_after_a_crash_comes_once(
    channel: Matrix, house: House, alice: Person, session: ClientSession
) -> None:
    room = await alice.room_with_guide()
    await alice.heard(room, 1)
    (call,) = channel.write(room, Bubble((Block("einmal"),)))
    for _ in range(3):
        assert (await exchange(session, channel, call, "c" * 32)).fate == "sent"
    await alice.say(room, "danach")
    texts = await alice.heard(room, 3)
    assert texts.count("einmal") == 1


async def test_what_is_no_plain_message_is_answered_or_passed_over(house: House, alice: Person) -> None:
    room = await alice.room_with_guide()
    greeting = await alice.heard(room, 1)
    first = await alice.say(room, "Kita")
    texts = await alice.heard(room, len(greeting) + 1)
    relation = {"rel_type": "m.replace", "event_id": first}
    new = {"msgtype": "m.text", "body": "Kitaplatz"}
    await alice.say(room, "* Kitaplatz", **{"m.new_content": new, "m.relates_to": relation})
    texts = await alice.heard(room, len(texts) + 1)
    assert texts[-1].startswith("«Kitaplatz»")
    await alice.send(room, "m.reaction", {"m.relates_to": {"rel_type": "m.annotation", "event_id": first, "key": "+"}})
    await alice.say(room, "a bot", msgtype="m.notice")
    await alice.call("PUT", f"rooms/{room}/redact/{first}/{next(NUMBERS)}", {})
    await alice.send(room, "m.room.message", {"msgtype": "m.audio", "body": "voice.ogg", "url": "mxc://localhost/x"})
    await alice.send(room, "m.room.encrypted", {"algorithm": "m.megolm.v1.aes-sha2", "ciphertext": "AwgAEn"})
    notes = (await alice.heard(room, len(texts) + 2))[len(texts) :]
    assert notes == [MESSAGES.say("de", "media-not-read").text, MESSAGES.say("de", "encrypted-not-read").text]


async def test_a_person_sees_that_a_message_was_read(house: House, alice: Person) -> None:
    room = await alice.room_with_guide()
    await alice.heard(room, 1)
    message = await alice.say(room, "Hallo")
    await alice.heard(room, 2)
    joined = (await alice.call("GET", "sync"))["rooms"]["join"][room]["ephemeral"]["events"]
    receipts = [each["content"] for each in joined if each["type"] == "m.receipt"]
    assert any(GUIDE in each.get(message, {}).get("m.read", {}) for each in receipts), receipts


async def test_what_was_said_while_the_guide_was_away_is_answered(
    channel: Matrix, alice: Person, tmp_path: Path
) -> None:
    """The homeserver keeps what it could not hand over, and tries again."""
    async with open_house(channel, Provider(), tmp_path, port=GUIDE_PORT):
        room = await alice.room_with_guide()
        before = len(await alice.heard(room, 1))
    for number in range(3):
        await alice.say(room, f"Frage {number}")
    async with open_house(channel, Provider(), tmp_path, port=GUIDE_PORT):
        texts = (await alice.heard(room, before + 3))[before:]
    assert [each.split("»")[0].removeprefix("«") for each in texts] == ["Frage 0", "Frage 1", "Frage 2"]


async def test_a_group_is_refused_politely_and_left(house: House, alice: Person) -> None:
    room = await alice.room_with_guide(is_direct=False)
    assert await alice.heard(room, 1) == [MESSAGES.say("de", "group-refused").text]
    await alice.until_guide_left(room)


async def test_a_room_that_becomes_a_group_is_left(
    house: House, alice: Person, session: ClientSession, homeserver: Homeserver
) -> None:
    room = await alice.room_with_guide()
    greeting = await alice.heard(room, 1)
    bob = await new_person(session, homeserver)
    await alice.call("POST", f"rooms/{room}/invite", {"user_id": bob.user})
    assert (await alice.heard(room, len(greeting) + 1))[-1] == MESSAGES.say("de", "group-refused").text
    await alice.until_guide_left(room)
