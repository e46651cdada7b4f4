"""The inbox: what residents asked in vain, and answers that did not help."""

import asyncio
import json

from aiohttp import web

from bot.console.collaborators import collaborators, member_of
from bot.console.rendering import first, go, read_form, render
from content.question_groups import QuestionGroup
from content.roles import require

STATES = ("open", "example", "answered", "dismissed")


async def get_questions(request: web.Request) -> web.Response:
    """Questions in one state, the most frequent first."""
    parts, state = collaborators(request), request.query.get("state", "open")
    language = request.query.get("language") or None
    state = state if state in STATES else "open"
    found, counts, unhelpful, left = await asyncio.gather(
        asyncio.to_thread(parts.questions.all, state, language),
        asyncio.to_thread(parts.questions.counts),
        asyncio.to_thread(parts.questions.unhelpful),
        asyncio.to_thread(parts.inquiries.open),
    )
    # What is sorted already need not be grouped.
    groups = [QuestionGroup((each,)) for each in found]
    if state == "open":
        groups = await asyncio.to_thread(parts.groups.group, found)
    facts = await asyncio.to_thread(parts.facts.blank)
    topics = next(each.choices for each in facts.fields if each.name == "topics")
    return render(
        request,
        "questions.html",
        groups=groups,
        counts=counts,
        unhelpful=unhelpful,
        left=left,
        state=state,
        states=STATES,
        chosen_language=language,
        topics=topics,
        can_sort=member_of(request).may_sort_questions,
    )


async def post_question(request: web.Request) -> web.Response:
    """Link to a topic, link and go on to its answer, dismiss, or take back; with those of its group that are ticked."""
    parts, member, form = collaborators(request), member_of(request), await read_form(request)
    intent = first(form, "intent")
    try:
        questions = {int(request.match_info["id"]), *map(int, form.get("also", []))}
    except ValueError:
        raise web.HTTPBadRequest from None
    match first(form, "action"):
        case "example":
            await asyncio.to_thread(parts.questions.link, member, questions, intent)
        case "answer":
            await asyncio.to_thread(parts.questions.link, member, questions, intent, answered=True)
            source = parts.languages.source.code
            return go(f"/answers/{intent}/texts/{source}", notice="write-answer")
        case "dismiss":
            await asyncio.to_thread(parts.questions.dismiss, member, questions)
        case "reopen":
            await asyncio.to_thread(parts.questions.reopen, member, questions)
        case _:
            raise web.HTTPBadRequest
    return go("/questions", notice="saved")


async def post_left(request: web.Request) -> web.Response:
    """A question that somebody left is dealt with."""
    inquiries, reference = collaborators(request).inquiries, request.match_info["reference"]
    await asyncio.to_thread(inquiries.close, member_of(request), reference)
    return go("/questions", notice="saved")


async def get_examples(request: web.Request) -> web.Response:
    """What staff have linked, as training data for the next model: a Rasa NLU file."""
    require(member_of(request).may_sort_questions, "take the examples away")
    found = await asyncio.to_thread(collaborators(request).questions.examples)
    lines = ['version: "3.1"', "nlu:"]
    for (language, intent), sentences in sorted(found.items()):
        lines += [f"# {language}", f"- intent: {intent}", "  examples: |"]
        lines += [f"    - {' '.join(sentence.split())}" for sentence in sentences]
    name = {"Content-Disposition": f"attachment; filename={json.dumps('examples.yml')}"}
    return web.Response(text="\n".join(lines) + "\n", content_type="application/yaml", headers=name)
