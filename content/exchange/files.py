"""Brings files in and out: the format by its suffix, all or nothing, a dry run that only says what would change."""

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from content.database import Database
from content.errors import ImportRefused
from content.exchange import csv_file, json_file, xlsx_file
from content.exchange.bringing_in import Change, Progress, compare, write
from content.exchange.package import Package, read_package
from content.exchange.seed import read_seed
from content.history import ACTION
from locales.languages import Languages

MOST_BYTES = 500_000_000


@dataclass(frozen=True, slots=True)
class Format:
    """One suffix and what reads and writes it."""

    suffix: str
    read: Callable[[Path, Package, Languages], Package]
    write: Callable[[Path, Package, Languages], None]


FORMATS = (
    Format(".json", json_file.read, json_file.write),
    Format(".csv", csv_file.read, csv_file.write),
    Format(".xlsx", xlsx_file.read, xlsx_file.write),
)


def import_file(
    database: Database,
    languages: Languages,
    path: Path,
    *,
    dry_run: bool = False,
    progress: Progress = lambda done, of: None,
) -> list[Change]:
    """Bring in a file (or a seed folder); returns what changed, or with `dry_run` what would.

    Raises ImportRefused (or SeedError) with every place that is wrong; nothing is written then.
    """
    with _no_collection(), database.session() as session:
        session.info[ACTION] = "imported"
        known = read_package(session)
        plan = compare(known, _read(path, known, languages), languages, path.name)
        if not dry_run and plan.changes:
            write(session, plan, progress)
    return plan.changes


def export_file(database: Database, languages: Languages, path: Path) -> int:
    """Write the catalogue to a file, which appears only when it is whole; returns how many programmes it has.

    Raises ImportRefused for a suffix that no format has or a folder that cannot be written.
    """
    form = _format(path)
    with database.session() as session:
        package = read_package(session)
    half_written = path.with_name(f".{path.stem}.{os.getpid()}{path.suffix}")
    try:
        form.write(half_written, package, languages)
        half_written.replace(path)
    except OSError as error:
        raise ImportRefused(f"{path}: cannot be written: {error.strerror}") from error
    finally:
        half_written.unlink(missing_ok=True)
    return len(package.programmes)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Python looks through all that is held for circles again and again: a fifth of the time, and there are none."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _read(path: Path, known: Package, languages: Languages) -> Package:
    if path.is_dir():
        return read_seed(path, languages)
    form = _format(path)
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ImportRefused(f"{path.name}: larger than {MOST_BYTES // 1_000_000} MB")
        return form.read(path, known, languages)
    except OSError as error:
        raise ImportRefused(f"{path}: cannot be read: {error.strerror or error}") from error


def _format(path: Path) -> Format:
    for each in FORMATS:
        if path.suffix.lower() == each.suffix:
            return each
    raise ImportRefused(f"{path.name}: no format has this suffix; there are {', '.join(f.suffix for f in FORMATS)}")
