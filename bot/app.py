"""The composition root: everything the process needs, made once and handed to those who use it."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Sequence

from aiohttp import web
from threadpoolctl import threadpool_limits

from actions.collaborators import Collaborators
from actions.registry import create_actions
from bot.admission import ADMISSION, Admission
from bot.api import keys, programme_pages
from bot.api.openapi import get_openapi
from bot.api.problems import Handler, problem_middleware
from bot.api.routes import ROUTES
from bot.channels.channel import Channel
from bot.channels.rendering import Rendering
from bot.client_address import read_networks
from bot.console.app import create_console
from bot.console.opening import open_console
from bot.conversation import Guide
from bot.cross_origin import allow_origins
from bot.engine.actions import InProcessActions
from bot.engine.agent import EmbeddedAgent, ModelUnusable, load_graph
from bot.engine.host_locks import HostLocks
from bot.engine.lock_store import ConversationLocks
from bot.engine.shared_locks import SharedConversationLocks
from bot.engine.tracker_store import ConversationTrackerStore
from bot.freed_memory import give_back
from bot.helpdesks import help_desk_of
from bot.helpdesks.passing_on import PassingOn
from bot.limits import Limit, RateLimits
from bot.messengers import Messengers
from bot.metrics import FORGOTTEN, FORGOTTEN_AT
from bot.metrics_page import MetricsPage
from bot.model import (
    ModelMissing,
    alone_on_this_host,
    ensure_identifier,
    ensure_model,
    follow_model,
    load_letters,
    run_module,
)
from bot.model_seal import ModelAltered, require_unaltered
from bot.notices import ChangeNotices
from bot.people import People
from bot.rehearsal import rehearse
from bot.serving import DRAIN, Drain
from bot.shared_memory import SharedMemory
from bot.signing import Seal, signing_keys
from bot.widget import form, pages
from bot.workers import Worker
from content.catalogue import Catalogue
from content.conversations import Conversations
from content.database import Database
from content.inquiries import Inquiries
from content.retention import Retention
from locales.languages import load_languages
from locales.messages import load_messages
from nlu.encoder import load_encoder
from nlu.train import fitting_model, identifier_path
from settings import Settings

logger = logging.getLogger(__name__)

# A message has at most 10,000 characters of up to 4 bytes; JSON may escape each as 6.
MOST_BYTES = 128 * 1024
HOUR = 3600
# A start that failed for a reason that may pass, such as a database that is not there yet, is tried again.
AGAIN = 5.0

_SECURITY_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
        "base-uri 'none'; form-action 'self'; frame-ancestors 'self'"
    ),
    "Permissions-Policy": "camera=(), geolocation=(), payment=(), usb=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def preload(settings: Settings) -> None:
    """Load what workers share, before they are forked: no thread and no connection may begin here."""
    threadpool_limits(limits=1, user_api="blas")
    signing_keys(settings)
    load_encoder(settings.encoder).queries(["Hannover"])
    if identifier_path(settings).exists():
        with contextlib.suppress(ModelAltered):
            require_unaltered(identifier_path(settings))
            load_letters(identifier_path(settings))
    path = fitting_model(settings)
    if path and path.exists():
        with contextlib.suppress(Exception):  # each worker says what is wrong with it
            require_unaltered(path, settings.model_sha256)
            load_graph(path)


def create_app(settings: Settings, channels: Sequence[Channel] = (), worker: Worker | None = None) -> web.Application:
    """The whole application of one process, with the messengers that are set up. Opens the database.

    `worker`: which of several on this host it is.
    """
    # One text a core: BLAS threads would only wait for cores that other turns use.
    threadpool_limits(limits=1, user_api="blas")
    is_first = worker is None or worker.number == 0
    languages = load_languages()
    messages = load_messages("bot", languages)
    database = Database(settings.database_url)
    conversations, retention = Conversations(database), Retention(database)
    catalogue = Catalogue(database, languages, load_encoder(settings.encoder), look_every=1.0)
    people = People(messages)
    words = load_messages("widget", languages)
    inquiries = Inquiries(database)
    signing = signing_keys(settings)
    console = open_console(settings, database, catalogue, languages, signing)
    guide = Guide(
        languages=languages,
        messages=messages,
        people=people,
        seal=Seal(signing),
        retention_days=settings.retention_days,
        message_limit=settings.message_limit,
        questions=console.questions,
        retention=retention,
    )
    memory = SharedMemory(settings.redis_url) if settings.redis_url else None
    notices = ChangeNotices(memory, catalogue.look_again)
    locks = HostLocks(worker.line) if worker else ConversationLocks()
    agent = EmbeddedAgent(
        tracker_store=ConversationTrackerStore(conversations),
        lock_store=SharedConversationLocks(memory, locks) if memory else locks,
        action_endpoint=InProcessActions(
            create_actions(Collaborators(catalogue, messages, words, inquiries)),
            lambda language: people.instead(language, "something-went-wrong"),
        ),
        prepare=guide.prepare,
    )

    messengers = Messengers(
        channels, database, guide, Rendering(languages, messages, words), settings.messages_a_minute
    )

    admission = Admission(
        guide=guide,
        limits=RateLimits(memory),
        proxies=read_networks(settings.trusted_proxies),
        key=signing[-1].encode()[:64],
        requests=Limit("address", settings.requests_a_minute),
        messages=Limit("conversation", settings.messages_a_minute),
        most_turns=settings.turns_at_once,
    )

    app = web.Application(
        middlewares=[
            security_headers,
            allow_origins(settings.origins),
            problem_middleware,
            admission.middleware(),
            notices.middleware(),
        ],
        client_max_size=MOST_BYTES,
    )
    app[ADMISSION] = admission
    app[DRAIN] = Drain()
    app[keys.GUIDE] = guide
    app[keys.CATALOGUE] = catalogue
    app[keys.CONVERSATIONS] = conversations
    app[keys.RETENTION] = retention
    app[keys.LANGUAGES] = languages
    app[keys.MESSAGES] = messages
    app[keys.WIDGET_MESSAGES] = words
    for route in ROUTES:
        app.router.add_route(route.method, route.path, route.handler)
    app.router.add_get("/api/v1/openapi.json", get_openapi)
    app.add_routes([*pages.routes(), *form.routes(), *programme_pages.routes()])
    app.add_routes(messengers.routes())
    app.add_subapp("/console", create_console(console))

    async def get_ready(_: web.Application) -> AsyncIterator[None]:
        """Serve at once; content and model come in as they are ready."""
        preparing = asyncio.create_task(_until_prepared(settings, guide, agent, catalogue, people))
        yield
        preparing.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await preparing

    async def forget_the_old(_: web.Application) -> AsyncIterator[None]:
        """Delete what is older than the retention period, every hour."""
        if is_first:
            forgetting = asyncio.create_task(_forget(settings, retention))
            yield
            forgetting.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await forgetting
        else:
            yield
        database.close()

    async def follow(_: web.Application) -> AsyncIterator[None]:
        """Take in the models that staff put into use."""
        following = asyncio.create_task(follow_model(settings, agent.load_model))
        yield
        following.cancel()
        await asyncio.gather(following, return_exceptions=True)

    async def share(_: web.Application) -> AsyncIterator[None]:
        """Redis is left last, when nobody needs it any more."""
        yield
        if memory:
            await memory.close()

    metrics_port = settings.metrics_port and settings.metrics_port + (worker.number if worker else 0)
    metrics = MetricsPage(settings.metrics_host, metrics_port, messengers, lambda: guide.is_ready, memory)
    app.cleanup_ctx.append(share)
    app.cleanup_ctx.append(notices.run)
    app.cleanup_ctx.append(metrics.run)
    app.cleanup_ctx.append(forget_the_old)
    app.cleanup_ctx.append(follow)
    app.cleanup_ctx.append(get_ready)
    app.cleanup_ctx.append(PassingOn(inquiries, help_desk_of(settings)).run)
    app.cleanup_ctx.append(messengers.run)
    return app


async def _until_prepared(
    settings: Settings, guide: Guide, agent: EmbeddedAgent, catalogue: Catalogue, people: People
) -> None:
    while True:
        try:
            return await _prepare(settings, guide, agent, catalogue, people)
        except (ModelMissing, ModelAltered, ModelUnusable) as error:  # somebody has to do something about it
            guide.why_not_ready = str(error)
            return logger.error("Not ready: %s", error)
        except Exception as error:  # the process goes on serving, with people to turn to, and says why
            guide.why_not_ready = f"{type(error).__name__}: {error}"
            logger.exception("Not ready; tried again in %s s", AGAIN)
        await asyncio.sleep(AGAIN)


async def _prepare(
    settings: Settings, guide: Guide, agent: EmbeddedAgent, catalogue: Catalogue, people: People
) -> None:
    guide.why_not_ready = "The catalogue is being prepared."
    # What is done once a host is done by whoever comes first; the others wait, and find it done.
    async with alone_on_this_host(settings):
        first = {guide.languages.source.code, "en"}
        if not await asyncio.to_thread(catalogue.is_prepared, first):
            # What this takes of memory goes with the other process. Where it fails, the next line says why.
            await run_module(settings, "content", "migrate", "--languages", *sorted(first))
        made = await asyncio.to_thread(catalogue.prepare, first)
        logger.info("Catalogue ready, %s texts indexed anew", made)
        await asyncio.to_thread(people.remember, catalogue, guide.languages)
        guide.identifier = await ensure_identifier(settings)
        guide.why_not_ready = "The model is being trained."
        path = await ensure_model(settings)
    guide.why_not_ready = "The model is being loaded."
    if guide.agent is None:
        await asyncio.to_thread(agent.load_model, path)
        await rehearse(guide, agent)
        give_back()
    guide.agent = agent
    logger.info("Ready with model %s", path.name)
    async with alone_on_this_host(settings):
        if not await asyncio.to_thread(catalogue.is_indexed):
            await run_module(settings, "content", "reindex")
            logger.info("Search index complete")


async def _forget(settings: Settings, retention: Retention) -> None:
    while True:
        await asyncio.sleep(60)
        try:
            done = await asyncio.to_thread(retention.run, settings.retention_days)
            FORGOTTEN.inc(done.conversations)
            FORGOTTEN_AT.set_to_current_time()
            logger.info("Retention: %s conversations older than %s days deleted", done.conversations, done.days)
        except Exception:  # tried again in an hour; must not end the task
            logger.exception("Retention failed")
        await asyncio.sleep(HOUR)


@web.middleware
async def security_headers(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Nothing from elsewhere is loaded, nothing inline runs."""
    try:
        response = await handler(request)
    except web.HTTPException as redirection:  # aiohttp's redirections are raised
        for name, value in _SECURITY_HEADERS.items():
            redirection.headers.setdefault(name, value)
        raise
    for name, value in _SECURITY_HEADERS.items():
        response.headers.setdefault(name, value)
    return response
