"""XLIFF 1.2 (docs.oasis-open.org/xliff/v1.2), which translation tools read and write."""

import xml.etree.ElementTree as ET

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from content.exchange.units import ExchangeError, Returned, Unit

MEDIA_TYPE, SUFFIX = "application/xliff+xml", "xlf"
_SPACE = "urn:oasis:names:tc:xliff:document:1.2"
_STATES = {"missing": "new", "outdated": "needs-adaptation", "machine": "needs-review-translation"}


def write(units: list[Unit], source_language: str, language: str) -> bytes:
    """One file with all units."""
    ET.register_namespace("", _SPACE)
    root = ET.Element(f"{{{_SPACE}}}xliff", version="1.2")
    attributes = {"original": "wir-lotse", "datatype": "plaintext"}
    attributes |= {"source-language": source_language, "target-language": language}
    body = ET.SubElement(ET.SubElement(root, f"{{{_SPACE}}}file", attributes), f"{{{_SPACE}}}body")
    for unit in units:
        entry = ET.SubElement(body, f"{{{_SPACE}}}trans-unit", {"id": unit.key, "xml:space": "preserve"})
        ET.SubElement(entry, f"{{{_SPACE}}}source").text = unit.source
        state = {"state": _STATES.get(unit.status, "translated")}
        ET.SubElement(entry, f"{{{_SPACE}}}target", state).text = unit.target
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def read(data: bytes) -> Returned:
    """The units of a file. Raises ExchangeError; entities and outer references are refused."""
    try:
        root = fromstring(data, forbid_dtd=True)
    except (ET.ParseError, DefusedXmlException, ValueError, LookupError) as error:  # LookupError: an unknown encoding
        raise ExchangeError("format", type(error).__name__) from error
    file = root.find(f"{{{_SPACE}}}file")
    if file is None:
        raise ExchangeError("format", "XLIFF 1.2")
    units = [
        Unit(each.get("id", ""), _text(each.find(f"{{{_SPACE}}}source")), _text(each.find(f"{{{_SPACE}}}target")))
        for each in file.iter(f"{{{_SPACE}}}trans-unit")
    ]
    return Returned(file.get("target-language", ""), units)


def _text(element: ET.Element | None) -> str:
    """All words, also those inside marks that a tool has put around them."""
    return "".join(element.itertext()) if element is not None else ""
