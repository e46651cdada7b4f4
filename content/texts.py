"""The texts as staff work on them: drafts beside what residents see, approval, and conflicts that overwrite nothing."""

from collections.abc import Mapping
from datetime import UTC, datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from content.checks import Finding, check_texts
from content.database import Database
from content.errors import ContentError, NotFound
from content.history import ACTION, BY, Resource, revisions, state_before
from content.models import CatalogueVersion, Translation
from content.open_text import FIELDS, OpenText, Seen, read_text
from content.roles import Member, require
from content.staff_models import Draft, Revision
from content.translation import hash_of
from locales.languages import Languages

LONGEST = 4000


class Conflict(ContentError):
    """Somebody else has saved meanwhile; `now` is what stands there."""

    def __init__(self, now: OpenText) -> None:
        super().__init__("Somebody else has saved this text meanwhile.")
        self.now = now


class NotFit(ContentError):
    """A text cannot be approved; `findings` say why."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("The text does not pass the checks.")
        self.findings = findings


class Texts:
    """The texts of one catalogue for those who write them. Every method checks what the member may do."""

    def __init__(self, database: Database, languages: Languages) -> None:
        self._database = database
        self._languages = languages

    def open(self, resource_type: str, resource_id: str, language: str) -> OpenText:
        """One thing's texts in a language. Raises NotFound."""
        with self._database.session() as session:
            return read_text(session, self._languages, resource_type, resource_id, language)

    def save(self, member: Member, seen: Seen, texts: Mapping[str, str], *, submit: bool) -> None:
        """Keep `texts` as a draft (`submit`: ready for review); what residents see stays as it is.

        Raises Conflict,
        Refused, NotFound.
        """
        require(member.may_write(seen.language), f"write texts in {self._name(seen.language)}")
        with self._database.session() as session:
            take_turn(session)
            now = self._unchanged(session, seen)
            cleaned = {name: _clean(texts.get(name, "")) for name in FIELDS[now.type]}
            if now.draft is None and cleaned == now.live and not submit:
                return
            draft = _draft(session, now) or Draft(
                resource_type=now.type, resource_id=now.id, language=now.language.code, number=0, remark=None
            )
            draft.texts = cleaned
            draft.sources = dict(seen.sources) if now.language is not self._languages.source else _hashes(cleaned)
            draft.state = "in_review" if submit else "draft"
            draft.origin = now.origin or "human"
            if cleaned != now.live:
                draft.origin = "human"
            draft.number += 1
            draft.remark = None if submit else draft.remark
            draft.by, draft.at = member.name, datetime.now(UTC)
            session.add(draft)

    def approve(self, member: Member, seen: Seen, *, minor: bool = False) -> OpenText:
        """Publish the draft, or approve what is live as it stands; residents see it within seconds.

        `minor`, in the source language: the translations that were current stay current. Raises NotFit with what the
        checks found, Conflict, Refused, NotFound. Returns what was approved.
        """
        source = self._languages.source
        require(member.may_approve(seen.language, source.code), f"approve in {self._name(seen.language)}")
        with self._database.session() as session:
            session.info.update({BY: member.name, ACTION: "approved"})
            take_turn(session)
            now = self._unchanged(session, seen)
            findings = check_texts(now.source, now.texts, now.language, source)
            if any(each.is_error for each in findings):
                raise NotFit(findings)
            if minor and seen.language == source.code:
                self._keep_current(session, now)
            for name in FIELDS[now.type]:
                self._publish(session, now, name, member)
            if draft := _draft(session, now):
                session.delete(draft)
            return now

    def send_back(self, member: Member, seen: Seen, remark: str) -> None:
        """Give a text in review back to its writer with a remark. Raises Conflict, Refused, NotFound."""
        require(
            member.may_approve(seen.language, self._languages.source.code),
            f"review in {self._name(seen.language)}",
        )
        with self._database.session() as session:
            take_turn(session)
            draft = _draft(session, self._unchanged(session, seen))
            if draft is None:
                raise NotFound("There is no draft to send back.")
            draft.state, draft.remark, draft.number = "draft", remark.strip()[:1000], draft.number + 1

    def discard(self, member: Member, seen: Seen) -> None:
        """Throw a draft away; what is live stays. Raises Conflict, Refused."""
        require(member.may_write(seen.language), f"write texts in {self._name(seen.language)}")
        with self._database.session() as session:
            take_turn(session)
            draft = _draft(session, self._unchanged(session, seen))
            if draft is not None:
                session.delete(draft)

    def restore(self, member: Member, revision_id: int) -> OpenText:
        """Publish the texts as they were right before a revision. Raises Refused, NotFound, NotFit.

        A restored translation keeps what it was made from: if the source is another today, it counts as outdated.
        """
        with self._database.session() as session:
            session.info.update({BY: member.name, ACTION: "restored"})
            take_turn(session)
            revision = session.get(Revision, revision_id)
            if revision is None or revision.language is None:
                raise NotFound(f"There is no revision {revision_id} of a text.")
            require(
                member.may_approve(revision.language, self._languages.source.code),
                f"restore texts in {self._languages[revision.language].english_name}",
            )
            resource = Resource(revision.resource_type, revision.resource_id, revision.language)
            state = state_before(session, resource, revision_id)
            now = read_text(session, self._languages, resource.type, resource.id, revision.language)
            texts = {name: state.get(name, {}).get("text", "") for name in FIELDS[now.type]}
            findings = check_texts(now.source, texts, now.language, self._languages.source)
            if not all(texts.values()):
                raise NotFit(findings)
            for name, values in state.items():
                row = session.get(Translation, (now.type, now.id, name, now.language.code))
                if row is not None:
                    row.text, row.state = values["text"], values["state"]
                    row.origin, row.source_hash = values["origin"], values["source_hash"]
                    row.by, row.at = member.name, datetime.now(UTC)
            return now

    def history(self, resource_type: str, resource_id: str, language: str) -> list[Revision]:
        """The revisions of the texts in one language, newest first."""
        with self._database.session() as session:
            return list(revisions(session, Resource(resource_type, resource_id, language)))

    def check(self, text: OpenText) -> list[Finding]:
        """What the checks say about the draft, else about what is live."""
        return check_texts(text.source, text.texts, text.language, self._languages.source)

    def _name(self, code: str) -> str:
        return self._languages[code].english_name if code in self._languages else code

    def _unchanged(self, session: Session, seen: Seen) -> OpenText:
        now = read_text(session, self._languages, seen.type, seen.id, seen.language)
        if now.token != seen.token:
            raise Conflict(now)
        return now

    def _publish(self, session: Session, now: OpenText, name: str, member: Member) -> None:
        row = session.get(Translation, (now.type, now.id, name, now.language.code))
        text = now.texts[name]
        if row is None:
            row = Translation(
                resource_type=now.type, resource_id=now.id, field=name, language=now.language.code, origin="human"
            )
            row.source_hash = now.source_hashes.get(name, hash_of(text))
            session.add(row)
        if now.draft is not None:
            row.source_hash = now.draft.sources.get(name, row.source_hash)
            row.origin = now.draft.origin
        if now.language is self._languages.source:
            row.source_hash = hash_of(text)
        row.text, row.state, row.by, row.at = text, "approved", member.name, datetime.now(UTC)

    def _keep_current(self, session: Session, now: OpenText) -> None:
        """Restamp what was made from the text of before the minor change; what was outdated stays so."""
        old, new = now.source_hashes, _hashes(now.texts)
        session.info[ACTION] = "minor"
        of_this = select(Translation).where(Translation.resource_type == now.type, Translation.resource_id == now.id)
        for row in session.scalars(of_this.where(Translation.language != now.language.code)):
            if row.field in new and row.source_hash == old.get(row.field):
                row.source_hash = new[row.field]
        drafts = select(Draft).where(Draft.resource_type == now.type, Draft.resource_id == now.id)
        for draft in session.scalars(drafts.where(Draft.language != now.language.code)):
            draft.sources = {
                name: new[name] if name in new and stamp == old.get(name) else stamp
                for name, stamp in draft.sources.items()
            }


def _draft(session: Session, text: OpenText) -> Draft | None:
    return session.get(Draft, (text.type, text.id, text.language.code))


def take_turn(session: Session) -> None:
    """Take the next version of the catalogue: one writer at a time, and all processes see that something changed."""
    session.execute(update(CatalogueVersion).values(number=CatalogueVersion.number + 1))


def _clean(text: str) -> str:
    """One kind of line end, nothing invisible at the ends, no longer than any check allows."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "").strip()[:LONGEST]


def _hashes(texts: Mapping[str, str]) -> dict[str, str]:
    return {name: hash_of(text) for name, text in texts.items()}
