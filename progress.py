"""Shows how far a long work is: a bar on a terminal, a line every tenth elsewhere."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn


@contextmanager
def progress_bar(title: str) -> Iterator[Callable[[int, int], None]]:
    """Yield a function to call with (done, all) as the work goes on."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield _lines(title)
        return
    columns = (TextColumn(title), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console) as bar:
        task = bar.add_task(title, total=None)
        yield lambda done, of: bar.update(task, completed=done, total=of)


def _lines(title: str) -> Callable[[int, int], None]:
    shown = -1
    print(f"{title} …", file=sys.stderr, flush=True)

    def show(done: int, of: int) -> None:
        nonlocal shown
        tenth = 10 * done // max(of, 1)
        if tenth > shown:
            shown = tenth
            print(f"{title}: {done} of {of}", file=sys.stderr, flush=True)

    return show
