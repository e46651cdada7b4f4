"""The composition root: everything the process needs, made once and handed to those who use it."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator

from aiohttp import web
from threadpoolctl import threadpool_limits

from actions.collaborators import Collaborators
from actions.registry import create_actions
from bot import pages
from bot.api import keys
from bot.api.openapi import get_openapi
from bot.api.problems import Handler, problem_middleware
from bot.api.routes import ROUTES
from bot.conversation import Guide
from bot.engine.actions import InProcessActions
from bot.engine.agent import EmbeddedAgent, ModelUnusable
from bot.engine.lock_store import ConversationLocks
from bot.engine.tracker_store import ConversationTrackerStore
from bot.model import ModelMissing, ensure_model, run_module
from bot.people import People
from bot.signing import Seal, signing_key
from content.catalogue import Catalogue
from content.conversations import Conversations
from content.database import Database
from locales.languages import load_languages
from locales.messages import load_messages
from nlu.encoder import load_encoder
from nlu.train import load_identifier
from settings import Settings

logger = logging.getLogger(__name__)

# A message has at most 10,000 characters of up to 4 bytes; JSON may escape each as 6.
MOST_BYTES = 128 * 1024
HOUR = 3600

_SECURITY_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
        "base-uri 'none'; form-action 'self'; frame-ancestors 'self'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def create_app(settings: Settings) -> web.Application:
    """The whole application of one process. Opens the database and trains the language identifier if need be."""
    # The encoder's own threads do the heavy work; BLAS threads beside them only wait for the same cores (a third of
    # a turn's time on two cores).
    threadpool_limits(limits=1, user_api="blas")
    languages = load_languages()
    messages = load_messages("bot", languages)
    database = Database(settings.database_url)
    conversations = Conversations(database)
    catalogue = Catalogue(database, languages, load_encoder(settings.encoder))
    people = People(messages)
    guide = Guide(
        languages=languages,
        messages=messages,
        people=people,
        seal=Seal(signing_key(settings)),
        identifier=load_identifier(settings),
        retention_days=settings.retention_days,
        message_limit=settings.message_limit,
    )
    agent = EmbeddedAgent(
        tracker_store=ConversationTrackerStore(conversations),
        lock_store=ConversationLocks(),
        action_endpoint=InProcessActions(
            create_actions(Collaborators(catalogue, messages)),
            lambda language: people.instead(language, "something-went-wrong"),
        ),
        prepare=guide.prepare,
    )

    app = web.Application(middlewares=[security_headers, problem_middleware], client_max_size=MOST_BYTES)
    app[keys.GUIDE] = guide
    app[keys.CATALOGUE] = catalogue
    app[keys.CONVERSATIONS] = conversations
    app[keys.LANGUAGES] = languages
    app[keys.MESSAGES] = messages
    app[keys.WIDGET_MESSAGES] = load_messages("widget", languages)
    for route in ROUTES:
        app.router.add_route(route.method, route.path, route.handler)
    app.router.add_get("/api/v1/openapi.json", get_openapi)
    app.add_routes(pages.routes())

    async def get_ready(_: web.Application) -> AsyncIterator[None]:
        """Serve at once; content and model come in as they are ready."""
        preparing = asyncio.create_task(_prepare(settings, guide, agent, catalogue, people))
        yield
        preparing.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await preparing

    async def forget_the_old(_: web.Application) -> AsyncIterator[None]:
        """Delete what is older than the retention period, every hour."""
        forgetting = asyncio.create_task(_forget(settings, conversations))
        yield
        forgetting.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await forgetting
        database.close()

    app.cleanup_ctx.append(forget_the_old)
    app.cleanup_ctx.append(get_ready)
    return app


async def _prepare(
    settings: Settings, guide: Guide, agent: EmbeddedAgent, catalogue: Catalogue, people: People
) -> None:
    try:
        guide.why_not_ready = "The catalogue is being prepared."
        made = await asyncio.to_thread(catalogue.prepare, {guide.languages.source.code, "en"})
        logger.info("Catalogue ready, %s texts indexed anew", made)
        await asyncio.to_thread(people.remember, catalogue, guide.languages)
        guide.why_not_ready = "The model is being trained."
        path = await ensure_model(settings)
        guide.why_not_ready = "The model is being loaded."
        await asyncio.to_thread(agent.load_model, path)
        guide.agent = agent
        logger.info("Ready with model %s", path.name)
        if not await asyncio.to_thread(catalogue.is_indexed):
            await run_module(settings, "content", "reindex")
            logger.info("Search index complete")
    except (ModelMissing, ModelUnusable) as error:
        guide.why_not_ready = str(error)
        logger.error("Not ready: %s", error)
    except Exception as error:  # the process goes on serving, with people to turn to, and says why
        guide.why_not_ready = f"{type(error).__name__}: {error}"
        logger.exception("Not ready")


async def _forget(settings: Settings, conversations: Conversations) -> None:
    while True:
        await asyncio.sleep(60)
        try:
            gone = await asyncio.to_thread(conversations.delete_older_than, settings.retention_days)
            logger.info("Retention: %s conversations older than %s days deleted", gone, settings.retention_days)
        except Exception:  # tried again in an hour; must not end the task
            logger.exception("Retention failed")
        await asyncio.sleep(HOUR)


@web.middleware
async def security_headers(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Nothing from elsewhere is loaded, nothing inline runs."""
    response = await handler(request)
    for name, value in _SECURITY_HEADERS.items():
        response.headers.setdefault(name, value)
    return response
