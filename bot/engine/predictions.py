"""Which action comes next: what the RulePolicy says of an intent is remembered, as our rules look at nothing else."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy

from rasa.core.policies.policy import PolicyPrediction
from rasa.shared.core.constants import DEFAULT_INTENTS
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker

Predict = Callable[[DialogueStateTracker], PolicyPrediction]
Place = tuple[str | None, str | None]
"""The last action and the last intent."""


class Predictions:
    """The predictions of one model so far; there are about two an intent."""

    def __init__(self, domain: Domain) -> None:
        """Nothing is remembered where slots of `domain` have a say, entities or forms."""
        own = (each for name, each in domain.intent_properties.items() if name not in DEFAULT_INTENTS)
        has_say = any(each.influence_conversation for each in domain.slots) or bool(domain.form_names)
        has_say = has_say or any(each["used_entities"] for each in own)
        self._known: dict[Place, PolicyPrediction] | None = None if has_say else {}

    def next(self, tracker: DialogueStateTracker, predict: Predict) -> PolicyPrediction:
        """The action that follows; `predict` is asked for what is not known yet."""
        message = tracker.latest_message
        if self._known is None or tracker.followup_action or tracker.active_loop or message is None:
            return predict(tracker)
        place = tracker.latest_action_name, message.intent.get("name")
        if place not in self._known:
            self._known[place] = predict(tracker)
        prediction = copy(self._known[place])
        # The tracker stamps events with the time of the turn.
        prediction.events = [copy(each) for each in prediction.events]
        return prediction
