"""What one file brings, or what the catalogue holds: the same shapes either way."""

from collections import defaultdict
from dataclasses import dataclass, field

from pydantic import ValidationError
from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from content.details import Figure, Program, TaxonomyTerm
from content.errors import ImportRefused
from content.exchange import rows
from content.exchange.entries import AnswerEntry, OrganisationEntry, ProgramEntry, ProgrammeEntry, TermEntry
from content.models import Answer, Organisation, Programme, Translation

MOST_NAMED = 20


@dataclass(slots=True)
class Package:
    """Programmes and what belongs to them."""

    organisations: list[OrganisationEntry] = field(default_factory=list)
    programmes: list[ProgrammeEntry] = field(default_factory=list)
    answers: list[AnswerEntry] = field(default_factory=list)
    plan: list[ProgramEntry] = field(default_factory=list)
    terms: list[TermEntry] = field(default_factory=list)
    only_texts: bool = False
    """Whether programmes that are known already get the texts only (a format that has no facts)."""
    places: dict[str, str] = field(default_factory=dict)
    """Where in the file a programme stands, for what is found wrong later."""

    def place(self, programme_id: str) -> str:
        """Where a programme stands, for a message."""
        return self.places.get(programme_id, programme_id)


@dataclass(slots=True)
class Problems:
    """What is wrong with a file, collected, so that all of it is named at once."""

    file: str
    found: list[str] = field(default_factory=list)

    def add(self, place: str, reason: str) -> None:
        """Note one: `place` within the file, and what is wrong and how to mend it."""
        self.found.append(f"{self.file}, {place}: {reason}" if place else f"{self.file}: {reason}")

    def add_all(self, place: str, error: ValidationError) -> None:
        """Note what a shape says."""
        for each in error.errors(include_url=False):
            where = ".".join(str(part) for part in each["loc"])
            reason = str(each["msg"]).removeprefix("Value error, ")
            given = f" (it is {each['input']!r})" if isinstance(each["input"], str | int | float | bool) else ""
            self.add(place, f"{where}: {reason}{given}" if where else reason)

    def refuse(self) -> None:
        """Raise ImportRefused if there are any."""
        if self.found:
            more = len(self.found) - MOST_NAMED
            named = [*self.found[:MOST_NAMED], *([f"and {more} more"] if more > 0 else [])]
            raise ImportRefused("\n".join(named))


def read_package(session: Session) -> Package:
    """All that the catalogue holds."""
    texts: defaultdict[tuple[str, str], list[Translation]] = defaultdict(list)
    wanted = select(Translation).order_by(Translation.field.desc(), Translation.language)
    programmes = (
        select(Programme)
        .order_by(Programme.id)
        .options(
            selectinload(Programme.attributes),
            selectinload(Programme.delivery_languages),
            *(selectinload(getattr(Programme, name)) for name in rows.PARTS),
        )
    )
    for text in session.scalars(wanted):
        texts[text.resource_type, text.resource_id].append(text)
    figures: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in session.scalars(select(Figure).order_by(Figure.position)):
        figures[figure.program_id].append(figure)
    terms = select(TaxonomyTerm).order_by(TaxonomyTerm.taxonomy, TaxonomyTerm.position, TaxonomyTerm.code)
    return Package(
        organisations=[
            rows.organisation_entry(each) for each in session.scalars(select(Organisation).order_by(Organisation.id))
        ],
        programmes=[rows.programme_entry(each, texts["service", each.id]) for each in session.scalars(programmes)],
        answers=[
            rows.answer_entry(each, texts["answer", each.intent])
            for each in session.scalars(select(Answer).order_by(Answer.intent))
        ],
        plan=[
            rows.program_entry(each, figures[each.id])
            for each in session.scalars(select(Program).order_by(Program.position, Program.id))
        ],
        terms=[TermEntry(taxonomy=each.taxonomy, code=each.code) for each in session.scalars(terms)],
    )
