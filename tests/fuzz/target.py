"""A target: one function that takes any bytes, and examples of what it usually gets."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.fuzz.mutate import mutate

Run = Callable[[bytes], None]
"""Raises for a fault only; what is refused as it should be ends quietly."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a target stands on in the process that feeds it."""

    written: Path
    """All that it writes lies here, and is searched for what was planted."""
    inputs: Path
    """Where an input may lie that is read from a file."""
    model: Path
    database: Path
    """A prepared database. Never write to it: copy it."""


@dataclass(frozen=True, slots=True)
class Target:
    """What is fuzzed."""

    name: str
    open: Callable[[Ground], AbstractContextManager[Run]]
    """Makes what it needs, and clears it up; each process that feeds it has its own."""
    seeds: list[bytes]
    share: float
    """Of all inputs, in relation to the other targets; slow ones have small shares."""
    slice: int = 25_000
    """So many inputs go to one process; about a minute or two of them."""
    change: Callable[[bytes, Random], bytes] = mutate
    """Another input like the one given."""
