"""Shows an evaluation: tables on the terminal, and a page with a heat map to look at."""

from collections import Counter
from io import StringIO

from jinja2 import Environment, PackageLoader
from rich.console import Console
from rich.table import Table

from nlu.evaluate import LanguageScores, Report
from nlu.intents import load_intents


def as_text(report: Report) -> str:
    """The figures as tables to read on a terminal."""
    names = LanguageScores.__slots__
    table = Table("language", *(name.replace("_", " ") for name in names), title="Per language, in %")
    for code, scores in report.languages.items():
        table.add_row(code, *(f"{100 * getattr(scores, name).share:.1f}" for name in names))
    intents = Table("intent", "accuracy in %", "sentences", title="Per intent, the weakest first")
    for name, score in sorted(report.intents.items(), key=lambda pair: pair[1].share):
        intents.add_row(name, f"{100 * score.share:.1f}", str(score.of))
    sets = Table("set", "right in %", "messages", title="Messages of many languages")
    for name, score in report.sets.items():
        sets.add_row(name, f"{100 * score.share:.1f}", str(score.of))
    written = StringIO()
    Console(width=120, file=written).print(intents, table, sets)
    shares = [scores.accuracy.share for scores in report.languages.values()]
    mean = sum(shares) / (len(shares) or 1)
    worst, best = (100 * pick(shares, default=0.0) for pick in (min, max))
    return (
        f"{written.getvalue()}"
        f"accuracy: mean {100 * mean:.1f} %, worst {worst:.1f} %, best {best:.1f} %; "
        f"calibration error {100 * report.calibration.error:.1f} %\n"
    )


def as_page(report: Report) -> str:
    """One HTML page: languages by intents as a heat map, calibration, what is taken for what."""
    pages = Environment(loader=PackageLoader("nlu", "."), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    taken = Counter((each["intent"], each["understood"]) for each in report.confusions)
    return pages.get_template("report.html.j2").render(
        report=report,
        names=LanguageScores.__slots__,
        intents=list(load_intents()),
        taken=taken.most_common(40),
    )
