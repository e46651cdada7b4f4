"""Answers what is in the inbox: the same guide, the same languages, written as each messenger can show it."""

import asyncio
import logging
import time
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass

from actions import replies
from actions.replies import Reply
from bot.channels.channel import Channel, Kind, Message
from bot.channels.rendering import Rendering
from bot.conversation import Guide, IncomingMessage
from bot.signing import NotOurs
from content.conversations import Conversations
from content.inbox import MOST_TRIES, Inbox, Incoming
from content.outbox import Outbox, Outgoing
from content.retention import Retention

logger = logging.getLogger(__name__)

# A process that has just started loads its model for some seconds; what comes in meanwhile waits so long.
PATIENCE = 60.0
# Stands for the words of those who have not written any: no language, so that the choice or the locale decides.
_WAVE = "\N{WAVING HAND SIGN}"
_SAYS = {
    Kind.MEDIA: "media-not-read",
    Kind.ENCRYPTED: "encrypted-not-read",
    Kind.GROUP: "group-refused",
    Kind.TOO_MANY: "too-many-messages",
}


@dataclass(frozen=True, slots=True)
class Said:
    """What to answer, and in which language."""

    replies: list[Reply]
    language: str


class Answering:
    """Takes messages from the inbox and puts answers into the outbox."""

    def __init__(
        self,
        channels: Mapping[str, Channel],
        inbox: Inbox,
        outbox: Outbox,
        guide: Guide,
        conversations: Conversations,
        retention: Retention,
        rendering: Rendering,
        on_answer: Callable[[], None],
    ) -> None:
        """`on_answer` is called when there is something new in the outbox."""
        self._channels = channels
        self._inbox = inbox
        self._outbox = outbox
        self._guide = guide
        self._conversations = conversations
        self._retention = retention
        self._rendering = rendering
        self._on_answer = on_answer
        self._patience_until = time.monotonic() + PATIENCE

    def claim(self, most: int) -> list[Incoming]:
        """Take messages to answer; none while the guide is still getting ready."""
        if not self._guide.is_ready and time.monotonic() < self._patience_until:
            return []
        return self._inbox.claim(most)

    async def answer(self, incoming: Incoming) -> None:
        """Answer one message; also when the answering fails, there is an answer."""
        channel = self._channels.get(incoming.channel)
        if channel is None:  # its settings are gone; it waits until they are back, or is deleted with its age
            return
        message = Message.from_stored(incoming.message)
        try:
            said = await self._say(channel, incoming.conversation_id, message)
            outgoing, payloads = self._written(channel, incoming, message, said)
        except Exception as error:  # noqa: BLE001 (what it was about stays out of the log)
            logger.error("%s: a message could not be answered: %s", channel.name, type(error).__name__)
            if incoming.attempts + 1 < MOST_TRIES:
                await asyncio.to_thread(self._inbox.give_back, incoming)
                return
            outgoing, payloads = self._written(channel, incoming, message, self._apology(message))
        await asyncio.to_thread(self._inbox.answer, incoming, outgoing, payloads)
        self._on_answer()

    def _apology(self, message: Message) -> Said:
        """Nothing may end in silence."""
        language = self._language_so_far(None, message)
        return Said(self._guide.people.instead(language, "something-went-wrong"), language)

    def _written(
        self, channel: Channel, incoming: Incoming, message: Message, said: Said
    ) -> tuple[list[Outgoing], list[str]]:
        bubbles = self._rendering.bubbles(said.replies, said.language, channel.limits)
        calls = [*message.errands, *(call for each in bubbles for call in channel.write(message.address, each))]
        if message.kind is Kind.GROUP:
            calls += channel.leave(message.address)
        window = channel.limits.window
        expires_at = incoming.sent_at + window if window else None
        outgoing = [Outgoing(channel.name, incoming.conversation_id, asdict(call), expires_at) for call in calls]
        return outgoing, [choice.payload for each in bubbles for choice in each.choices]

    async def _say(self, channel: Channel, conversation: str, message: Message) -> Said:
        state = await asyncio.to_thread(self._conversations.state, conversation)
        language = self._language_so_far(state, message)
        if message.kind in _SAYS:
            note = [replies.text(self._guide.messages.say(language, _SAYS[message.kind]))]
            if message.kind is not Kind.MEDIA or not message.text:
                return Said(note, language)
            answered = await self._ask(channel, conversation, message, text=message.text)
            return Said([*note, *answered.replies], answered.language)
        if message.text.strip() == "/forget":
            await asyncio.to_thread(self._forget, channel, conversation, message.address)
            return Said([replies.text(self._guide.messages.say(language, "conversation-forgotten"))], language)
        if message.text.strip() == "/language":
            return Said([self._languages_to_choose(language)], language)
        said = await self._answered(channel, conversation, message, language)
        if state is None:
            hint = self._guide.messages.say(said.language, "forget-hint", forget="/forget", language="/language")
            said.replies.append(replies.text(hint))
        return said

    async def _answered(self, channel: Channel, conversation: str, message: Message, language: str) -> Said:
        if message.kind is Kind.START or message.text.strip() in {"/start", "/help"}:
            return await self._ask(channel, conversation, message, meaning="intent:greet")
        payload = message.payload
        number = _number(payload.removeprefix("#")) if payload.startswith("#") else 0
        if message.kind is Kind.TEXT and not channel.limits.choices:
            number = _number(message.text)
        if number:
            offered = await asyncio.to_thread(self._inbox.offered, conversation)
            payload = offered[number - 1] if number <= len(offered) else payload
        if not payload:
            return await self._ask(channel, conversation, message, text=message.text)
        try:
            meaning = self._guide.seal.open_payload(payload)
        except NotOurs:
            return Said([replies.text(self._guide.messages.say(language, "problem-unknown-payload"))], language)
        if meaning.startswith("language:"):
            chosen = meaning.removeprefix("language:")
            return await self._ask(channel, conversation, message, meaning="intent:greet", chosen_language=chosen)
        return await self._ask(channel, conversation, message, meaning=meaning)

    async def _ask(
        self,
        channel: Channel,
        conversation: str,
        message: Message,
        *,
        text: str = _WAVE,
        meaning: str | None = None,
        chosen_language: str | None = None,
    ) -> Said:
        turn = await self._guide.receive(
            IncomingMessage(
                conversation=conversation,
                text=text if meaning is None or meaning == "intent:greet" else "",
                channel=channel.name,
                meaning=meaning,
                chosen_language=chosen_language,
                locale=message.locale or None,
            )
        )
        if turn.is_forgotten:
            await asyncio.to_thread(self._forget, channel, conversation, message.address)
        return Said(list(turn.replies), turn.language.code)

    def _language_so_far(self, state: dict[str, object] | None, message: Message) -> str:
        slots = (state or {}).get("slots") or {}
        known = slots.get("language") if isinstance(slots, dict) else None
        if known in self._guide.languages:
            return str(known)
        matching = self._guide.languages.match(message.locale) if message.locale else None
        return (matching or self._guide.languages.source).code

    def _languages_to_choose(self, language: str) -> Reply:
        offered = self._guide.languages.offered
        items = [(each.native_name, self._guide.seal.payload(f"language:{each.code}")) for each in offered]
        return replies.choices(self._guide.messages.say(language, "choose-language"), items)

    def _forget(self, channel: Channel, conversation: str, address: str) -> None:
        for each in (conversation, *self._guide.seal.earlier_conversations_of(channel.name, address)):
            self._retention.forget(each)


def _number(text: str) -> int:
    """A number that was typed, in the digits of any script, as in "2" or "۲."; 0 for anything else."""
    digits = [unicodedata.digit(each, -1) for each in text.strip().rstrip(".)")]
    if not 1 <= len(digits) <= 3 or -1 in digits:
        return 0
    return int("".join(map(str, digits)))
