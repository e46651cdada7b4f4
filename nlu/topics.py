"""What a question is probably about, without Rasa: for those who search and do not converse."""

import io
import tarfile

import numpy as np

from nlu.cascade import Cascade
from nlu.classifier import IntentClassifier
from nlu.encoder import Encoder
from nlu.train import fitting_model
from settings import Settings

_FILE = "/classifier.npz"


class Topics:
    """A trained classifier and the encoder that it was trained with."""

    def __init__(self, classifier: IntentClassifier, encoder: Encoder) -> None:
        self._classifier = classifier
        self._encoder = encoder
        self.cascade = Cascade(classifier, encoder)

    def likely(self, question: str) -> dict[str, float]:
        """Every topic with its probability."""
        guesses = self._classifier.rank(question, self._encoder.queries([question])[0])
        return {guess.intent: guess.confidence for guess in guesses}


def open_topics(settings: Settings, encoder: Encoder) -> Topics | None:
    """The topics of the model that fits today's data; None if none is trained yet, or with another encoder."""
    path = fitting_model(settings)
    if path is None or not path.exists():
        return None
    with tarfile.open(path) as archive:
        name = next((each for each in archive.getnames() if each.endswith(_FILE)), None)
        stored = archive.extractfile(name) if name else None
        if stored is None:
            return None
        with np.load(io.BytesIO(stored.read()), allow_pickle=False) as arrays:
            classifier = IntentClassifier({each: arrays[each] for each in arrays.files})
    if classifier.arrays["mean"].shape[-1] != encoder.dimension:
        return None
    return Topics(classifier, encoder)
