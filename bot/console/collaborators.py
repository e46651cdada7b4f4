"""What the pages of the console work with, by typed key on its application."""

import asyncio
from dataclasses import dataclass, field

from aiohttp import web

from bot.console.cookies import Cookies
from bot.console.identity import IdentityProvider
from bot.teaching import Teaching
from content.catalogue import Catalogue
from content.database import Database
from content.facts import Facts
from content.inquiries import Inquiries
from content.links import Links
from content.model_history import ModelHistory
from content.outbox import Outbox
from content.question_groups import QuestionGroups
from content.questions import Questions
from content.roles import Member
from content.staff import Accounts
from content.texts import Texts
from content.usage import Usage
from locales.languages import Languages
from locales.messages import Messages

# The languages in which the console itself speaks.
INTERFACES = ("de", "en")


@dataclass(frozen=True, slots=True)
class Collaborators:
    """One set a process."""

    database: Database
    catalogue: Catalogue
    languages: Languages
    messages: Messages
    """Domain console."""
    topics: Messages
    """Domain bot: the names of the topics."""
    accounts: Accounts
    texts: Texts
    facts: Facts
    questions: Questions
    groups: QuestionGroups
    inquiries: Inquiries
    usage: Usage
    links: Links
    outbox: Outbox
    teaching: Teaching
    models: ModelHistory
    cookies: Cookies
    identity: IdentityProvider | None
    """The city's own sign-in, where one is set up."""
    hashing: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(2))
    """Passwords looked at in parallel: each takes 64 MB for a moment."""


MEMBER = web.RequestKey("member", Member)
COLLABORATORS = web.AppKey("collaborators", Collaborators)


def collaborators(request: web.Request) -> Collaborators:
    """Those of the console that serves this request."""
    return request.app[COLLABORATORS]


def member_of(request: web.Request) -> Member:
    """Who is signed in; pages behind the sign-in always have one."""
    return request[MEMBER]
