"""PO files (Gettext), which most open translation tools know."""

import polib

from content.exchange.units import ExchangeError, Returned, Unit

MEDIA_TYPE, SUFFIX = "text/x-gettext-translation", "po"


def write(units: list[Unit], source_language: str, language: str) -> bytes:
    """One file with all units; what is not up to date is marked fuzzy."""
    file = polib.POFile()
    file.metadata = {
        "Language": language,
        "X-Source-Language": source_language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
    }
    for unit in units:
        flags = ["fuzzy"] if unit.status in {"outdated", "machine"} else []
        file.append(polib.POEntry(msgctxt=unit.key, msgid=unit.source, msgstr=unit.target, flags=flags))
    return str(file).encode()


def read(data: bytes) -> Returned:
    """The units of a file. Raises ExchangeError."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ExchangeError("format", "UTF-8") from error
    # polib opens a file where the text is the name of one.
    if "\n" not in text or 'msgid "' not in text:
        raise ExchangeError("format", "PO")
    try:
        file = polib.pofile(text)
    except (OSError, ValueError, UnicodeError) as error:
        raise ExchangeError("format", "PO") from error
    units = [Unit(each.msgctxt or "", each.msgid, each.msgstr) for each in file if not each.obsolete]
    return Returned(file.metadata.get("Language", ""), units)
