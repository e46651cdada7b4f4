"""The way of a message: read, understood, answered, stored; whatever happens, the resident gets a reply."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from actions import replies
from actions.replies import Reply
from bot import language as decision
from bot.engine.agent import EmbeddedAgent, Question, Slots
from bot.language import KnownSoFar
from bot.metrics import measured_turn
from bot.people import People
from bot.signing import Seal
from content.questions import Questions
from content.retention import Retention
from locales.languages import Language, Languages
from locales.messages import MessageError, Messages
from nlu import resident_text
from nlu.identify import UNKNOWN, Identified, LanguageIdentifier
from nlu.intents import FALLBACK, load_intents
from nlu.resident_text import ResidentText

logger = logging.getLogger(__name__)

# So many turns are worked on together, the others wait in line: a turn is nearly all processor time, so more at once
# would end none of them sooner, and whoever is to be turned away would wait for all of them.
AT_WORK = 8
# Whoever has waited in line for so many seconds is told to come back; an answer much later would find nobody.
LONGEST_WAIT = 15.0
# Understood as these, a question had no answer.
UNANSWERED = frozenset({FALLBACK, "out_of_scope"})


@dataclass(frozen=True, slots=True)
class IncomingMessage:
    """What a channel hands over."""

    conversation: str
    """A conversation id that we issued."""
    text: str
    channel: str
    meaning: str | None = None
    """What the payload of a choice means, already opened: `intent:<name>?<entity>=<value>`."""
    chosen_language: str | None = None
    locale: str | None = None
    client_id: str | None = None
    """The sender's own id of this message; sent again under the same id it is answered once."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What a channel gets back."""

    language: Language
    intent: str
    confidence: float
    replies: list[Reply]
    is_makeshift: bool = False
    """Something stood in for the answer; the same message may be sent again."""
    is_forgotten: bool = False
    """The resident had the conversation deleted; nothing of it is to be kept by the channel either."""


class TooBusy(Exception):
    """The message waited in line for as long as one may, and was not looked at."""


@dataclass(slots=True)
class Guide:
    """Takes messages and gives replies."""

    languages: Languages
    messages: Messages
    people: People
    seal: Seal
    retention_days: int
    message_limit: int
    identifier: LanguageIdentifier | None = None
    agent: EmbeddedAgent | None = None
    """Both None until a model is loaded."""
    questions: Questions | None = None
    """Where questions are kept that were not understood."""
    retention: Retention | None = None
    """Where a conversation is deleted that its resident wants deleted."""
    why_not_ready: str = field(default="starting")
    """For operators, while there is no agent."""
    _places: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_WORK), init=False)

    @property
    def is_ready(self) -> bool:
        """Whether messages are understood."""
        return self.agent is not None and self.agent.is_ready()

    @measured_turn
    async def receive(self, message: IncomingMessage) -> Turn:
        """Answer one message. Never raises for what a resident wrote, nor for a failing database or model.

        Raises TooBusy where so much is to be answered that this message's turn does not come.
        """
        text = resident_text.read(message.text, self.message_limit)
        language = self.language_of(message)
        if not self.is_ready or self.agent is None:
            return Turn(language, FALLBACK, 0.0, self.people.instead(language.code, "not-ready"), True)
        if text.is_empty and not message.meaning:
            return Turn(language, FALLBACK, 1.0, [replies.text(self.messages.say(language.code, "message-empty"))])
        async with self._place():
            try:
                return await self._ask(self.agent, message, text, language)
            except Exception:  # the edge of the process: nothing inside may end in silence
                logger.exception("A turn failed")
                return Turn(language, FALLBACK, 0.0, self.people.instead(language.code, "something-went-wrong"), True)

    @asynccontextmanager
    async def _place(self) -> AsyncIterator[None]:
        try:
            async with asyncio.timeout(LONGEST_WAIT):
                await self._places.acquire()
        except TimeoutError:
            raise TooBusy from None
        try:
            yield
        finally:
            self._places.release()

    def language_of(self, message: IncomingMessage) -> Language:
        """The language of a message by itself, without what is known of its conversation."""
        text = resident_text.read(message.text, self.message_limit).text
        known = KnownSoFar(message.chosen_language, None, message.locale)
        return decision.decide(text, self._identify(text), known, self.languages)

    async def _ask(
        self, agent: EmbeddedAgent, message: IncomingMessage, text: ResidentText, language: Language
    ) -> Turn:
        intent, entities = _read(message.meaning)
        outcome = await agent.ask(
            Question(
                conversation=message.conversation,
                text=text.text or self._title(intent, language),
                channel=message.channel,
                metadata={
                    "chosen_language": message.chosen_language,
                    "locale": message.locale,
                    "retention_days": self.retention_days,
                    "client_id": message.client_id,
                },
                intent=FALLBACK if text.is_command else intent,
                entities=entities,
            )
        )
        language = self.languages[outcome.slots["language"]]
        if outcome.intent in UNANSWERED and self.questions and text.text:
            await asyncio.to_thread(self.questions.record, text.text, language.code)
        said = outcome.replies or self.people.instead(language.code, "something-went-wrong")
        if text.is_shortened:
            said.append(replies.text(self.messages.say(language.code, "message-shortened")))
        is_forgotten = bool(outcome.slots.get("forgotten"))
        if is_forgotten and self.retention:
            await asyncio.to_thread(self.retention.forget, message.conversation)
        sealed = [self._sealed(each) for each in said]
        return Turn(language, outcome.intent, outcome.confidence, sealed, is_forgotten=is_forgotten)

    def _title(self, intent: str | None, language: Language) -> str:
        """The words that stand for a choice which came without any; none where it has no title, as a greeting."""
        try:
            return self.messages.say(language.code, f"topic-{intent}").text if intent else ""
        except MessageError:
            return ""

    def prepare(self, question: Question, slots: Slots) -> Slots:
        """Decide the language, now that the conversation is known; the engine calls it before understanding."""
        chosen = question.metadata["chosen_language"] or slots["chosen_language"]
        known = KnownSoFar(chosen, slots["language"], question.metadata["locale"])
        is_choice = question.intent not in {None, FALLBACK}
        identified = UNKNOWN if is_choice else self._identify(question.text)
        language = decision.decide(question.text, identified, known, self.languages)
        return {"chosen_language": chosen, "language": language.code}

    def _identify(self, text: str) -> Identified:
        return self.identifier.identify(text) if self.identifier else UNKNOWN

    def _sealed(self, reply: Reply) -> Reply:
        if reply["type"] != "choices":
            return reply
        items = [{**each, "payload": self.seal.payload(each["payload"])} for each in reply["items"]]
        return {**reply, "items": items}


def _read(meaning: str | None) -> tuple[str | None, tuple[tuple[str, str], ...]]:
    """The intent that the payload of a choice names, and what it says beside it."""
    intent, _, says = (meaning or "").removeprefix("intent:").partition("?")
    return (intent, tuple(parse_qsl(says))) if intent in load_intents() else (None, ())
