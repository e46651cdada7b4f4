"""What staff have taught beside the project's own examples: sets of sentences in the data folder, and which is in use.

A set is never changed. A model is made for one set, so going back to the former set is going back to its model.
"""

import json
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from pathlib import Path

import yaml

from settings import Settings

NOTHING = ""
"""The name of the set without sentences: only the project's own examples."""
_MARKUP = str.maketrans(dict.fromkeys("[]{}()"))

Examples = Mapping[tuple[str, str], Sequence[str]]
"""(language, intent) -> sentences."""


def name_of(examples: Examples) -> str:
    """The name of the set of these sentences: the same sentences, the same name."""
    files = _files(examples)
    return blake2b(json.dumps(files, sort_keys=True).encode(), digest_size=4).hexdigest() if files else NOTHING


def write_set(settings: Settings, examples: Examples) -> str:
    """Keep the sentences as a set of training files, one a language; returns its name."""
    name = name_of(examples)
    for language, text in _files(examples).items():
        path = folder_of(settings, name) / language / "taught.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return name


def folder_of(settings: Settings, name: str) -> Path:
    """Where the files of a set are."""
    return settings.data_dir / "taught" / name


def sets_in_use(settings: Settings) -> tuple[str, str | None]:
    """The set in use, and the one before it (None where there was none yet)."""
    try:
        stored = json.loads(_pointer(settings).read_text(encoding="utf-8"))
        return stored["in_use"], stored["former"]
    except FileNotFoundError:
        return NOTHING, None


def use_set(settings: Settings, name: str) -> None:
    """Put a set into use; the one in use until now becomes the former. Whole or not at all."""
    pointer = _pointer(settings)
    pointer.parent.mkdir(parents=True, exist_ok=True)
    half_written = pointer.with_suffix(".part")
    half_written.write_text(json.dumps({"in_use": name, "former": sets_in_use(settings)[0]}), encoding="utf-8")
    half_written.replace(pointer)


def _pointer(settings: Settings) -> Path:
    return settings.data_dir / "taught" / "in_use.json"


def _files(examples: Examples) -> dict[str, str]:
    """language -> a Rasa NLU file."""
    entries: dict[str, list[dict[str, str]]] = {}
    for (language, intent), sentences in sorted(examples.items()):
        lines = sorted({_plain(each) for each in sentences} - {""})
        if lines:
            text = "".join(f"- {line}\n" for line in lines)
            entries.setdefault(language, []).append({"intent": intent, "examples": text})
    return {
        language: yaml.safe_dump({"version": "3.1", "nlu": each}, allow_unicode=True, sort_keys=False)
        for language, each in entries.items()
    }


def _plain(sentence: str) -> str:
    """One line without what Rasa would take for markup."""
    return " ".join(sentence.translate(_MARKUP).split()).lstrip("/- ")
