"""Brings a package into the catalogue: what would change, and the change itself, all or nothing.

Nothing is deleted: what a file does not name stays. Whoever wants to end a programme gives it another status.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TypeVar, cast

from sqlalchemy import Table, delete, insert, select, update
from sqlalchemy.orm import Session

from content.details import Figure, TaxonomyTerm
from content.exchange import rows
from content.exchange.entries import AnswerEntry, ProgrammeEntry, Shape, TextEntry, TextState, facts_of
from content.exchange.package import Package, Problems
from content.history import Resource, recording
from content.models import Answer, Base, CatalogueVersion, Organisation, Programme, Translation
from content.slugs import slug
from content.translation import hash_of
from locales.languages import Languages

S = TypeVar("S", bound=Shape)
Progress = Callable[[int, int], None]
# Programmes whose rows are sent to the database at a time, so that memory does not grow with the file.
TOGETHER = 500
# Statements do not look for the rows that they change among those that the session has read.
_UNSEEN = {"synchronize_session": False}

# Facts that are sentences, and what begins a tag in them or in a text.
_WRITTEN = ("name", "provider_note", "eligibility", "application_process", "interpretation", "note")
_TAG = re.compile(r"<[/!]?[a-zA-Z-][^<>\s]{0,20}>?")


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs; `before` None: it is new."""

    kind: str
    id: str
    name: str
    before: Any
    after: Any

    def __str__(self) -> str:
        if self.before is None and not self.name:
            return f"+ {self.kind} {self.id}"
        if self.before is None:
            return f"~ {self.kind} {self.id}: {self.name}: + {_short(self.after)}"
        return f"~ {self.kind} {self.id}: {self.name}: {_short(self.before)} -> {_short(self.after)}"


@dataclass(frozen=True, slots=True)
class Plan:
    """What would be written, and what that changes."""

    package: Package
    changes: list[Change]


def compare(known: Package, package: Package, languages: Languages, file: str) -> Plan:
    """What bringing in `package` would change of the whole catalogue `known`.

    Raises ImportRefused with the places if something does not fit what is there.
    """
    problems = Problems(file)
    changes: list[Change] = []
    result = Package()
    source = languages.source.code
    result.organisations = _changed(
        "organisation", known.organisations, package.organisations, lambda each: each.name, changes
    )
    names = {each.name for each in [*known.organisations, *package.organisations]}
    old = {each.id: each for each in known.programmes}
    for entry in package.programmes:
        before = old.get(entry.id)
        if before and package.only_texts:
            entry = before.model_copy(update={"texts": entry.texts})
        texts = {
            field: _settle(entry.texts.get(field, {}), before.texts.get(field, {}) if before else {}, source)
            for field in ("title", "summary")
        }
        for field in ("title", "summary"):
            if source not in texts[field]:
                problems.add(package.place(entry.id), f"{entry.id} has no {field} in the source language ({source})")
        for language in sorted({code for by_language in texts.values() for code in by_language}):
            if language not in languages:
                problems.add(package.place(entry.id), f"there is no language {language!r} in locales/languages.yml")
        for name, tag in _tags(entry, before):
            problems.add(package.place(entry.id), f"{name}: has HTML ({tag}); all texts are plain")
        if entry.organisation and entry.organisation not in names:
            problems.add(package.place(entry.id), f"there is no organisation {entry.organisation!r}")
        full = entry.model_copy(update={"texts": {name: each for name, each in texts.items() if each}})
        result.programmes += _changed("programme", [before] if before else [], [full], lambda each: each.id, changes)
    known_ids = {each.id for each in package.programmes} | old.keys()
    old_answers = {each.intent: each for each in known.answers}
    settled = []
    for answer in package.answers:
        if unknown := set(answer.programmes) - known_ids:
            problems.add(f"answer {answer.intent}", f"there is no programme {', '.join(sorted(unknown))}")
        stored = old_answers[answer.intent].texts if answer.intent in old_answers else {}
        for language, text in answer.texts.items():
            if (markup := _TAG.search(text.text)) and text != stored.get(language):
                problems.add(f"answer {answer.intent}", f"text.{language}: has HTML ({markup[0]}); all texts are plain")
        settled.append(answer.model_copy(update={"texts": _settle(answer.texts, stored, source)}))
    result.answers = _changed("answer", known.answers, settled, lambda each: each.intent, changes)
    result.plan = _changed("program", known.plan, package.plan, lambda each: each.id, changes)
    result.terms = _changed("term", known.terms, package.terms, lambda each: f"{each.taxonomy}:{each.code}", changes)
    problems.refuse()
    return Plan(result, changes)


def write(session: Session, plan: Plan, progress: Progress = lambda done, of: None) -> None:
    """Write what `compare` found; the caller's transaction keeps or undoes all of it."""
    package = plan.package
    new = {(each.kind, each.id) for each in plan.changes if not each.name}
    organisations = {each.name: each for each in session.scalars(select(Organisation))}
    for each in package.organisations:
        row = organisations.setdefault(each.name, Organisation(id=slug(each.name), name=each.name))
        for name, value in each:
            setattr(row, name, value)
        session.add(row)
    for n, term in enumerate(package.terms):
        session.merge(TaxonomyTerm(taxonomy=term.taxonomy, code=term.code, position=n))
    for n, part in enumerate(package.plan):
        session.merge(rows.program_row(part, n))
        session.flush()
        for m, figure in enumerate(part.figures):
            session.merge(rows.figure_row(figure, part.id, m))
        kept = {figure.id for figure in part.figures}
        for stored in session.scalars(select(Figure).where(Figure.program_id == part.id)):
            if stored.id not in kept:
                session.delete(stored)
    session.flush()
    owners = {name: each.id for name, each in organisations.items()}
    for start in range(0, len(package.programmes), TOGETHER):
        some = package.programmes[start : start + TOGETHER]
        _write_programmes(session, some, {each.id for each in some if ("programme", each.id) in new}, owners)
        progress(start + len(some), len(package.programmes))
    session.expire_all()  # statements have changed what it may have read before
    for answer in package.answers:
        facts = {name: value for name, value in answer if name != "texts"}
        session.merge(Answer(**facts))
        for code, text in answer.texts.items():
            session.merge(Translation(**rows.text_row("answer", answer.intent, "text", code, text)))
    if plan.changes:
        session.execute(update(CatalogueVersion).values(number=CatalogueVersion.number + 1))


def _write_programmes(
    session: Session, entries: list[ProgrammeEntry], new: Collection[str], organisations: Mapping[str, str]
) -> None:
    """Write programmes with all that hangs on them in a few statements; what belongs to known ones is made anew."""
    known = [each.id for each in entries if each.id not in new]
    programmes = {
        each.id: rows.programme_row(each, organisations[each.organisation] if each.organisation else None)
        for each in entries
    }
    made: defaultdict[type[Base], list[rows.Row]] = defaultdict(list)
    for entry in entries:
        for table, row in rows.part_rows(entry):
            made[table].append(row)
        made[Translation] += [
            rows.text_row("service", entry.id, field, language, text)
            for field, by_language in entry.texts.items()
            for language, text in by_language.items()
        ]
    touched = {Resource("service", each.id) for each in entries}
    touched |= {Resource("service", row["resource_id"], row["language"]) for row in made[Translation]}
    with recording(session, touched, new):
        if known:
            for part in rows.PART_TABLES:
                owner = cast(Table, part.__table__).c.service_id
                session.execute(delete(part).where(owner.in_(known)), execution_options=_UNSEEN)
            texts = delete(Translation).where(Translation.resource_type == "service")
            session.execute(texts.where(Translation.resource_id.in_(known)), execution_options=_UNSEEN)
            session.execute(update(Programme), [programmes[each] for each in known])
        if added := [row for each, row in programmes.items() if each in new]:
            session.execute(insert(Programme), added)
        for table, some in made.items():
            if some:
                session.execute(insert(table), some)


def _tags(entry: ProgrammeEntry, before: ProgrammeEntry | None) -> Iterator[tuple[str, str]]:
    """Where an entry has HTML that was not there before, and the tag. Residents would read it as letters, at best."""
    written = {name: getattr(entry, name) for name in _WRITTEN}
    known = {name: getattr(before, name) for name in _WRITTEN} if before else {}
    for each, found in ((entry, written), (before, known)):
        for field, by_language in each.texts.items() if each else ():
            found |= {f"{field}.{language}": text.text for language, text in by_language.items()}
    for name, text in written.items():
        if text and (tag := _TAG.search(text)) and text != known.get(name):
            yield name, tag[0]


def _settle(new: dict[str, TextEntry], old: dict[str, TextEntry], source: str) -> dict[str, TextEntry]:
    """The texts of one field after the change: the old ones stay, the new ones get a state if they bring none."""
    basis = (new.get(source) or old.get(source) or TextEntry(text="?")).text
    settled = dict(old)
    for language, entry in new.items():
        known = old.get(language)
        if known and known.text == entry.text and (entry.made is None or _same_but_for_when(entry.made, known.made)):
            continue
        settled[language] = entry if entry.made else TextEntry(text=entry.text, made=_by_hand(basis))
    return settled


def _same_but_for_when(made: TextState, known: TextState | None) -> bool:
    return known is not None and made.model_copy(update={"at": known.at}) == known


def _by_hand(basis: str) -> TextState:
    return TextState(state="in_review", origin="human", source_hash=hash_of(basis), by="import", at=datetime.now(UTC))


def _changed(kind: str, old: list[S], new: list[S], key: Callable[[S], str], changes: list[Change]) -> list[S]:
    """Those of `new` that are not in `old` as they are; what differs is added to `changes`."""
    known = {key(each): each for each in old}
    kept = []
    for entry in new:
        before = known.get(key(entry))
        if before is None:
            changes.append(Change(kind, key(entry), "", None, entry))
            kept.append(entry)
        elif before != entry:
            was, now = _flat(before), _flat(entry)
            changes += [
                Change(kind, key(entry), name, was.get(name), now.get(name))
                for name in sorted(was.keys() | now.keys())
                if was.get(name) != now.get(name)
            ]
            kept.append(entry)
    return kept


def _flat(entry: Shape) -> dict[str, Any]:
    """The facts, and each text under a name of its own."""
    facts = facts_of(entry)
    texts = facts.pop("texts", {})
    if isinstance(entry, AnswerEntry):
        texts = {"text": texts}
    if isinstance(entry, ProgrammeEntry | AnswerEntry):
        for field, by_language in texts.items():
            facts |= {f"{field}.{language}": text["text"] for language, text in by_language.items()}
            facts |= {f"{field}.{language} made": text["made"] for language, text in by_language.items()}
    return facts


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= 70 else f"{text[:67]}..."
