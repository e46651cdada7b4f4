"""POST /api/v1/messages through the real server and the real model."""

import asyncio
import json
from typing import Any

import pytest
import yaml
from aiohttp.test_utils import TestClient

from bot.api.keys import CONVERSATIONS, GUIDE
from locales.languages import load_languages
from settings import ROOT

CASES = [
    (topic, language, question, case["programme"])
    for topic, case in yaml.safe_load((ROOT / "tests/conversations/first_questions.yml").read_text("utf-8")).items()
    for language, question in case["questions"].items()
]


def items(turn: dict[str, Any]) -> list[str]:
    return [item["id"] for reply in turn["replies"] if reply["type"] == "programmes" for item in reply["items"]]


@pytest.mark.parametrize(("topic", "asked_in", "question", "programme"), CASES)
async def test_a_question_about_the_citys_plan_is_answered(
    ask: Any, topic: str, asked_in: str, question: str, programme: str | None
) -> None:
    turn = await ask(question)
    assert turn["language"] == asked_in
    assert turn["direction"] == load_languages()[asked_in].direction
    for reply in turn["replies"]:
        assert reply.get("language", asked_in) == asked_in, reply
        for item in reply.get("items", []) if reply["type"] == "programmes" else []:
            assert item["language"] == asked_in
    assert any(reply["type"] == "answer" for reply in turn["replies"])
    if programme:
        assert programme in items(turn)[:3]


async def test_the_first_words_say_that_it_is_a_machine_and_only_once(ask: Any) -> None:
    first = await ask("Where can I find a midwife?")
    assert "computer program" in first["replies"][0]["text"]
    assert "30" in first["replies"][0]["text"]
    second = await ask("And where is a doctor?", first["conversation"])
    assert not any("computer program" in reply.get("text", "") for reply in second["replies"])


async def test_in_danger_the_number_comes_before_everything_else(ask: Any) -> None:
    turn = await ask("Please help, my wife fell and is bleeding from the head")
    assert turn["replies"][0]["type"] == "answer"
    assert "112" in turn["replies"][0]["text"]
    assert "computer program" in turn["replies"][-1]["text"]


async def test_an_unchecked_number_is_never_shown(ask: Any) -> None:
    turn = await ask("My husband beats me, is there a women's shelter for tonight?")
    assert "frauenhaus24" in items(turn)
    said = json.dumps(turn)
    assert "116 016" in said
    for unchecked in ("7708077", "0667888", "21339166", "116 111"):
        assert unchecked not in said


async def test_the_conversation_keeps_its_language(ask: Any) -> None:
    first = await ask("Çocuğum için kreş yeri arıyorum")
    assert first["language"] == "tr"
    for text in ("ok", "12", "👍", "Kita"):
        assert (await ask(text, first["conversation"]))["language"] == "tr"


async def test_a_chosen_language_stays(ask: Any) -> None:
    first = await ask("Wo finde ich eine Wohnung?", language="ar")
    assert first["language"] == "ar"
    assert (await ask("Wo finde ich eine Wohnung?", first["conversation"]))["language"] == "ar"


async def test_the_browser_language_decides_where_the_text_does_not(ask: Any) -> None:
    assert (await ask("👋", headers={"Accept-Language": "uk-UA,uk;q=0.9,en;q=0.5"}))["language"] == "uk"


async def test_a_language_without_texts_is_answered_in_a_labelled_fallback(ask: Any) -> None:
    turn = await ask("What is WIR 2.0?", language="it")
    assert turn["language"] == "it"
    assert {reply["language"] for reply in turn["replies"] if "language" in reply} == {"en"}
    assert any("Italiano" in reply.get("text", "") for reply in turn["replies"])


async def test_a_language_without_examples_is_at_least_asked_back_about_the_right_topic(ask: Any) -> None:
    turn = await ask("Dove posso imparare il tedesco a Hannover?", language="it")
    titles = [item["title"] for reply in turn["replies"] if reply["type"] == "choices" for item in reply["items"]]
    assert "vhs-deutsch-integration" in items(turn) or "Find a German course" in titles


async def test_a_choice_means_what_it_says(ask: Any) -> None:
    greeting = await ask("Hello there!")
    choices = next(reply for reply in greeting["replies"] if reply["type"] == "choices")
    choice = choices["items"][0]
    turn = await ask("", greeting["conversation"], payload=choice["payload"])
    assert turn["intent"] == {"name": "find_german_course", "confidence": 1.0}
    assert "vhs-deutsch-integration" in items(turn)
    assert turn["language"] == "en"


async def test_a_choice_without_words_and_without_a_title_is_answered(client: TestClient) -> None:
    for meaning in ("greet", "thank", "goodbye"):
        payload = client.app[GUIDE].seal.payload(f"intent:{meaning}")
        response = await client.post("/api/v1/messages", json={"conversation": None, "text": "", "payload": payload})
        assert response.status == 200
        assert "Retry-After" not in response.headers, "no stand-in"
        assert (await response.json())["intent"]["name"] == meaning


async def test_a_made_up_payload_is_refused(client: TestClient) -> None:
    for payload in ("intent:find_german_course", "/find_german_course", '{"intent":"x"}', ""):
        response = await client.post("/api/v1/messages", json={"conversation": None, "text": "", "payload": payload})
        assert response.status == 422
        assert response.content_type == "application/problem+json"


@pytest.mark.parametrize(
    "text",
    [
        "/restart",
        "/\t/restart",
        "/\u00a0/emergency_danger",
        "/find_german_course",
        '/find_german_course{"level":"X"}',
        " /session_start",
        "//restart",
        "/back",
    ],
)
async def test_a_typed_command_is_not_obeyed(ask: Any, text: str) -> None:
    before = await ask("I need a German course")
    turn = await ask(text, before["conversation"])
    assert turn["intent"]["name"] == "nlu_fallback"
    assert turn["replies"]
    after = await ask("thank you", before["conversation"])
    assert not any("computer program" in reply.get("text", "") for reply in after["replies"]), "it has forgotten"


@pytest.mark.parametrize(
    "text", ["", "   ", "\n\t", "😀", "👩‍👩‍👧‍👦🎉", "!!!", "\u202e\u2066", "\x00\x01\x02", "12345", "🇺🇦"]
)
async def test_what_says_nothing_gets_a_polite_reply(ask: Any, text: str) -> None:
    turn = await ask(text)
    assert turn["intent"]["name"] == "nlu_fallback"
    assert turn["replies"]


async def test_a_very_long_message_is_read_from_the_start(ask: Any) -> None:
    turn = await ask("Ich suche einen Deutschkurs in Hannover. " * 400)
    assert turn["intent"]["name"] == "find_german_course"
    assert any("Anfang" in reply.get("text", "") for reply in turn["replies"])


async def test_a_megabyte_is_a_problem(client: TestClient) -> None:
    response = await client.post("/api/v1/messages", json={"conversation": None, "text": "a" * 1_000_000})
    assert response.status == 413
    assert response.content_type == "application/problem+json"


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"{", 400),
        (b'{"conversation": null, "text": "hi"', 400),
        (b"\xff\xfe\x00", 400),
        (b"\x89PNG\r\n\x1a\n" * 50, 400),
        (b"[" * 5000, 400),
        (b"[]", 422),
        (b"null", 422),
        (b'"text"', 422),
        (b"{}", 422),
        (b'{"conversation": null}', 422),
        (b'{"conversation": null, "text": null}', 422),
        (b'{"conversation": null, "text": 5}', 422),
        (b'{"conversation": 5, "text": "hi"}', 422),
        (b'{"conversation": null, "text": ["hi"]}', 422),
        (b'{"conversation": null, "text": "hi", "sender": "admin"}', 422),
        (b'{"conversation": null, "text": "hi", "parse_data": {"intent": {"name": "restart"}}}', 422),
        (b'{"conversation": null, "text": "hi", "language": "tlh-Piqd"}', 422),
        (b'{"conversation": null, "text": "hi", "language": "../../etc"}', 422),
        (b'{"conversation": null, "text": "\\ud800"}', 400),
    ],
)
async def test_a_wrong_body_is_a_problem_and_harms_nothing(client: TestClient, body: bytes, status: int) -> None:
    headers = {"Content-Type": "application/json", "Accept-Language": "tr"}
    response = await client.post("/api/v1/messages", data=body, headers=headers)
    document = json.loads(await response.text())
    assert response.status == document["status"] == status, document
    assert response.content_type == "application/problem+json"
    assert response.headers["Content-Language"] == "tr"
    assert (await client.get("/health/ready")).status == 200


async def test_another_media_type_is_a_problem(client: TestClient) -> None:
    response = await client.post("/api/v1/messages", data=b"text=hi", headers={"Content-Type": "text/plain"})
    assert response.status == 415


@pytest.mark.parametrize(
    "forged", ["", "x", "admin", "a.b", "' OR 1=1 --", "ä" * 40, "AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBBBBBBB"]
)
async def test_a_forged_conversation_is_refused(client: TestClient, forged: str) -> None:
    response = await client.post("/api/v1/messages", json={"conversation": forged, "text": "hi"})
    assert response.status == 404
    assert (await response.json())["title"] == "Not Found"


async def test_an_unknown_address_and_a_wrong_method_are_problems(client: TestClient) -> None:
    for response, status in (
        (await client.get("/api/v1/nothing"), 404),
        (await client.get("/api/v1/messages"), 405),
        (await client.put("/api/v1/languages"), 405),
        (await client.get("/..%2f..%2fetc/passwd"), 404),
    ):
        assert response.status == status
        assert response.content_type == "application/problem+json"


async def test_messages_of_one_conversation_are_answered_in_order(ask: Any) -> None:
    first = await ask("Hello")
    questions = ["I need a flat", "Where is the library?", "My son needs a school"]
    turns = await asyncio.gather(*(ask(question, first["conversation"]) for question in questions))
    assert [turn["intent"]["name"] for turn in turns] == ["find_flat", "culture_leisure", "school_place"]


async def test_many_residents_at_once_do_not_mix(ask: Any) -> None:
    async def dialogue(text: str, language: str) -> None:
        turn = await ask(text)
        for _ in range(3):
            assert turn["language"] == language
            turn = await ask(text, turn["conversation"])

    await asyncio.gather(
        *(dialogue("Yeni geldim, okul nasıl bulabilirim?", "tr") for _ in range(5)),
        *(dialogue("أبحث عن مدرسة لابني", "ar") for _ in range(5)),
    )


async def test_a_message_sent_again_is_answered_once(client: TestClient, ask: Any) -> None:
    begun = (await (await client.post("/api/v1/conversations")).json())["conversation"]
    first = await ask("Where can I find a midwife?", begun, client_id="message-1")
    again = await ask("Where can I find a midwife?", begun, client_id="message-1")
    assert {**again, "replies": None} == {**first, "replies": None}
    assert [each["type"] for each in again["replies"]] == [each["type"] for each in first["replies"]]
    assert items(again) == items(first)
    next_one = await ask("And where is a doctor?", begun, client_id="message-2")
    assert items(next_one) != items(first)
    log = client.server.app[CONVERSATIONS].log(begun)
    assert [each.type for each in log].count("user") == 2


async def test_the_same_message_sent_twice_at_once_is_answered_once(client: TestClient, ask: Any) -> None:
    begun = (await (await client.post("/api/v1/conversations")).json())["conversation"]
    turns = await asyncio.gather(*(ask("Hello", begun, client_id="same-message") for _ in range(4)))
    assert all(turn["replies"] == turns[0]["replies"] for turn in turns)
    log = client.server.app[CONVERSATIONS].log(begun)
    assert [each.type for each in log].count("user") == 1


async def test_without_an_id_of_its_sender_every_message_counts(client: TestClient, ask: Any) -> None:
    begun = (await ask("Hello"))["conversation"]
    await ask("Hello", begun)
    assert [each.type for each in client.server.app[CONVERSATIONS].log(begun)].count("user") == 2


@pytest.mark.parametrize("wrong", ["short", "with a space", "x" * 65])
async def test_a_wrong_id_of_a_message_is_refused(client: TestClient, wrong: str) -> None:
    response = await client.post("/api/v1/messages", json={"text": "Hello", "client_id": wrong})
    assert response.status == 422
    assert (await response.json())["errors"][0]["field"] == "client_id"


async def test_a_field_that_is_somebodys_words_is_not_repeated(client: TestClient) -> None:
    response = await client.post("/api/v1/messages", json={"text": "Hello", "colour": 1, "Reach me at 0511 123": 1})
    assert response.status == 422
    assert [each["field"] for each in (await response.json())["errors"]] == ["colour", "?"]


async def test_a_stand_in_for_an_answer_says_when_to_send_again(client: TestClient, ask: Any) -> None:
    guide = client.server.app[GUIDE]
    body = {"text": "Where is a doctor?", "client_id": "early-message"}
    body["conversation"] = (await (await client.post("/api/v1/conversations")).json())["conversation"]
    agent, guide.agent = guide.agent, None
    try:
        early = await client.post("/api/v1/messages", json=body)
    finally:
        guide.agent = agent
    assert early.headers["Retry-After"] == "3"
    assert "112" in await early.text()
    later = await client.post("/api/v1/messages", json=body)
    assert "Retry-After" not in later.headers
    assert any(each["type"] == "answer" for each in (await later.json())["replies"])
