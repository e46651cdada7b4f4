"""Puts the console together from the settings and what the process already has."""

from bot.console.collaborators import Collaborators
from bot.console.cookies import Cookies
from bot.console.identity import IdentityProvider
from bot.conversation import UNANSWERED
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
from content.staff import Accounts
from content.texts import Texts
from content.usage import Usage
from locales.languages import Languages
from locales.messages import load_messages
from nlu.encoder import load_encoder
from settings import Settings


def open_console(
    settings: Settings, database: Database, catalogue: Catalogue, languages: Languages, keys: str | list[str]
) -> Collaborators:
    """What the pages work with; `keys` sign the cookies, oldest first."""
    identity = None
    if settings.oidc_issuer and settings.oidc_client_id and settings.oidc_client_secret:
        identity = IdentityProvider(
            settings.oidc_issuer,
            settings.oidc_client_id,
            settings.oidc_client_secret.get_secret_value(),
            f"{settings.public_url or f'http://{settings.host}:{settings.port}'}/console/sign-in/return",
        )
    questions, models = Questions(database), ModelHistory(database)
    return Collaborators(
        database=database,
        catalogue=catalogue,
        languages=languages,
        messages=load_messages("console", languages),
        topics=load_messages("bot", languages),
        accounts=Accounts(database),
        texts=Texts(database, languages),
        facts=Facts(database, languages),
        questions=questions,
        inquiries=Inquiries(database),
        groups=QuestionGroups(load_encoder(settings.encoder)),
        usage=Usage(database, UNANSWERED, settings.retention_days),
        links=Links(database, settings.data_dir, settings.public_url),
        outbox=Outbox(database),
        teaching=Teaching(settings, questions, models),
        models=models,
        cookies=Cookies(keys, settings.public_url),
        identity=identity,
    )
