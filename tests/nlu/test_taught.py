"""What staff have taught lies beside the project's own examples, whole or not at all."""

from pathlib import Path

import pytest

from nlu import train as training
from nlu.sentences import read_sentences
from nlu.taught import NOTHING, folder_of, name_of, sets_in_use, use_set, write_set
from nlu.train import model_path, train
from settings import Settings

EXAMPLES = {
    ("de", "find_flat"): ["Wo gibt es  ein Zimmer [mit](ofen)?", "/Sobald: Ofen"],
    ("tr", "find_job"): ["İş: nerede?", "  "],
}


@pytest.fixture
def own_settings(tmp_path: Path) -> Settings:
    return Settings(data_dir=tmp_path, model=None)


def test_a_set_is_read_as_training_sentences_without_markup(own_settings: Settings) -> None:
    name = write_set(own_settings, EXAMPLES)
    found = {(each.language, each.intent, each.text) for each in read_sentences(folder_of(own_settings, name))}
    assert found == {
        ("de", "find_flat", "Wo gibt es ein Zimmer mitofen?"),
        ("de", "find_flat", "Sobald: Ofen"),
        ("tr", "find_job", "İş: nerede?"),
    }


def test_the_same_sentences_have_the_same_name_and_none_has_none() -> None:
    assert name_of(EXAMPLES) == name_of({key: each[::-1] for key, each in reversed(EXAMPLES.items())})
    assert name_of(EXAMPLES) != name_of({("de", "find_job"): EXAMPLES["de", "find_flat"]})
    assert name_of({}) == name_of({("de", "find_flat"): [" ", "[]"]}) == NOTHING


def test_the_former_set_is_remembered(own_settings: Settings) -> None:
    assert sets_in_use(own_settings) == (NOTHING, None)
    use_set(own_settings, "a")
    assert sets_in_use(own_settings) == ("a", NOTHING)
    use_set(own_settings, "b")
    assert sets_in_use(own_settings) == ("b", "a")


def test_a_model_is_made_of_the_set_in_use_or_of_the_one_that_is_named(
    own_settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    learnt: list[tuple[Path, ...]] = []

    def train_quickly(folder: Path, *taught: Path) -> Path:
        learnt.append(taught)
        (folder / "model.tar.gz").touch()
        return folder / "model.tar.gz"

    monkeypatch.setattr(training, "_train_with_rasa", train_quickly)
    monkeypatch.setattr(training, "train_identifier", lambda _: None)
    name = write_set(own_settings, EXAMPLES)
    plain, taught = train(own_settings), train(own_settings, name)
    assert plain == model_path(own_settings)
    assert taught == plain.with_name(plain.name.replace(".tar.gz", f"-{name}.tar.gz"))
    use_set(own_settings, name)
    assert train(own_settings) == taught == model_path(own_settings)
    assert learnt == [(), (folder_of(own_settings, name),)]
