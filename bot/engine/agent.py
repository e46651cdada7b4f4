"""Rasa's Agent as this process runs it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from rasa.core.actions.action import Action
from rasa.core.agent import Agent
from rasa.core.channels.channel import OutputChannel, UserMessage
from rasa.core.lock_store import LockStore
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.core.tracker_store import TrackerStore
from rasa.engine import loader
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.storage import ModelMetadata
from rasa.exceptions import ModelNotFound
from rasa.model import get_latest_model
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecutionRejected, Event, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.common import TempDirectoryPath, get_temp_dir_name
from rasa.utils.endpoints import EndpointConfig

from bot.engine.answered import AlreadyAnswered, refuse_if_answered
from bot.engine.patches import apply_patches
from bot.engine.predictions import Predictions
from bot.engine.replies import CollectedReplies
from bot.engine.runner import CompiledGraphRunner
from bot.metrics import stage

Slots = dict[str, Any]
# What the caller wants to know when the turn is over; an action may have set it.
_TOLD = ("language", "chosen_language", "forgotten")
Prepare = Callable[["Question", Slots], Slots]
"""Called with each question and the slots of its conversation before it is understood; returns the slots to set."""


@dataclass(frozen=True, slots=True)
class Question:
    """One message on its way through the engine."""

    conversation: str
    text: str
    channel: str
    metadata: dict[str, Any]
    """Handed on to the actions and, with the message, to the log."""
    intent: str | None = None
    """Where it need not be understood: the intent of a choice."""
    entities: tuple[tuple[str, str], ...] = ()
    """What a choice says beside its intent: kind and value each."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a question."""

    intent: str
    confidence: float
    slots: Slots
    replies: list[dict[str, Any]]


class ModelUnusable(RuntimeError):
    """The model file is missing, broken or made for another version; the message says which."""


class QuestionMessage(UserMessage):
    """Rasa's message around a question; what was understood is read from it afterwards."""

    def __init__(self, question: Question, replies: CollectedReplies) -> None:
        """Rasa sees text, metadata and, for a choice, the intent."""
        super().__init__(
            question.text,
            output_channel=replies,
            sender_id=question.conversation,
            input_channel=question.channel,
            metadata=dict(question.metadata),
            parse_data=_chosen(question) if question.intent else None,
        )
        self.question = question
        self.intent: dict[str, Any] = {}


def _chosen(question: Question) -> dict[str, Any]:
    intent = {"name": question.intent, "confidence": 1.0}
    entities = [{"entity": kind, "value": value} for kind, value in question.entities]
    return {"text": question.text, "intent": intent, "intent_ranking": [], "entities": entities}


def load_graph(path: Path) -> tuple[ModelMetadata, CompiledGraphRunner]:
    """The model's graph; the one loaded last is kept, so that workers that are forked afterwards share it."""
    return _load_graph(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=1)
def _load_graph(path: Path, _written_at: int) -> tuple[ModelMetadata, CompiledGraphRunner]:
    with TempDirectoryPath(get_temp_dir_name()) as folder:
        return loader.load_predict_graph_runner(Path(folder), path, LocalModelStorage, CompiledGraphRunner)


class EmbeddedProcessor(MessageProcessor):
    """Rasa's processor with the compiled graph, and a step before understanding."""

    prepare: Prepare

    @staticmethod
    def _load_model(model_path: str | Path):  # type: ignore[no-untyped-def]
        path = Path(model_path) if Path(model_path).is_file() else Path(get_latest_model(model_path) or "")
        if not path.is_file():
            raise ModelNotFound(f"No model found at path '{model_path}'.")
        return path.name, *load_graph(path)

    def __init__(self, *arguments: Any, **options: Any) -> None:
        """As MessageProcessor."""
        super().__init__(*arguments, **options)
        self._predictions = Predictions(self.domain)

    async def parse_message(
        self, message: UserMessage, tracker: DialogueStateTracker | None = None, only_output_properties: bool = True
    ) -> dict[str, Any]:
        """As Rasa does it, measured, without copies for a log that nobody keeps."""
        with stage("understand"):
            tracker = tracker or DialogueStateTracker.from_events(message.sender_id, [])
            return self._parse_message_with_graph(message, tracker, only_output_properties)

    def _predict_next_with_tracker(self, tracker: DialogueStateTracker) -> PolicyPrediction:
        return self._predictions.next(tracker, super()._predict_next_with_tracker)

    def _log_action_on_tracker(
        self, tracker: DialogueStateTracker, action: Action, events: list[Event] | None, prediction: PolicyPrediction
    ) -> None:
        """As Rasa does it, without copies of all replies for a log that nobody keeps."""
        events = events or []
        if not any(isinstance(each, ActionExecutionRejected) for each in events):
            tracker.update_with_events(prediction.events, self.domain)
            tracker.update(action.event_for_successful_execution(prediction))
        tracker.update_with_events(events, self.domain)

    async def _handle_message_with_tracker(self, message: UserMessage, tracker: DialogueStateTracker) -> None:
        assert isinstance(message, QuestionMessage), "only EmbeddedAgent.ask() sends messages"
        refuse_if_answered(message.metadata.get("client_id"), getattr(tracker, "answered", None))
        decided = self.prepare(message.question, {name: slot.value for name, slot in tracker.slots.items()})
        tracker.update_with_events([SlotSet(name, value) for name, value in decided.items()], self.domain)
        message.metadata.update(decided)
        await super()._handle_message_with_tracker(message, tracker)
        message.intent = tracker.latest_message.intent

    async def _run_prediction_loop(self, output_channel: OutputChannel, tracker: DialogueStateTracker) -> None:
        await super()._run_prediction_loop(output_channel, tracker)
        assert isinstance(output_channel, CollectedReplies), "only EmbeddedAgent.ask() sends messages"
        output_channel.slots = {name: tracker.get_slot(name) for name in _TOLD if name in tracker.slots}


class EmbeddedAgent(Agent):
    """Rasa's agent without the store that answers a failed read with an empty conversation."""

    def __init__(
        self,
        *,
        tracker_store: TrackerStore,
        lock_store: LockStore,
        action_endpoint: EndpointConfig,
        prepare: Prepare,
    ) -> None:
        """Without a model; `load_model` brings one in."""
        apply_patches()
        super().__init__(
            domain=Domain.empty(),
            tracker_store=tracker_store,
            lock_store=lock_store,
            action_endpoint=action_endpoint,
        )
        self._prepare = prepare

    @staticmethod
    def _create_tracker_store(store: TrackerStore, domain: Domain) -> TrackerStore:
        store.domain = domain
        return store

    async def ask(self, question: Question) -> Outcome:
        """Understand, act, store; returns when the turn is stored. Raises whatever the database raises.

        A message that bears the `client_id` of the one answered last gets that answer again.
        """
        collected = CollectedReplies()
        message = QuestionMessage(question, collected)
        try:
            await self.handle_message(message)
        except AlreadyAnswered as before:
            intent = before.answered["intent"]
            return Outcome(intent["name"], intent["confidence"], before.answered["slots"], before.answered["replies"])
        return Outcome(message.intent["name"], message.intent["confidence"], collected.slots, collected.replies)

    def load_model(self, model_path: str | Path, fingerprint: str | None = None) -> None:
        """Load a model file; the one before stays in use until it is whole. Raises ModelUnusable."""
        try:
            processor = EmbeddedProcessor(
                model_path=model_path,
                tracker_store=self.tracker_store,
                lock_store=self.lock_store,
                action_endpoint=self.action_endpoint,
                generator=self.nlg,
            )
        except Exception as error:  # a broken archive raises anything from tarfile to KeyError
            raise ModelUnusable(f"The model {Path(model_path).name} cannot be used: {error}") from error
        processor.prepare = self._prepare
        self.domain = processor.domain
        self.tracker_store.domain = processor.domain
        self._set_fingerprint(fingerprint)
        self.processor = processor
