"""GET /api/v1/answers/{id} through the real server."""

from aiohttp.test_utils import TestClient

from bot.api.schemas import AnswerReply


async def test_an_answer_is_told_in_the_german_of_its_authors(client: TestClient) -> None:
    german = await (await client.get("/api/v1/answers/find_german_course?lang=de")).json()
    AnswerReply.model_validate(german)
    assert german["language"] == "de"
    assert "Volkshochschule" in german["text"]
    turkish = await client.get("/api/v1/answers/find_german_course", headers={"Accept-Language": "tr"})
    assert (await turkish.json())["language"] == "tr"


async def test_an_unknown_answer_or_language_is_a_problem(client: TestClient) -> None:
    assert (await client.get("/api/v1/answers/no_such_topic")).status == 404
    assert (await client.get("/api/v1/answers/greet?lang=tlh")).status == 422
