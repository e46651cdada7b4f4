"""Ready means ready; without a model there are still people to turn to."""

import shutil
from pathlib import Path

import pytest
from aiohttp.test_utils import TestClient, TestServer

from bot.api import keys
from bot.app import create_app
from bot.serving import DRAIN
from content.catalogue import Catalogue
from settings import Settings


async def test_live_and_ready(client: TestClient) -> None:
    assert (await client.get("/health/live")).status == 200
    assert await (await client.get("/health/ready")).json() == {"status": "ready"}


@pytest.mark.parametrize("broken", ["missing", "empty", "half", "text"])
async def test_a_broken_model_means_not_ready_and_a_human_contact(
    broken: str, model: Path, database_url: str, tmp_path: Path
) -> None:
    path = tmp_path / "model.tar.gz"
    match broken:
        case "empty":
            path.touch()
        case "half":
            path.write_bytes(model.read_bytes()[:100_000])
        case "text":
            path.write_text("no model")
    settings = Settings(data_dir=tmp_path, database_url=database_url, model=path)
    shutil.copytree(model.parent, tmp_path / "models")
    async with TestClient(TestServer(create_app(settings))) as client:
        await _until(client, "model.tar.gz")
        response = await client.get("/health/ready")
        assert response.status == 503
        assert "model.tar.gz" in (await response.json())["detail"]
        assert (await client.get("/health/live")).status == 200
        turn = await (
            await client.post("/api/v1/messages", json={"conversation": None, "text": "Almanca kursu arıyorum"})
        ).json()
        assert turn["language"] == "tr"
        assert turn["replies"][-1]["type"] == "handover"
        assert {contact["id"] for contact in turn["replies"][-1]["contacts"]} >= {"mbe-hannover"}
        assert turn["replies"][-1]["contacts"][0]["language"] == "tr"


async def test_a_database_that_fails_in_the_middle_gives_an_honest_sentence(
    model: Path, database_url: str, tmp_path: Path
) -> None:
    settings = Settings(data_dir=tmp_path, database_url=database_url, model=model)
    shutil.copytree(model.parent, tmp_path / "models")
    async with TestClient(TestServer(create_app(settings))) as client:
        await _until(client, None)
        first = await (await client.post("/api/v1/messages", json={"conversation": None, "text": "hello"})).json()
        engine = client.app[keys.CATALOGUE]._database.engine
        with engine.begin() as connection:
            connection.exec_driver_sql("ALTER TABLE conversation RENAME TO elsewhere")
        body = {"conversation": first["conversation"], "text": "Where can I learn German?"}
        turn = await (await client.post("/api/v1/messages", json=body)).json()
        assert turn["language"] == "en"
        assert "wrong" in turn["replies"][0]["text"]
        assert turn["replies"][-1]["type"] == "handover"
        with engine.begin() as connection:
            connection.exec_driver_sql("ALTER TABLE elsewhere RENAME TO conversation")
        turn = await (await client.post("/api/v1/messages", json=body)).json()
        assert turn["intent"]["name"] == "find_german_course"


async def test_a_start_that_failed_for_now_is_tried_again_without_a_hand(
    model: Path, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[int] = []
    prepare = Catalogue.prepare

    def fails_at_first(catalogue: Catalogue, languages: set[str]) -> int:
        tries.append(1)
        if len(tries) < 3:
            raise OSError("the database is not there yet")
        return prepare(catalogue, languages)

    monkeypatch.setattr("bot.app.AGAIN", 0.01)
    monkeypatch.setattr(Catalogue, "prepare", fails_at_first)
    app = create_app(Settings(database_url=database_url, model=model))
    async with TestClient(TestServer(app)) as client:
        assert (await client.get("/health/startup")).status == 503
        await _until(client, None)
        assert (await client.get("/health/startup")).status == 200
        app[DRAIN].is_draining = True
        assert (await client.get("/health/ready")).status == 503
        assert (await client.get("/health/startup")).status == 200
    assert len(tries) == 3


async def _until(client: TestClient, detail: str | None) -> None:
    import asyncio

    for _ in range(600):
        response = await client.get("/health/ready")
        body = await response.json()
        if response.status == 200 or (detail and detail in body.get("detail", "")):
            return
        await asyncio.sleep(0.05)
    raise AssertionError(body)
