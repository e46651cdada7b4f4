"""What the actions work with; handed in by the process that runs them, or opened from the settings."""

from dataclasses import dataclass
from functools import cache
from pkgutil import resolve_name

from content.catalogue import Catalogue
from content.database import Database
from locales.languages import load_languages
from locales.messages import Messages, load_messages
from settings import load_settings


@dataclass(frozen=True, slots=True)
class Collaborators:
    """The catalogue and the sentences of the software."""

    catalogue: Catalogue
    messages: Messages


@cache
def shared_collaborators() -> Collaborators:
    """For Rasa's own action server, which makes the actions itself: opened once, from the settings."""
    settings = load_settings()
    languages = load_languages()
    catalogue = Catalogue(Database(settings.database_url), languages, resolve_name(settings.encoder)())
    return Collaborators(catalogue, load_messages("bot", languages))
