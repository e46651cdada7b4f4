"""The page with the figures of `python -m tests.benchmarks.search`."""

import os
from collections.abc import Sequence

import numpy as np
import sqlalchemy

Row = dict[str, float | str]
COLUMNS = {
    "programmes": "programmes",
    "database": "database",
    "search_p50_ms": "search p50, ms",
    "search_p95_ms": "search p95, ms",
    "search_memory_mb": "memory of the search, MB",
    "open_seconds": "first search, s",
    "import_per_second": "imported a second",
    "import_memory_mb": "memory of the import, MB",
    "index_seconds": "index, s",
    "load": "load",
}


def page(rows: Sequence[Row], encoder_p95_ms: float) -> str:
    """Markdown: what was measured, the chart and the table."""
    return f"""# What search and import cost

`python -m tests.benchmarks.search --write docs` measures this anew and writes this page; `TEST_POSTGRESQL_URL` names
the PostgreSQL server. Measured on {os.cpu_count()} cores with numpy {np.__version__} and SQLAlchemy
{sqlalchemy.__version__}; *load* is the machine's load average at the end of each row, with all else that ran on it.

![Milliseconds by number of programmes](search-cost.svg)

{_table(rows)}

- *Search* is one question with the words, the vectors, a topic, and for every fourth question two filters. The encoder
  is apart: it takes {encoder_p95_ms:g} ms a question (p95), whatever the size.
- *Memory of the search* is what a process grows by from before the first search to the end; every process has its own.
- *First search* is what a process needs after a change of the catalogue to read it anew.
- *Import* reads a CSV file, validates it, writes it with its history, and shows its progress. The index is made after
  it: here words only, since the vectors cost nothing; the encoder's own time comes on top, once a text.
"""


def _table(rows: Sequence[Row]) -> str:
    lines = [" | ".join(COLUMNS.values()), " | ".join("---" if name == "database" else "---:" for name in COLUMNS)]
    lines += [" | ".join(_cell(row[name]) for name in COLUMNS) for row in sorted(rows, key=_size)]
    return "\n".join(f"| {line} |" for line in lines)


def _size(row: Row) -> float:
    return float(row["programmes"])


def _cell(value: float | str) -> str:
    return value if isinstance(value, str) else f"{value:,}"
