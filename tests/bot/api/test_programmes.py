"""GET /api/v1/programmes and /api/v1/programmes/{id}."""

import pytest
from aiohttp.test_utils import TestClient

from bot.api.schemas import Programme, ProgrammesResponse


async def test_a_question_finds_programmes_in_the_language_asked_for(client: TestClient) -> None:
    response = await client.get("/api/v1/programmes", params={"q": "Discriminated at work", "lang": "tr", "limit": 3})
    body = await response.json()
    ProgrammesResponse.model_validate(body)
    assert len(body["items"]) == 3
    assert "ads-hannover" in [item["id"] for item in body["items"]]
    assert {item["language"] for item in body["items"]} == {"tr"}


async def test_filters_hold_for_every_programme(client: TestClient) -> None:
    response = await client.get("/api/v1/programmes", params={"cost": "free", "limit": 100})
    items = (await response.json())["items"]
    assert items
    assert all(item["facts"]["cost"] == "free" for item in items)


async def test_without_a_question_all_are_listed(client: TestClient) -> None:
    items = (await (await client.get("/api/v1/programmes", params={"limit": 100})).json())["items"]
    assert len(items) == 91


async def test_one_programme_with_its_facts_and_provenance(client: TestClient) -> None:
    response = await client.get("/api/v1/programmes/bridges-to-education", params={"lang": "ar"})
    body = await response.json()
    Programme.model_validate(body)
    assert response.headers["Content-Language"] == "ar"
    assert body["provenance"]["verified"] is False
    assert body["provenance"]["status"] == "machine"
    assert body["provenance"]["checked"] is None
    assert body["contacts"] == []
    assert body["url"] is None


async def test_the_language_is_negotiated(client: TestClient) -> None:
    response = await client.get("/api/v1/programmes/house-of-religions", headers={"Accept-Language": "fr;q=0.3,uk"})
    assert response.headers["Content-Language"] == "uk"


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/v1/programmes/nothing", 404),
        ("/api/v1/programmes/ads-hannover?lang=xx-nonsense", 422),
        ("/api/v1/programmes?limit=0", 422),
        ("/api/v1/programmes?limit=many", 422),
        ("/api/v1/programmes?colour=red", 422),
        ("/api/v1/programmes?q=" + "a" * 2000, 422),
    ],
)
async def test_wrong_requests_are_problems(client: TestClient, path: str, status: int) -> None:
    response = await client.get(path)
    assert response.status == status
    assert response.content_type == "application/problem+json"
