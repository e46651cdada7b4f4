"""What residents are shown of the catalogue: read from the database, in their language or a labelled fallback."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from content.errors import NotFound
from content.models import Answer, Programme, Translation
from content.translation import Provenance, TextStatus, shown_status, status_of
from locales.languages import Languages
from vocabulary import load_vocabularies

# What hangs on a programme and is shown as it is stored.
_DETAILS = {
    "schedules": ("freq", "byday", "opens_at", "closes_at", "notes"),
    "cost_options": ("option", "amount", "currency", "amount_description"),
    "locations": ("location_type", "name", "url", "address_1", "postal_code", "city", "country"),
    "required_documents": ("document",),
    "accessibility": ("description", "url"),
}


@dataclass(frozen=True, slots=True)
class ShownAnswer:
    """The approved text for an intent, in the resident's language or a labelled fallback."""

    intent: str
    text: str
    language: str
    provenance: Provenance
    programmes: tuple[str, ...]
    """Ids of the programmes that belong to it, best first."""


@dataclass(frozen=True, slots=True)
class ShownProgramme:
    """A programme as a resident sees it."""

    id: str
    title: str
    summary: str
    language: str
    facts: dict[str, Any]
    contacts: list[dict[str, Any]]
    url: str | None
    status: str
    topics: tuple[str, ...]
    """The intents that it helps with, best first."""
    provenance: Provenance

    def as_dict(self) -> dict[str, Any]:
        """As the HTTP contract sends it."""
        return {
            "id": self.id,
            "title": self.title,
            "summary": self.summary,
            "language": self.language,
            "facts": self.facts,
            "contacts": self.contacts,
            "url": self.url,
            "provenance": self.provenance.as_dict(),
        }


def load_programmes(
    session: Session, languages: Languages, programme_ids: list[str], language: str
) -> dict[tuple[str, str], ShownProgramme]:
    """Programmes by id and language. Raises NotFound with the first id that does not exist."""
    if not programme_ids:
        return {}
    rows = session.scalars(
        select(Programme)
        .where(Programme.id.in_(programme_ids))
        .options(
            selectinload(Programme.phones),
            selectinload(Programme.attributes),
            selectinload(Programme.delivery_languages),
            *(selectinload(getattr(Programme, name)) for name in _DETAILS),
        )
    )
    found = {row.id: row for row in rows}
    for programme_id in programme_ids:
        if programme_id not in found:
            raise NotFound(f"There is no programme {programme_id!r}.")
    return {(each, language): _show(session, languages, found[each], language) for each in programme_ids}


def _show(session: Session, languages: Languages, programme: Programme, language: str) -> ShownProgramme:
    (title, summary), status = _texts(session, languages, "service", programme.id, ("title", "summary"), language)
    return ShownProgramme(
        id=programme.id,
        title=title.text,
        summary=summary.text,
        language=title.language,
        facts=_facts(programme, language, languages.source.code),
        contacts=_contacts(programme),
        url=programme.url,
        status=programme.status,
        topics=tuple(each.term for each in programme.attributes if each.taxonomy == "topic"),
        provenance=Provenance(
            origin=title.origin,
            status=status,
            checked=programme.assured_date,
            source=programme.sources[0] if programme.sources else None,
            as_of=programme.as_of,
            verified=programme.verified,
        ),
    )


def load_answer(session: Session, languages: Languages, intent: str, language: str) -> ShownAnswer:
    """The answer to an intent. Raises NotFound."""
    answer = session.get(Answer, intent)
    if answer is None:
        raise NotFound(f"There is no answer for {intent!r}.")
    (text,), status = _texts(session, languages, "answer", intent, ("text",), language)
    return ShownAnswer(
        intent=intent,
        text=text.text,
        language=text.language,
        programmes=tuple(answer.programmes),
        provenance=Provenance(
            origin=text.origin,
            status=status,
            checked=answer.assured_date,
            source=answer.sources[0] if answer.sources else None,
            as_of=answer.as_of,
            verified=answer.verified,
        ),
    )


def _texts(
    session: Session, languages: Languages, resource_type: str, resource_id: str, fields: tuple[str, ...], language: str
) -> tuple[list[Translation], str]:
    """The texts in the first language of the chain that has all `fields`, and the worst of their statuses."""
    chain = languages.chain(language)
    rows = session.scalars(
        select(Translation).where(
            Translation.resource_type == resource_type,
            Translation.resource_id == resource_id,
            Translation.language.in_(chain),
        )
    )
    texts = {(row.language, row.field): row for row in rows if row.state != "draft"}
    source = languages.source.code
    for code in chain:
        if all((code, field) in texts for field in fields):
            found = [texts[code, field] for field in fields]
            statuses = {status_of(text, texts.get((source, text.field))) for text in found}
            return found, shown_status(min(statuses, key=list(TextStatus).index))
    raise NotFound(f"{resource_type} {resource_id} has no {' and '.join(fields)}.")


def _facts(programme: Programme, *languages: str) -> dict[str, Any]:
    """Only what is documented; an absent key means "not documented", never "no". Names are in one of `languages`."""
    district = load_vocabularies()["district"].terms.get(programme.district or "")
    terms: dict[str, list[str]] = {}
    for attribute in programme.attributes:
        terms.setdefault(attribute.taxonomy, []).append(attribute.term)
    facts = {
        "organisation": programme.organisation.name if programme.organisation else programme.provider_note,
        "field": programme.field,
        "area": programme.area,
        "district": programme.district,
        "district_name": district.name(*languages) if district else None,
        "audience": terms.get("audience"),
        "levels": terms.get("level"),
        "delivery_languages": sorted(each.code for each in programme.delivery_languages),
        "minimum_age": programme.minimum_age,
        "maximum_age": programme.maximum_age,
        "cost": programme.cost,
        "childcare": programme.childcare,
        "valid_until": programme.valid_until.isoformat() if programme.valid_until else None,
        "status": programme.status,
        "features": terms.get("feature"),
        **{name: [_set(each, columns) for each in getattr(programme, name)] for name, columns in _DETAILS.items()},
    }
    return {name: value for name, value in facts.items() if value not in (None, [], "")}


def _contacts(programme: Programme) -> list[dict[str, Any]]:
    """Phones and mailboxes that the source prints; a number to be rechecked is named but not shown."""
    contacts: list[dict[str, Any]] = [
        {"type": "phone", "number": None if phone.recheck else phone.number, "hours": phone.hours, "free": phone.free}
        for phone in programme.phones
    ]
    contacts += [{"type": "email", "address": address} for address in programme.emails]
    return contacts


def _set(row: object, columns: tuple[str, ...]) -> dict[str, Any]:
    return {name: value for name in columns if (value := getattr(row, name)) is not None}
