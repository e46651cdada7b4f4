"""Payloads as no provider should send them."""

import copy
from collections.abc import Iterator
from typing import Any


def spoilt(value: Any) -> Iterator[Any]:
    """Copies of a payload, in each of which one value is of another kind or missing."""
    for path in _paths(value):
        for junk in (None, 1, 1e400, 2**80, "x", [], {}, [[]], {"a": {}}, True):
            changed = copy.deepcopy(value)
            place = changed
            for step in path[:-1]:
                place = place[step]
            place[path[-1]] = junk
            yield changed
        changed = copy.deepcopy(value)
        place = changed
        for step in path[:-1]:
            place = place[step]
        del place[path[-1]]
        yield changed


def _paths(value: Any, so_far: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, below in steps:
        yield (*so_far, step)
        yield from _paths(below, (*so_far, step))
