"""Trains the model, and says which model fits today's data."""

import multiprocessing
import shutil
import warnings
from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryDirectory

from nlu.identify import LanguageIdentifier
from nlu.intents import HERE, TrainingError
from nlu.sentences import TRAINING, Sentence, read_sentences
from nlu.taught import folder_of, sets_in_use
from progress import progress_bar
from settings import ROOT, Settings

CONFIG = ROOT / "config.yml"
DOMAIN = ROOT / "bot" / "domain.yml"
SAMPLES = HERE / "samples"
# What decides how a model turns out. Comments and tests do not.
_CODE = (
    *("e5.py", "e5_bytes.py", "e5_graph.py", "e5_tokens.py", "e5_weights.py"),
    *("classifier.py", "consonants.py", "encoder.py", "fitting.py", "gibberish.py", "identify.py", "importer.py"),
    *("keyboards.txt", "ngrams.py", "components/intent_classifier.py"),
)


def fingerprint() -> str:
    """Twelve characters that change when the data, the contract, the pipeline or its code does."""
    digest = blake2b(digest_size=6)
    paths = [
        CONFIG,
        DOMAIN,
        HERE / "intents.yml",
        ROOT / "requirements.lock",
        ROOT / "locales" / "folding.py",
        *(HERE / name for name in _CODE),
    ]
    for path in [*paths, *sorted(TRAINING.glob("*/*.yml")), *sorted(SAMPLES.glob("*.txt"))]:
        digest.update(path.relative_to(ROOT).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def model_path(settings: Settings, taught: str | None = None) -> Path:
    """Where the model of today's data and a set of `taught` sentences (None: the one in use) is, or would be."""
    taught = sets_in_use(settings)[0] if taught is None else taught
    return settings.models_dir / f"{'-'.join(filter(None, (fingerprint(), taught)))}.tar.gz"


def identifier_path(settings: Settings) -> Path:
    """Where the language identifier that fits today's data is, or would be."""
    return settings.models_dir / f"{fingerprint()}.languages.npz"


def fitting_model(settings: Settings) -> Path | None:
    """The model to load: the one that BOT_MODEL names, else the one that fits the data; None if there is none."""
    path = settings.model or model_path(settings)
    return path if path.exists() else None


def train(settings: Settings, taught: str | None = None) -> Path:
    """Train the model unless one fits; returns its path. Raises TrainingError.

    `taught`: the set of sentences that staff have taught, else the one in use. The file appears under its name only
    when it is whole.
    """
    taught = sets_in_use(settings)[0] if taught is None else taught
    path = model_path(settings, taught)
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = multiprocessing.get_context("fork").Process(target=train_identifier, args=(settings,))
    if missing := not identifier_path(settings).exists():
        beside.start()  # while Rasa is still being loaded
    try:
        if not path.exists():
            _train_intents(settings, taught, path)
    finally:
        if missing:
            beside.join()
    if missing and beside.exitcode:
        train_identifier(settings)  # here, so that what is wrong is raised
    _forget_old(settings)
    return path


def _train_intents(settings: Settings, taught: str, path: Path) -> None:
    with TemporaryDirectory(dir=path.parent) as folder:
        # They teach what is meant, not the letters of a language: which language they are in was only guessed.
        made = _train_with_rasa(Path(folder), *([folder_of(settings, taught)] if taught else []))
        if not path.exists():  # nobody was quicker: a model in use must not change under its name
            path.with_name(f"{path.name}.sha256").unlink(missing_ok=True)
            shutil.move(made, path)


def load_identifier(settings: Settings) -> LanguageIdentifier:
    """The language identifier of today's data, trained if need be (seconds)."""
    path = identifier_path(settings)
    if not path.exists():
        train_identifier(settings)
    return LanguageIdentifier.load(path)


def train_identifier(settings: Settings) -> None:
    """Learn the languages' letters from today's data: seconds, and memory that serving does not need."""
    path = identifier_path(settings)
    path.parent.mkdir(parents=True, exist_ok=True)
    with progress_bar("Learning the languages' letters") as progress:
        half_written = path.with_suffix(".part.npz")
        LanguageIdentifier.train([*read_sentences(), *_samples()]).save(half_written)
        half_written.replace(path)
        progress(1, 1)


def _samples() -> list[Sentence]:
    """Plain sentences of languages that have no training data; they teach the letters only."""
    return [
        Sentence(line, "", path.stem, f"samples/{path.name}")
        for path in sorted(SAMPLES.glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]


def _train_with_rasa(folder: Path, *taught: Path) -> Path:
    from nlu.rasa_environment import prepare

    prepare()
    from rasa.exceptions import ModelNotFound  # heavy: 5 s and 200 MB, only where a model is trained
    from rasa.model_training import train as train_rasa
    from rasa.shared.exceptions import RasaException

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Rasa warns of its own age; errors still raise
            result = train_rasa(
                domain=str(DOMAIN),
                config=str(CONFIG),
                training_files=[str(TRAINING), *map(str, taught)],
                output=str(folder),
                fixed_model_name="model",
                force_training=True,
            )
    except (RasaException, ModelNotFound) as error:
        raise TrainingError(str(error)) from error
    if result.model is None:
        raise TrainingError("Rasa made no model; its messages above say why.")
    return Path(result.model)


def _forget_old(settings: Settings, keep: int = 3) -> None:
    """Delete all but the newest models, so that the disk does not fill while people edit examples."""
    for pattern in ("*.tar.gz", "*.languages.npz"):
        paths = sorted(settings.models_dir.glob(pattern), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in paths[keep:]:
            path.unlink()
            path.with_name(f"{path.name}.sha256").unlink(missing_ok=True)
