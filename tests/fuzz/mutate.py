"""Changes an input as its format wants it: values of JSON, files inside a ZIP, bytes of anything else."""

import json
import zipfile
from io import BytesIO
from random import Random
from typing import Any

JUNK: tuple[Any, ...] = (
    *(None, True, -1, 0, 2**31, 2**63, 2**80, 1e308, float("nan"), float("inf"), [], {}, [[]], [None], {"": ""}),
    *("", " ", "\0", "\ud800", "\ufeff", "x" * 3000, "../../etc", "=1+1", "<script>", "%s{0}", "1e999", "2026-13-45"),
    *({"id": {"id": []}}, "de", "ٱ" * 90),
)
PIECES = (
    *(b"\0", b"\xff", b"\xed\xa0\x80", b'"', b"\\", b"\n", b";", b",", b"=", b"<", b"&#0;", b"]]>", b"/", b"{", b"%"),
    *(b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b'msgid ""\n', b"[" * 500, b"9" * 400, b"\xcc\x81" * 50, b"PK\x03\x04"),
    b"\xe2\x80\xae",
)


def mutate(data: bytes, random: Random) -> bytes:
    """Another input like `data`."""
    if data.startswith(b"PK") and random.random() < 0.8:
        return _zip(data, random)
    if data[:1] in b"[{" and random.random() < 0.7:
        try:
            return _json(json.loads(data), random)
        except (ValueError, RecursionError):
            pass
    return _bytes(data, random)


def mutate_request(data: bytes, random: Random) -> bytes:
    """Another request like `data`: first line and headers, an empty line, the body."""
    head, _, body = data.partition(b"\n\n")
    what = random.random()
    if what < 0.6 and body:
        return head + b"\n\n" + mutate(body, random)
    if what < 0.9:
        return _bytes(head, random) + b"\n\n" + body
    return _bytes(data, random)


def _bytes(data: bytes, random: Random) -> bytes:
    changed = bytearray(data)
    for _ in range(random.choice((1, 1, 2, 4, 16))):
        start = random.randrange(len(changed) + 1)
        end = min(len(changed), start + random.choice((0, 1, 1, 4, 40)))
        what = random.randrange(4)
        if what == 0:
            changed[start:end] = random.choice(PIECES)
        elif what == 1:
            changed[start:end] = random.randbytes(end - start)
        elif what == 2:
            del changed[start:end]
        else:
            other = random.randrange(len(changed) + 1)
            changed[start:start] = changed[other : other + random.choice((1, 8, 64))]
    return bytes(changed[:60_000])


def _json(value: Any, random: Random) -> bytes:
    for _ in range(random.choice((1, 1, 1, 2, 5))):
        places = list(_places(value))
        if not places:
            break
        inside, step = random.choice(places)
        what = random.random()
        if what < 0.7:
            inside[step] = random.choice(JUNK)
        elif what < 0.8:
            del inside[step]
        elif what < 0.9:
            other, name = random.choice(places)
            inside[step] = json.loads(json.dumps(other.get(name) if isinstance(other, dict) else None))
        elif isinstance(inside[step], str):
            inside[step] = _bytes(inside[step].encode("utf-8", "replace"), random).decode("utf-8", "replace")
    return json.dumps(value, ensure_ascii=random.random() < 0.7).encode("utf-8", "surrogatepass")


def _places(value: Any):  # type: ignore[no-untyped-def]
    for step, below in (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    ):
        yield value, step
        yield from _places(below)


def _zip(data: bytes, random: Random) -> bytes:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = {each.filename: archive.read(each) for each in archive.infolist()[:60]}
    except Exception:  # noqa: BLE001 (a ZIP damaged by an earlier change)
        return _bytes(data, random)
    if not parts:
        return _bytes(data, random)
    name = random.choice(sorted(parts))
    if random.random() < 0.1:
        del parts[name]
    else:
        parts[name] = _bytes(parts[name], random)
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for each, content in parts.items():
            archive.writestr(each, content)
    return made.getvalue()
