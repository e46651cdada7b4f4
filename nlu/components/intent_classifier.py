"""Rasa's shell around nlu/classifier.py: sets the intent and its ranking."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.classifier import Guess, IntentClassifier
from nlu.encoder import Encoder, VectorFile, load_encoder
from nlu.intents import FALLBACK, Route, load_intents
from nlu.progress import progress_bar
from settings import load_settings

_FILE = "classifier.npz"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class SentenceIntentClassifier(GraphComponent):
    """Sets `intent` and `intent_ranking` of a message, `nlu_fallback` where it is not sure enough."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """The options; config.yml gives the reasons."""
        return {"threshold": 0.3, "margin": 0.08, "emergency_threshold": 0.22}

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
        self._classifier = classifier

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
        texts = [text for text, _ in examples]
        vector_file = VectorFile(self._encoder, load_settings().data_dir / "vectors.db")
        with progress_bar("Encoding example sentences") as progress:
            vectors = vector_file.queries(texts, progress)
        vector_file.close()
        with progress_bar("Fitting the classifier") as progress:
            self._classifier = IntentClassifier.train(texts, vectors, [intent for _, intent in examples])
            progress(1, 1)
        with self._model_storage.write_to(self._resource) as folder:
            self._classifier.save(Path(folder) / _FILE)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Set intent and ranking of each message."""
        assert self._classifier is not None, "process() before train() or load()"
        for message in messages:
            text = message.get(TEXT) or ""
            guesses = self._classifier.rank(text, self._encoder.queries([text])[0])
            sure = self._decide(guesses)
            message.set(INTENT, _as_dict(sure), add_to_output=True)
            message.set("intent_ranking", [_as_dict(guess) for guess in guesses[:10]], add_to_output=True)
        return messages

    def _decide(self, guesses: list[Guess]) -> Guess:
        """The surest guess, or the fallback where it is too weak or too close to the second."""
        intents = load_intents()
        best = guesses[0]
        second = guesses[1].confidence if len(guesses) > 1 else 0.0
        if best.intent in intents and intents[best.intent].route is Route.EMERGENCY:
            enough = best.confidence >= self._config["emergency_threshold"]
        else:
            enough = best.confidence >= self._config["threshold"] and best.confidence - second >= self._config["margin"]
        return best if enough else Guess(FALLBACK, 1.0 - best.confidence)


def _as_dict(guess: Guess) -> dict[str, Any]:
    return {"name": guess.intent, "confidence": guess.confidence}
