"""Teaching: train with what staff have linked, see how well it understands, and go back."""

import asyncio
from http import HTTPStatus

import yaml
from aiohttp import web

from bot.console.collaborators import collaborators, member_of
from bot.console.rendering import first, go, read_form, render
from bot.teaching import TeachingError
from nlu.intents import HERE

# What the table compares, as `python -m nlu evaluate` names it.
FIGURES = ("accuracy", "emergency_recall", "answered")


async def get_teach(request: web.Request) -> web.Response:
    """What has been taught, how the training stands, and the models so far."""
    return await _page(request, "")


async def post_teach(request: web.Request) -> web.Response:
    """Begin a training, or go back to the former model."""
    teaching, member, form = collaborators(request).teaching, member_of(request), await read_form(request)
    try:
        match first(form, "action"):
            case "train":
                await teaching.begin(member)
            case "back":
                await teaching.go_back(member)
            case _:
                raise web.HTTPBadRequest
    except TeachingError as error:
        return await _page(request, error.problem)
    return go("/teach", notice=f"teach-{first(form, 'action')}")


async def _page(request: web.Request, problem: str) -> web.Response:
    parts, member = collaborators(request), member_of(request)
    teaching = parts.teaching
    examples, done = await asyncio.gather(
        asyncio.to_thread(teaching.examples), asyncio.to_thread(parts.models.all)
    )  # fmt: skip
    topics: dict[str, int] = {}
    for (_, intent), sentences in examples.items():
        topics[intent] = topics.get(intent, 0) + len(sentences)
    contract = yaml.safe_load((HERE / "intents.yml").read_text(encoding="utf-8"))
    return render(
        request,
        "teach.html",
        status=HTTPStatus.CONFLICT if problem else HTTPStatus.OK,
        problem=problem,
        lesson=teaching.lesson(),
        topics=topics,
        is_new=teaching.is_new(examples),
        is_fixed=teaching.is_fixed,
        can_go_back=teaching.can_go_back(),
        may_run=member.may_run,
        figures=FIGURES,
        floors={each.code: contract["floors" if each.is_offered else "draft_floors"] for each in parts.languages},
        done=done,
    )
