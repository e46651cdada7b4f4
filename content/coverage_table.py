"""How far each language is, as a table to read (`python -m content status`): computed, never stored."""

from collections import Counter

from sqlalchemy import select

from content.database import Database
from content.models import Translation
from content.translation import TextStatus, status_of
from locales.languages import Languages


def coverage(database: Database, languages: Languages) -> dict[str, Counter[TextStatus]]:
    """How many texts of each status every language has; a text counts where the source language has it."""
    texts: dict[tuple[str, str, str], dict[str, Translation]] = {}
    with database.session() as session:
        for row in session.scalars(select(Translation)):
            texts.setdefault((row.resource_type, row.resource_id, row.field), {})[row.language] = row
    source = languages.source.code
    counts: dict[str, Counter[TextStatus]] = {each.code: Counter() for each in languages}
    for by_language in texts.values():
        for code, counted in counts.items():
            counted[status_of(by_language.get(code), by_language.get(source))] += 1
    return counts


def coverage_table(database: Database, languages: Languages) -> str:
    """The matrix: one line a language, one column a status."""
    counts = coverage(database, languages)
    lines = ["".join([f"{'language':<10}", *(f"{status:>12}" for status in TextStatus), f"{'complete':>10}"])]
    for code, counted in counts.items():
        total = sum(counted.values()) or 1
        share = 1 - counted[TextStatus.MISSING] / total
        lines.append("".join([f"{code:<10}", *(f"{counted[status]:>12}" for status in TextStatus), f"{share:>10.0%}"]))
    return "\n".join(lines)
