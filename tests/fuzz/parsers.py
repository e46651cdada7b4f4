"""The parsers: what residents type, and every file that staff and operators bring in."""

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from functools import cache, partial
from pathlib import Path
from tempfile import mkdtemp

import yaml

from actions.people import PEOPLE
from bot.signing import NotOurs, Seal
from content.coverage import read_overview
from content.database import Database
from content.errors import ImportRefused, SeedError
from content.exchange import csv_file, json_file, po, xliff, xlsx, xlsx_file
from content.exchange.bringing_in import compare as compare_package
from content.exchange.bringing_in import write
from content.exchange.entries import ProgrammeEntry
from content.exchange.files import _read
from content.exchange.formats import read_any
from content.exchange.package import Package, read_package
from content.exchange.seed import SEED, read_seed
from content.exchange.units import ExchangeError, Unit, compare
from content.folding import fold
from content.masking import mask
from content.texts import Texts
from locales.languages import load_languages
from nlu import resident_text
from tests.fuzz.planted import MAIL, SENTENCE
from tests.fuzz.target import Ground, Run, Target

LANGUAGES = load_languages()
SEAL = Seal("k" * 40)


def parsers() -> list[Target]:
    """All of them; the first call makes a small catalogue."""
    return [
        Target("resident text", _always(_resident_text), _texts(), 200),
        Target("signed values", _always(_signed), _signed_values(), 130),
        Target("import: JSON (HSDS)", partial(_importer, ".json"), _written(".json"), 8),
        Target("import: JSON (Integreat)", partial(_importer, ".json"), _integreat(), 20),
        Target("import: CSV", partial(_importer, ".csv"), _written(".csv"), 14),
        Target("import: XLSX", partial(_importer, ".xlsx"), _written(".xlsx"), 2, 1_000),
        Target("import: YAML (seed folder)", _seed_folder, _seed_files(), 8, 4_000),
        *(Target(f"returned texts: {name}", _returned, [each], share) for name, each, share in _returns()),
    ]


def _always(run: Run) -> Callable[[Ground], AbstractContextManager[Run]]:
    """For what needs nothing."""

    @contextmanager
    def open_it(_: Ground) -> Iterator[Run]:
        yield run

    return open_it


def _resident_text(data: bytes) -> None:
    raw = data.decode("utf-8", "surrogateescape")
    read = resident_text.read(raw, 1000)
    assert len(read.text) <= 1000
    assert not read.text.startswith("/")
    read.text.encode()
    assert MAIL not in mask(read.text)
    fold(read.text)


def _signed(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    if SEAL.is_conversation(text):
        assert text.encode() == data
    with suppress(NotOurs):
        SEAL.open_payload(text)


@contextmanager
def _importer(suffix: str, ground: Ground) -> Iterator[Run]:
    path, known = ground.inputs / f"fuzzed{suffix}", _known()

    def run(data: bytes) -> None:
        path.write_bytes(data)
        _compared(path, known)

    yield run


@contextmanager
def _seed_folder(ground: Ground) -> Iterator[Run]:
    folder, known = ground.inputs / "seed", _known()
    shutil.copytree(_small_seed(), folder)
    names = {each.relative_to(folder).as_posix() for each in folder.rglob("*.yml")}

    def run(data: bytes) -> None:
        first, _, content = data.partition(b"\n")
        name = first.decode("utf-8", "replace")
        path = folder / (name if name in names else "programmes.yml")
        before = path.read_bytes()
        path.write_bytes(content)
        _compared(folder, known)
        path.write_bytes(before)

    yield run


def _compared(path: Path, known: Package) -> None:
    """As `python -m content import --dry-run` reads it."""
    try:
        package = _read(path, known, LANGUAGES)
        if package.programmes:
            compare_package(known, package, LANGUAGES, path.name)
    except (ImportRefused, SeedError) as refused:
        str(refused).encode()


@contextmanager
def _returned(ground: Ground) -> Iterator[Run]:
    database = _copied(ground)
    known = set(read_overview(database, LANGUAGES).facts)

    def run(data: bytes) -> None:
        try:
            returned = read_any(data)
        except ExchangeError as error:
            f"{error.problem} {error.detail}".encode()
            return
        if returned.language in LANGUAGES:
            compare(Texts(database, LANGUAGES), known, returned)

    yield run
    database.close()


def _copied(ground: Ground) -> Database:
    return Database(f"sqlite:///{shutil.copy(small_catalogue(), ground.written / 'bot.db')}")


@cache
def small_catalogue() -> Path:
    """A database with the people to turn to and two programmes: reading a larger one takes most of the time."""
    path = Path(mkdtemp()) / "small.db"
    database = Database(f"sqlite:///{path}")
    database.migrate()
    package = read_seed(SEED, LANGUAGES)
    first = [each.id for each in package.programmes if each.organisation][:2]
    wanted = [each for each in package.programmes if each.id in {*first, *PEOPLE}]
    package.programmes = [_small(each) for each in wanted]
    package.answers, package.plan, package.terms = [], [], package.terms[:5]
    package.organisations = [each for each in package.organisations if each.name in {p.organisation for p in wanted}]
    with database.session() as session:
        write(session, compare_package(Package(), package, LANGUAGES, "seed"))
    with database.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    return path


@cache
def _known() -> Package:
    database = Database(f"sqlite:///{small_catalogue()}")
    with database.session() as session:
        package = read_package(session)
    database.close()
    return package


def _small(programme: ProgrammeEntry) -> ProgrammeEntry:
    texts = {
        name: {code: each[code] for code in ("de", "tr") if code in each} for name, each in programme.texts.items()
    }
    return programme.model_copy(update={"texts": texts})


@cache
def _small_seed() -> Path:
    """The first entries of each file of the seed."""
    folder = Path(mkdtemp())
    files = ("programmes.yml", "answers.yml", "plan.yml", "vocabularies/level.yml")
    for path in (*(SEED / each for each in files), *(SEED / kind / "de.yml" for kind in ("programmes", "answers"))):
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        few = {name: _first(each) if name != "organisations" else each for name, each in content.items()}
        own = folder / path.relative_to(SEED)
        own.parent.mkdir(exist_ok=True)
        own.write_text(yaml.safe_dump(few, allow_unicode=True), encoding="utf-8")
    read_seed(folder, LANGUAGES)
    return folder


def _first(entries: object) -> object:
    """The first three of a mapping or list."""
    return dict(list(entries.items())[:3]) if isinstance(entries, dict) else entries[:3]  # type: ignore[index]


def _seed_files() -> list[bytes]:
    folder = _small_seed()
    return [
        each.relative_to(folder).as_posix().encode() + b"\n" + each.read_bytes()
        for each in sorted(folder.rglob("*.yml"))
    ]


def _texts() -> list[bytes]:
    texts = [
        SENTENCE,
        "Wo kann ich Deutsch lernen?",
        "/intent{}",
        "کجا می‌توانم آلمانی یاد بگیرم؟",
        "\ufeff\u202e/ /x",
        "👍🏽",
    ]
    return [each.encode() for each in texts]


def _signed_values() -> list[bytes]:
    return [SEAL.new_conversation().encode(), SEAL.payload("intent:greet").encode()]


def _written(suffix: str) -> list[bytes]:
    path = Path(mkdtemp()) / f"seed{suffix}"
    writers = {".json": json_file.write, ".csv": csv_file.write, ".xlsx": xlsx_file.write}
    writers[suffix](path, _known(), LANGUAGES)
    return [path.read_bytes()]


def _integreat() -> list[bytes]:
    page = {
        "id": 7,
        "path": "/hannover/de/kurse/",
        "url": "https://example.org/hannover/de/kurse/",
        "title": "Kurse",
        "excerpt": "Deutsch lernen",
        "content": f"<p>Deutsch lernen bei <b>uns</b>, {MAIL}</p>",
        "last_updated": "2026-01-01T00:00:00",
        "available_languages": {"tr": {"id": 8, "path": "/hannover/tr/kurslar/"}},
    }
    return [json.dumps([page, page | {"id": 8, "path": "/hannover/tr/kurslar/"}]).encode()]


def returned_files() -> dict[str, bytes]:
    """What a translator sends back, by format."""
    return {name: form.write(_units(), "de", "tr") for name, form in (("XLIFF", xliff), ("PO", po), ("XLSX", xlsx))}


def _returns() -> list[tuple[str, bytes, float]]:
    shares = {"XLIFF": 14, "PO": 10, "XLSX": 2}
    return [(name, each, shares[name]) for name, each in returned_files().items()]


def _units() -> list[Unit]:
    keys = [f"service:{each.id}:{name}" for each in _known().programmes for name in ("title", "summary")]
    return [Unit(key, "Deutsch lernen", "Almanca öğrenmek", "current") for key in keys]
