"""What is measured: every stage and outcome, nothing about anybody, and not more series than there are languages."""

from pathlib import Path

from aiohttp import ClientSession, web
from aiohttp.test_utils import TestClient, TestServer
from prometheus_client import REGISTRY, generate_latest
from prometheus_client.parser import text_string_to_metric_families

from bot.metrics_page import MetricsPage
from content.database import Database
from nlu.intents import load_intents
from tests.bot.channels.house import make_app
from tests.bot.channels.test_telegram import TelegramCase
from tests.operation.processes import free_port

SECRET = "marmalade"


def series() -> dict[str, dict[tuple[tuple[str, str], ...], float]]:
    """Every sample of ours, by name and labels."""
    found: dict[str, dict[tuple[tuple[str, str], ...], float]] = {}
    for family in text_string_to_metric_families(generate_latest(REGISTRY).decode()):
        for sample in family.samples:
            if sample.name.startswith("wir_"):
                found.setdefault(sample.name, {})[tuple(sorted(sample.labels.items()))] = sample.value
    return found


async def test_a_turn_is_measured_in_all_its_parts_and_says_nothing_about_who(client: TestClient) -> None:
    before = series()

    def grown(name: str, **labels: str) -> float:
        key = tuple(sorted(labels.items()))
        return series()[name][key] - before.get(name, {}).get(key, 0.0)

    body = {"conversation": None, "text": f"Wo kann ich Deutsch lernen? Ich heiße {SECRET}."}
    await client.post("/api/v1/messages", json=body)
    await client.post("/api/v1/messages", json={"conversation": None, "text": "asdf qwertz jklö"})
    assert grown("wir_turn_seconds_count", channel="web", language="de") == 2
    for stage in ("read", "understand", "act", "store"):
        assert grown("wir_stage_seconds_count", stage=stage) >= 2
    group = load_intents()["find_german_course"].group
    assert grown("wir_turns_total", channel="web", outcome=group) == 1
    text = generate_latest(REGISTRY).decode()
    assert SECRET not in text
    labels = {name for values in series().values() for key in values for name, _ in key}
    assert labels <= {"channel", "language", "stage", "outcome", "reason", "queue", "le"}


async def test_queues_are_counted_when_somebody_looks(database_url: str) -> None:
    database = Database(database_url)
    _, _, messengers = make_app(TelegramCase().channel("http://127.0.0.1:1"), database, 20)
    page = MetricsPage("127.0.0.1", 0, messengers, lambda: True, None)
    app = web.Application()
    app.router.add_get("/metrics", page.get_metrics)
    async with TestClient(TestServer(app)) as client:
        response = await client.get("/metrics")
        assert response.status == 200
        text = await response.text()
        assert 'wir_queue_length{queue="dead"} 0.0' in text
        assert "wir_ready 1.0" in text
        database.close()
        Path(database.engine.url.database or "").unlink()
        assert "wir_queue_length{" not in await (await client.get("/metrics")).text(), "the rest is still said"


async def test_each_process_of_a_host_takes_the_next_free_port() -> None:
    port = free_port()
    messengers = make_app(TelegramCase().channel("http://127.0.0.1:1"), Database("sqlite://"), 20)[2]
    app = web.Application()
    app.cleanup_ctx.extend(MetricsPage("127.0.0.1", port, messengers, lambda: True, None).run for _ in range(2))
    async with TestClient(TestServer(app)), ClientSession() as session:
        addresses = [f"http://127.0.0.1:{each}/metrics" for each in (port, port + 1)]
        for address in addresses:
            async with session.get(address) as response:
                assert "wir_ready" in await response.text()


def test_there_are_alarms_for_what_is_measured() -> None:
    from settings import ROOT

    runbook = (ROOT / "docs" / "operation" / "runbook.md").read_text(encoding="utf-8")
    for family in text_string_to_metric_families(generate_latest(REGISTRY).decode()):
        if family.name.startswith("wir_"):
            assert family.name in runbook, family.name
