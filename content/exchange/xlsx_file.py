"""Reads and writes XLSX files of programmes."""

import zlib
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from content.errors import ImportRefused
from content.exchange import table
from content.exchange.package import Package, Problems
from locales.languages import Languages

SHEET = "programmes"
# Unpacked; a workbook of 10,000 programmes has 60 MB.
MOST_BYTES = 200_000_000


def read(path: Path, known: Package, languages: Languages) -> Package:
    """What the first sheet brings. Raises ImportRefused with every place."""
    _check_archive(path)
    problems = Problems(path.name)
    try:
        book = load_workbook(path, read_only=True, keep_links=False)
        rows = list(_rows(book, problems))
        book.close()
    except Exception as error:  # a damaged workbook makes openpyxl raise anything from zlib.error to AttributeError
        raise ImportRefused(f"{path.name}: not an XLSX workbook: {error}") from error
    package = table.package_of(rows, known, languages, problems)
    problems.refuse()
    return package


def write(path: Path, package: Package, languages: Languages) -> None:
    """One row a programme, the heading fixed."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(SHEET)
    assert isinstance(sheet, WriteOnlyWorksheet)
    sheet.freeze_panes = "B2"
    for n, cells in enumerate(table.rows_of(package, languages)):
        sheet.append([_cell(sheet, cell, is_heading=n == 0) for cell in cells])
    book.save(path)


def _cell(sheet: WriteOnlyWorksheet, text: str, *, is_heading: bool) -> Cell:
    cell = WriteOnlyCell(sheet, value=text or None)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if text:
        cell.data_type = "s"  # a text, whatever it looks like
    if is_heading:
        cell.font = Font(bold=True)
    return cell


def _check_archive(path: Path) -> None:
    """Refuse what unpacks to too much, or has XML that defines entities of its own, before it is read."""
    try:
        with ZipFile(path) as archive:
            if sum(each.file_size for each in archive.infolist()) > MOST_BYTES:
                raise ImportRefused(f"{path.name}: unpacks to more than {MOST_BYTES // 1_000_000} MB")
            for name in archive.namelist():
                with archive.open(name) as part:
                    # A document type comes first or not at all; UTF-16 has zeros between its letters.
                    start = part.read(4096).replace(b"\0", b"")
                    if name.endswith((".xml", ".rels")) and (b"<!DOCTYPE" in start or b"<!ENTITY" in start):
                        raise ImportRefused(f"{path.name}, {name}: defines a document type; spreadsheets never do")
    except (BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, zlib.error) as error:
        raise ImportRefused(f"{path.name}: not an XLSX workbook: {error}") from error


def _rows(book: Workbook, problems: Problems) -> Iterator[table.Row]:
    for number, cells in enumerate(book.worksheets[0].iter_rows(), start=1):
        texts = []
        for cell in cells:
            if cell.data_type == "f":
                problems.add(f"row {number}, cell {cell.coordinate}", "is a formula; paste its value instead")
            texts.append(_text(cell.value))
        yield f"row {number}", texts


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
