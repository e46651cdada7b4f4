"""Draws one bar a contender as an SVG picture."""

from collections.abc import Mapping
from html import escape

WIDTH, LEFT, HIGH, TOP = 720, 130, 34, 44
COLOURS = ("#1b6ca8", "#8a8f98", "#b5472f")


def bars(title: str, values: Mapping[str, float]) -> str:
    """The picture; each bar bears its name and value."""
    most = max([*values.values(), 1e-9])
    height = TOP + HIGH * len(values) + 10
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" '
        'font-size="14" font-family="sans-serif">',
        f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>',
        f'<text x="12" y="26" font-size="16">{escape(title)}</text>',
    ]
    for number, (name, value) in enumerate(values.items()):
        y, wide = TOP + HIGH * number, (WIDTH - LEFT - 90) * value / most
        parts.append(f'<text x="12" y="{y + 18}">{escape(name)}</text>')
        parts.append(
            f'<rect x="{LEFT}" y="{y}" width="{max(wide, 1):.1f}" height="24" fill="{COLOURS[number % len(COLOURS)]}"/>'
        )
        parts.append(f'<text x="{LEFT + wide + 8:.1f}" y="{y + 18}">{value:,.4g}</text>')
    return "\n".join([*parts, "</svg>", ""])
