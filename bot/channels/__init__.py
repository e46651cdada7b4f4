"""The messengers: one a file. A new one is its file, its name here, and its test."""

from bot.channels.channel import Channel
from bot.channels.matrix import Matrix
from bot.channels.messenger import Messenger
from bot.channels.telegram import Telegram
from bot.channels.webhook import SignedWebhook
from bot.channels.whatsapp import WhatsApp

CHANNELS: tuple[type[Channel], ...] = (WhatsApp, Telegram, Messenger, Matrix, SignedWebhook)
