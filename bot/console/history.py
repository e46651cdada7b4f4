"""Who changed what, and back to how it was."""

import asyncio
from http import HTTPStatus

from aiohttp import web

from bot.console.collaborators import collaborators, member_of
from bot.console.rendering import go, render
from bot.console.texts import changes
from bot.console.things import path_of, thing_of
from content.errors import NotFound
from content.staff_models import Revision
from content.texts import NotFit


async def get_history(request: web.Request) -> web.Response:
    """The changes of the facts, or (`language`) of the texts in one language."""
    parts, member = collaborators(request), member_of(request)
    thing, language = thing_of(request), request.query.get("language", "")
    source = parts.languages.source.code
    if language and language not in parts.languages:
        raise NotFound("There is no such language.")
    text = await asyncio.to_thread(parts.texts.open, *thing, language or source)
    if language:
        found = await asyncio.to_thread(parts.texts.history, *thing, language)
    else:
        found = await asyncio.to_thread(parts.facts.history, *thing)
    return render(
        request,
        "history.html",
        title=text.source.get("title"),
        thing=thing,
        word=request.match_info["kind"],
        shown_language=parts.languages[language] if language else None,
        revisions=[(each, list(_fields(each))) for each in found],
        can_restore=member.may_approve(language, source) if language else member.may_edit_facts,
    )


async def post_restore(request: web.Request) -> web.Response:
    """Bring the facts or the texts back to how they were right before a change."""
    parts, member, thing = collaborators(request), member_of(request), thing_of(request)
    revision_id, of_text = int(request.match_info["revision"]), request.match_info["what"] == "texts"
    if of_text:
        try:
            text = await asyncio.to_thread(parts.texts.restore, member, revision_id)
        except NotFit:
            return render(request, "problem.html", status=HTTPStatus.CONFLICT, problem="not-restorable")
        if text.type == "service":
            await asyncio.to_thread(parts.catalogue.reindex, {text.language.code})
        return go(f"{path_of(text.type, text.id)}/history", language=text.language.code, notice="restored")
    await asyncio.to_thread(parts.facts.restore, member, revision_id)
    await asyncio.to_thread(parts.catalogue.reindex, set())
    return go(f"{path_of(*thing)}/history", notice="restored")


def _fields(revision: Revision) -> list[tuple[str, list[tuple[str, str]]]]:
    """Per field that changed: the way from before to after."""
    shown = []
    for name in sorted({*revision.before, *revision.after}):
        before, after = _words(revision.before.get(name)), _words(revision.after.get(name))
        if before != after:
            shown.append((name, list(changes(before, after))))
    return shown


def _words(value: object) -> str:
    """A value of the history as people read it."""
    match value:
        case None:
            return ""
        case bool():
            return "✓" if value else "✗"
        case {"text": text}:
            return str(text)
        case dict():
            return " ".join(_words(each) for name, each in value.items() if name != "position" and each is not None)
        case list():
            return ", ".join(_words(each) for each in value)
        case _:
            return str(value)
