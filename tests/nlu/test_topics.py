"""What a searched question is about, without Rasa."""

from pathlib import Path

from nlu.encoder import Encoder
from nlu.topics import open_topics
from settings import Settings


def test_a_question_has_its_likely_topic(model: Path, encoder: Encoder) -> None:
    topics = open_topics(Settings(model=model), encoder)
    assert topics is not None
    likely = topics.likely("Ich möchte Deutsche werden, wo gebe ich den Antrag ab?")
    assert max(likely, key=lambda each: likely[each]) == "naturalisation"
    assert abs(sum(likely.values()) - 1) < 1e-3


def test_without_a_model_there_are_none(tmp_path: Path, encoder: Encoder) -> None:
    assert open_topics(Settings(data_dir=tmp_path), encoder) is None
    assert open_topics(Settings(model=tmp_path / "none.tar.gz"), encoder) is None


def test_a_model_of_another_encoder_is_not_used(model: Path) -> None:
    class Small:
        name, dimension = "small", 3

    assert open_topics(Settings(model=model), Small()) is None  # type: ignore[arg-type]
