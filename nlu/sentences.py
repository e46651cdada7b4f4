"""Reads the example sentences: one Rasa NLU file per language and topic group."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from nlu.intents import HERE, ContractError

TRAINING = HERE / "training"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One example of what residents write."""

    text: str
    intent: str
    language: str
    place: str
    """`<language>/<group>.yml`, for messages."""


def read_sentences(folder: Path = TRAINING, language: str | None = None) -> Iterator[Sentence]:
    """All sentences below `folder` (or only those of one language), file by file.

    Raises ContractError with the file and what is wrong in it.
    """
    for path in sorted(folder.glob(f"{language or '*'}/*.yml")):
        place = f"{path.parent.name}/{path.name}"
        try:
            entries = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)["nlu"]
            for entry in entries:
                for line in entry["examples"].splitlines():
                    if line.strip():
                        yield Sentence(line.removeprefix("- ").strip(), entry["intent"], path.parent.name, place)
        except (yaml.YAMLError, KeyError, TypeError, AttributeError, UnicodeDecodeError) as error:
            raise ContractError(f"{place}: not a Rasa NLU file: {error}") from error
