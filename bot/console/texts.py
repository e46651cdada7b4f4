"""The texts of a programme or answer: side by side with the source, from draft to published, and the preview."""

import asyncio
import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from http import HTTPStatus

from aiohttp import web

from bot.console.collaborators import collaborators, member_of
from bot.console.rendering import first, go, read_form, render
from bot.console.things import path_of, thing_of
from content.coverage import Entry, read_overview
from content.errors import NotFound
from content.open_text import FIELDS, OpenText, Seen
from content.roles import require
from content.texts import Conflict, NotFit

_HASH = re.compile(r"[0-9a-f]{32}")


async def get_texts(request: web.Request) -> web.Response:
    """The form."""
    return await _page(request, await _open(request))


async def post_texts(request: web.Request) -> web.Response:
    """Save, hand in, publish, send back or throw away, as the button says."""
    parts, member, form = collaborators(request), member_of(request), await read_form(request)
    resource_type, resource_id = thing_of(request)
    language, action = request.match_info["language"], first(form, "action")
    stamps = {name: first(form, f"source-{name}") for name in FIELDS[resource_type]}
    if any(stamp and not _HASH.fullmatch(stamp) for stamp in stamps.values()):
        raise web.HTTPBadRequest
    seen = Seen(resource_type, resource_id, language, first(form, "token"), {k: v for k, v in stamps.items() if v})
    texts = {name: first(form, f"text-{name}") for name in FIELDS[resource_type]}
    try:
        match action:
            case "draft" | "submit":
                await asyncio.to_thread(parts.texts.save, member, seen, texts, submit=action == "submit")
            case "publish":
                await _publish(request, seen, texts, minor=bool(first(form, "minor")))
            case "send-back":
                await asyncio.to_thread(parts.texts.send_back, member, seen, first(form, "remark"))
            case "discard":
                await asyncio.to_thread(parts.texts.discard, member, seen)
            case _:
                raise web.HTTPBadRequest
    except Conflict as conflict:
        return await _page(request, conflict.now, mine=texts, status=HTTPStatus.CONFLICT)
    except NotFit:
        return await _page(request, await _open(request), not_fit=True, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    return go(f"{path_of(resource_type, resource_id)}/texts/{language}", notice=f"done-{action}")


async def get_preview(request: web.Request) -> web.Response:
    """The text as it will stand in the chat."""
    opened = await _open(request)
    facts = await asyncio.to_thread(collaborators(request).facts.open, opened.type, opened.id)
    return render(request, "preview.html", text=opened, facts=facts, word=request.match_info["kind"])


async def _publish(request: web.Request, seen: Seen, texts: dict[str, str], *, minor: bool) -> None:
    """What stands in the form is saved first; the search then learns the new words, while residents read already."""
    parts, member = collaborators(request), member_of(request)
    require(member.may_approve(seen.language, parts.languages.source.code), f"publish in {seen.language}")
    opened = await asyncio.to_thread(parts.texts.open, seen.type, seen.id, seen.language)
    if opened.token == seen.token and any(texts.values()) and _cleaned(texts) != opened.texts:
        await asyncio.to_thread(parts.texts.save, member, seen, texts, submit=True)
        seen = (await asyncio.to_thread(parts.texts.open, seen.type, seen.id, seen.language)).seen
    await asyncio.to_thread(parts.texts.approve, member, seen, minor=minor)
    if seen.type == "service":
        await asyncio.to_thread(parts.catalogue.reindex, {seen.language})


async def _open(request: web.Request) -> OpenText:
    resource_type, resource_id = thing_of(request)
    language = request.match_info["language"]
    return await asyncio.to_thread(collaborators(request).texts.open, resource_type, resource_id, language)


async def _page(
    request: web.Request,
    text: OpenText,
    *,
    mine: dict[str, str] | None = None,
    not_fit: bool = False,
    status: HTTPStatus = HTTPStatus.OK,
) -> web.Response:
    parts, member = collaborators(request), member_of(request)
    source = parts.languages.source
    if text.language not in parts.languages.offered:
        raise NotFound("This language is not offered.")
    overview = await asyncio.to_thread(read_overview, parts.database, parts.languages, (text.type, text.id))
    entries = overview.entries
    return render(
        request,
        "texts.html",
        status=status,
        text=text,
        title=next((each.title for each in entries), text.id),
        fields=FIELDS[text.type],
        word=request.match_info["kind"],
        states=_by_language(entries),
        findings=parts.texts.check(text),
        differences={
            name: list(changes(old, text.source.get(name, "")))
            for name, old in text.made_from.items()
            if old.strip() != text.source.get(name, "").strip()
        },
        mine=mine,
        not_fit=not_fit,
        is_source=text.language is source,
        source_language=source,
        can_write=member.may_write(text.language.code),
        can_approve=member.may_approve(text.language.code, source.code),
    )


def _by_language(entries: list[Entry]) -> dict[str, Entry]:
    return {each.language: each for each in entries}


def _cleaned(texts: dict[str, str]) -> dict[str, str]:
    return {name: text.replace("\r\n", "\n").strip() for name, text in texts.items()}


def changes(old: str, new: str) -> Iterator[tuple[str, str]]:
    """The way from one text to the other, word by word: ("same" | "gone" | "new", words)."""
    before, after = re.findall(r"\S+\s*|\s+", old), re.findall(r"\S+\s*|\s+", new)
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            yield "same", "".join(before[a:b])
            continue
        if a < b:
            yield "gone", "".join(before[a:b])
        if c < d:
            yield "new", "".join(after[c:d])
