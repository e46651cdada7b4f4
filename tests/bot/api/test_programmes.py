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


@pytest.mark.parametrize(
    ("query", "named"),
    [("field=sport", "education, social"), ("level=Z9", "alpha, A1"), ("audience=cats", "women, children")],
)
async def test_an_unknown_value_is_answered_with_those_there_are(client: TestClient, query: str, named: str) -> None:
    response = await client.get(f"/api/v1/programmes?{query}", headers={"Accept-Language": "tr"})
    assert response.status == 422
    assert response.headers["Content-Language"] == "tr"
    (error,) = (await response.json())["errors"]
    assert error["field"] == query.partition("=")[0]
    assert named in error["detail"]
    assert query.partition("=")[2] not in error["detail"]


async def test_where_nothing_passes_the_nearest_come_and_say_so(client: TestClient) -> None:
    response = await client.get("/api/v1/programmes", params={"q": "Deutsch lernen", "level": "C2", "limit": 4})
    body = await response.json()
    assert body["exact"] is False
    assert len(body["items"]) == 4
    assert not any(item["exact"] for item in body["items"])
    assert {item["id"] for item in body["items"]} & {"mbe-hannover", "mbeon", "jmd-hannover"}


async def test_results_say_what_matched(client: TestClient) -> None:
    response = await client.get("/api/v1/programmes", params={"q": "Kita Anmeldung", "field": "social", "limit": 1})
    body = await response.json()
    assert body["exact"] is True
    assert "field:social" in body["items"][0]["matched"]
    assert "word:kita" in body["items"][0]["matched"]


@pytest.mark.parametrize("path", ["/api/v1/programmes/kargah", "/api/v1/programmes?q=Kita&limit=2"])
async def test_what_the_client_has_already_is_not_sent_again(client: TestClient, path: str) -> None:
    first = await client.get(path, headers={"Accept-Language": "de"})
    again = await client.get(path, headers={"Accept-Language": "de", "If-None-Match": first.headers["ETag"]})
    assert (again.status, await again.read()) == (304, b"")
    other = await client.get(path, headers={"Accept-Language": "tr", "If-None-Match": first.headers["ETag"]})
    assert other.status == 200


async def test_details_are_among_the_facts(client: TestClient) -> None:
    facts = (await (await client.get("/api/v1/programmes/frauenhaus24")).json())["facts"]
    assert facts["schedules"][0]["closes_at"] == "24:00"
    facts = (await (await client.get("/api/v1/programmes/bamf-integration-course")).json())["facts"]
    assert facts["required_documents"]
