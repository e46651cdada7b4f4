"""Questions that residents leave reach the help desk once, over real HTTP, as its public interface documents it."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.helpdesks import HELP_DESKS, help_desk_of
from bot.helpdesks.passing_on import PassingOn
from content.database import Database
from content.inquiries import Inquiries
from settings import Settings

# What the two answer, after their documentation, as far as it is read.
ANSWERS: dict[str, dict[str, Any]] = {
    "/api/v1/tickets": {"id": 8, "number": "61008", "title": "x", "state_id": 1},
    "/api/v1/accounts/3/contacts": {
        "payload": {"contact": {"id": 21, "name": "x"}, "contact_inbox": {"source_id": "s-1", "inbox": {"id": 5}}}
    },
    "/api/v1/accounts/3/conversations": {"id": 34, "inbox_id": 5},
}
QUEUES = {"zammad": "Integration;lotse", "chatwoot": "3/5"}


class Desk:
    """A help desk that notes what it gets, and refuses the first calls if told so."""

    def __init__(self, refusals: int = 0) -> None:
        self.refusals = refusals
        self.got: list[tuple[str, dict[str, str], Any]] = []

    async def handle(self, request: web.Request) -> web.Response:
        if self.refusals:
            self.refusals -= 1
            return web.json_response({"error": "down"}, status=503)
        self.got.append((request.path, dict(request.headers), await request.json()))
        return web.json_response(ANSWERS[request.path])


async def passed_on(name: str, desk: Desk, inquiries: Inquiries) -> None:
    """Until nothing is left to pass on, and some rounds more: nothing arrives twice."""
    app = web.Application()
    app.router.add_post("/{path:.*}", desk.handle)
    async with TestServer(app) as server:
        settings = Settings(
            helpdesk=name, helpdesk_url=str(server.make_url("/")), helpdesk_token="secret", helpdesk_queue=QUEUES[name]
        )
        running = PassingOn(inquiries, help_desk_of(settings), every=0.02).run(web.Application())
        await anext(running)
        async with asyncio.timeout(30):
            while inquiries.not_passed_on():
                await asyncio.sleep(0.02)
        await asyncio.sleep(0.1)
        with pytest.raises(StopAsyncIteration):
            await anext(running)


@pytest.fixture
def inquiries(tmp_path: Path) -> Iterator[Inquiries]:
    database = Database(f"sqlite:///{tmp_path / 'blank.db'}")
    database.migrate()
    yield Inquiries(database)
    database.close()


@pytest.mark.parametrize("name", HELP_DESKS)
@pytest.mark.parametrize("refusals", [0, 2])
async def test_a_question_arrives_once_masked_with_its_language(name: str, refusals: int, inquiries: Inquiries) -> None:
    reference = inquiries.leave("Wer hilft mir? Tel. 0511 5550188", "tr", "find_flat")
    desk = Desk(refusals)
    await passed_on(name, desk, inquiries)
    said = [str(body) for _, _, body in desk.got]
    assert len(desk.got) == (1 if name == "zammad" else 2)
    assert "Wer hilft mir?" in said[-1]
    assert "5550188" not in "".join(said)
    assert reference in said[-1]
    assert "tr" in said[-1]
    assert inquiries.not_passed_on() == []
    assert [each.reference for each in inquiries.open()] == [reference], "staff still see it"


async def test_the_calls_are_as_the_desks_document_them(inquiries: Inquiries) -> None:
    inquiries.leave("Frage", "de", None)
    zammad = Desk()
    await passed_on("zammad", zammad, inquiries)
    ((path, headers, ticket),) = zammad.got
    assert (path, headers["Authorization"]) == ("/api/v1/tickets", "Token token=secret")
    assert (ticket["group"], ticket["customer"], ticket["article"]["type"]) == ("Integration", "lotse", "note")
    inquiries.leave("Frage", "de", None)
    chatwoot = Desk()
    await passed_on("chatwoot", chatwoot, inquiries)
    (_, headers, contact), (_, _, conversation) = chatwoot.got
    assert headers["api_access_token"] == "secret"
    assert contact["inbox_id"] == conversation["inbox_id"] == "5"
    assert (conversation["contact_id"], conversation["source_id"]) == (21, "s-1")


def test_without_a_help_desk_nothing_is_passed_on() -> None:
    assert help_desk_of(Settings()) is None
    assert help_desk_of(Settings(helpdesk="zammad")) is None
