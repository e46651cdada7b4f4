"""Matrix: the shapes of the application service API, https://spec.matrix.org/latest/application-service-api."""

import time
from pathlib import Path

import pytest

from bot.channels.channel import Kind, Message
from bot.channels.matrix import Matrix, MatrixSettings
from tests.bot.channels.contract import Case, ChannelContract, Payload
from tests.bot.channels.house import MESSAGES, Provider, Seen, open_house

AS_TOKEN = "as-token-of-the-tests-1234"
HS_TOKEN = "hs-token-of-the-tests-1234"
USER = "@lotse:example.org"


def transaction(*events: Payload) -> Payload:
    return {"events": list(events)}


def event(kind: str, room: str, number: int, at: float, **content: object) -> Payload:
    return {
        "type": kind,
        "room_id": room,
        "event_id": f"$143273582443PhrSn{number}:example.org",
        "sender": "@alice:example.org",
        "origin_server_ts": int(at * 1000),
        "unsigned": {"age": 1234},
        "content": content,
    }


class MatrixCase(Case):
    name = "matrix"
    method = "PUT"
    path = "/_matrix/app/v1/transactions/35"
    alice = "!jEsUZKDJdhlrceRyVU:example.org"
    bob = "!jEsUZKDJdhlrceRyVV:example.org"
    secrets = (AS_TOKEN, HS_TOKEN)

    def channel(self, api: str) -> Matrix:
        return Matrix(MatrixSettings(as_token=AS_TOKEN, hs_token=HS_TOKEN, user=USER, api=api))

    def proof(self, body: bytes) -> dict[str, str]:
        return {"Authorization": f"Bearer {HS_TOKEN}"}

    def forged(self, body: bytes) -> dict[str, str]:
        return {"Authorization": f"Bearer {AS_TOKEN}"}

    def text(self, who: str, number: int, text: str, at: float) -> Payload:
        return transaction(event("m.room.message", who, number, at, msgtype="m.text", body=text))

    def media(self, who: str, number: int, at: float) -> Payload:
        content = {"msgtype": "m.audio", "body": "voice.ogg", "url": "mxc://example.org/ffed755USFFxlgbQYZGtryd"}
        return transaction(event("m.room.message", who, number, at, **content))

    def press(self, who: str, number: int, payload: str, at: float) -> None:
        return None

    def others(self) -> list[Payload]:
        now = time.time()
        own = event("m.room.message", self.alice, 90, now, msgtype="m.notice", body="ours") | {"sender": USER}
        bot = event("m.room.message", self.alice, 91, now, msgtype="m.notice", body="another bot")
        left = event("m.room.member", self.alice, 92, now, membership="leave") | {"state_key": USER}
        return [
            transaction(own, bot, left),
            transaction(event("m.reaction", self.alice, 93, now), event("org.example.new", self.alice, 94, now)),
        ]

    def said(self, seen: Seen) -> tuple[str, str] | None:
        if "/send/m.room.message/" not in seen.path:
            return None
        from urllib.parse import unquote

        return unquote(seen.path.split("/rooms/")[1].split("/")[0]), seen.body["body"]

    def buttons(self, seen: Seen) -> list[str]:
        return []

    def refusal(self, status: int, wait: int = 0) -> tuple[int, dict[str, str], Payload]:
        body: Payload = {"errcode": "M_LIMIT_EXCEEDED" if status == 429 else "M_UNKNOWN", "error": "no"}
        return status, {}, body | ({"retry_after_ms": wait * 1000} if wait else {})


class TestMatrix(ChannelContract):
    case = MatrixCase()

    def key(self, seen: Seen) -> object:
        assert seen.method == "PUT"
        return seen.path  # the transaction id is its end


@pytest.fixture
def channel() -> Matrix:
    return MatrixCase().channel("http://127.0.0.1:1")


def read(channel: Matrix, content: Payload) -> Message:
    found = channel.read(content)
    assert isinstance(found, Message)
    return found


def test_a_reply_is_read_without_what_it_answers_to(channel: Matrix) -> None:
    body = "> <@lotse:example.org> Was suchen Sie?\n> Eine Kita?\n\nJa, eine Kita"
    content = event("m.room.message", "!r:x", 1, 5.0, msgtype="m.text", body=body)
    assert read(channel, content).text == "Ja, eine Kita"


def test_an_edited_message_is_read_anew(channel: Matrix) -> None:
    new = {"msgtype": "m.text", "body": "Kitaplatz"}
    relation = {"rel_type": "m.replace", "event_id": "$some_event_id"}
    content = {"msgtype": "m.text", "body": "* Kitaplatz", "m.new_content": new, "m.relates_to": relation}
    assert read(channel, event("m.room.message", "!r:x", 1, 5.0, **content)).text == "Kitaplatz"


def test_an_encrypted_message_is_answered_that_it_cannot_be_read(channel: Matrix) -> None:
    content = {"algorithm": "m.megolm.v1.aes-sha2", "ciphertext": "AwgAEn"}
    assert read(channel, event("m.room.encrypted", "!r:x", 1, 5.0, **content)).kind == Kind.ENCRYPTED


async def test_a_person_is_followed_into_a_room_and_a_group_is_left(tmp_path: Path) -> None:
    case, provider = MatrixCase(), Provider()
    invited = event("m.room.member", case.alice, 1, time.time(), membership="invite", is_direct=True)
    group = event("m.room.member", case.bob, 2, time.time(), membership="invite")
    async with provider.serving() as api, open_house(case.channel(api), provider, tmp_path) as house:
        payload = transaction(invited | {"state_key": USER}, group | {"state_key": USER})
        response = await house.client.put(f"/channels/matrix{case.path}", json=payload, headers=case.proof(b""))
        assert response.status == 200
        await house.settle()
        assert [each.meaning for each in house.guide.heard] == ["intent:greet"]
    in_group = [each for each in provider.seen if "RyVV" in each.path]
    assert [each.path.rpartition("/")[2] for each in (in_group[0], in_group[-1])] == ["join", "leave"]
    assert in_group[1].body["body"] == MESSAGES.say("de", "group-refused").text
    with_person = [each.path.rpartition("/")[2] for each in provider.seen if "RyVU" in each.path]
    assert with_person[0] == "join"


def test_a_room_into_which_others_are_invited_is_a_group(channel: Matrix) -> None:
    invited = event("m.room.member", "!r:x", 1, 5.0, membership="invite", is_direct=True)
    joined = event("m.room.member", "!r:x", 2, 5.0, membership="join")
    assert read(channel, invited | {"state_key": "@bob:example.org"}).kind == Kind.GROUP
    assert channel.read(joined | {"state_key": "@bob:example.org"}) is None


async def test_the_homeserver_may_ask_for_our_user(tmp_path: Path) -> None:
    case = MatrixCase()
    async with open_house(case.channel("http://127.0.0.1:1"), Provider(), tmp_path) as house:
        for path, headers, status in [
            (f"users/{USER}", case.proof(b""), 200),
            ("users/@other:example.org", case.proof(b""), 404),
            ("rooms/%23other:example.org", case.proof(b""), 404),
            (f"users/{USER}", case.forged(b""), 403),
        ]:
            response = await house.client.get(f"/channels/matrix/_matrix/app/v1/{path}", headers=headers)
            assert response.status == status, path
        ping = await house.client.post("/channels/matrix/_matrix/app/v1/ping", json={}, headers=case.proof(b""))
        assert (ping.status, await ping.json()) == (200, {})


def test_that_our_user_exists_already_is_as_it_should_be(channel: Matrix) -> None:
    assert channel.verdict(400, {}, b'{"errcode": "M_USER_IN_USE"}').fate == "sent"
    assert channel.verdict(400, {}, b'{"errcode": "M_EXCLUSIVE"}').fate == "refused"


def test_what_stands_in_a_text_is_no_markup(channel: Matrix) -> None:
    from bot.channels.bubbles import Block, Bubble

    (call,) = channel.write("!r:x", Bubble((Block("a < b & c\nd", "<b>Titel</b>"),)))
    assert call.body is not None
    assert call.body["formatted_body"] == ("<p><strong>&lt;b&gt;Titel&lt;/b&gt;</strong><br>a &lt; b &amp; c<br>d</p>")
