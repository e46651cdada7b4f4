"""GET /api/v1/openapi.json: the contract as OpenAPI 3.1, made from the routes and schemas."""

from http import HTTPStatus
from typing import Any

from aiohttp import web
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from bot.api.routes import ROUTES, Route
from bot.api.schemas import ProblemDocument

_REF = "#/components/schemas/{model}"


def openapi() -> dict[str, Any]:
    """The document."""
    models = {each for route in ROUTES for each in (route.response, route.body, ProblemDocument) if each}
    _, definitions = models_json_schema(
        [(each, "validation") for each in sorted(models, key=lambda each: each.__name__)], ref_template=_REF
    )
    paths: dict[str, dict[str, Any]] = {}
    for route in ROUTES:
        paths.setdefault(route.path, {})[route.method.lower()] = _operation(route)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "WIR-Lotse",
            "version": "1",
            "summary": "The multilingual guide of the city of Hannover",
            "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
        },
        "paths": paths,
        "components": {"schemas": definitions["$defs"]},
    }


async def get_openapi(request: web.Request) -> web.Response:
    """Send the document."""
    return web.json_response(openapi())


def _operation(route: Route) -> dict[str, Any]:
    success = HTTPStatus.OK if route.response or route.method == "GET" else HTTPStatus.NO_CONTENT
    responses: dict[str, Any] = {str(int(success)): {"description": success.phrase}}
    if route.response:
        responses[str(int(success))]["content"] = _content("application/json", route.response)
    # Whoever asks too often is told so at every address of the interface (bot/admission.py).
    too_many = (HTTPStatus.TOO_MANY_REQUESTS,) if route.path.startswith("/api/v1/") else ()
    for status in (*route.problems, *too_many):
        responses[str(int(status))] = {
            "description": status.phrase,
            "content": _content("application/problem+json", ProblemDocument),
        }
    if route.path in {"/health/ready", "/health/startup"}:
        responses["503"] = {"description": "Not ready, and why not", "content": responses["200"]["content"]}
    operation: dict[str, Any] = {
        "operationId": route.handler.__name__,
        "summary": route.summary,
        "responses": responses,
    }
    if "{id}" in route.path:
        operation["parameters"] = [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}]
    if route.query:
        operation.setdefault("parameters", []).extend(_parameters(route.query))
    if route.body:
        operation["requestBody"] = {"required": True, "content": _content("application/json", route.body)}
    return operation


def _content(media_type: str, model: type[BaseModel]) -> dict[str, Any]:
    return {media_type: {"schema": {"$ref": _REF.format(model=model.__name__)}}}


def _parameters(query: type[BaseModel]) -> list[dict[str, Any]]:
    schema = query.model_json_schema()
    return [
        {"name": name, "in": "query", "required": name in schema.get("required", ()), "schema": field}
        for name, field in schema["properties"].items()
    ]
