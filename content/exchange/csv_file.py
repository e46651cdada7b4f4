"""Reads and writes CSV files of programmes, as spreadsheet programs save and open them."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from content.errors import ImportRefused
from content.exchange import table
from content.exchange.package import Package, Problems
from locales.languages import Languages

# A text with all its lists stays far below; a quote that is never closed does not.
MOST_IN_A_CELL = 20_000


def read(path: Path, known: Package, languages: Languages) -> Package:
    """What a CSV file in UTF-8 brings, separated by commas or semicolons. Raises ImportRefused with every place."""
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise ImportRefused(f"{path.name}, line {line}: not UTF-8; save the sheet as 'CSV UTF-8'") from error
    problems = Problems(path.name)
    package = table.package_of(_rows(path, text), known, languages, problems)
    problems.refuse()
    return package


def write(path: Path, package: Package, languages: Languages) -> None:
    """One row a programme; with the mark by which spreadsheet programs know UTF-8."""
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream).writerows(table.rows_of(package, languages))


def _rows(path: Path, text: str) -> Iterator[table.Row]:
    heading = text.partition("\n")[0]
    separator = ";" if heading.count(";") > heading.count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    begins = 1
    try:
        for row, cells in enumerate(reader, start=1):
            if any(len(cell) > MOST_IN_A_CELL or "\0" in cell for cell in cells):
                raise ImportRefused(f"{path.name}, line {begins}: a cell is too long or no text; is a quote missing?")
            yield f"line {begins} (row {row})", cells
            begins = reader.line_num + 1
    except csv.Error as error:
        raise ImportRefused(f"{path.name}, line {begins}: not CSV: {error}") from error
