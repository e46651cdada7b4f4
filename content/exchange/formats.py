"""The file formats in which texts go to translators and come back."""

from types import ModuleType

from content.exchange import po, xliff, xlsx
from content.exchange.units import Returned

FORMATS: dict[str, ModuleType] = {"xliff": xliff, "po": po, "xlsx": xlsx}


def read_any(data: bytes) -> Returned:
    """The units of a file in any of the formats, told by how it begins, never by its name. Raises ExchangeError."""
    start = data.lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"PK"):
        return xlsx.read(data)
    if start.startswith(b"<"):
        return xliff.read(data)
    return po.read(data)
