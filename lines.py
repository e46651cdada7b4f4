"""JSON Lines with a closed set of fields: every mistake is named with its line number."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

_SURROGATE = re.compile("[\ud800-\udfff]")


class LineError(ValueError):
    """A line is not what the command reads; the message begins with `line N:`."""


def read_objects(
    stream: BinaryIO, required: Mapping[str, type], optional: Mapping[str, type | tuple[type, ...]]
) -> Iterator[tuple[int, dict[str, Any]]]:
    """The objects of a JSON Lines stream in UTF-8 with their line numbers; blank lines are passed over.

    `required` and `optional` give the fields and their types; null counts as absent for optional ones.
    Raises LineError at the first line that is not UTF-8, not a JSON object, lacks a field, has an unknown one, or a
    wrong type.
    """
    for number, raw in enumerate(stream, start=1):
        if not raw.strip():
            continue
        try:
            line = json.loads(raw.decode("utf-8"))
        except UnicodeDecodeError as error:
            raise LineError(f"line {number}: not UTF-8 ({error.reason} at byte {error.start})") from error
        except (ValueError, RecursionError) as error:
            raise LineError(f"line {number}: not JSON ({error})") from error
        if _SURROGATE.search(json.dumps(line, ensure_ascii=False)):
            raise LineError(f"line {number}: half a character (a lone surrogate)")
        if not isinstance(line, dict):
            raise LineError(f"line {number}: expected an object such as {{{', '.join(required)}}}")
        for name in line.keys() - required.keys() - optional.keys():
            raise LineError(f"line {number}: unknown field {name!r}; there are {[*required, *optional]}")
        for name, kind in required.items():
            if name not in line:
                raise LineError(f"line {number}: the field {name!r} is missing")
            if not isinstance(line[name], kind):
                raise LineError(f"line {number}: the field {name!r} has the wrong type")
        for name, kinds in optional.items():
            if line.get(name) is not None and (not isinstance(line[name], kinds) or isinstance(line[name], bool)):
                raise LineError(f"line {number}: the field {name!r} has the wrong type")
        yield number, line
