"""Draws cost against size as an SVG picture, both axes logarithmic."""

from collections.abc import Mapping, Sequence
from html import escape
from math import log10

WIDTH, HEIGHT, LEFT, RIGHT, BOTTOM = 720, 380, 70, 40, 50
COLOURS = {"sqlite": "#1b6ca8", "postgresql": "#b5472f"}


def chart(rows: Sequence[Mapping[str, float | str]]) -> str:
    """Search time (p50 dashed, p95 solid) of each database, by the number of programmes."""
    sizes = sorted({int(row["programmes"]) for row in rows})
    times = [float(row[name]) for row in rows for name in ("search_p50_ms", "search_p95_ms")]
    low_x, high_x = log10(sizes[0]), max(log10(sizes[-1]), log10(sizes[0]) + 1)
    low_y, high_y = -1.0, max(2.0, log10(max(times)))

    def x(size: float) -> float:
        return LEFT + (log10(size) - low_x) / (high_x - low_x) * (WIDTH - LEFT - RIGHT)

    def y(time: float) -> float:
        return HEIGHT - BOTTOM - (log10(max(time, 0.1)) - low_y) / (high_y - low_y) * (HEIGHT - BOTTOM - 40)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-size="13" '
        'font-family="sans-serif">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        f'<text x="{LEFT}" y="22" font-size="16">Search: milliseconds by number of programmes (encoder apart)</text>',
    ]
    for time in (0.1, 1, 10, 100):
        parts.append(f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y(time):.0f}" y2="{y(time):.0f}" stroke="#ddd"/>')
        parts.append(f'<text x="{LEFT - 8}" y="{y(time) + 4:.0f}" text-anchor="end">{time:g} ms</text>')
    for size in sizes:
        parts.append(f'<text x="{x(size):.0f}" y="{HEIGHT - 24}" text-anchor="middle">{size:,}</text>')
    for n, (database, colour) in enumerate(COLOURS.items()):
        own = sorted((row for row in rows if row["database"] == database), key=lambda row: row["programmes"])
        for name, dashes in (("search_p95_ms", ""), ("search_p50_ms", ' stroke-dasharray="5 4"')):
            points = " ".join(f"{x(float(row['programmes'])):.0f},{y(float(row[name])):.0f}" for row in own)
            parts.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2.5"{dashes}/>')
        label = escape(f"{database}: solid p95, dashed p50")
        parts.append(f'<text x="{LEFT + 20}" y="{52 + 18 * n}" fill="{colour}">{label}</text>')
    return "\n".join([*parts, "</svg>", ""])
