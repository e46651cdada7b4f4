"""The tables, shaped after HSDS 3 (https://docs.openreferral.org) with the translation table that HSDS lacks.

Facts are stored once; texts once per language, in `translation`. Ids of programmes and organisations are the
readable slugs of the seed, so that links and revisions stay legible.
"""

from datetime import date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import JSON, Boolean, Date, DateTime, Float, ForeignKey, Index, LargeBinary, MetaData, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

if TYPE_CHECKING:
    from content.details import Accessibility, CostOption, Location, RequiredDocument, Schedule


class Base(DeclarativeBase):
    """Base of all tables; named constraints, so that migrations can change them on every database."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class Organisation(Base):
    """Who offers programmes (HSDS organization)."""

    __tablename__ = "organization"

    id: Mapped[str] = mapped_column(String(80), primary_key=True)
    name: Mapped[str] = mapped_column(String(255), unique=True)
    alternate_name: Mapped[str | None] = mapped_column(String(255))
    """The German name, where `name` is not."""
    description: Mapped[str | None] = mapped_column(Text)
    website: Mapped[str | None] = mapped_column(Text)
    year_incorporated: Mapped[int | None]
    sources: Mapped[list[str]] = mapped_column(JSON, default=list)


class Programme(Base):
    """An offer or measure (HSDS service): its facts, once, whatever the language."""

    __tablename__ = "service"

    id: Mapped[str] = mapped_column(String(80), primary_key=True)
    organisation_id: Mapped[str | None] = mapped_column("organization_id", ForeignKey("organization.id"))
    provider_note: Mapped[str | None] = mapped_column(Text)
    """The provider in the words of the source."""
    name: Mapped[str | None] = mapped_column(String(255))
    """The proper German name, where one is documented."""
    field: Mapped[str] = mapped_column(String(40), index=True)
    """Field of action of WIR 2.0 (HSDS program); `unassigned` where a foreign catalogue was brought in."""
    is_measure: Mapped[bool] = mapped_column(Boolean, default=False)
    """Whether a source calls it a measure, project or call of WIR 2.0."""
    area: Mapped[str] = mapped_column(String(20))
    """city, region (the 20 surrounding municipalities), both, state or national."""
    district: Mapped[str | None] = mapped_column(String(80))
    minimum_age: Mapped[int | None]
    maximum_age: Mapped[int | None]
    cost: Mapped[str | None] = mapped_column(String(20))
    """`free` where documented; None means not documented."""
    childcare: Mapped[bool | None] = mapped_column(Boolean)
    eligibility: Mapped[str | None] = mapped_column(Text)
    """Who may come, in German, where the source sets conditions (HSDS eligibility_description)."""
    application_process: Mapped[str | None] = mapped_column(Text)
    interpretation: Mapped[str | None] = mapped_column(Text)
    """HSDS interpretation_services."""
    url: Mapped[str | None] = mapped_column(Text)
    emails: Mapped[list[str]] = mapped_column(JSON, default=list)
    aliases: Mapped[list[str]] = mapped_column(JSON, default=list)
    sources: Mapped[list[str]] = mapped_column(JSON, default=list)
    as_of: Mapped[str] = mapped_column(String(120))
    """Date of the source in the source's own words; often not a full date."""
    valid_from: Mapped[date | None] = mapped_column(Date)
    valid_until: Mapped[date | None] = mapped_column(Date)
    status: Mapped[str] = mapped_column(String(20))
    """active_at_source, planned, funded_round, historic or unknown, as at as_of."""
    verified: Mapped[bool] = mapped_column(Boolean)
    """Whether a public page names the offer."""
    assured_date: Mapped[date | None] = mapped_column(Date)
    """When staff last checked it (HSDS); None: not yet."""
    note: Mapped[str | None] = mapped_column(Text)
    """For staff."""

    organisation: Mapped[Organisation | None] = relationship(lazy="joined")
    phones: Mapped[list["Phone"]] = relationship(cascade="all, delete-orphan", order_by="Phone.position")
    attributes: Mapped[list["Attribute"]] = relationship(cascade="all, delete-orphan", order_by="Attribute.position")
    delivery_languages: Mapped[list["DeliveryLanguage"]] = relationship(
        cascade="all, delete-orphan", order_by="DeliveryLanguage.code"
    )
    schedules: Mapped[list["Schedule"]] = relationship(cascade="all, delete-orphan", order_by="Schedule.position")
    cost_options: Mapped[list["CostOption"]] = relationship(
        cascade="all, delete-orphan", order_by="CostOption.position"
    )
    locations: Mapped[list["Location"]] = relationship(cascade="all, delete-orphan", order_by="Location.position")
    required_documents: Mapped[list["RequiredDocument"]] = relationship(
        cascade="all, delete-orphan", order_by="RequiredDocument.position"
    )
    accessibility: Mapped[list["Accessibility"]] = relationship(
        cascade="all, delete-orphan", order_by="Accessibility.position"
    )


class Phone(Base):
    """A telephone number that the source itself prints."""

    __tablename__ = "phone"

    id: Mapped[int] = mapped_column(primary_key=True)
    programme_id: Mapped[str] = mapped_column("service_id", ForeignKey("service.id"), index=True)
    position: Mapped[int]
    number: Mapped[str] = mapped_column(String(40))
    hours: Mapped[str | None] = mapped_column(String(120))
    free: Mapped[bool] = mapped_column(Boolean, default=False)
    recheck: Mapped[bool] = mapped_column(Boolean, default=False)
    """True: not shown to residents until staff have rung it."""


class Attribute(Base):
    """A term of a vocabulary attached to a programme (HSDS attribute and taxonomy_term)."""

    __tablename__ = "attribute"

    programme_id: Mapped[str] = mapped_column("service_id", ForeignKey("service.id"), primary_key=True)
    taxonomy: Mapped[str] = mapped_column(String(20), primary_key=True)
    """topic (an intent), audience, level (CEFR) or feature (anonymous, online, interpreters, ...)."""
    term: Mapped[str] = mapped_column(String(80), primary_key=True)
    position: Mapped[int]

    __table_args__ = (Index(None, "taxonomy", "term"),)


class DeliveryLanguage(Base):
    """A language in which a programme is given (HSDS language); not the language of a text."""

    __tablename__ = "language"

    programme_id: Mapped[str] = mapped_column("service_id", ForeignKey("service.id"), primary_key=True)
    code: Mapped[str] = mapped_column(String(20), primary_key=True)


class Answer(Base):
    """What stands behind the answer to one intent; its texts are translations."""

    __tablename__ = "answer"

    intent: Mapped[str] = mapped_column(String(80), primary_key=True)
    programmes: Mapped[list[str]] = mapped_column(JSON, default=list)
    """Ids of the programmes shown with it, best first."""
    sources: Mapped[list[str]] = mapped_column(JSON, default=list)
    as_of: Mapped[str | None] = mapped_column(String(120))
    verified: Mapped[bool] = mapped_column(Boolean)
    assured_date: Mapped[date | None] = mapped_column(Date)


class Translation(Base):
    """One text in one language. Its status is computed (content/translation.py), never stored."""

    __tablename__ = "translation"

    resource_type: Mapped[str] = mapped_column(String(20), primary_key=True)
    """service or answer."""
    resource_id: Mapped[str] = mapped_column(String(80), primary_key=True)
    field: Mapped[str] = mapped_column(String(40), primary_key=True)
    """title and summary of a service, text of an answer."""
    language: Mapped[str] = mapped_column(String(20), primary_key=True)
    """BCP 47."""
    text: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(String(20))
    """draft, in_review or approved."""
    origin: Mapped[str] = mapped_column(String(20))
    """human or machine."""
    source_hash: Mapped[str] = mapped_column(String(32))
    """Hash of the source-language text that this text was made from."""
    by: Mapped[str | None] = mapped_column(String(80))
    at: Mapped[datetime] = mapped_column(DateTime(timezone=True))


class ProgrammeVector(Base):
    """What a programme's text in one language means, as the encoder sees it."""

    __tablename__ = "service_vector"

    programme_id: Mapped[str] = mapped_column("service_id", ForeignKey("service.id"), primary_key=True)
    language: Mapped[str] = mapped_column(String(20), primary_key=True)
    encoder: Mapped[str] = mapped_column(String(120))
    """Name of the encoder; another name means the vector is made anew."""
    text_hash: Mapped[str] = mapped_column(String(32))
    vector: Mapped[bytes] = mapped_column(LargeBinary)
    """float32, little-endian, unit length."""


class CatalogueVersion(Base):
    """One row whose number grows with every change, so that each process notices what another one changed."""

    __tablename__ = "catalogue_version"

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int]


class Conversation(Base):
    """The live state of one conversation: slots and the last turns, nothing more."""

    __tablename__ = "conversation"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    state: Mapped[dict[str, object]] = mapped_column(JSON)
    changed_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), index=True)


class ConversationEvent(Base):
    """The full log of a conversation, personal data masked, until it is deleted."""

    __tablename__ = "conversation_event"

    id: Mapped[int] = mapped_column(primary_key=True)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversation.id", ondelete="CASCADE"), index=True)
    type: Mapped[str] = mapped_column(String(40))
    timestamp: Mapped[float] = mapped_column(Float)
    """Seconds since 1970, UTC."""
    data: Mapped[dict[str, object]] = mapped_column(JSON)


class Feedback(Base):
    """Whether an answer helped; stored without the person and without the conversation."""

    __tablename__ = "feedback"

    id: Mapped[int] = mapped_column(primary_key=True)
    answer: Mapped[str] = mapped_column(String(80), index=True)
    language: Mapped[str] = mapped_column(String(20))
    helpful: Mapped[bool] = mapped_column(Boolean)
    reason: Mapped[str | None] = mapped_column(Text)
    on: Mapped[date] = mapped_column(Date)
