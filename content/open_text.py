"""A text as its writer sees it: what residents read, the draft, and the source beside it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from content.errors import NotFound
from content.models import Answer, Programme, Translation
from content.staff_models import Draft, Revision
from content.translation import TextStatus, hash_of, status_of
from locales.languages import Language, Languages

FIELDS = {"service": ("title", "summary"), "answer": ("text",)}


@dataclass(frozen=True, slots=True)
class Seen:
    """What a member of staff had before them when they decided."""

    type: str
    id: str
    language: str
    token: str
    """Stands for the live text and the draft that were shown."""
    sources: Mapping[str, str]
    """field -> hash of the source text that was shown."""


@dataclass(frozen=True, slots=True)
class Pending:
    """A draft as it was read."""

    texts: dict[str, str]
    sources: dict[str, str]
    state: str
    """draft or in_review."""
    origin: str
    remark: str | None
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class OpenText:
    """The texts of one thing in one language, with everything beside them that a writer needs."""

    type: str
    id: str
    language: Language
    source: dict[str, str]
    """What residents read in the source language today."""
    live: dict[str, str]
    """What residents read in this language; empty where the text is missing."""
    live_state: str | None
    origin: str | None
    status: TextStatus
    draft: Pending | None
    made_from: dict[str, str]
    """The source text that the live text was made from, where it is another than today's and known."""
    stamps: dict[str, str]
    """field -> hash of the source text that the draft, else the live text, was made from."""
    token: str
    """Says what was seen; a save with an older one is a conflict."""

    @property
    def texts(self) -> dict[str, str]:
        """What the form begins with: the draft, else what is live."""
        return dict(self.draft.texts) if self.draft else self.live

    @property
    def seen(self) -> Seen:
        """To be handed back with a decision about it."""
        return Seen(self.type, self.id, self.language.code, self.token, self.source_hashes)

    @property
    def source_hashes(self) -> dict[str, str]:
        """Hashes of the source as shown here."""
        return {name: hash_of(text) for name, text in self.source.items()}


def read_text(session: Session, languages: Languages, resource_type: str, resource_id: str, language: str) -> OpenText:
    """One thing's texts in a language. Raises NotFound."""
    model = {"service": Programme, "answer": Answer}.get(resource_type)
    if model is None or session.get(model, resource_id) is None or language not in languages:
        raise NotFound(f"There is no {resource_type} {resource_id} in {language}.")
    source = languages.source.code
    rows = {
        (row.language, row.field): row
        for row in session.scalars(
            select(Translation).where(
                Translation.resource_type == resource_type,
                Translation.resource_id == resource_id,
                Translation.language.in_({source, language}),
            )
        )
    }
    names = FIELDS[resource_type]
    own = {name: rows[language, name] for name in names if (language, name) in rows}
    statuses = {status_of(own.get(name), rows.get((source, name))) for name in names}
    draft = session.get(Draft, (resource_type, resource_id, language))
    live = {name: row.text for name, row in own.items()}
    seen = [live, [row.state for row in own.values()], [draft.number, draft.texts] if draft else None]
    return OpenText(
        type=resource_type,
        id=resource_id,
        language=languages[language],
        source={name: rows[source, name].text for name in names if (source, name) in rows},
        live=live,
        live_state=next((row.state for row in own.values()), None),
        origin=next((row.origin for row in own.values()), None),
        status=min(statuses, key=list(TextStatus).index),
        draft=_pending(draft) if draft else None,
        made_from=_made_from(session, own) if language != source else {},
        stamps=dict(draft.sources) if draft else {name: row.source_hash for name, row in own.items()},
        token=hash_of(json.dumps(seen, sort_keys=True)),
    )


def _pending(draft: Draft) -> Pending:
    return Pending(
        dict(draft.texts), dict(draft.sources), draft.state, draft.origin, draft.remark, draft.by, draft.at
    )  # fmt: skip


def _made_from(session: Session, own: Mapping[str, Translation]) -> dict[str, str]:
    """The source texts behind the hashes of translations, looked up in the history."""
    wanted = {name: row.source_hash for name, row in own.items()}
    if not wanted:
        return {}
    some = next(iter(own.values()))
    found: dict[str, str] = {}
    history = select(Revision).where(
        Revision.resource_type == some.resource_type, Revision.resource_id == some.resource_id
    )
    for revision in session.scalars(history.where(Revision.language.is_not(None)).order_by(Revision.id)):
        for name, stamp in wanted.items():
            text = (revision.before.get(name) or {}).get("text", "")  # type: ignore[attr-defined]
            if hash_of(text) == stamp:
                found[name] = text
    return found
