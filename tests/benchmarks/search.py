"""Cost of search and import by size: `python -m tests.benchmarks.search [--sizes N ...] [--write docs]`.

The programmes are made of the words of the seed, come in as a CSV file, and are searched by another process, so that
its memory is that of the search. Their vectors point anywhere, since only the cost is measured; the encoder's own time
is measured apart, with the real one. It takes a quarter of an hour.
"""

import argparse
import json
import os
import random
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter

import numpy as np
import yaml

from content.catalogue import Catalogue
from content.database import Database
from content.exchange.csv_file import write as write_csv
from content.exchange.entries import ProgrammeEntry, TextEntry
from content.exchange.files import import_file
from content.exchange.package import Package
from content.exchange.seed import SEED
from content.relevance import read_questions
from locales.languages import load_languages
from nlu.encoder import load_encoder
from progress import progress_bar
from tests.benchmarks.chart import chart
from tests.benchmarks.search_page import Row, page
from tests.postgresql import new_database

SIZES = (100, 1_000, 10_000, 100_000)
# Every question of these languages so many times over; a quarter of them with two filters.
ASKED_IN, ROUNDS = {"de", "en", "tr", "ar"}, 3
DIMENSION = 384


class Anywhere:
    """An encoder that costs nothing: random directions, the same for the same text."""

    name, dimension = "anywhere", DIMENSION

    def passages(self, texts: list[str]) -> np.ndarray:
        rows = np.random.default_rng(len(texts)).standard_normal((len(texts), DIMENSION)).astype(np.float32)
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)

    queries = passages


def synthetic(size: int) -> Package:
    """Programmes out of the seed's words: titles of 4 to 8, summaries of 20 to 40."""
    texts = yaml.safe_load((SEED / "programmes" / "de.yml").read_text(encoding="utf-8"))["programmes"]
    words = " ".join(f"{each['title']} {each['summary']}" for each in texts.values()).split()
    draw = random.Random(1)
    fields = ("education", "social", "democracy", "city-life-and-culture", "economy", "administration")

    def some(least: int, most: int) -> dict[str, TextEntry]:
        return {"de": TextEntry(text=" ".join(draw.choices(words, k=draw.randint(least, most))))}

    return Package(
        programmes=[
            ProgrammeEntry(
                id=f"synthetic-{n}",
                field=draw.choice(fields),
                area=draw.choice(("city", "region", "both")),
                audience=draw.sample(["women", "families", "refugees", "migrants", "adults"], 2),
                levels=draw.sample(["A1", "A2", "B1"], 1),
                topics=draw.sample(["find_german_course", "find_job", "daycare_place", "school_place"], 1),
                delivery_languages=draw.sample(["ar", "tr", "uk", "en"], 2),
                sources=["made up"],
                as_of="2026",
                status="unknown",
                verified=False,
                texts={"title": some(4, 8), "summary": some(20, 40)},
            )
            for n in range(size)
        ]
    )


def memory() -> float:
    """The most memory that this process has had, in MB (getrusage would count what its parent had)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def bring_in(url: str, file: Path) -> dict[str, float]:
    """Import the file into an empty database and index it."""
    languages = load_languages()
    database = Database(url)
    database.migrate()
    before = memory()
    with progress_bar("Writing programmes") as progress:
        began = perf_counter()
        changes = import_file(database, languages, file, progress=progress)
        imported = perf_counter() - began
    memory_of_import = memory() - before
    began = perf_counter()
    Catalogue(database, languages, Anywhere()).reindex()  # type: ignore[arg-type]
    indexed = perf_counter() - began
    database.close()
    return {
        "import_per_second": round(len(changes) / imported),
        "import_memory_mb": round(memory_of_import),
        "index_seconds": round(indexed, 1),
    }


def ask(url: str) -> dict[str, float]:
    """Search a database that is filled and indexed."""
    database = Database(url)
    questions = [each for each in read_questions() if each.language in ASKED_IN] * ROUNDS
    catalogue = Catalogue(database, load_languages(), Anywhere(), look_every=3600)  # type: ignore[arg-type]
    before = memory()
    began = perf_counter()
    catalogue.search("Aufwärmen", "de")
    opened = perf_counter() - began
    times = []
    for n, graded in enumerate(questions):
        filters = {"audience": "women", "field": "social"} if n % 4 == 0 else None
        began = perf_counter()
        catalogue.search(graded.question, graded.language, filters=filters, topics={"find_job": 0.5}, limit=10)
        times.append(1000 * (perf_counter() - began))
    database.close()
    return {
        "open_seconds": round(opened, 2),
        "search_p50_ms": round(float(np.percentile(times, 50)), 2),
        "search_p95_ms": round(float(np.percentile(times, 95)), 2),
        "search_memory_mb": round(memory() - before),
    }


def measure(url: str, size: int, file: Path) -> Row:
    """One database of one size; each part in a process of its own."""
    found: Row = {"database": url.partition(":")[0], "programmes": size}
    for part in (bring_in, ask):
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
            found |= process.submit(part, *((url, file) if part is bring_in else (url,))).result()
    return found | {"load": round(os.getloadavg()[0], 1)}


@contextmanager
def empty_database(kind: str, folder: Path) -> Iterator[str]:
    """The address of a database that is gone afterwards."""
    if kind == "sqlite":
        yield f"sqlite:///{folder / 'bench.db'}"
    else:
        with new_database() as url:
            yield url


def encoder_time() -> float:
    """Milliseconds that the real encoder takes for one question, at the 95th percentile."""
    encoder = load_encoder("nlu.encoder:E5Encoder")
    times = []
    for graded in read_questions()[:60]:
        began = perf_counter()
        encoder.queries([graded.question])
        times.append(1000 * (perf_counter() - began))
    return round(float(np.percentile(times, 95)), 1)


def main() -> int:
    """Measure, print JSON Lines, and write chart and table if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES))
    parser.add_argument("--databases", nargs="+", default=["sqlite", "postgresql"], choices=["sqlite", "postgresql"])
    parser.add_argument("--write", type=Path, help="write search-cost.svg and search-cost.md into this folder")
    arguments = parser.parse_args()
    found: list[Row] = []
    encoder = encoder_time()
    print(json.dumps({"encoder_p95_ms": encoder}), flush=True)
    for size in arguments.sizes:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "synthetic.csv"
            write_csv(file, synthetic(size), load_languages())
            for kind in arguments.databases:
                with empty_database(kind, Path(folder)) as url:
                    found.append(measure(url, size, file))
                print(json.dumps(found[-1]), flush=True)
    if arguments.write:
        (arguments.write / "search-cost.svg").write_text(chart(found), encoding="utf-8")
        (arguments.write / "search-cost.md").write_text(page(found, encoder), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
