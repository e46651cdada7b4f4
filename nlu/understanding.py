"""The trained model without the conversation around it: for the command line and for evaluation."""

from __future__ import annotations

from typing import Any

from nlu.rasa_environment import prepare

prepare()

from rasa.core.agent import Agent  # noqa: E402 (after prepare)
from rasa.core.channels.channel import UserMessage  # noqa: E402
from rasa.shared.core.events import SlotSet  # noqa: E402
from rasa.shared.core.trackers import DialogueStateTracker  # noqa: E402

from nlu import resident_text  # noqa: E402
from nlu.identify import LanguageIdentifier  # noqa: E402
from nlu.intents import FALLBACK, TrainingError  # noqa: E402
from nlu.train import fitting_model, load_identifier, train  # noqa: E402
from settings import Settings  # noqa: E402


class Understanding:
    """Text to language, intent and entities."""

    def __init__(self, agent: Agent, identifier: LanguageIdentifier, message_limit: int) -> None:
        self._agent = agent
        self._identifier = identifier
        self._message_limit = message_limit

    @classmethod
    def open(cls, settings: Settings) -> Understanding:
        """Load the model that fits today's data; train it first if there is none. Raises TrainingError."""
        if settings.model and not settings.model.exists():
            raise TrainingError(f"BOT_MODEL names {settings.model}, and there is no such file.")
        path = fitting_model(settings) or train(settings)
        return cls(Agent.load(path), load_identifier(settings), settings.message_limit)

    async def parse(self, raw: str, language: str | None = None, *, goes_on: bool = False) -> dict[str, Any]:
        """What is understood of a message, as the command line's contract has it.

        `language` is the one that the resident chose; it then stands instead of the identified one. `goes_on`: as in a
        conversation that has shown offers, where "and in Linden?" means something.
        """
        message = resident_text.read(raw, self._message_limit)
        identified = self._identifier.identify(message.text)
        understood: dict[str, Any] = {"intent": {"name": FALLBACK, "confidence": 1.0}, "entities": []}
        if not message.is_empty and not message.is_command:
            understood = await self._understand(message.text, goes_on)
        return {
            "text": raw,
            "language": language or identified.language,
            "language_confidence": 1.0 if language else round(identified.confidence, 4),
            "intent": understood["intent"]["name"],
            "confidence": round(understood["intent"]["confidence"], 4),
            "ranking": [
                {"intent": each["name"], "confidence": round(each["confidence"], 4)}
                for each in understood.get("intent_ranking", [])
            ],
            "entities": [
                {"entity": each["entity"], "value": each["value"], "start": each["start"], "end": each["end"]}
                for each in understood["entities"]
            ],
        }

    async def _understand(self, text: str, goes_on: bool) -> dict[str, Any]:
        processor = self._agent.processor
        assert processor is not None, "open() loads a model"
        events = [SlotSet("thread", {"shown": ["an offer"]})] if goes_on else []
        tracker = DialogueStateTracker.from_events("nobody", events, processor.domain.slots)
        return await processor.parse_message(UserMessage(text), tracker)
