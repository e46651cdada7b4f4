"""`python -m bot doctor`: looks at everything that the guide needs, and says for each problem what to do."""

import json
import os
import shutil
import stat
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.channels.channel import Channel
from bot.model_seal import ModelAltered, require_unaltered
from content.condition import Diagnosis, findings
from content.database import Database
from locales.check import problems
from locales.languages import load_languages
from nlu.train import fitting_model, identifier_path
from settings import Settings

# A trained model and the log of SQLite fit into this.
LEAST_FREE = 500_000_000


def examine(settings: Settings, channels: Sequence[Channel]) -> Iterator[Diagnosis]:
    """Everything, one after the other; changes nothing."""
    yield _key(settings)
    yield _disk(settings)
    yield from _model(settings)
    database = Database(settings.database_url)
    try:
        yield from findings(database, settings.retention_days)
    finally:
        database.close()
    yield _channels(settings, channels)
    yield _languages()


def report(found: Sequence[Diagnosis], *, as_json: bool) -> str:
    """A table for people, or JSON for programs."""
    if as_json:
        well = not any(each.remedy for each in found)
        return json.dumps({"well": well, "findings": [asdict(each) for each in found]}, ensure_ascii=False, indent=1)
    table = Table(box=None, pad_edge=False)
    for heading in ("", "looked at", "found", "what to do"):
        table.add_column(heading, overflow="fold")
    for each in found:
        table.add_row("PROBLEM" if each.remedy else "ok", each.name, each.found, each.remedy)
    console = Console(width=max(100, shutil.get_terminal_size().columns), no_color=True, highlight=False, markup=False)
    with console.capture() as captured:
        console.print(table)
    return "\n".join(line.rstrip() for line in captured.get().splitlines())


def _key(settings: Settings) -> Diagnosis:
    if settings.secret_key:
        return Diagnosis("signing key", "BOT_SECRET_KEY" + (", and keys of before" if settings.secret_keys_old else ""))
    path = settings.data_dir / "secret.key"
    if not path.exists():
        return Diagnosis("signing key", f"none yet; the first start makes {path}")
    mode = stat.S_IMODE(path.stat().st_mode)
    remedy = f"Run `chmod 600 {path}`, and change the key if others could read it." if mode & 0o077 else ""
    return Diagnosis("signing key", f"{path}, mode {mode:o}", remedy)


def _disk(settings: Settings) -> Diagnosis:
    folder = _existing(settings.data_dir)
    free = shutil.disk_usage(folder).free
    if not os.access(folder, os.W_OK):
        return Diagnosis(
            "disk", f"{folder} cannot be written", "Let the guide's user write there, or set BOT_DATA_DIR."
        )
    remedy = "" if free > LEAST_FREE else "Make room: answers are stored before they are sent."
    return Diagnosis("disk", f"{free / 1e9:.1f} GB free in {folder}", remedy)


def _existing(path: Path) -> Path:
    return path if path.exists() else _existing(path.parent)


def _model(settings: Settings) -> Iterator[Diagnosis]:
    path = fitting_model(settings)
    if path is None:
        remedy = (
            "Put the file there, or unset BOT_MODEL." if settings.model else "Run `make train`, or start the guide."
        )
        yield Diagnosis("model", f"there is no {settings.model or 'model of the present data'}", remedy)
        return
    for name, file in (("model", path), ("language model", identifier_path(settings))):
        if not file.exists():
            yield Diagnosis(name, "is made at the start")
            continue
        try:
            require_unaltered(file, settings.model_sha256 if name == "model" else None, note=False)
        except ModelAltered as error:
            yield Diagnosis(name, f"{file.name} was altered", str(error))
        else:
            yield Diagnosis(name, file.name)


def _channels(settings: Settings, channels: Sequence[Channel]) -> Diagnosis:
    names = ", ".join(each.name for each in channels) or "none"
    if channels and not (settings.public_url or "").startswith("https://"):
        return Diagnosis("messengers", names, "Set BOT_PUBLIC_URL to our https address: messengers call nothing else.")
    return Diagnosis("messengers", names)


def _languages() -> Diagnosis:
    languages = load_languages()
    wrong = len(list(problems(languages)))
    remedy = "`python -m locales check` names them." if wrong else ""
    return Diagnosis("languages", f"{len(languages.offered)} offered, {wrong} problems", remedy)
