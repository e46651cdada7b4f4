"""The facts as staff edit them: live at once, with history, and never over what somebody else has saved."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import JSON, Date, select
from sqlalchemy.orm import Session

from content.checks import check_texts
from content.database import Database
from content.errors import ContentError, NotFound
from content.exchange.rows import PARTS
from content.fact_fields import TERMS, FactField, FactProblem, Values, fields_of, read_field
from content.history import ACTION, BY, Resource, State, read_state, revisions, state_before
from content.models import Answer, Attribute, DeliveryLanguage, Organisation, Programme, Translation
from content.roles import Member, require
from content.staff_models import Revision
from content.texts import NotFit, take_turn
from content.translation import hash_of
from locales.languages import Languages


@dataclass(frozen=True, slots=True)
class OpenFacts:
    """The facts of one thing as the form shows them."""

    type: str
    id: str
    fields: list[FactField]
    values: dict[str, Any]
    """field -> value as JSON holds it; lists for lists."""
    token: str
    names: dict[str, str]
    """Ids of organisations and programmes -> their names."""


class FactsConflict(ContentError):
    """Somebody else has saved the facts meanwhile; `now` is what stands there."""

    def __init__(self, now: OpenFacts) -> None:
        super().__init__("Somebody else has saved these facts meanwhile.")
        self.now = now


class FactsWrong(ContentError):
    """Something in the form cannot be saved; nothing was."""

    def __init__(self, problems: dict[str, FactProblem]) -> None:
        super().__init__(f"These fields are wrong: {', '.join(problems)}.")
        self.problems = problems


class Facts:
    """The facts of one catalogue for those who keep them. Every method checks what the member may do."""

    def __init__(self, database: Database, languages: Languages) -> None:
        self._database = database
        self._languages = languages

    def open(self, resource_type: str, resource_id: str) -> OpenFacts:
        """The facts of one thing. Raises NotFound."""
        with self._database.session() as session:
            return self._open(session, Resource(resource_type, resource_id))

    def blank(self) -> OpenFacts:
        """The form of a new programme."""
        with self._database.session() as session:
            fields = fields_of("service", self._vocabularies(session))
            return OpenFacts("service", "", fields, {}, "", _names(session))

    def save(self, member: Member, resource_type: str, resource_id: str, token: str, values: Values) -> None:
        """Save what the form sent; residents see it within seconds.

        `token` is the one of the facts that the form showed. Raises FactsConflict, FactsWrong, Refused, NotFound.
        """
        require(member.may_edit_facts, "change facts")
        with self._database.session() as session:
            session.info[BY] = member.name
            take_turn(session)
            now = self._open(session, Resource(resource_type, resource_id))
            state = _read(session, now, values)
            if now.token != token:
                raise FactsConflict(now)
            _apply(_thing(session, Resource(resource_type, resource_id)), state)

    def create(self, member: Member, programme_id: str, texts: dict[str, str], values: Values) -> None:
        """Add a programme with its source texts. Raises FactsWrong, NotFit, Refused."""
        require(member.may_edit_facts, "add programmes")
        source = self._languages.source
        with self._database.session() as session:
            session.info[BY] = member.name
            take_turn(session)
            blank = OpenFacts("service", programme_id, fields_of("service", self._vocabularies(session)), {}, "", {})
            state = _read(session, blank, values)
            if session.get(Programme, programme_id) is not None:
                raise FactsWrong({"id": FactProblem("taken", programme_id)})
            if findings := [each for each in check_texts({}, texts, source, source) if each.is_error]:
                raise NotFit(findings)
            programme = Programme(id=programme_id)
            _apply(programme, state)
            session.add(programme)
            session.flush()
            session.add_all(
                Translation(
                    resource_type="service",
                    resource_id=programme_id,
                    field=name,
                    language=source.code,
                    text=text,
                    state="approved",
                    origin="human",
                    source_hash=hash_of(text),
                    by=member.name,
                    at=datetime.now(UTC),
                )
                for name, text in texts.items()
            )

    def restore(self, member: Member, revision_id: int) -> Resource:
        """Bring the facts back to how they were right before a revision. Raises Refused, NotFound."""
        require(member.may_edit_facts, "restore facts")
        with self._database.session() as session:
            session.info.update({BY: member.name, ACTION: "restored"})
            take_turn(session)
            revision = session.get(Revision, revision_id)
            if revision is None or revision.language is not None:
                raise NotFound(f"There is no revision {revision_id} of facts.")
            resource = Resource(revision.resource_type, revision.resource_id)
            state = state_before(session, resource, revision_id)
            if not state:
                raise NotFound("Before this revision there was nothing.")
            state["terms"] = state.pop("attributes", [])
            _apply(_thing(session, resource), state)
            return resource

    def history(self, resource_type: str, resource_id: str) -> list[Revision]:
        """The revisions of the facts, newest first."""
        with self._database.session() as session:
            return list(revisions(session, Resource(resource_type, resource_id)))

    def _open(self, session: Session, resource: Resource) -> OpenFacts:
        state = read_state(session, resource) if resource.type in {"service", "answer"} else {}
        if not state:
            raise NotFound(f"There is no {resource.type} {resource.id}.")
        token = hash_of(json.dumps(state, sort_keys=True))
        fields = fields_of(resource.type, self._vocabularies(session))
        values = {each.name: state.get(_column(resource.type, each.name)) for each in fields}
        for name, taxonomy in TERMS.items():
            values[name] = [each["term"] for each in state.get("attributes", ()) if each["taxonomy"] == taxonomy]
        values["delivery_languages"] = [each["code"] for each in state.get("delivery_languages", ())]
        return OpenFacts(resource.type, resource.id, fields, values, token, _names(session))

    def _vocabularies(self, session: Session) -> dict[str, Sequence[str]]:
        """The terms in use: nothing new comes in by a slip of the keyboard."""
        closed = {
            name: [each for each in session.scalars(select(getattr(Programme, name)).distinct()) if each]
            for name in ("field", "area", "status", "cost")
        }
        terms: dict[str, Sequence[str]] = {
            name: session.scalars(select(Attribute.term).where(Attribute.taxonomy == taxonomy).distinct()).all()
            for name, taxonomy in TERMS.items()
        }
        terms["topics"] = sorted({*terms["topics"], *session.scalars(select(Answer.intent))})
        codes = {*session.scalars(select(DeliveryLanguage.code).distinct()), *(each.code for each in self._languages)}
        organisations = session.scalars(select(Organisation.id).order_by(Organisation.name)).all()
        return {name: sorted(each) for name, each in (closed | terms).items()} | {
            "delivery_languages": sorted(codes),
            "organisation_id": organisations,
        }


def _read(session: Session, facts: OpenFacts, values: Values) -> State:
    """What the form means, as `_apply` takes it. Raises FactsWrong."""
    state: State = {}
    problems: dict[str, FactProblem] = {}
    for each in facts.fields:
        state[_column(facts.type, each.name)], problem = read_field(each, values)
        if problem:
            problems[each.name] = problem
    if facts.type == "answer":
        known = set(session.scalars(select(Programme.id)))
        if unknown := [each for each in state["programmes"] if each not in known]:
            problems["programmes"] = FactProblem("choice", unknown[0])
    low, high = state.get("minimum_age"), state.get("maximum_age")
    if isinstance(low, int) and isinstance(high, int) and low > high:
        problems["maximum_age"] = FactProblem("ages", str(low))
    if state.get("cost") == "free" and any(each["amount"] for each in state.get("cost_options", ())):
        problems["cost"] = FactProblem("free")
    if problems:
        raise FactsWrong(problems)
    state |= {name: bool(state[name]) for name in ("verified", "is_measure") if name in state}
    state["delivery_languages"] = [{"code": code} for code in state.get("delivery_languages", ())]
    state["terms"] = [
        {"taxonomy": taxonomy, "term": term, "position": position}
        for name, taxonomy in TERMS.items()
        for position, term in enumerate(dict.fromkeys(_in_order(facts.values.get(name) or [], state.get(name, []))))
    ]
    # Terms that the form does not show stay as they are.
    before = read_state(session, Resource(facts.type, facts.id)).get("attributes", ())
    state["terms"] += [each for each in before if each["taxonomy"] not in TERMS.values()]
    return state


def _in_order(before: list[str], chosen: list[str]) -> list[str]:
    """The chosen terms; those that were there keep their order, since the best come first."""
    return [each for each in before if each in chosen] + [each for each in chosen if each not in before]


def _thing(session: Session, resource: Resource) -> Programme | Answer:
    of_programme = resource.type == "service"
    thing = session.get(Programme, resource.id) if of_programme else session.get(Answer, resource.id)
    if thing is None:
        raise NotFound(f"There is no {resource.type} {resource.id}.")
    return thing


def _apply(thing: Programme | Answer, state: State) -> None:
    for attribute in type(thing).__mapper__.column_attrs:
        column = attribute.columns[0]
        if column.primary_key:
            continue
        value = state.get(column.name)
        if value is None and isinstance(column.type, JSON):
            value = []
        if isinstance(column.type, Date) and value:
            value = date.fromisoformat(value)
        if getattr(thing, attribute.key) != value:
            setattr(thing, attribute.key, value)
    if isinstance(thing, Programme):
        for name, (row, _) in PARTS.items():
            _replace(getattr(thing, name), [row(**each) for each in state.get(name) or ()])
        _replace(thing.attributes, [Attribute(**each) for each in state.get("terms") or ()])
        _replace(thing.delivery_languages, [DeliveryLanguage(**each) for each in state.get("delivery_languages") or ()])


def _replace(present: list[Any], wanted: list[Any]) -> None:
    """Change only what differs, so that keys are never deleted and inserted in one go."""

    def content(row: Any) -> tuple[object, ...]:
        columns = [each.key for each in type(row).__mapper__.column_attrs if each.key not in {"id", "programme_id"}]
        return tuple(getattr(row, name) for name in columns)

    kept = {content(each) for each in present}
    asked = {content(each): each for each in wanted}
    for row in [each for each in present if content(each) not in asked]:
        present.remove(row)
    present.extend(row for key, row in asked.items() if key not in kept)


def _column(resource_type: str, name: str) -> str:
    """The name of the column behind a field."""
    attributes = (Programme if resource_type == "service" else Answer).__mapper__.column_attrs
    return str(attributes[name].columns[0].name) if name in attributes else name


def _names(session: Session) -> dict[str, str]:
    return {row.id: row.name for row in session.scalars(select(Organisation))}
