"""What a run of fuzzing came to, as docs/security/fuzzing.md."""

import os
import platform
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    undefined=StrictUndefined,
    keep_trailing_newline=True,
    autoescape=False,  # Markdown
)


@dataclass(slots=True)
class Fed:
    """What came of one target."""

    name: str
    inputs: int = 0
    seconds: float = 0.0
    faults: list[str] = field(default_factory=list)
    leaks: list[str] = field(default_factory=list)

    def add(self, line: Mapping[str, Any]) -> None:
        """Count a slice."""
        self.inputs += line["inputs"]
        self.seconds += line["seconds"]
        self.faults += [line["fault"]] if line["fault"] else []
        self.leaks += line["leaks"]


def report(fed: Sequence[Fed], seed: int, processes: int) -> str:
    """The whole page."""
    return _TEMPLATES.get_template("fuzzing.md").render(
        when=f"{datetime.now(UTC):%Y-%m-%d}",
        machine=f"{os.cpu_count()} cores, Python {platform.python_version()}, {_engine()}",
        seed=seed,
        processes=processes,
        fed=fed,
    )


def _engine() -> str:
    try:
        return f"atheris {version('atheris')}"
    except PackageNotFoundError:
        return "without atheris"
