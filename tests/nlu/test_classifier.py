"""The intent classifier ranks all intents for any text, and a saved one ranks as before."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlu.classifier import IntentClassifier
from nlu.encoder import Encoder
from nlu.fitting import fit_classifier
from nlu.intents import FALLBACK

EXAMPLES = {
    "lost_dog": [
        "Mein Hund ist seit gestern verschwunden",
        "Hat jemand einen kleinen braunen Hund gesehen?",
        "Unser Dackel ist beim Spaziergang weggelaufen",
        "Where do I report that my dog ran away?",
        "Our puppy slipped out of the garden and is gone",
        "A dog without an owner is sitting at my door",
        "Wer sammelt entlaufene Tiere ein?",
        "I found a stray dog near the lake",
    ],
    "repair_bicycle": [
        "Mein Fahrrad hat einen Platten",
        "Die Kette am Rad ist gerissen, wer hilft?",
        "Gibt es eine Werkstatt, in der ich selbst schrauben kann?",
        "The brakes of my bicycle do not work any more",
        "Where can I get a flat tyre mended cheaply?",
        "I need tools to repair my bike",
        "Am Hinterrad fehlt eine Speiche",
        "Wo bekomme ich einen neuen Schlauch fürs Rad?",
    ],
    "swim_indoors": [
        "Wann hat das Hallenbad geöffnet?",
        "Ich möchte im Winter schwimmen gehen",
        "Was kostet der Eintritt ins Schwimmbad?",
        "Is the indoor pool heated in winter?",
        "When can women swim on their own?",
        "Do you need a bathing cap at the pool?",
        "Gibt es im Bad ein Becken für kleine Kinder?",
        "Which pool has a slide for children?",
    ],
}
WITHOUT_LETTERS = ["", " \n\t", "42", "08:30", "?!…", "👍🏽❤️", "_ _", "٣٤"]


def train(encoder: Encoder) -> IntentClassifier:
    pairs = [(text, intent) for intent, texts in EXAMPLES.items() for text in texts]
    texts = [text for text, _ in pairs]
    return fit_classifier(texts, encoder.queries(texts), [intent for _, intent in pairs])


@pytest.fixture(scope="module")
def classifier(encoder: Encoder) -> IntentClassifier:
    return train(encoder)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("Mein Welpe ist aus dem Garten entwischt", "lost_dog"),
        ("Köpeğim kayboldu, gören var mı?", "lost_dog"),
        ("Wer kann die Bremse an meinem Fahrrad reparieren?", "repair_bicycle"),
        ("Mon vélo est cassé, où le réparer ?", "repair_bicycle"),
        ("Hat das Schwimmbad sonntags offen?", "swim_indoors"),
        ("Где зимой можно поплавать в бассейне?", "swim_indoors"),
    ],
)
def test_new_sentences_are_understood_also_in_languages_without_examples(
    classifier: IntentClassifier, encoder: Encoder, text: str, intent: str
):
    assert classifier.rank(text, encoder.queries([text])[0])[0].intent == intent


def test_every_intent_is_ranked_once_surest_first_and_confidences_sum_to_one(
    classifier: IntentClassifier, encoder: Encoder
):
    for text in ("Wo ist mein Hund?", "Guten Morgen", "自行车坏了"):
        guesses = classifier.rank(text, encoder.queries([text])[0])
        assert sorted(guess.intent for guess in guesses) == sorted(EXAMPLES)
        confidences = [guess.confidence for guess in guesses]
        assert confidences == sorted(confidences, reverse=True)
        assert sum(confidences) == pytest.approx(1)


def test_examples_that_contradict_each_other_make_it_less_sure(classifier: IntentClassifier, encoder: Encoder):
    texts = [text for texts in EXAMPLES.values() for text in texts]
    labels = [intent for intent, texts in EXAMPLES.items() for _ in texts]
    mixed_up = [labels[(number * 7) % len(labels)] if number % 2 else label for number, label in enumerate(labels)]
    unsure = fit_classifier(texts, encoder.queries(texts), mixed_up)
    vector = encoder.queries(["Mein Rad quietscht"])[0]
    assert unsure.rank("Mein Rad quietscht", vector)[0].confidence < 0.95
    assert classifier.rank("Mein Rad quietscht", vector)[0].confidence > 0.95


@pytest.mark.parametrize("text", WITHOUT_LETTERS)
def test_a_text_without_letters_is_not_understood(classifier: IntentClassifier, encoder: Encoder, text: str):
    (guess,) = classifier.rank(text, encoder.queries([text])[0])
    assert (guess.intent, guess.confidence) == (FALLBACK, 1.0)


def test_a_saved_classifier_ranks_as_before(classifier: IntentClassifier, encoder: Encoder, tmp_path: Path):
    classifier.save(tmp_path / "classifier.npz")
    loaded = IntentClassifier.load(tmp_path / "classifier.npz")
    assert loaded.intents == classifier.intents
    for text in ("Mein Rad quietscht", "Where is my dog?", "Öffnungszeiten am Feiertag", "ꙮ", ""):
        vector = encoder.queries([text])[0]
        assert loaded.rank(text, vector) == classifier.rank(text, vector)


def test_training_twice_gives_the_same_confidences(classifier: IntentClassifier, encoder: Encoder):
    vector = encoder.queries(["Mein Rad quietscht"])[0]
    first, second = (each.rank("Mein Rad quietscht", vector) for each in (classifier, train(encoder)))
    assert [guess.confidence for guess in second] == pytest.approx([guess.confidence for guess in first], abs=1e-4)


def test_a_model_file_that_holds_objects_is_refused(tmp_path: Path):
    np.savez(tmp_path / "classifier.npz", intents=np.array([{"runs": "code"}], dtype=object))
    with pytest.raises(ValueError, match="allow_pickle"):
        IntentClassifier.load(tmp_path / "classifier.npz")


@settings(max_examples=40, deadline=None)
@given(text=st.text(max_size=60), seed=st.integers(0, 2**32 - 1))
def test_no_text_and_no_vector_make_it_fail(classifier: IntentClassifier, text: str, seed: int):
    vector = np.random.default_rng(seed).normal(size=384).astype(np.float32)
    guesses = classifier.rank(text, vector / np.linalg.norm(vector))
    assert sum(guess.confidence for guess in guesses) == pytest.approx(1)


@pytest.mark.parametrize("text", ["ꙮ", "ᚠᚢᚦ", "a", "ﷺ", "xyz" * 99, "\u0301", "\x00", "ａｂｃ"], ids=ascii)
def test_odd_texts_are_ranked_with_their_real_vectors(classifier: IntentClassifier, encoder: Encoder, text: str):
    guesses = classifier.rank(text, encoder.queries([text])[0])
    assert sum(guess.confidence for guess in guesses) == pytest.approx(1)
