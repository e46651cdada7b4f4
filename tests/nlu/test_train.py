"""A model fits as long as nothing changes that decides how it turns out, and it appears only when it is whole."""

import os
from pathlib import Path

import pytest

from nlu import train as training
from nlu.identify import FEWEST, LanguageIdentifier
from nlu.intents import TrainingError
from nlu.sentences import read_sentences
from nlu.train import fingerprint, fitting_model, identifier_path, load_identifier, model_path, train
from settings import Settings

FILES = {
    "config.yml": "pipeline: []",
    "requirements.lock": "rasa==3.6.21",
    "bot/domain.yml": "slots: {}",
    "nlu/intents.yml": "groups: {}",
    "nlu/training/de/living.yml": "nlu:\n  - intent: find_flat\n    examples: |\n      - Ein Zimmer mit Ofen\n",
    "nlu/training/tr/living.yml": "nlu:\n  - intent: find_flat\n    examples: |\n      - Sobalı bir oda\n",
    "nlu/samples/it.txt": "Una stanza con la stufa\n",
    "tests/nlu/de/living.yml": "nlu:\n  - intent: find_flat\n    examples: |\n      - Zwei Räume am Wald\n",
    "nlu/check.py": "",
    "README.md": "",
    "locales/folding.py": "",
} | {f"nlu/{name}": "" for name in training._CODE}
DECISIVE = [
    "config.yml",
    "requirements.lock",
    "bot/domain.yml",
    "nlu/intents.yml",
    "nlu/training/de/living.yml",
    "nlu/training/tr/living.yml",
    "nlu/samples/it.txt",
    "locales/folding.py",
    "nlu/classifier.py",
    "nlu/components/intent_classifier.py",
]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project in place of ours."""
    root = tmp_path / "project"
    for name, text in FILES.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    places = {"ROOT": "", "CONFIG": "config.yml", "DOMAIN": "bot/domain.yml", "HERE": "nlu"}
    for name, place in (places | {"TRAINING": "nlu/training", "SAMPLES": "nlu/samples"}).items():
        monkeypatch.setattr(training, name, root / place)
    monkeypatch.setattr(training, "read_sentences", lambda: read_sentences(root / "nlu" / "training"))
    return root


@pytest.fixture
def own_settings(tmp_path: Path) -> Settings:
    return Settings(data_dir=tmp_path / "var", model=None)


@pytest.fixture
def trainings(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The folders in which a stand-in for Rasa has trained."""
    folders: list[Path] = []

    def train_quickly(folder: Path) -> Path:
        folders.append(folder)
        (folder / "model.tar.gz").write_bytes(b"a model")
        return folder / "model.tar.gz"

    monkeypatch.setattr(training, "_train_with_rasa", train_quickly)
    return folders


def test_the_fingerprint_is_fit_for_a_file_name_and_stays_the_same(project: Path):
    assert len(fingerprint()) == 12
    assert fingerprint().isalnum()
    assert fingerprint() == fingerprint()


@pytest.mark.parametrize("name", DECISIVE)
def test_the_fingerprint_changes_with_what_decides_how_a_model_turns_out(project: Path, name: str):
    before = fingerprint()
    (project / name).write_text(f"{FILES[name]}# changed\n", encoding="utf-8")
    after = fingerprint()
    assert after != before
    (project / name).write_text(FILES[name], encoding="utf-8")
    assert fingerprint() == before


@pytest.mark.parametrize("name", ["tests/nlu/de/living.yml", "nlu/check.py", "README.md"])
def test_the_fingerprint_does_not_change_with_tests_and_texts_about_the_project(project: Path, name: str):
    before = fingerprint()
    (project / name).write_text("changed", encoding="utf-8")
    assert fingerprint() == before


def test_the_fingerprint_changes_when_a_file_comes_goes_or_moves_to_another_language(project: Path):
    seen = {fingerprint()}
    file = project / "nlu" / "training" / "de" / "living.yml"
    file.rename(file.with_name("work.yml"))
    seen.add(fingerprint())
    file.parent.rename(project / "nlu" / "training" / "pl")
    seen.add(fingerprint())
    (project / "nlu" / "training" / "pl" / "work.yml").unlink()
    seen.add(fingerprint())
    assert len(seen) == 4


def test_no_model_fits_before_training_and_the_trained_one_afterwards(
    project: Path, own_settings: Settings, trainings: list[Path]
):
    assert fitting_model(own_settings) is None
    path = train(own_settings)
    assert path == model_path(own_settings) == fitting_model(own_settings)
    assert path.read_bytes() == b"a model"
    assert identifier_path(own_settings).exists()


def test_nothing_is_trained_again_while_the_model_fits(project: Path, own_settings: Settings, trainings: list[Path]):
    assert train(own_settings) == train(own_settings)
    assert len(trainings) == 1
    (project / "nlu" / "intents.yml").write_text("groups: {changed: {}}", encoding="utf-8")
    assert fitting_model(own_settings) is None
    train(own_settings)
    assert len(trainings) == 2


def test_training_leaves_nothing_behind_but_model_and_identifier(
    project: Path, own_settings: Settings, trainings: list[Path]
):
    train(own_settings)
    assert {path.name for path in own_settings.models_dir.iterdir()} == {
        f"{fingerprint()}.tar.gz",
        f"{fingerprint()}.languages.npz",
    }


def test_training_that_fails_leaves_no_model(project: Path, own_settings: Settings, monkeypatch: pytest.MonkeyPatch):
    def fail_half_way(folder: Path) -> Path:
        (folder / "model.tar.gz").write_bytes(b"half a mo")
        raise TrainingError("the disk is full")

    monkeypatch.setattr(training, "_train_with_rasa", fail_half_way)
    with pytest.raises(TrainingError, match="disk is full"):
        train(own_settings)
    assert not list(own_settings.models_dir.glob("**/*.tar.gz"))
    assert fitting_model(own_settings) is None


def test_only_the_three_newest_models_are_kept(project: Path, own_settings: Settings, trainings: list[Path]):
    made = []
    for number in range(5):
        (project / "config.yml").write_text(f"pipeline: []  # {number}", encoding="utf-8")
        made.append(train(own_settings))
        for path in own_settings.models_dir.iterdir():
            os.utime(path, (path.stat().st_mtime - 60, path.stat().st_mtime - 60))
    assert [path.exists() for path in made] == [False, False, True, True, True]
    assert len(list(own_settings.models_dir.glob("*.languages.npz"))) == 3


def test_a_model_that_the_setting_names_comes_before_the_one_that_fits(
    project: Path, own_settings: Settings, trainings: list[Path], tmp_path: Path
):
    train(own_settings)
    named = tmp_path / "named.tar.gz"
    settings = own_settings.model_copy(update={"model": named})
    assert fitting_model(settings) is None
    named.write_bytes(b"another model")
    assert fitting_model(settings) == named


def test_the_language_identifier_is_trained_once(
    project: Path, own_settings: Settings, monkeypatch: pytest.MonkeyPatch
):
    (project / "nlu" / "samples" / "de.txt").write_text("Ein Zimmer mit Ofen\n" * FEWEST, encoding="utf-8")
    first = load_identifier(own_settings).identify("Ein warmes Zimmer am Park, bitte")
    assert first.language == "de"
    monkeypatch.setattr(LanguageIdentifier, "train", None)
    again = load_identifier(own_settings).identify("Ein warmes Zimmer am Park, bitte")
    assert (again.language, again.confidence) == ("de", pytest.approx(first.confidence))
    assert [path.name for path in own_settings.models_dir.iterdir()] == [f"{fingerprint()}.languages.npz"]


def test_a_configuration_that_rasa_refuses_ends_in_a_training_error(project: Path, own_settings: Settings):
    (project / "config.yml").write_text("recipe: by_heart.v1\nlanguage: de\npipeline: []\n", encoding="utf-8")
    with pytest.raises(TrainingError, match=r"by_heart\.v1"):
        train(own_settings)
    assert fitting_model(own_settings) is None
