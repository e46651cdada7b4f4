"""What a long run came to: whether everything held that must hold, the dated report, its charts."""

import os
import platform
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from tests.operation.chart import chart
from tests.operation.kills import KillRun
from tests.operation.load import Seen
from tests.operation.outages import OutageRun, median_milliseconds
from tests.operation.sizes import CROWD, Size
from tests.operation.soak import SPIKE, Soak

_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    undefined=StrictUndefined,
    keep_trailing_newline=True,
    autoescape=False,  # Markdown
)
RED, BLUE = "#b5472f", "#1b6ca8"


@dataclass(frozen=True, slots=True)
class Report:
    """One run."""

    held: bool
    text: str
    pictures: Mapping[str, str]
    """File name -> SVG."""


def report_soak(result: Soak, residents: int, seconds: float, spike_seconds: float) -> Report:
    """Of a soak of `seconds` and a spike."""
    checks = {
        "no error": set(result.steady.outcomes) == {"answered"},
        "p99 under 500 ms": result.steady.percentiles()[2] < 500,
        "memory grows less than 5 % after the warm-up": result.growth < 0.05,
        "the spike sheds with 429 or 503 and nothing else": set(result.spike.outcomes) <= {"answered", "429", "503"},
        "and it recovers by itself": set(result.after.outcomes) == {"answered"},
    }
    parts = [
        (residents, seconds, result.steady),
        (residents * SPIKE, spike_seconds, result.spike),
        (residents, spike_seconds, result.after),
    ]
    a_second = result.steady.outcomes["answered"] / seconds
    text = _write(
        "soak.md",
        checks,
        residents=residents,
        a_second=a_second,
        parts=parts,
        memory=result.memory,
        growth=result.growth,
        outcomes=_outcomes,
        times=_times,
    )
    end = max((second for second, _ in result.steady.times), default=1.0)
    steps = [(end * step / 60, result.steady.percentiles(end * step / 60, end * (step + 1) / 60)) for step in range(60)]
    lines = {name: [(begin, each[place]) for begin, each in steps] for name, place in (("p50", 0), ("p99", 2))}
    pictures = {
        "soak-times.svg": chart("Answers, by the time of the run", "ms", lines),
        "soak-memory.svg": chart("Memory of the process", "MB", {"megabytes": result.memory}),
    }
    return Report(all(checks.values()), text, pictures)


def report_chaos(kills: KillRun, seconds: float, outages: OutageRun) -> Report:
    """Of a run of kills, which took `seconds`, and one of outages."""
    faults, outcome = kills.ledger.faults(), outages.outcome
    engines = {
        name: [back for _, what, back in outcome.outages if what == name.lower()] for name in ("PostgreSQL", "Redis")
    }
    checks = {f"no message {name}": not count for name, count in faults.items()}
    checks["everybody got an answer or an honest sentence with people to turn to"] = outcome.seen["silence"] == 0
    checks["recovery by itself within ten seconds"] = all(back < 10 for each in engines.values() for back in each)
    text = _write(
        "chaos.md",
        checks,
        messages=kills.messages,
        writers=kills.residents,
        kills=kills.kills_at,
        answers=kills.ledger.answers,
        faults=faults,
        seconds=seconds,
        residents=outages.residents,
        engines=engines,
        seen=outcome.seen,
        median=median_milliseconds(outcome),
    )
    stops = [(at, RED if what == "postgresql" else BLUE) for at, what, _ in outcome.outages]
    pictures = {
        "chaos-kills.svg": chart("Answers", "", {"shown": kills.progress}, [(at, RED) for at in kills.kills_at]),
        "chaos-outages.svg": chart("Answers", "ms", {"each": sorted(outcome.times)}, stops),
    }
    return Report(all(checks.values()), text, pictures)


def report_sizes(sizes: Sequence[Size]) -> Report:
    """Of what each way to run it can do."""
    return Report(True, _write("sizes.md", {}, sizes=sizes, crowd=CROWD), {})


def _write(template: str, checks: Mapping[str, bool], **values: Any) -> str:
    when = f"{datetime.now(UTC):%Y-%m-%d} on {os.cpu_count()} cores and Python {platform.python_version()}"
    return _TEMPLATES.get_template(template).render(when=when, checks=checks, **values)


def _outcomes(seen: Seen) -> str:
    return ", ".join(f"{count:,} {name}" for name, count in sorted(seen.outcomes.items()))


def _times(seen: Seen) -> str:
    return " | ".join(f"{each:.0f}" for each in seen.percentiles())
