"""Upkeep: what was given up is seen by all, and sent again by those who may."""

import re

from bot.console.collaborators import Collaborators
from content.database import Database
from content.models import Programme
from content.outbox import Outgoing, add_outgoing
from tests.bot.console.conftest import SignIn


async def test_what_was_given_up_is_sent_again(sign_in: SignIn, parts: Collaborators, database: Database) -> None:
    calls = [Outgoing("telegram", f"c{n}", {"text": "a secret of a resident"}) for n in range(3)]
    with database.session() as session:
        add_outgoing(session, calls)
    for call in calls:
        parts.outbox.bury(call.key, "HTTP 403")
    editor, reviewer = await sign_in("editor"), await sign_in("reviewer")
    page = re.sub("[\u2068\u2069]", "", await editor.get("/upkeep"))
    assert "3 Antworten sind nicht angekommen" in page
    assert "HTTP 403" in page
    assert "secret" not in page
    assert "/upkeep/letters" not in page
    await editor.post("/upkeep/letters", status=403)
    newest = parts.outbox.dead_letters()[0]
    await reviewer.post("/upkeep/letters", {"id": str(newest.id)})
    assert newest.id not in {each.id for each in parts.outbox.dead_letters()}
    await reviewer.post("/upkeep/letters", {"id": "all"}, status=400)
    await reviewer.post("/upkeep/letters")
    assert parts.outbox.dead_letters() == []
    assert parts.outbox.waiting() == 3


async def test_a_broken_link_leads_to_where_it_is_mended(sign_in: SignIn, database: Database) -> None:
    with database.session() as session:
        programme = session.get(Programme, "telefonseelsorge")
        assert programme is not None
        programme.url = "http://plain.example"
    page = await (await sign_in("viewer")).get("/upkeep")
    assert "http://plain.example" in page
    assert "/console/programmes/telefonseelsorge/facts" in page
