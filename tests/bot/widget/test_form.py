"""/chat without JavaScript: a plain form."""

import re
from html import unescape

from aiohttp.test_utils import TestClient

from bot.api.keys import CONVERSATIONS
from locales.languages import load_languages
from locales.messages import load_messages


def hidden(page: str) -> dict[str, str]:
    return {name: unescape(value) for name, value in re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page)}


async def post(client: TestClient, fields: dict[str, str], language: str = "en") -> str:
    response = await client.post("/chat", data=fields, headers={"Accept-Language": language})
    assert response.status == 200
    return await response.text()


async def test_a_question_is_answered_with_programmes(client: TestClient) -> None:
    page = await (await client.get("/chat", headers={"Accept-Language": "tr"})).text()
    answer = await post(client, {**hidden(page), "text": "Nerede Almanca kursu bulabilirim?"}, "tr")
    assert '<html lang="tr"' in answer
    assert answer.count("<article") == 3
    assert "Nerede Almanca kursu" in answer
    assert "VHS" in answer
    assert load_messages("widget", load_languages()).all("tr")["fact-organisation"] in answer


async def test_a_topic_is_a_button(client: TestClient) -> None:
    page = await (await client.get("/chat", headers={"Accept-Language": "en"})).text()
    payload = re.search(r'name="payload" value="([^"]*)">Find a German course', page)
    assert payload
    assert "VHS" in await post(client, {**hidden(page), "payload": unescape(payload[1])})


async def test_a_chosen_language_stays_through_the_pages(client: TestClient) -> None:
    page = await (await client.get("/chat", headers={"Accept-Language": "de"})).text()
    fields = {**hidden(page), "language": "uk", "change": "1"}
    chosen = await post(client, fields, "de")
    assert '<html lang="uk"' in chosen
    answer = await post(client, {**hidden(chosen), "text": "Wo finde ich eine Wohnung?"}, "de")
    assert '<html lang="uk"' in answer
    assert hidden(answer)["language"] == "uk"


async def test_the_same_page_sent_twice_is_one_turn(client: TestClient) -> None:
    page = await (await client.get("/chat")).text()
    fields = {**hidden(page), "text": "Where is a library?"}
    first, second = await post(client, fields), await post(client, fields)
    assert first.count("<article") == second.count("<article")
    log = client.server.app[CONVERSATIONS].log(fields["conversation"])
    assert [each.type for each in log].count("user") == 1


async def test_what_is_written_is_shown_as_text(client: TestClient) -> None:
    page = await (await client.get("/chat")).text()
    answer = await post(client, {**hidden(page), "text": "<script>alert(1)</script> school"})
    assert "<script>alert" not in answer
    assert "&lt;script&gt;alert(1)" in answer


async def test_a_conversation_can_be_deleted(client: TestClient) -> None:
    page = await (await client.get("/chat")).text()
    fields = {**hidden(page), "text": "Where is a doctor?"}
    await post(client, fields)
    assert client.server.app[CONVERSATIONS].state(fields["conversation"])
    assert "has been deleted" in await post(client, {**hidden(page), "forget": "1"})
    assert client.server.app[CONVERSATIONS].state(fields["conversation"]) is None


async def test_forged_fields_do_no_harm(client: TestClient) -> None:
    answer = await post(client, {"conversation": "made-up", "payload": "intent:greet.forged", "language": "xx"})
    assert "no longer valid" in answer
    assert "made-up" not in answer
