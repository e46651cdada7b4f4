"""What HSDS tells about a service beside its own columns: when, for how much, where, with what papers."""

from sqlalchemy import JSON, ForeignKey, Numeric, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from content.models import Base


class Schedule(Base):
    """When a programme is open (HSDS schedule); what the source leaves open stays None."""

    __tablename__ = "schedule"

    id: Mapped[int] = mapped_column(primary_key=True)
    programme_id: Mapped[str] = mapped_column("service_id", ForeignKey("service.id"), index=True)
    position: Mapped[int]
    freq: Mapped[str | None] = mapped_column(String(10))
    """WEEKLY or MONTHLY (RFC 5545, as HSDS has it)."""
    byday: Mapped[str | None] = mapped_column(String(40))
    """Days as RFC 5545 writes them: MO,TU."""
    opens_at: Mapped[str | None] = mapped_column(String(5))
    closes_at: Mapped[str | None] = mapped_column(String(5))
    """HH:MM; from 00:00 to 24:00 is round the clock."""
    notes: Mapped[str | None] = mapped_column(Text)


class CostOption(Base):
    """What a programme costs (HSDS cost_option)."""

    __tablename__ = "cost_option"

    id: Mapped[int] = mapped_column(primary_key=True)
    programme_id: Mapped[str] = mapped_column("service_id", ForeignKey("service.id"), index=True)
    position: Mapped[int]
    option: Mapped[str | None] = mapped_column(String(120))
    amount: Mapped[float | None] = mapped_column(Numeric(10, 2, asdecimal=False))
    currency: Mapped[str | None] = mapped_column(String(3))
    amount_description: Mapped[str | None] = mapped_column(Text)


class Location(Base):
    """Where a programme is (HSDS location and address); an address only where the source prints one."""

    __tablename__ = "location"

    id: Mapped[int] = mapped_column(primary_key=True)
    programme_id: Mapped[str] = mapped_column("service_id", ForeignKey("service.id"), index=True)
    position: Mapped[int]
    location_type: Mapped[str] = mapped_column(String(10))
    """physical, postal or virtual."""
    name: Mapped[str | None] = mapped_column(String(255))
    url: Mapped[str | None] = mapped_column(Text)
    """Of a virtual place."""
    address_1: Mapped[str | None] = mapped_column(String(255))
    postal_code: Mapped[str | None] = mapped_column(String(10))
    city: Mapped[str | None] = mapped_column(String(120))
    country: Mapped[str | None] = mapped_column(String(2))


class RequiredDocument(Base):
    """A paper that is needed (HSDS required_document)."""

    __tablename__ = "required_document"

    id: Mapped[int] = mapped_column(primary_key=True)
    programme_id: Mapped[str] = mapped_column("service_id", ForeignKey("service.id"), index=True)
    position: Mapped[int]
    document: Mapped[str] = mapped_column(Text)


class Accessibility(Base):
    """What makes a programme easier to use (HSDS accessibility, there of a location)."""

    __tablename__ = "accessibility"

    id: Mapped[int] = mapped_column(primary_key=True)
    programme_id: Mapped[str] = mapped_column("service_id", ForeignKey("service.id"), index=True)
    position: Mapped[int]
    description: Mapped[str] = mapped_column(Text)
    url: Mapped[str | None] = mapped_column(Text)


class Program(Base):
    """The city's plan and what it is made of (HSDS program): plan, field of action, objective or body."""

    __tablename__ = "program"

    id: Mapped[str] = mapped_column(String(80), primary_key=True)
    kind: Mapped[str] = mapped_column(String(20), index=True)
    """plan, field, objective or body."""
    parent_id: Mapped[str | None] = mapped_column(ForeignKey("program.id"))
    position: Mapped[int]
    name: Mapped[str] = mapped_column(String(255))
    """In German, as the city writes it."""
    alternate_name: Mapped[str | None] = mapped_column(String(255))
    """In English."""
    description: Mapped[str | None] = mapped_column(Text)
    wording: Mapped[str | None] = mapped_column(String(20))
    """Of an objective: whose words they are, city or eurocities."""
    valid_from: Mapped[str | None] = mapped_column(String(10))
    valid_until: Mapped[str | None] = mapped_column(String(10))
    """ISO 8601, as exact as the source: 2022, 2022-09 or 2022-09-10."""
    service_id: Mapped[str | None] = mapped_column(String(80))
    """The entry of the catalogue that describes it to residents."""
    sources: Mapped[list[str]] = mapped_column(JSON, default=list)
    as_of: Mapped[str | None] = mapped_column(String(120))


class Figure(Base):
    """A number about the plan or the city, with its source and date."""

    __tablename__ = "figure"

    id: Mapped[str] = mapped_column(String(80), primary_key=True)
    program_id: Mapped[str] = mapped_column(ForeignKey("program.id"), index=True)
    position: Mapped[int]
    name: Mapped[str] = mapped_column(String(255))
    value: Mapped[float] = mapped_column(Numeric(14, 2, asdecimal=False))
    unit: Mapped[str] = mapped_column(String(20))
    """count, percent or EUR."""
    precision: Mapped[str] = mapped_column(String(20))
    """exact, about, at_least or at_most: as the source says it."""
    sources: Mapped[list[str]] = mapped_column(JSON, default=list)
    as_of: Mapped[str] = mapped_column(String(120))
    note: Mapped[str | None] = mapped_column(Text)


class TaxonomyTerm(Base):
    """A word of a vocabulary that programmes are described with (HSDS taxonomy_term)."""

    __tablename__ = "taxonomy_term"

    taxonomy: Mapped[str] = mapped_column(String(20), primary_key=True)
    code: Mapped[str] = mapped_column(String(80), primary_key=True)
    position: Mapped[int]
