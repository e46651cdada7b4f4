"""What the handlers work with, by typed key on the application."""

from aiohttp import web

from bot.conversation import Guide
from content.catalogue import Catalogue
from content.conversations import Conversations
from content.retention import Retention
from locales.languages import Languages
from locales.messages import Messages

GUIDE = web.AppKey("guide", Guide)
CATALOGUE = web.AppKey("catalogue", Catalogue)
CONVERSATIONS = web.AppKey("conversations", Conversations)
RETENTION = web.AppKey("retention", Retention)
LANGUAGES = web.AppKey("languages", Languages)
MESSAGES = web.AppKey("messages", Messages)
WIDGET_MESSAGES = web.AppKey("widget_messages", Messages)
