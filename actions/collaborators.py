"""What the actions work with; handed in by the process that runs them, or opened from the settings."""

from dataclasses import dataclass
from functools import cache
from pkgutil import resolve_name

from content.catalogue import Catalogue
from content.database import Database
from content.inquiries import Inquiries
from locales.languages import load_languages
from locales.messages import Messages, load_messages
from settings import load_settings


@dataclass(frozen=True, slots=True)
class Collaborators:
    """The catalogue, the sentences of the software, and where questions for the staff go."""

    catalogue: Catalogue
    messages: Messages
    words: Messages
    """What the chat page calls things; the guide calls them the same."""
    inquiries: Inquiries


@cache
def shared_collaborators() -> Collaborators:
    """For Rasa's own action server, which makes the actions itself: opened once, from the settings."""
    settings = load_settings()
    languages = load_languages()
    database = Database(settings.database_url)
    catalogue = Catalogue(database, languages, resolve_name(settings.encoder)())
    messages, words = load_messages("bot", languages), load_messages("widget", languages)
    return Collaborators(catalogue, messages, words, Inquiries(database))
