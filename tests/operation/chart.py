"""Draws what happened over time as an SVG picture: one line a series, marks where something was done to it."""

from collections.abc import Mapping, Sequence
from html import escape

WIDTH, HEIGHT, LEFT, BOTTOM, TOP = 760, 300, 64, 40, 44
COLOURS = ("#1b6ca8", "#b5472f", "#4a7c2f", "#7a4fa3")


def chart(
    title: str,
    unit: str,
    series: Mapping[str, Sequence[tuple[float, float]]],
    marks: Sequence[tuple[float, str]] = (),
) -> str:
    """`series`: points of seconds and value; `marks`: seconds and the colour of an upright line."""
    points = [point for each in series.values() for point in each] or [(0.0, 0.0)]
    end = max(1.0, max(second for second, _ in points))
    most = max(1e-9, max(value for _, value in points)) * 1.1

    def x(second: float) -> float:
        return LEFT + second / end * (WIDTH - LEFT - 16)

    def y(value: float) -> float:
        return HEIGHT - BOTTOM - value / most * (HEIGHT - BOTTOM - TOP)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" '
        'font-size="12">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        f'<text x="{LEFT}" y="18" font-size="15">{escape(title)}</text>',
    ]
    for step in range(5):
        value = most * step / 4
        parts.append(f'<line x1="{LEFT}" x2="{WIDTH - 16}" y1="{y(value):.1f}" y2="{y(value):.1f}" stroke="#ddd"/>')
        parts.append(f'<text x="{LEFT - 6}" y="{y(value) + 4:.1f}" text-anchor="end">{value:.3g} {unit}</text>')
    for step in range(6):
        second = end * step / 5
        parts.append(f'<text x="{x(second):.1f}" y="{HEIGHT - 20}" text-anchor="middle">{second:.0f} s</text>')
    for second, colour in marks:
        parts.append(
            f'<line x1="{x(second):.1f}" x2="{x(second):.1f}" y1="{TOP}" y2="{HEIGHT - BOTTOM}" stroke="{colour}" '
            'stroke-width="1" stroke-dasharray="3 3"/>'
        )
    for (name, own), colour in zip(series.items(), COLOURS, strict=False):
        line = " ".join(f"{x(second):.1f},{y(value):.1f}" for second, value in own)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="1.8"/>')
        place = LEFT + 170 * list(series).index(name)
        parts.append(f'<text x="{place}" y="36" fill="{colour}">{escape(name)}</text>')
    return "\n".join([*parts, "</svg>", ""])
