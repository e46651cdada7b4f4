"""The shape of what is brought in and out, whatever the format: one programme, one organisation, one answer, the plan.

Every format is read into these and written from them, so that a rule stands here once.
"""

from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator, model_validator

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9._-]{0,79}$")]
Tag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", max_length=20)]
Link = Annotated[str, StringConstraints(pattern=r"^https?://\S+$")]
Time = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$|^24:00$")]
Days = Annotated[
    str, StringConstraints(pattern=r"^(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)(,(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU))*$")
]

FIELDS = ("education", "social", "democracy", "city-life-and-culture", "economy", "administration")
UNASSIGNED = "unassigned"
AREAS = ("city", "region", "both", "state", "national")
LEVELS = ("alpha", "A1", "A2", "B1", "B2", "C1", "C2")
STATUSES = ("active_at_source", "planned", "funded_round", "historic", "unknown")


class Shape(BaseModel):
    """Base of all shapes: no field that is not named here, nothing converted."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class TextState(Shape):
    """How a text came about; None in a file means: as it is, or by hand and in review if the text is another one."""

    state: Literal["draft", "in_review", "approved"] = "in_review"
    origin: Literal["human", "machine"] = "human"
    source_hash: str
    by: str | None = None
    at: datetime


class TextEntry(Shape):
    """One text in one language."""

    text: Text
    made: TextState | None = None


class PhoneEntry(Shape):
    """A telephone number that the source prints."""

    number: Annotated[str, StringConstraints(pattern=r"^\+?[0-9][0-9 /()-]*$", max_length=40)]
    hours: str | None = None
    free: bool = False
    recheck: bool = False


class ScheduleEntry(Shape):
    """When it is open."""

    freq: Literal["WEEKLY", "MONTHLY"] | None = None
    byday: Days | None = None
    opens_at: Time | None = None
    closes_at: Time | None = None
    notes: Text | None = None


class CostEntry(Shape):
    """What it costs."""

    option: Text | None = None
    amount: Annotated[float, Field(ge=0, strict=False)] | None = None
    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")] | None = None
    amount_description: Text | None = None

    @model_validator(mode="after")
    def _an_amount_has_a_currency(self) -> "CostEntry":
        if (self.amount is None) != (self.currency is None):
            raise ValueError("amount and currency go together")
        return self


class LocationEntry(Shape):
    """Where it is."""

    location_type: Literal["physical", "postal", "virtual"]
    name: Text | None = None
    url: Link | None = None
    address_1: Text | None = None
    postal_code: Annotated[str, StringConstraints(pattern=r"^[0-9]{5}$")] | None = None
    city: Text | None = None
    country: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")] | None = None


class DocumentEntry(Shape):
    """A paper that is needed."""

    document: Text


class AccessEntry(Shape):
    """What makes it easier to use."""

    description: Text
    url: Link | None = None


class ProgrammeEntry(Shape):
    """One programme with its facts, and its texts by field and language."""

    id: Slug
    organisation: Text | None = None
    provider_note: Text | None = None
    name: Text | None = None
    aliases: list[Text] = []
    field: Literal[
        "education", "social", "democracy", "city-life-and-culture", "economy", "administration", "unassigned"
    ]
    is_measure: bool = False
    topics: list[Slug] = []
    audience: list[Slug] = []
    levels: list[Literal["alpha", "A1", "A2", "B1", "B2", "C1", "C2"]] = []
    features: list[Slug] = []
    delivery_languages: list[Tag] = []
    minimum_age: Annotated[int, Field(ge=0, le=120)] | None = None
    maximum_age: Annotated[int, Field(ge=0, le=120)] | None = None
    area: Literal["city", "region", "both", "state", "national"]
    district: Slug | None = None
    cost: Literal["free"] | None = None
    cost_options: list[CostEntry] = []
    childcare: bool | None = None
    eligibility: Text | None = None
    application_process: Text | None = None
    interpretation: Text | None = None
    schedules: list[ScheduleEntry] = []
    locations: list[LocationEntry] = []
    required_documents: list[DocumentEntry] = []
    accessibility: list[AccessEntry] = []
    url: Link | None = None
    emails: list[Annotated[str, StringConstraints(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")]] = []
    phones: list[PhoneEntry] = []
    sources: list[Text]
    as_of: Annotated[str, StringConstraints(min_length=1, max_length=120)]
    valid_from: Annotated[date, Field(strict=False)] | None = None
    valid_until: Annotated[date, Field(strict=False)] | None = None
    status: Literal["active_at_source", "planned", "funded_round", "historic", "unknown"]
    verified: bool
    assured_date: Annotated[date, Field(strict=False)] | None = None
    note: Text | None = None
    texts: dict[Literal["title", "summary"], dict[Tag, TextEntry]] = {}

    @field_validator("delivery_languages")
    @classmethod
    def _in_one_order(cls, value: list[str]) -> list[str]:
        return sorted(value)

    @model_validator(mode="after")
    def _its_facts_agree(self) -> "ProgrammeEntry":
        for name in ("topics", "audience", "levels", "features", "delivery_languages"):
            if len(set(getattr(self, name))) != len(getattr(self, name)):
                raise ValueError(f"{name} names something twice")
        if None not in (self.minimum_age, self.maximum_age) and self.minimum_age > self.maximum_age:  # type: ignore[operator]
            raise ValueError("minimum_age is above maximum_age")
        if self.cost == "free" and any(each.amount for each in self.cost_options):
            raise ValueError("cost is free, but cost_options names an amount")
        return self


class OrganisationEntry(Shape):
    """Who offers programmes."""

    name: Text
    alternate_name: Text | None = None
    description: Text | None = None
    website: Link | None = None
    year_incorporated: Annotated[int, Field(ge=1000, le=2100)] | None = None
    sources: list[Text] = []


class AnswerEntry(Shape):
    """What stands behind the answer to an intent, and its texts by language."""

    intent: Slug
    programmes: list[Slug]
    sources: list[Text]
    as_of: str | None = None
    verified: bool
    assured_date: Annotated[date, Field(strict=False)] | None = None
    texts: dict[Tag, TextEntry] = {}


class FigureEntry(Shape):
    """A number about the plan or the city."""

    id: Slug
    name: Text
    value: Annotated[float, Field(strict=False)]
    unit: Literal["count", "percent", "EUR"]
    precision: Literal["exact", "about", "at_least", "at_most"] = "exact"
    sources: list[Text] = Field(min_length=1)
    as_of: Text
    note: Text | None = None


class ProgramEntry(Shape):
    """The plan, or one of its fields of action, objectives or bodies."""

    id: Slug
    kind: Literal["plan", "field", "objective", "body"]
    parent_id: Slug | None = None
    name: Text
    alternate_name: Text | None = None
    description: Text | None = None
    wording: Literal["city", "eurocities"] | None = None
    valid_from: Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")] | None = None
    valid_until: Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")] | None = None
    service_id: Slug | None = None
    sources: list[Text] = Field(min_length=1)
    as_of: Text | None = None
    figures: list[FigureEntry] = []


class TermEntry(Shape):
    """A word of a vocabulary."""

    taxonomy: Slug
    code: Annotated[str, StringConstraints(min_length=1, max_length=80)]


def facts_of(entry: Shape) -> dict[str, Any]:
    """The fields of a shape that are set to something, in order; for files and comparisons."""
    return {name: value for name, value in entry.model_dump(mode="json").items() if value not in (None, [], {})}
