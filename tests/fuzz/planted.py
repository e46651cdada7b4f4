"""Personal data that stands nowhere else, planted into what is fuzzed and searched for in every file afterwards."""

from collections.abc import Iterable
from pathlib import Path

MAIL = "planted.resident.7731@example.org"
PHONE = "0511 77318842"
IBAN = "DE89 3704 0044 0532 0130 00"
NAME = "Planteda Quorvenzi"
SENTENCE = f"Ich heiße {NAME}, meine Nummer ist {PHONE}, Mail {MAIL}, Konto {IBAN}."
# What must be found nowhere, however it was cut: the parts that tell who it is.
MARKERS = (MAIL, "planted.resident", PHONE, "77318842", IBAN, "DE893704004405320130", "0532 0130", "Quorvenzi")
# Sent as it is, never changed: masked before it is stored, so not even the database may know it. Of a sentence that was
# changed until nobody would see personal data in it, the database keeps what masking does not know.
WHOLE = "Ich heiße Wholena Brixvoldt, meine Nummer ist 0511 66204417, Mail whole.resident.6620@example.org."
WHOLE_MARKERS = ("Brixvoldt", "66204417", "whole.resident")
# Where conversations, masked, and the post that waits for a messenger are kept.
DATABASES = frozenset({"bot.db", "bot.db-wal", "bot.db-shm"})


def leaks(folder: Path, markers: Iterable[str] = MARKERS, leave_out: frozenset[str] = frozenset()) -> list[str]:
    """`<file>: <marker>` for each marker in any file below `folder`, byte by byte, in UTF-8, UTF-16 and as JSON."""
    wanted = {marker: {marker.encode(), marker.encode("utf-16-le")} for marker in markers}
    found = []
    for path in sorted(each for each in folder.rglob("*") if each.is_file() and each.name not in leave_out):
        content = path.read_bytes()
        found += [f"{path}: {marker}" for marker, forms in wanted.items() if any(form in content for form in forms)]
    return found


def leaks_of(written: Path) -> list[str]:
    """All leaks in what a target wrote: of the changed words outside the databases, of the whole ones anywhere."""
    return [*leaks(written, MARKERS, DATABASES), *leaks(written, WHOLE_MARKERS)]
