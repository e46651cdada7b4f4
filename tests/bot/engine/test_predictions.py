"""What is remembered of the RulePolicy is what it says when it is asked."""

from pathlib import Path

import pytest
from rasa.engine import loader
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, FollowupAction, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.engine.predictions import Predict, Predictions
from bot.engine.runner import CompiledGraphRunner
from nlu.intents import FALLBACK, load_intents


@pytest.fixture(scope="module")
def loaded(model: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Domain, Predict]:
    folder = tmp_path_factory.mktemp("model")
    metadata, runner = loader.load_predict_graph_runner(folder, model, LocalModelStorage, CompiledGraphRunner)

    def predict(tracker: DialogueStateTracker):  # type: ignore[no-untyped-def]
        return runner.run(inputs={"__tracker__": tracker}, targets=[metadata.core_target])[metadata.core_target]

    return metadata.domain, predict


def conversation(domain: Domain, *said: tuple[str, str | None]) -> DialogueStateTracker:
    """A conversation of intents, each with the action that answered it (None: not yet)."""
    tracker = DialogueStateTracker("somebody", domain.slots)
    for intent, action in said:
        entities = [{"entity": "district", "value": "linden-nord"}]
        tracker.update_with_events(
            [ActionExecuted("action_listen"), UserUttered("text", {"name": intent, "confidence": 0.9}, entities)],
            domain,
        )
        if action:
            tracker.update(ActionExecuted(action), domain)
    return tracker


def test_every_intent_is_answered_as_the_policy_says_at_any_point_of_a_conversation(
    loaded: tuple[Domain, Predict],
) -> None:
    domain, predict = loaded
    predictions = Predictions(domain)
    before = ((), (("find_job", "action_answer"), ("greet", "action_answer_about_assistant")))
    for intent in [*load_intents(), FALLBACK]:
        for earlier in before:
            tracker = conversation(domain, *earlier, (intent, None))
            asked, remembered = predict(tracker), predictions.next(tracker, predict)
            assert remembered.probabilities == asked.probabilities, intent
            assert [each.as_dict() | {"timestamp": 0} for each in remembered.events] == [
                each.as_dict() | {"timestamp": 0} for each in asked.events
            ]
            action = domain.action_names_or_texts[asked.max_confidence_index]
            answered = conversation(domain, *earlier, (intent, action))
            assert predictions.next(answered, predict).probabilities == predict(answered).probabilities


def test_the_policy_is_asked_once_for_each_intent(loaded: tuple[Domain, Predict]) -> None:
    domain, predict = loaded
    predictions, asked = Predictions(domain), []

    def counted(tracker: DialogueStateTracker):  # type: ignore[no-untyped-def]
        asked.append(tracker)
        return predict(tracker)

    first, second = (predictions.next(conversation(domain, ("greet", None)), counted) for _ in range(2))
    assert len(asked) == 1
    assert all(one is not other for one, other in zip(first.events, second.events, strict=True)), "events are stamped"
    followed = conversation(domain, ("greet", None))
    followed.update(FollowupAction("action_listen"), domain)
    predictions.next(followed, counted)
    assert len(asked) == 2


def test_nothing_is_remembered_where_a_slot_has_a_say(loaded: tuple[Domain, Predict]) -> None:
    _, predict = loaded
    slots = {"colour": {"type": "text", "influence_conversation": True, "mappings": [{"type": "custom"}]}}
    domain = Domain.from_dict({"version": "3.1", "intents": ["greet"], "slots": slots, "actions": ["action_answer"]})
    asked = []

    def counted(tracker: DialogueStateTracker):  # type: ignore[no-untyped-def]
        asked.append(tracker)
        return predict(tracker)

    predictions = Predictions(domain)
    for _ in range(2):
        predictions.next(conversation(loaded[0], ("greet", None)), counted)
    assert len(asked) == 2
