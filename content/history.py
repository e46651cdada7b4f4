"""Who changed what in the catalogue: written by the session itself, so that no caller can forget it.

Before the first flush that touches a thing and before the transaction is kept, the thing is read from its tables as a
whole; what differs becomes one revision. A new column needs no change here, a new table its name in `PARTS`.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, cast

from sqlalchemy import Connection, Table, event, insert, select
from sqlalchemy.orm import Session, UOWTransaction

from content.exchange.rows import PARTS
from content.models import Answer, Attribute, Base, DeliveryLanguage, Programme, Translation
from content.staff_models import Revision

# Keys of `session.info`: who changes, how it is called, and whether it is left out (the first seed).
BY, ACTION, UNRECORDED = "by", "action", "unrecorded"

_PARTS: dict[str, type[Base]] = {name: row for name, (row, _) in PARTS.items()}
_PARTS |= {"attributes": Attribute, "delivery_languages": DeliveryLanguage}
_LEFT_OUT = {"id", "service_id"}
State = dict[str, Any]
# Ids named in one statement; databases bound their number.
TOGETHER = 500


@dataclass(frozen=True, slots=True)
class Resource:
    """What a revision is about: the facts of a thing, or its texts in one language."""

    type: str
    """service or answer."""
    id: str
    language: str | None = None
    """None: the facts."""


def read_state(session: Session, resource: Resource) -> State:
    """What stands in the database of it now, as JSON can hold it; empty where there is nothing."""
    return read_states(session, [resource])[resource]


def read_states(session: Session, resources: Collection[Resource]) -> dict[Resource, State]:
    """What stands in the database of each, read together."""
    states: dict[Resource, State] = {each: {} for each in resources}
    wanted: defaultdict[tuple[str, bool], set[str]] = defaultdict(set)
    for each in resources:
        wanted[each.type, each.language is None].add(each.id)
    for (resource_type, are_facts), ids in wanted.items():
        read = _read_facts if are_facts else _read_texts
        ordered = sorted(ids)
        for start in range(0, len(ordered), TOGETHER):
            read(session.connection(), resource_type, ordered[start : start + TOGETHER], states)
    return states


def _read_texts(connection: Connection, resource_type: str, ids: list[str], states: dict[Resource, State]) -> None:
    kept = ("text", "state", "origin", "source_hash")
    columns = (Translation.resource_id, Translation.language, Translation.field)
    rows = connection.execute(
        select(*columns, *(getattr(Translation, name) for name in kept)).where(
            Translation.resource_type == resource_type, Translation.resource_id.in_(ids)
        )
    )
    for resource_id, language, field, *values in rows:
        state = states.get(Resource(resource_type, resource_id, language))
        if state is not None:
            state[field] = dict(zip(kept, values, strict=True))


def _read_facts(connection: Connection, resource_type: str, ids: list[str], states: dict[Resource, State]) -> None:
    table = cast(Table, (Programme if resource_type == "service" else Answer).__table__)
    (key,) = table.primary_key
    names = [each.name for each in table.c]
    for row in connection.execute(select(table).where(key.in_(ids))):
        facts = zip(names, map(_plain, row), strict=True)
        states[Resource(resource_type, row[names.index(key.name)])] |= {n: v for n, v in facts if v is not None}
    for name, part in _PARTS.items() if resource_type == "service" else ():
        own = cast(Table, part.__table__)
        columns = [each for each in own.c if each.name not in _LEFT_OUT]
        names = [each.name for each in columns]
        rows = connection.execute(
            select(own.c.service_id, *columns).where(own.c.service_id.in_(ids)).order_by(*columns)
        )
        for owner, *values in rows:
            entry = dict(zip(names, map(_plain, values), strict=True))
            states[Resource(resource_type, owner)].setdefault(name, []).append(entry)


def revisions(session: Session, resource: Resource | None = None, limit: int = 200) -> Sequence[Revision]:
    """The revisions of a thing (facts or one language), or of everything; newest first."""
    found = select(Revision).order_by(Revision.id.desc()).limit(limit)
    if resource is not None:
        found = found.where(Revision.resource_type == resource.type, Revision.resource_id == resource.id)
        found = found.where(
            Revision.language.is_(None) if resource.language is None else Revision.language == resource.language
        )
    return session.scalars(found).all()


def state_before(session: Session, resource: Resource, revision_id: int) -> State:
    """The state right before a revision: today's, with it and all later ones taken back."""
    state = read_state(session, resource)
    for revision in revisions(session, resource, limit=100_000):
        if revision.id < revision_id:
            break
        for name in revision.after.keys() | revision.before.keys():
            if name in revision.before:
                state[name] = revision.before[name]
            else:
                state.pop(name, None)
    return state


@contextmanager
def recording(session: Session, resources: Set[Resource], new: Collection[str] = ()) -> Iterator[None]:
    """Write down what the block changes of `resources` by statements, of which the session knows nothing.

    Those whose id is in `new` are known not to be there yet, and are not looked for.
    """
    if session.info.get(UNRECORDED):
        yield
        return
    before: dict[Resource, State] = {each: {} for each in resources if each.id in new}
    before |= read_states(session, resources - before.keys())
    yield
    _write_revisions(session, before)


@event.listens_for(Session, "before_flush")
def _remember(session: Session, _context: UOWTransaction, _instances: object) -> None:
    if session.info.get(UNRECORDED):
        return
    before = session.info.setdefault("before", {})
    touched = {_resource_of(each) for each in (*session.new, *session.dirty, *session.deleted)}
    before |= read_states(session, [each for each in touched if each is not None and each not in before])


@event.listens_for(Session, "before_commit")
def _record(session: Session) -> None:
    session.flush()
    _write_revisions(session, session.info.pop("before", {}))


def _write_revisions(session: Session, states: Mapping[Resource, State]) -> None:
    """One revision for each thing that is no longer as in `states`."""
    made = []
    for resource, after in read_states(session, states).items():
        before = states[resource]
        changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
        if changed:
            made.append(
                {
                    "at": datetime.now(UTC),
                    "by": session.info.get(BY),
                    "action": session.info.get(ACTION, "edited"),
                    "resource_type": resource.type,
                    "resource_id": resource.id,
                    "language": resource.language,
                    "before": {name: before[name] for name in sorted(changed) if name in before},
                    "after": {name: after[name] for name in sorted(changed) if name in after},
                }
            )
    if made:
        session.connection().execute(insert(Revision), made)


def _resource_of(changed: object) -> Resource | None:
    match changed:
        case Translation():
            return Resource(changed.resource_type, changed.resource_id, changed.language)
        case Programme():
            return Resource("service", changed.id)
        case Answer():
            return Resource("answer", changed.intent)
    if isinstance(changed, tuple(_PARTS.values())):
        owner = getattr(changed, "programme_id", None)
        return Resource("service", owner) if owner else None  # a new part comes with its programme
    return None


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
