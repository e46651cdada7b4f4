"""The start page, the list of contents, the coverage board and the work list."""

import asyncio
from collections.abc import Iterator

from aiohttp import web

from bot.console.collaborators import Collaborators, collaborators, member_of
from bot.console.rendering import render
from bot.console.things import TYPE_OF
from content.coverage import Entry, Overview, read_overview
from content.translation import TextStatus

# So many lines of work on the start page; the work list has them all.
FIRST_TASKS = 8
# And so many of one kind in the work list.
MOST_TASKS = 200


async def get_start(request: web.Request) -> web.Response:
    """What is waiting for this member of staff."""
    parts, member = collaborators(request), member_of(request)
    overview, questions = await asyncio.gather(_read(parts), asyncio.to_thread(parts.questions.counts))
    mine = {each.code for each in parts.languages.offered if member.may_write(each.code)}
    source = parts.languages.source.code
    return render(
        request,
        "start.html",
        tasks=overview.work(mine)[:FIRST_TASKS],
        total=len(overview.work(mine)),
        waiting=[each for each in overview.waiting() if member.may_approve(each.language, source)],
        questions=sum(questions.values()),
        counts=overview.counts(),
    )


async def get_contents(request: web.Request) -> web.Response:
    """Programmes and answers with search, filters and states in one language."""
    parts = collaborators(request)
    overview, query = await _read(parts), request.query
    code = query.get("language", parts.languages.source.code)
    language = next((each for each in parts.languages.offered if each.code == code), parts.languages.source)
    chosen = {name: query.get(name, "") for name in ("q", "kind", "status", "field")}
    entries = sorted(
        (each for each in overview.entries if each.language == language.code),
        key=lambda each: (each.type != "service", each.title.casefold()),
    )
    return render(
        request,
        "contents.html",
        entries=list(_filtered(overview, entries, chosen)),
        facts=overview.facts,
        shown_language=language,
        chosen=chosen,
        statuses=list(TextStatus),
        fields=sorted({str(each["field"]) for each in overview.facts.values() if each.get("field")}),
    )


async def get_board(request: web.Request) -> web.Response:
    """Languages x states."""
    overview = await _read(collaborators(request))
    drafts: dict[str, int] = {}
    for each in overview.entries:
        drafts[each.language] = drafts.get(each.language, 0) + bool(each.draft)
    return render(
        request,
        "board.html",
        counts=overview.counts(),
        drafts=drafts,
        statuses=list(TextStatus)[::-1],
        total=len(overview.facts),
    )


async def get_work(request: web.Request) -> web.Response:
    """What is to be done, in one language or in all that the member may write."""
    parts, member = collaborators(request), member_of(request)
    mine = {each.code for each in parts.languages.offered if member.may_write(each.code)}
    asked = request.query.get("language", "")
    chosen = {asked} if asked in {each.code for each in parts.languages.offered} else mine
    overview = await _read(parts)
    tasks = overview.work(chosen)
    return render(
        request,
        "work.html",
        tasks=tasks,
        asked=asked if chosen != mine or len(mine) == 1 else "",
        mine=mine,
        most=MOST_TASKS,
    )


async def _read(parts: Collaborators) -> Overview:
    return await asyncio.to_thread(read_overview, parts.database, parts.languages)


def _filtered(overview: Overview, entries: list[Entry], chosen: dict[str, str]) -> Iterator[Entry]:
    words = chosen["q"].casefold().split()
    for each in entries:
        if chosen["kind"] in TYPE_OF and each.type != TYPE_OF[chosen["kind"]]:
            continue
        if chosen["status"] and chosen["status"] not in {each.status, each.draft}:
            continue
        if chosen["field"] and overview.facts[each.type, each.id].get("field") != chosen["field"]:
            continue
        if all(word in f"{each.title} {each.id}".casefold() for word in words):
            yield each
