"""XLSX, for translators who work in a spreadsheet."""

import zipfile
from io import BytesIO

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font

from content.exchange.units import ExchangeError, Returned, Unit

MEDIA_TYPE, SUFFIX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"
# A real file of ours has less than one MB unpacked.
MOST_UNPACKED, MOST_PARTS, MOST_ROWS = 32 * 1024 * 1024, 100, 5000


def write(units: list[Unit], source_language: str, language: str) -> bytes:
    """One sheet: key, source, translation, state; its first row names the languages."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = language
    sheet.append(["key", source_language, language, "status"])
    for unit in units:
        sheet.append([unit.key, unit.source, unit.target, unit.status])
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell, Cell):
                cell.data_type = "s"  # a text that begins with = is a text
                cell.alignment = Alignment(wrap_text=True, vertical="top")
                cell.font = Font(bold=cell.row == 1)
    for column, width in (("A", 32), ("B", 70), ("C", 70), ("D", 12)):
        sheet.column_dimensions[column].width = width
    sheet.freeze_panes = "A2"
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def read(data: bytes) -> Returned:
    """The units of a file. Raises ExchangeError, also for one that would unpack to something huge."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            parts = packed.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
                raise ExchangeError("large")
        book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
        sheet = book.worksheets[0]
        rows = [
            [str(value or "") for value in row]
            for row in sheet.iter_rows(max_row=MOST_ROWS, max_col=3, values_only=True)
        ]
    except ExchangeError:
        raise
    except Exception as error:  # a damaged workbook makes openpyxl raise anything from zlib.error to AttributeError
        raise ExchangeError("format", "XLSX") from error
    if not rows or len(rows[0]) < 3 or rows[0][0] != "key":
        raise ExchangeError("format", "XLSX: key | de | …")
    return Returned(rows[0][2], [Unit(*row) for row in rows[1:] if row[0]])
