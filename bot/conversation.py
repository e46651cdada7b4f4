"""The way of a message: read, understood, answered, stored; whatever happens, the resident gets a reply."""

import logging
from dataclasses import dataclass, field

from actions import replies
from actions.replies import Reply
from bot import language as decision
from bot.engine.agent import EmbeddedAgent, Question, Slots
from bot.language import KnownSoFar
from bot.people import People
from bot.signing import Seal
from locales.languages import Language, Languages
from locales.messages import Messages
from nlu import resident_text
from nlu.identify import Identified, LanguageIdentifier
from nlu.intents import FALLBACK, load_intents
from nlu.resident_text import ResidentText

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class IncomingMessage:
    """What a channel hands over."""

    conversation: str
    """A conversation id that we issued."""
    text: str
    channel: str
    meaning: str | None = None
    """What the payload of a choice means, already opened: `intent:<name>`."""
    chosen_language: str | None = None
    locale: str | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """What a channel gets back."""

    language: Language
    intent: str
    confidence: float
    replies: list[Reply]


@dataclass(slots=True)
class Guide:
    """Takes messages and gives replies."""

    languages: Languages
    messages: Messages
    people: People
    seal: Seal
    identifier: LanguageIdentifier
    retention_days: int
    message_limit: int
    agent: EmbeddedAgent | None = None
    """None until a model is loaded."""
    why_not_ready: str = field(default="starting")
    """For operators, while there is no agent."""

    @property
    def is_ready(self) -> bool:
        """Whether messages are understood."""
        return self.agent is not None and self.agent.is_ready()

    async def receive(self, message: IncomingMessage) -> Turn:
        """Answer one message. Never raises for what a resident wrote, nor for a failing database or model."""
        text = resident_text.read(message.text, self.message_limit)
        known = KnownSoFar(message.chosen_language, None, message.locale)
        language = decision.decide(text.text, self.identifier.identify(text.text), known, self.languages)
        if not self.is_ready or self.agent is None:
            return Turn(language, FALLBACK, 0.0, self.people.instead(language.code, "not-ready"))
        if text.is_empty and not message.meaning:
            return Turn(language, FALLBACK, 1.0, [replies.text(self.messages.say(language.code, "message-empty"))])
        try:
            return await self._ask(self.agent, message, text, language)
        except Exception:  # the edge of the process: nothing inside may end in silence
            logger.exception("A turn failed")
            return Turn(language, FALLBACK, 0.0, self.people.instead(language.code, "something-went-wrong"))

    async def _ask(
        self, agent: EmbeddedAgent, message: IncomingMessage, text: ResidentText, language: Language
    ) -> Turn:
        intent = _intent_of(message.meaning)
        outcome = await agent.ask(
            Question(
                conversation=message.conversation,
                text=text.text or self.messages.say(language.code, f"topic-{intent}").text,
                channel=message.channel,
                metadata={
                    "chosen_language": message.chosen_language,
                    "locale": message.locale,
                    "retention_days": self.retention_days,
                },
                intent=FALLBACK if text.is_command else intent,
            )
        )
        language = self.languages[outcome.slots["language"]]
        said = outcome.replies or self.people.instead(language.code, "something-went-wrong")
        if text.is_shortened:
            said.append(replies.text(self.messages.say(language.code, "message-shortened")))
        return Turn(language, outcome.intent, outcome.confidence, [self._sealed(each) for each in said])

    def prepare(self, question: Question, slots: Slots) -> Slots:
        """Decide the language, now that the conversation is known; the engine calls it before understanding."""
        chosen = question.metadata["chosen_language"] or slots["chosen_language"]
        known = KnownSoFar(chosen, slots["language"], question.metadata["locale"])
        is_choice = question.intent not in {None, FALLBACK}
        identified = Identified(None, 0.0, 0.0) if is_choice else self.identifier.identify(question.text)
        language = decision.decide(question.text, identified, known, self.languages)
        return {"chosen_language": chosen, "language": language.code}

    def _sealed(self, reply: Reply) -> Reply:
        if reply["type"] != "choices":
            return reply
        items = [{**each, "payload": self.seal.payload(each["payload"])} for each in reply["items"]]
        return {**reply, "items": items}


def _intent_of(meaning: str | None) -> str | None:
    """The intent that the payload of a choice names."""
    intent = (meaning or "").removeprefix("intent:")
    return intent if intent in load_intents() else None
