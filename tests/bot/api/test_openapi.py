"""The OpenAPI document says what the server does."""

from typing import Any

import jsonschema
from aiohttp.test_utils import TestClient

from bot.api.routes import ROUTES


async def document(client: TestClient) -> dict[str, Any]:
    return await (await client.get("/api/v1/openapi.json")).json()


async def test_every_route_is_described_and_every_reference_leads_somewhere(client: TestClient) -> None:
    described = await document(client)
    assert described["openapi"].startswith("3.1")
    for route in ROUTES:
        assert route.method.lower() in described["paths"][route.path]

    def references(node: Any) -> list[str]:
        if isinstance(node, dict):
            own = [node["$ref"]] if isinstance(node.get("$ref"), str) else []
            return own + [each for value in node.values() for each in references(value)]
        if isinstance(node, list):
            return [each for value in node for each in references(value)]
        return []

    for reference in references(described):
        assert reference.rpartition("/")[2] in described["components"]["schemas"]


async def test_a_real_answer_fits_the_documents_schema(client: TestClient, ask: Any) -> None:
    described = await document(client)
    turn = await ask("Welche Hilfe gibt es bei Gewalt?")
    schema = {"$ref": "#/components/schemas/MessageResponse", "components": described["components"]}
    jsonschema.Draft202012Validator(schema).validate(turn)
