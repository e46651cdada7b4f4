"""The file of a backup: a ZIP with a line of JSON for each row, and a manifest with the hash of every table."""

import base64
import json
import os
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from content.errors import BackupRefused

FORMAT, VERSION = "wir-lotse-backup", 1
MANIFEST = "manifest.json"
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class TableSum:
    """What a table of the archive must come to."""

    rows: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an archive holds."""

    revision: str
    """The schema that its rows fit."""
    made_at: str
    tables: dict[str, TableSum]

    @property
    def rows(self) -> int:
        """Rows of all tables."""
        return sum(each.rows for each in self.tables.values())


class Summing:
    """Lines of rows, and what they come to."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows = rows
        self._digest = sha256()
        self._count = 0

    def __iter__(self) -> Iterator[bytes]:
        for row in self._rows:
            line = _line(row)
            self._digest.update(line)
            self._count += 1
            yield line

    @property
    def sum(self) -> TableSum:
        """Of the lines so far."""
        return TableSum(self._count, self._digest.hexdigest())


def write(path: Path, revision: str, tables: Iterable[tuple[str, Iterable[Row]]]) -> Manifest:
    """Write an archive, readable by its owner only; it appears when it is whole. Raises BackupRefused."""
    half_written = path.with_name(f".{path.name}.{os.getpid()}")
    sums: dict[str, TableSum] = {}
    try:
        descriptor = os.open(half_written, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as stream:
            with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
                for name, rows in tables:
                    lines = Summing(rows)
                    with archive.open(_member(name), "w", force_zip64=True) as member:
                        member.writelines(lines)
                    sums[name] = lines.sum
                manifest = Manifest(revision, datetime.now(UTC).isoformat(timespec="seconds"), sums)
                head = {"format": FORMAT, "version": VERSION, **asdict(manifest)}
                archive.writestr(MANIFEST, json.dumps(head, indent=1))
            stream.flush()
            os.fsync(stream.fileno())
        half_written.replace(path)
    except OSError as error:
        raise BackupRefused(f"{path} cannot be written: {error.strerror or error}") from error
    finally:
        half_written.unlink(missing_ok=True)
    return manifest


def check(path: Path) -> Manifest:
    """The manifest of an archive of which every byte is as it was written. Raises BackupRefused."""
    try:
        with zipfile.ZipFile(path) as archive:
            manifest = _manifest(path, archive)
            if sorted(archive.namelist()) != sorted([MANIFEST, *map(_member, manifest.tables)]):
                raise BackupRefused(f"{path} was altered: its tables are not those of its manifest.")
            for name, expected in manifest.tables.items():
                if _sum(archive, name) != expected:
                    raise BackupRefused(f"{path} was altered: table {name!r} is not as it was written.")
    except OSError as error:
        raise BackupRefused(f"{path} cannot be read: {error.strerror or error}") from error
    except BackupRefused:
        raise
    except Exception as error:  # a damaged ZIP raises anything from BadZipFile to zlib.error
        raise BackupRefused(f"{path} is no backup, or was altered: {error}") from error
    return manifest


def rows(path: Path, table: str, types: Mapping[str, type]) -> Iterator[Row]:
    """The rows of a table of a checked archive; `types` are the Python types of its columns."""
    with zipfile.ZipFile(path) as archive, archive.open(_member(table)) as member:
        for line in member:
            yield {name: _value(value, types[name]) for name, value in json.loads(line).items()}


def _manifest(path: Path, archive: zipfile.ZipFile) -> Manifest:
    head = json.loads(archive.read(MANIFEST))
    if head.pop("format") != FORMAT:
        raise BackupRefused(f"{path} is no backup of this guide.")
    if (version := head.pop("version")) != VERSION:
        raise BackupRefused(f"{path} has format {version}; this version of the guide knows {VERSION}. Use a newer one.")
    tables = {str(name): TableSum(**each) for name, each in head.pop("tables").items()}
    return Manifest(**head, tables=tables)


def _sum(archive: zipfile.ZipFile, table: str) -> TableSum:
    digest, count = sha256(), 0
    with archive.open(_member(table)) as member:
        for line in member:
            digest.update(line)
            count += 1
    return TableSum(count, digest.hexdigest())


def _member(table: str) -> str:
    return f"tables/{table}.jsonl"


def _line(row: Row) -> bytes:
    in_order = dict(sorted(row.items()))  # a column that was added later stands elsewhere in an older database
    return json.dumps(in_order, ensure_ascii=False, default=_plain, separators=(",", ":")).encode() + b"\n"


def _plain(value: object) -> str:
    """Times in UTC, whether or not the database keeps the zone (SQLite does not)."""
    if isinstance(value, datetime):
        return (value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(value).decode()
    raise TypeError(f"no column has a {type(value).__name__}")


def _value(value: Any, kind: type) -> Any:
    if value is None:
        return None
    if kind is datetime:
        return datetime.fromisoformat(value)
    if kind is date:
        return date.fromisoformat(value)
    return base64.b64decode(value) if kind is bytes else value
