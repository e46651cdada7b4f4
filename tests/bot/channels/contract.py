"""What every messenger must do. A messenger's own test gives a `Case` and inherits from `ChannelContract`."""

import asyncio
import json
import logging
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, ClassVar

import pytest
from aiohttp import ClientResponse

import bot.rounds
import bot.sending
from bot.channels.bubbles import length
from bot.channels.channel import Channel
from bot.gateway import MOST_BYTES
from tests.bot.channels.house import LONG, MESSAGES, House, Provider, Seen, open_house
from tests.bot.channels.said import plain, quoted
from tests.bot.channels.spoiling import spoilt

Payload = dict[str, Any]
SECRET_WORDS = "Marmelade-Geheimnis"


class Case:
    """How one messenger speaks, in the shapes of its documentation."""

    name: str
    method = "POST"
    path = ""
    alice: str
    """An address as the messenger gives it."""
    bob: str
    secrets: tuple[str, ...]
    """Which must never be stored or logged."""
    signs_body = False
    """Whether the proof of origin covers the body."""

    def channel(self, api: str) -> Channel:
        raise NotImplementedError

    def proof(self, body: bytes) -> dict[str, str]:
        """The headers that prove where a body comes from."""
        raise NotImplementedError

    def forged(self, body: bytes) -> dict[str, str]:
        """The same headers made by somebody who does not know the secret."""
        raise NotImplementedError

    def text(self, who: str, number: int, text: str, at: float) -> Payload:
        """A webhook with one text."""
        raise NotImplementedError

    def media(self, who: str, number: int, at: float) -> Payload:
        raise NotImplementedError

    def press(self, who: str, number: int, payload: str, at: float) -> Payload | None:
        """A pressed button; None where there are no buttons."""
        raise NotImplementedError

    def others(self) -> list[Payload]:
        """Genuine webhooks that mean nothing to us, of types known and unknown."""
        raise NotImplementedError

    def said(self, seen: Seen) -> tuple[str, str] | None:
        """Address and text of a call that shows something to a resident; None for other calls."""
        raise NotImplementedError

    def buttons(self, seen: Seen) -> list[str]:
        """The payloads of the buttons of a call."""
        raise NotImplementedError

    def refusal(self, status: int, wait: int = 0) -> tuple[int, dict[str, str], Payload]:
        """How the provider says no; `wait`: for so many seconds."""
        return status, {"Retry-After": str(wait)} if wait else {}, {}


class ChannelContract:
    """The tests that each messenger passes."""

    case: ClassVar[Case]

    @pytest.fixture(autouse=True)
    def quick(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Waiting is not what is tested."""
        monkeypatch.setattr(bot.rounds, "LOOK_EVERY", 0.02)
        monkeypatch.setattr(bot.sending, "_back_off", lambda attempts: 0.05)
        monkeypatch.setattr(bot.sending, "DOUBT", 0.05)

    @pytest.fixture
    async def house(self, tmp_path: Path) -> AsyncIterator[House]:
        provider = Provider()
        provider.is_message = lambda seen: self.case.said(seen) is not None
        async with (
            provider.serving() as api,
            open_house(self.case.channel(api), provider, tmp_path) as opened,
        ):
            yield opened

    async def post(self, house: House, payload: Any, *, status: int = 200, **given: Any) -> ClientResponse:
        body = payload if isinstance(payload, bytes) else json.dumps(payload).encode()
        headers = {"Content-Type": "application/json"} | given.get("headers", self.case.proof(body))
        url = f"/channels/{self.case.name}{self.case.path}"
        response = await house.client.request(self.case.method, url, data=body, headers=headers)
        assert response.status == status, await response.text()
        return response

    def texts(self, house: House, who: str | None = None) -> list[str]:
        """What the provider has taken for a resident, in order."""
        said = [self.case.said(each) for each in house.provider.accepted]
        return [text for address, text in said if address == (who or self.case.alice)]  # type: ignore[misc]

    def answers(self, house: House, who: str | None = None) -> list[str]:
        """The words that the parrot repeated, in order."""
        return [part for text in self.texts(house, who) for part in quoted(text)]

    async def test_a_text_is_answered_to_whom_it_came_from(self, house: House) -> None:
        await self.post(house, self.case.text(self.case.alice, 1, "Guten Tag", time.time()))
        await self.post(house, self.case.text(self.case.bob, 2, "Merhaba", time.time()))
        await house.settle()
        assert self.answers(house) == ["Guten Tag"]
        assert self.answers(house, self.case.bob) == ["Merhaba"]

    async def test_a_person_keeps_one_conversation_that_does_not_say_who_it_is(self, house: House) -> None:
        for number, who in enumerate([self.case.alice, self.case.bob, self.case.alice]):
            await self.post(house, self.case.text(who, number, "x y z", time.time()))
        await house.settle()
        by_person = {each.conversation for each in house.guide.heard}
        assert len(by_person) == 2
        assert all(house.guide.seal.is_conversation(each) for each in by_person)
        assert not any(self.case.alice in each for each in by_person)

    @pytest.mark.parametrize("how", ["forged", "missing"])
    async def test_what_is_not_genuine_is_refused(self, house: House, how: str) -> None:
        body = json.dumps(self.case.text(self.case.alice, 1, "Guten Tag", time.time())).encode()
        headers = self.case.forged(body) if how == "forged" else {}
        await self.post(house, body, headers=headers, status=403)
        await house.settle()
        assert house.guide.heard == []
        assert house.provider.seen == []

    async def test_a_proof_that_is_no_text_is_refused(self, house: House) -> None:
        lines = [f"{name}: ".encode() + b"\xff\xfe\xed\xa0\x80" for name in self.case.proof(b"{}")]
        address = f"{self.case.method} /channels/{self.case.name}{self.case.path} HTTP/1.1"
        head = [address.encode(), b"Host: x", b"Content-Length: 2", b"Connection: close", *lines]
        reader, writer = await asyncio.open_connection(house.client.host, house.client.port)
        writer.write(b"\r\n".join(head) + b"\r\n\r\n{}")
        answer = await reader.read()
        writer.close()
        assert answer.split()[1] in {b"400", b"403"}
        assert house.guide.heard == []

    async def test_a_changed_body_is_refused(self, house: House) -> None:
        if not self.case.signs_body:
            pytest.skip("this messenger proves its origin by a token alone")
        body = json.dumps(self.case.text(self.case.alice, 1, "Guten Tag", time.time())).encode()
        await self.post(house, body.replace(b"Guten", b"Boese"), headers=self.case.proof(body), status=403)
        assert house.guide.heard == []

    async def test_what_comes_again_is_answered_once(self, house: House) -> None:
        payload = self.case.text(self.case.alice, 1, "Guten Tag", time.time())
        body = json.dumps(payload).encode()
        proof = self.case.proof(body)
        await asyncio.gather(*(self.post(house, body, headers=proof) for _ in range(5)))
        await house.settle()
        await self.post(house, body, headers=proof)
        await house.settle()
        assert self.answers(house) == ["Guten Tag"]

    async def test_what_was_sent_long_ago_is_passed_over(self, house: House) -> None:
        await self.post(house, self.case.text(self.case.alice, 1, "Guten Tag", time.time() - 25 * 3600))
        await house.settle()
        assert house.guide.heard == []

    async def test_what_arrives_out_of_order_is_answered_in_order(self, house: House) -> None:
        house.guide.ready = False
        now = time.time()
        for number in (3, 1, 2):
            await self.post(house, self.case.text(self.case.alice, number, f"Frage {number}", now - 60 + number))
        house.guide.ready = True
        await house.settle()
        assert self.answers(house) == ["Frage 1", "Frage 2", "Frage 3"]

    @pytest.mark.parametrize(
        "text", ["", " ", "\u200b", "\x00", "\ud800"], ids=["empty", "blank", "unseen", "nul", "half a character"]
    )
    async def test_an_empty_or_broken_text_does_no_harm(self, house: House, text: str) -> None:
        await self.post(house, self.case.text(self.case.alice, 1, text, time.time()))
        await self.post(house, self.case.text(self.case.alice, 2, "Guten Tag", time.time()))
        await house.settle()
        assert self.answers(house)[-1] == "Guten Tag"

    async def test_media_are_answered_politely(self, house: House) -> None:
        await self.post(house, self.case.media(self.case.alice, 1, time.time()))
        await house.settle()
        assert house.guide.heard == []
        (text,) = self.texts(house)
        assert plain(MESSAGES.say("de", "media-not-read").text) in plain(text)

    async def test_a_huge_text_is_cut_and_a_huge_webhook_refused(self, house: House) -> None:
        await self.post(house, self.case.text(self.case.alice, 1, "Hallo " * 50_000, time.time()))
        await house.settle()
        assert [len(each.text) for each in house.guide.heard] == [10_000]
        await self.post(house, b'"' + b"x" * MOST_BYTES + b'"', status=413)

    @pytest.mark.parametrize("body", [b"", b"{", b"\xff", b"[" * 100_000], ids=["empty", "half", "bytes", "deep"])
    async def test_what_is_not_json_is_refused(self, house: House, body: bytes) -> None:
        await self.post(house, body, status=400)

    async def test_other_webhooks_are_thanked_for_and_passed_over(self, house: House) -> None:
        for payload in [*self.case.others(), {}, [], None, "x", 1]:
            await self.post(house, payload)
        await house.settle()
        assert house.guide.heard == []
        assert self.texts(house) == []

    async def test_no_shape_of_an_event_makes_the_door_fail(self, house: House) -> None:
        original = self.case.text(self.case.alice, 1, "Guten Tag", time.time())
        for changed in spoilt(original):
            await self.post(house, changed)
        await house.settle()
        before = len(house.guide.heard)
        await self.post(house, self.case.text(self.case.bob, 2, "Noch da?", time.time()))
        await house.settle()
        assert house.guide.heard[before].text == "Noch da?"

    @pytest.mark.parametrize("status", [429, 500, 503])
    async def test_an_answer_is_sent_again_until_it_is_taken(self, house: House, status: int) -> None:
        house.provider.refusals = [self.case.refusal(status), self.case.refusal(status)]
        await self.post(house, self.case.text(self.case.alice, 1, "eins", time.time()))
        await self.post(house, self.case.text(self.case.alice, 2, "zwei", time.time()))
        await house.settle()
        assert self.answers(house) == ["eins", "zwei"]

    async def test_the_time_that_the_provider_asks_for_is_given(self, house: House) -> None:
        house.provider.refusals = [self.case.refusal(429, wait=1)]
        begun = time.monotonic()
        await self.post(house, self.case.text(self.case.alice, 1, "eins", time.time()))
        await house.settle()
        assert self.answers(house) == ["eins"]
        assert time.monotonic() - begun >= 1

    async def test_a_call_whose_answer_is_lost_is_made_again_with_the_same_key(self, house: House) -> None:
        house.provider.drop_next = 1
        await self.post(house, self.case.text(self.case.alice, 1, "eins", time.time()))
        await house.settle()
        first, second = house.provider.accepted
        assert self.case.said(first) == self.case.said(second)
        assert self.key(first) == self.key(second)

    def key(self, seen: Seen) -> Any:
        """What marks a repeated call, for messengers that know one."""
        return None

    async def test_what_is_refused_is_given_up_and_the_conversation_goes_on(self, house: House) -> None:
        house.provider.refusals = [self.case.refusal(400)]
        await self.post(house, self.case.text(self.case.alice, 1, SECRET_WORDS, time.time()))
        await self.post(house, self.case.text(self.case.alice, 2, "zwei", time.time()))
        await house.settle()
        assert self.answers(house)[-1] == "zwei"
        (letter,) = house.messengers.outbox.dead_letters()
        assert letter.channel == self.case.name
        assert "400" in letter.failure
        assert SECRET_WORDS not in str(letter)
        house.messengers.outbox.revive()
        await house.settle()
        assert SECRET_WORDS in self.answers(house)

    async def test_a_long_answer_is_split_at_sentences(self, house: House) -> None:
        await self.post(house, self.case.text(self.case.alice, 1, "long", time.time()))
        await house.settle(60)
        texts = self.texts(house)
        limit = house.channel.limits.text
        assert len(texts) >= len(LONG) // limit
        assert all(length(plain(each)) <= limit for each in texts)
        assert LONG in " ".join(plain(each) for each in texts)
        parts = [each for each in texts if "Satz Nummer" in each]
        assert all(plain(each).rstrip().endswith(".") for each in parts[:-1])

    @pytest.mark.parametrize("count", [1, 3, 10, 15])
    async def test_every_choice_can_be_taken(self, house: House, count: int) -> None:
        await self.post(house, self.case.text(self.case.alice, 1, f"choices {count}", time.time()))
        await house.settle()
        payloads = [each for seen in house.provider.accepted for each in self.case.buttons(seen)]
        number = 1
        if payloads:
            assert len(payloads) == count
            number += 1
            pressed = self.case.press(self.case.alice, number, payloads[-1], time.time())
            assert pressed is not None
            await self.post(house, pressed)
        else:
            assert all(
                f"{each}. Ein langer Titel" in plain(" ".join(self.texts(house))) for each in range(1, count + 1)
            )
            await self.post(house, self.case.text(self.case.alice, 2, f" {count}. ", time.time()))
        await house.settle()
        assert house.guide.heard[-1].meaning == f"intent:topic_{count}"

    async def test_a_made_up_payload_is_refused_politely(self, house: House) -> None:
        pressed = self.case.press(self.case.alice, 1, "intent:emergency_danger", time.time())
        if pressed is None:
            pytest.skip("this messenger has no buttons")
        await self.post(house, pressed)
        await house.settle()
        assert house.guide.heard == []
        assert plain(MESSAGES.say("de", "problem-unknown-payload").text) in plain(self.texts(house)[0])

    async def test_the_language_can_be_chosen_and_the_conversation_forgotten(self, house: House) -> None:
        await self.post(house, self.case.text(self.case.alice, 1, "/language", time.time()))
        await house.settle()
        payloads = [each for seen in house.provider.accepted for each in self.case.buttons(seen)]
        place = [each.code for each in house.guide.languages.offered].index("tr")
        press = self.case.press(self.case.alice, 2, payloads[place] if payloads else "", time.time())
        await self.post(house, press or self.case.text(self.case.alice, 2, str(place + 1), time.time()))
        await house.settle()
        assert house.guide.heard[-1].chosen_language == "tr"
        await self.post(house, self.case.text(self.case.alice, 3, "/forget", time.time()))
        await house.settle()
        assert plain(MESSAGES.say("de", "conversation-forgotten").text) in plain(self.texts(house)[-1])

    async def test_the_first_answer_says_how_to_delete_the_conversation(self, house: House) -> None:
        await self.post(house, self.case.text(self.case.alice, 1, "Hallo", time.time()))
        await house.settle()
        assert "/forget" in plain(self.texts(house)[-1])

    async def test_a_right_to_left_answer_begins_right_to_left(self, house: House) -> None:
        house.guide.language = "ar"
        await self.post(house, self.case.text(self.case.alice, 1, "Jobcenter أين", time.time()))
        await house.settle()
        assert "\u200f«Jobcenter أين»" in plain(self.texts(house)[0])

    async def test_neither_words_nor_addresses_nor_secrets_are_logged(
        self, house: House, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.DEBUG)
        house.provider.refusals = [self.case.refusal(500), self.case.refusal(400)]
        payload = self.case.text(self.case.alice, 1, SECRET_WORDS, time.time())
        await self.post(house, payload)
        await self.post(house, self.case.text(self.case.alice, 2, SECRET_WORDS, time.time()))
        for changed in spoilt(payload):
            await self.post(house, changed)
        await self.post(house, json.dumps(payload).encode(), headers={}, status=403)
        await house.settle()
        stand_in = "aiohttp.access"  # of the test's own servers; ours writes none
        ours = "\n".join(each.getMessage() for each in caplog.records if each.name != stand_in)
        assert "shape" in ours
        for secret in (SECRET_WORDS, self.case.alice, *self.case.secrets):
            assert secret not in ours

    async def test_words_are_kept_no_longer_than_needed_and_secrets_never(self, house: House) -> None:
        await self.post(house, self.case.text(self.case.alice, 1, SECRET_WORDS, time.time()))
        await house.settle()
        assert self.answers(house) == [SECRET_WORDS]
        with house.messengers._database.engine.connect() as connection:
            rows = [
                str(tuple(row))
                for table in ("inbox", "outbox", "offered_choices")
                for row in connection.exec_driver_sql(f"SELECT * FROM {table}")
            ]
        assert rows
        for each in (SECRET_WORDS, self.case.alice, *self.case.secrets):
            assert not any(each in row for row in rows)

    async def test_who_writes_too_much_is_asked_to_wait_once(self, tmp_path: Path) -> None:
        provider = Provider()
        provider.is_message = lambda seen: self.case.said(seen) is not None
        async with (
            provider.serving() as api,
            open_house(self.case.channel(api), provider, tmp_path, messages_a_minute=3) as house,
        ):
            for number in range(8):
                await self.post(house, self.case.text(self.case.alice, number, f"Frage {number}", time.time()))
            await self.post(house, self.case.text(self.case.bob, 9, "Merhaba", time.time()))
            await house.settle()
            assert self.answers(house) == ["Frage 0", "Frage 1", "Frage 2"]
            note = plain(MESSAGES.say("de", "too-many-messages").text)
            assert [note in plain(each) for each in self.texts(house)].count(True) == 1
            assert self.answers(house, self.case.bob) == ["Merhaba"]

    async def test_the_credentials_are_checked(self, house: House) -> None:
        for call in house.channel.check():
            async with bot.sending.ClientSession() as session:
                verdict = await bot.sending.exchange(session, house.channel, call, "a" * 32)
                assert verdict.fate == "sent"
                house.provider.is_message = lambda seen: True
                house.provider.refusals = [self.case.refusal(401)]
                verdict = await bot.sending.exchange(session, house.channel, call, "a" * 32)
                assert verdict.fate != "sent"
                assert not any(secret in verdict.reason for secret in self.case.secrets)
