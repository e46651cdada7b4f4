"""How far each language is, and what is to be done next: computed from the texts, never stored."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from sqlalchemy import select

from content.database import Database
from content.models import Answer, Programme, Translation
from content.open_text import FIELDS
from content.staff_models import Draft
from content.translation import TextStatus, status_of
from locales.languages import Languages

# The order in which work is worth doing: first what is wrong, then what is missing or unchecked.
TO_DO = (TextStatus.OUTDATED, TextStatus.MISSING, TextStatus.MACHINE, TextStatus.IN_REVIEW)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in one language: how it stands."""

    type: str
    id: str
    title: str
    """In the source language."""
    language: str
    status: TextStatus
    draft: str | None
    """State of the draft, if somebody is working on it."""
    remark: bool = False
    """Whether a reviewer sent the draft back."""


@dataclass(frozen=True, slots=True)
class Overview:
    """All things in all languages."""

    entries: list[Entry]
    facts: dict[tuple[str, str], dict[str, object]]
    """(type, id) -> what the list filters by: field, status, verified, assured_date."""

    def counts(self) -> dict[str, Counter[TextStatus]]:
        """Per language how many things stand how."""
        table: dict[str, Counter[TextStatus]] = {}
        for each in self.entries:
            table.setdefault(each.language, Counter())[each.status] += 1
        return table

    def work(self, languages: set[str]) -> list[Entry]:
        """What is to be done in these languages, most urgent first."""
        todo = [each for each in self.entries if each.language in languages and (each.status in TO_DO or each.draft)]
        order = list(dict.fromkeys(each.language for each in self.entries))
        return sorted(
            todo,
            key=lambda each: (
                not each.remark,
                _urgency(each.status),
                order.index(each.language),
                each.type,
                each.title,
            ),
        )

    def waiting(self) -> list[Entry]:
        """Drafts that wait for a reviewer."""
        return [each for each in self.entries if each.draft == "in_review"]


def read_overview(database: Database, languages: Languages, only: tuple[str, str] | None = None) -> Overview:
    """The state of everything in the languages that residents are offered, things in the order of the catalogue.

    `only`: of one thing (type, id), which is quicker.
    """
    # Rows instead of objects: thousands of them, read on every page.
    rows = select(Translation.__table__)
    if only is not None:
        rows = rows.where(Translation.resource_type == only[0], Translation.resource_id == only[1])
    with database.session() as session:
        texts = {
            (row.resource_type, row.resource_id, row.language, row.field): cast(Translation, row)
            for row in session.execute(rows)
        }
        drafts = {(row.resource_type, row.resource_id, row.language): row for row in session.scalars(select(Draft))}
        facts: dict[tuple[str, str], dict[str, object]] = {}
        for programme in session.scalars(select(Programme).order_by(Programme.id)):
            facts["service", programme.id] = {
                "field": programme.field,
                "status": programme.status,
                "verified": programme.verified,
                "assured_date": programme.assured_date,
            }
        for answer in session.scalars(select(Answer).order_by(Answer.intent)):
            facts["answer", answer.intent] = {"verified": answer.verified, "assured_date": answer.assured_date}

    def entries() -> Iterator[Entry]:
        source = languages.source.code
        for resource_type, resource_id in facts if only is None else [only]:
            names = FIELDS[resource_type]
            title = texts.get((resource_type, resource_id, source, "title"))
            for language in languages.offered:
                key = (resource_type, resource_id, language.code)
                statuses = [status_of(texts.get((*key, n)), texts.get((*key[:2], source, n))) for n in names]
                draft = drafts.get(key)
                yield Entry(
                    resource_type,
                    resource_id,
                    title.text if title else resource_id,
                    language.code,
                    min(statuses, key=list(TextStatus).index),
                    draft.state if draft else None,
                    bool(draft and draft.remark),
                )

    return Overview(list(entries()), facts)


def _urgency(status: TextStatus) -> int:
    return TO_DO.index(status) if status in TO_DO else len(TO_DO)
