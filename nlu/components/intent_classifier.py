"""Rasa's shell around nlu/classifier.py: sets the intent and its ranking."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.cascade import Cascade
from nlu.classifier import Guess, IntentClassifier, Vectors
from nlu.clauses import split
from nlu.encoder import Encoder, VectorFile, load_encoder
from nlu.gibberish import NUMBER, make_gibberish
from nlu.intents import FALLBACK, OUT_OF_SCOPE, Needs, Route, is_request, is_topic, load_intents
from progress import progress_bar
from settings import load_settings

_FILE = "classifier.npz"
ORDINAL = "ordinal"
# Who names one of these in the middle of a conversation mostly narrows down; districts, ages and people are as often
# part of a new question.
_NARROWING = frozenset({"level", "cost", "time"})
# Nonsense is learnt from as many sentences as so many topics have.
AS_MANY_TOPICS = 3
# How many intents a ranking names.
MOST_NAMED = 10
# Who asks for more than this at once is answered one after the other.
MOST_TOPICS = 3
# What is said of the conversation or to the guide, at any point of it; a greeting stands at the beginning.
_TALK = frozenset({Route.DIALOGUE, Route.ASSISTANT})
_BEGINS = frozenset({OUT_OF_SCOPE, "greet"})
# Nobody takes leave with the first word; "ciao" is a greeting then.
_ENDS = frozenset({"goodbye"})


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class SentenceIntentClassifier(GraphComponent):
    """Sets `intent` and `intent_ranking` of a message, `nlu_fallback` where it is not sure enough."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """The options; config.yml gives the reasons."""
        return {
            "threshold": 0.2,
            "one_word_threshold": 0.4,
            "margin": 0.05,
            "emergency_threshold": 0.25,
            "emergency_threshold_going_on": 0.5,
            "going_on": 5.0,
            "names_a_wish": 2.5,
            "part_threshold": 0.7,
            "lone_part_threshold": 0.9,
            "support": 0.03,
        }

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        encoder: Encoder,
        classifier: IntentClassifier | None = None,
    ) -> None:
        """Keep what `create` or `load` hands over."""
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._encoder = encoder
        self._cascade = Cascade(classifier, encoder) if classifier else None

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SentenceIntentClassifier:
        """A new one, to be trained."""
        return cls(config, model_storage, resource, load_encoder(load_settings().encoder))

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> SentenceIntentClassifier:
        """A trained one, from the model file."""
        with model_storage.read_from(resource) as folder:
            classifier = IntentClassifier.load(Path(folder) / _FILE)
        return cls(config, model_storage, resource, load_encoder(load_settings().encoder), classifier)

    def train(self, training_data: TrainingData) -> Resource:
        """Fit on all examples of all languages; only sentences that no training has seen are encoded."""
        examples = [(each.get(TEXT), each.get(INTENT)) for each in training_data.intent_examples if each.get(TEXT)]
        from nlu.fitting import fit_classifier  # scikit-learn, which serving does without

        # Few sentences are not to be outweighed by what is no message.
        number = min(NUMBER, AS_MANY_TOPICS * len(examples) // len({intent for _, intent in examples}))
        nonsense = make_gibberish([text for text, _ in examples], number)
        texts = [*(text for text, _ in examples), *nonsense]
        intents = [*(intent for _, intent in examples), *([FALLBACK] * len(nonsense))]
        vector_file = VectorFile(self._encoder, load_settings().data_dir / "vectors.db")
        with progress_bar("Encoding example sentences") as progress:
            vectors = vector_file.queries(texts, progress)
        vector_file.close()
        with progress_bar("Fitting the classifier") as progress:
            classifier = fit_classifier(texts, vectors, intents)
            progress(1, 1)
        with self._model_storage.write_to(self._resource) as folder:
            classifier.save(Path(folder) / _FILE)
        return self._resource

    def process(self, messages: list[Message], tracker: DialogueStateTracker) -> list[Message]:
        """Set intent and ranking of each message, and the topics of one that asks for several things.

        What goes on with a conversation is meant only where `tracker` has something to go on with.
        """
        assert self._cascade is not None, "process() before load()"
        usual = self._weights(tracker)
        for message in messages:
            text = message.get(TEXT) or ""
            entities = message.get(ENTITIES, [])
            narrows = any(each["entity"] in _NARROWING for each in entities)
            weights = usual * self._cascade.refining(self._config["names_a_wish"]) if narrows else usual
            ranking = self._cascade.rank(text, weights)
            guesses = self._guesses(ranking.shares)
            sure = self._decide(guesses, ranking.shares, is_one_word=len(text.split()) == 1)
            several = self._several(ranking.shares, text, weights)
            alarming = next((each for each in several if _is_emergency(each)), None)
            if alarming or (several and sure.intent == FALLBACK):
                sure = alarming or several[0]
            if is_topic(sure.intent):  # "the first" points at what is on the screen, or at nothing
                message.set(ENTITIES, [each for each in entities if each["entity"] != ORDINAL], add_to_output=True)
            message.set(INTENT, _as_dict(sure), add_to_output=True)
            message.set("intent_ranking", [_as_dict(guess) for guess in guesses], add_to_output=True)
            message.set("topics", [each.intent for each in several], add_to_output=True)
            message.set("by_letters", ranking.is_by_letters, add_to_output=True)
        return messages

    def _weights(self, tracker: DialogueStateTracker) -> Vectors:
        """What can be meant in a conversation, and how much likelier it is than at its beginning: one an intent.

        `thread` says what there is to go on with. What goes on with it, or speaks to the guide, weighs more.
        """
        assert self._cascade is not None, "process() before load()"
        thread = (tracker.slots["thread"].value if "thread" in tracker.slots else None) or {}
        going_on = float(self._config["going_on"])
        return _weights(tuple(self._cascade.intents), bool(thread), bool(thread.get("shown")), going_on)

    def _guesses(self, shares: Vectors) -> list[Guess]:
        """What is possible, surest first, as far as a ranking names it."""
        assert self._cascade is not None, "process() before load()"
        places = np.argsort(-shares, kind="stable")[:MOST_NAMED]
        guesses = [Guess(self._cascade.intents[place], float(shares[place])) for place in places if shares[place] > 0]
        return guesses or [Guess(FALLBACK, 1.0)]

    def _several(self, whole: Vectors, text: str, weights: Vectors) -> list[Guess]:
        """The topics that the parts of `text` ask for, in their order; none where it is one or less."""
        assert self._cascade is not None, "process() before load()"
        asking = self._cascade.asking(text, split(text), weights)
        found: dict[str, Guess] = {}
        for number, part in enumerate(asking):
            if len(found) + len(asking) - number < 2:
                return []  # what is left cannot make it several
            shares = self._cascade.rank(part, weights).shares
            place = int(np.argmax(shares))
            best = Guess(self._cascade.intents[place], float(shares[place]))
            is_supported = whole[place] >= self._config["support"]
            if _is_emergency(best) and not is_supported:
                continue  # a danger would show in the whole message too
            is_sure = float(np.max(whole)) >= self._config["part_threshold"]
            if is_sure and place == int(np.argmax(whole)):  # the message as a whole says it better than its part
                best = Guess(best.intent, max(best.confidence, float(whole[place])))
            needed = self._config["part_threshold" if is_supported or not is_sure else "lone_part_threshold"]
            if is_request(best.intent) and best.confidence >= needed:
                found.setdefault(best.intent, best)
        return list(found.values())[:MOST_TOPICS] if len(found) > 1 else []

    def _decide(self, guesses: list[Guess], shares: Vectors, *, is_one_word: bool) -> Guess:
        """The surest guess, or the fallback where it is too weak or too close to the second."""
        assert self._cascade is not None, "process() before load()"
        best = guesses[0]
        if best.intent not in load_intents():
            return best  # FALLBACK: learnt to be no message
        alarming = np.where(self._cascade.emergencies, shares, 0.0)
        # In the middle of a conversation much is said of children, nights and help that is no emergency.
        needed = self._config["emergency_threshold" if is_topic(best.intent) else "emergency_threshold_going_on"]
        if float(alarming.sum()) >= needed:
            place = int(np.argmax(alarming))
            return Guess(self._cascade.intents[place], float(shares[place]))
        second = guesses[1].confidence if len(guesses) > 1 else 0.0
        threshold = self._config["one_word_threshold" if is_one_word else "threshold"]
        enough = best.confidence >= threshold and best.confidence - second >= self._config["margin"]
        return best if enough else Guess(FALLBACK, 1.0 - best.confidence)


@lru_cache(maxsize=16)
def _weights(intents: tuple[str, ...], has_thread: bool, has_offers: bool, going_on: float) -> Vectors:
    there = {Needs.NOTHING}
    if has_thread:
        there.add(Needs.CONVERSATION)
    if has_offers:
        there.add(Needs.OFFERS)
    weights = {FALLBACK: 1.0}
    for intent in load_intents().values():
        if intent.needs not in there:
            continue
        if has_thread:
            is_talk = intent.route in _TALK and intent.name not in _BEGINS
            weights[intent.name] = going_on if is_talk else 1.0
        else:
            weights[intent.name] = 1.0 / going_on if intent.name in _ENDS else 1.0
    return np.array([weights.get(each, 0.0) for each in intents], dtype=np.float32)


def _is_emergency(guess: Guess) -> bool:
    intent = load_intents().get(guess.intent)
    return intent is not None and intent.route is Route.EMERGENCY


def _as_dict(guess: Guess) -> dict[str, Any]:
    return {"name": guess.intent, "confidence": guess.confidence}
