"""The application of the console, mounted at /console."""

from http import HTTPStatus
from pathlib import Path

from aiohttp import web

from bot.console import (
    account,
    exchange,
    facts,
    history,
    overview,
    questions,
    sign_in,
    staff,
    statistics,
    teach,
    texts,
    upkeep,
)
from bot.console.collaborators import COLLABORATORS, Collaborators
from bot.console.guard import error_pages, own_pages_only, signed_in_only
from bot.console.rendering import set_up
from bot.console.things import PATTERN

STYLE = Path(__file__).resolve().parent / "console.css"

ROUTES: tuple[web.AbstractRouteDef, ...] = (
    web.get("/sign-in", sign_in.get_sign_in),
    web.post("/sign-in", sign_in.post_sign_in),
    web.post("/sign-in/city", sign_in.post_city),
    web.get("/sign-in/return", sign_in.get_return),
    web.post("/sign-out", sign_in.post_sign_out),
    web.post("/language", sign_in.post_language),
    web.get("/", overview.get_start),
    web.get("/contents", overview.get_contents),
    web.get("/board", overview.get_board),
    web.get("/work", overview.get_work),
    web.get("/programmes/new", facts.get_new),
    web.post("/programmes/new", facts.post_new),
    web.get(f"/{PATTERN}/facts", facts.get_facts),
    web.post(f"/{PATTERN}/facts", facts.post_facts),
    web.get(f"/{PATTERN}/texts/{{language}}", texts.get_texts),
    web.post(f"/{PATTERN}/texts/{{language}}", texts.post_texts),
    web.get(f"/{PATTERN}/preview/{{language}}", texts.get_preview),
    web.get(f"/{PATTERN}/history", history.get_history),
    web.post(f"/{PATTERN}/restore/{{what:facts|texts}}/{{revision:[0-9]{{1,9}}}}", history.post_restore),
    web.get("/questions", questions.get_questions),
    web.get("/questions/examples.yml", questions.get_examples),
    web.post("/questions/{id:[0-9]{1,9}}", questions.post_question),
    web.post("/questions/left/{reference:[0-9A-Z]{3}-[0-9A-Z]{3}}", questions.post_left),
    web.get("/statistics", statistics.get_statistics),
    web.get("/statistics.csv", statistics.get_csv),
    web.get("/statistics.json", statistics.get_json),
    web.get("/teach", teach.get_teach),
    web.post("/teach", teach.post_teach),
    web.get("/upkeep", upkeep.get_upkeep),
    web.post("/upkeep/letters", upkeep.post_letters),
    web.get("/exchange", exchange.get_exchange),
    web.get("/exchange/export", exchange.get_export),
    web.post("/exchange/import", exchange.post_import),
    web.post("/exchange/accept", exchange.post_accept),
    web.get("/account", account.get_account),
    web.post("/account/password", account.post_password),
    web.post("/account/codes", account.post_codes),
    web.get("/staff", staff.get_staff),
    web.post("/staff", staff.post_staff),
    web.get("/staff/{id:[0-9]{1,9}}", staff.get_one),
    web.post("/staff/{id:[0-9]{1,9}}", staff.post_one),
)


def create_console(collaborators: Collaborators) -> web.Application:
    """The console over its collaborators."""
    app = web.Application(middlewares=[error_pages, own_pages_only, signed_in_only])
    app[COLLABORATORS] = collaborators
    set_up(app)
    app.add_routes(ROUTES)
    app.router.add_get("/console.css", _get_style)
    app.on_cleanup.append(_stop_teaching)
    return app


async def _stop_teaching(app: web.Application) -> None:
    await app[COLLABORATORS].teaching.stop()


async def _get_style(request: web.Request) -> web.FileResponse:
    """The style sheet."""
    headers = {"Content-Type": "text/css; charset=utf-8", "Cache-Control": "max-age=300"}
    return web.FileResponse(STYLE, status=HTTPStatus.OK, headers=headers)
