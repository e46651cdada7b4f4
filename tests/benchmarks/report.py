"""Writes what a comparison found: latest.json for machines, a page with tables, and charts."""

import json
from pathlib import Path
from typing import Any

from tests.benchmarks.bars import bars

Figures = dict[str, Any]
NAMES = {"ours": "WIR-Lotse", "stock": "stock Rasa", "nlpjs": "nlp.js"}
_HEAD = """# How fast it is

One run of `make benchmark`: all on the same machine, each warm and asked in turn with the others, with the same
{training_sentences} training sentences ({intents} topics, {n} languages), the same {questions} questions, which nobody
has seen before, and each answer compared with the approved text of the topic that was understood. The raw figures and
versions are in [latest.json](latest.json).

- **WIR-Lotse** does here what it does for residents: it recognises the language, searches the catalogue, stores the
  turn.
- **stock Rasa** has the pipeline and policies of `rasa init` and a separate action server; its one action reads the
  answer from a dictionary.
- **nlp.js** only understands and reads the answer from a dictionary: it stores nothing, and has no dialogue.
"""
_FOOT = """
"On one core" means that all processes of a contender share one core and those who ask have the other one. Memory is the
resident memory of all its processes after the load. A start ends with the first answer.
"""


def write_report(folder: Path, result: Figures) -> None:
    """Write `latest.json`, `README.md` and the charts into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "latest.json").write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    found = {name: each for name, each in result["contenders"].items() if "skipped" not in each}
    (folder / "README.md").write_text(_page(result, found), encoding="utf-8")
    for name, title, value in (
        ("turn", "A turn: milliseconds, p50 (less is better)", lambda each: each["turn_ms"]["p50"]),
        ("core", "Turns a second on one core (more is better)", lambda each: each["one_core"]["turns_per_s"]),
        ("memory", "Memory: MB (less is better)", lambda each: each["memory_mb"]["after_load"]["rss"]),
        ("training", "Training: seconds (less is better)", lambda each: each["training_s"]),
    ):
        values = {NAMES[each]: float(value(figures)) for each, figures in found.items()}
        (folder / f"{name}.svg").write_text(bars(title, values), encoding="utf-8")


def _page(result: Figures, found: dict[str, Figures]) -> str:
    lesson, where = result["lesson"], result["machine"]
    parts = [_HEAD.format(**lesson, n=len(lesson["languages"]))]
    parts += [
        f"- **{NAMES[n]} was left out**: {each['skipped']}\n"
        for n, each in result["contenders"].items()
        if n not in found
    ]
    parts.append(_table(["", *(NAMES[each] for each in found)], _rows(found)))
    if result["ratios"]:
        rows = [[name.replace("_", " "), f"{value:g}"] for name, value in result["ratios"].items()]
        parts.append("\nHow many times better than stock Rasa:\n\n" + _table(["", "times"], rows))
    parts.append("\nRight topic, per language, in per cent:\n\n" + _table(*_languages(found)))
    parts += [_own(result)] if "flatness" in result else []
    parts.append("".join(f"\n![]({each}.svg)\n" for each in ("turn", "core", "memory", "training")))
    parts.append(_FOOT)
    parts.append(
        f"\n{result['date']}: {where['processor']}, {where['cores']} cores, {where['memory_gb']} GB, "
        f"{where['system']}.\n"
    )
    return "".join(parts)


def _own(result: Figures) -> str:
    """What only the guide is asked."""
    along, beside = result["flatness"]["late_in_a_conversation"], result["flatness"]["many_conversations"]
    text = (
        f"\nLate in a conversation (turn 200 beside turn 5) a turn takes {along['ratio']:g} times as long; with "
        f"{beside['stored']:,} conversations stored, {beside['ratio']:g} times as long as with none.\n"
    )
    if "ratio" in result["scaling"]:
        one, two = result["scaling"]["workers_1"], result["scaling"]["workers_2"]
        text += (
            f"\nTwo workers on two cores carry {two['turns_per_s']:g} turns a second ({two['memory_mb']['pss']:g} MB "
            f"with shared pages counted once), one on one core "
            f"{one['turns_per_s']:g} ({one['memory_mb']['pss']:g} MB): "
            f"{result['scaling']['ratio']:g} times as many.\n"
        )
    return text


def _rows(found: dict[str, Figures]) -> list[list[str]]:
    def row(title: str, *path: str, suffix: str = "") -> list[str]:
        cells = [title]
        for figures in found.values():
            value: Any = figures
            for key in path:
                value = value.get(key, "")
            cells.append(f"{value:g}{suffix}" if value != "" else "")
        return cells

    rows = [row(f"turn {each}", "turn_ms", each, suffix=" ms") for each in ("p50", "p95", "p99")]
    for residents in ("1", "8", "64"):
        rows.append(row(f"turns a second, {residents} at once", "residents", residents, "turns_per_s"))
        rows.append(row(f"p95, {residents} at once", "residents", residents, "p95", suffix=" ms"))
    return [
        *rows,
        row("turns a second on one core", "one_core", "turns_per_s"),
        row("processor time a turn", "one_core", "processor_ms_a_turn", suffix=" ms"),
        row("memory", "memory_mb", "after_load", "rss", suffix=" MB"),
        row("start", "start_s", suffix=" s"),
        row("training", "training_s", suffix=" s"),
    ]


def _languages(found: dict[str, Figures]) -> tuple[list[str], list[list[str]]]:
    codes = sorted({code for each in found.values() for code in each["accuracy"]["languages"]})
    rows = [[code, *(f"{100 * each['accuracy']['languages'][code]:.0f}" for each in found.values())] for code in codes]
    rows.append(["**mean**", *(f"{100 * each['accuracy']['mean']:.0f}" for each in found.values())])
    return ["", *(NAMES[each] for each in found)], rows


def _table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---", *("---:" for _ in head[1:])], *rows]
    return "".join(f"| {' | '.join(each)} |\n" for each in lines)
