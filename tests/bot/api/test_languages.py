"""GET /api/v1/languages."""

from aiohttp.test_utils import TestClient

from bot.api.schemas import LanguagesResponse


async def test_the_offered_languages_come_with_their_own_names_and_directions(client: TestClient) -> None:
    body = await (await client.get("/api/v1/languages")).json()
    LanguagesResponse.model_validate(body)
    by_code = {item["code"]: item for item in body["items"]}
    assert by_code["ar"]["direction"] == "rtl"
    assert by_code["tr"]["native_name"] == "Türkçe"
    assert {"de", "en", "tr", "ar", "uk"} <= by_code.keys()
