"""The shapes of the contract, for validation and for the OpenAPI document."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field


class Request(BaseModel):
    """Base of what clients send: no other fields, no conversion of types."""

    model_config = ConfigDict(extra="forbid", strict=True)


class MessageRequest(Request):
    """A resident's message."""

    conversation: str | None = Field(
        None, max_length=200, description="As issued by the server; null begins a new one."
    )
    text: str = Field(description="What the resident wrote.")
    payload: str | None = Field(None, max_length=500, description="Of the choice that was taken; opaque.")
    language: str | None = Field(None, max_length=35, description="BCP 47; what the resident chose. It stays chosen.")
    client_id: str | None = Field(
        None,
        pattern=r"^[\w-]{8,64}$",
        description="The sender's own id of this message. Sent again after a lost connection it is answered once.",
    )


class FeedbackRequest(Request):
    """Whether an answer helped."""

    answer: str = Field(max_length=80, description="The id of an answer reply.")
    language: str = Field(max_length=35, description="The language in which it was read.")
    helpful: bool
    reason: str | None = Field(None, max_length=500)


class ProgrammesQuery(BaseModel):
    """The query parameters of the programme list."""

    model_config = ConfigDict(extra="forbid")

    q: str = Field("", max_length=1000, description="A whole question, in any language.")
    lang: str | None = Field(None, max_length=35, description="BCP 47; the language of the texts.")
    field: str | None = Field(None, max_length=80)
    audience: str | None = Field(None, max_length=80)
    level: str | None = Field(None, max_length=80)
    district: str | None = Field(None, max_length=80)
    delivery_language: str | None = Field(None, max_length=35)
    cost: str | None = Field(None, max_length=20)
    limit: Annotated[int, Field(ge=1, le=100)] = 10


class LanguageQuery(BaseModel):
    """The query parameter of a single programme."""

    model_config = ConfigDict(extra="forbid")

    lang: str | None = Field(None, max_length=35, description="BCP 47; the language of the texts.")


class Provenance(BaseModel):
    """Who says so, and how fresh it is."""

    origin: Literal["human", "machine"]
    status: Literal["current", "outdated", "machine"]
    checked: str | None = Field(description="ISO 8601 date on which the city last checked it; null: not yet.")
    source: str | None
    as_of: str | None = Field(description="Date of the source, in its own words.")
    verified: bool = Field(description="Whether a public page confirms it.")


class Contact(BaseModel):
    """A telephone number or mailbox; `number` is null where it must be checked first."""

    type: Literal["phone", "email"]
    number: str | None = None
    hours: str | None = None
    free: bool | None = None
    address: str | None = None


class Programme(BaseModel):
    """A programme as a resident sees it."""

    id: str
    title: str
    summary: str
    language: str
    facts: dict[str, Any]
    contacts: list[Contact]
    url: str | None
    provenance: Provenance


class TextReply(BaseModel):
    """A sentence of the software."""

    type: Literal["text"]
    text: str
    language: str


class AnswerReply(BaseModel):
    """An approved text of the catalogue."""

    type: Literal["answer"]
    id: str
    text: str
    language: str
    provenance: Provenance


class ProgrammesReply(BaseModel):
    """Programme cards, best first."""

    type: Literal["programmes"]
    items: list[Programme]


class Choice(BaseModel):
    """One button."""

    title: str
    payload: str


class ChoicesReply(BaseModel):
    """A question with buttons."""

    type: Literal["choices"]
    text: str
    language: str
    items: list[Choice]


class Person(BaseModel):
    """An office with people to turn to."""

    id: str
    name: str
    language: str
    url: str | None
    source: str | None
    contacts: list[Contact]


class HandoverReply(BaseModel):
    """The people to turn to."""

    type: Literal["handover"]
    contacts: list[Person]


Reply = Annotated[TextReply | AnswerReply | ProgrammesReply | ChoicesReply | HandoverReply, Field(discriminator="type")]


class UnderstoodIntent(BaseModel):
    """What the message was understood as; `nlu_fallback` where it was not."""

    name: str
    confidence: float


class MessageResponse(BaseModel):
    """The replies to one message."""

    conversation: str
    language: str
    direction: Literal["ltr", "rtl"]
    intent: UnderstoodIntent
    replies: list[Reply]
    forgotten: Literal[True] | None = Field(
        None, description="There where the resident had the conversation deleted by this very message."
    )


class ConversationResponse(BaseModel):
    """A new conversation; nothing is stored before its first message."""

    conversation: str


class StoredEvent(BaseModel):
    """One event of a conversation, personal data masked."""

    type: str
    timestamp: float = Field(description="Seconds since 1970, UTC.")
    data: dict[str, Any]


class StoredConversation(BaseModel):
    """All that is stored of a conversation."""

    conversation: str
    state: dict[str, Any] | None = Field(description="What the next answer is made from; null: nothing is stored.")
    events: list[StoredEvent]
    retention_days: int = Field(description="So many days after the last message all of it is deleted.")


class CodeResponse(BaseModel):
    """A QR code that leads to a conversation, to be drawn."""

    link: str = Field(description="What the code says.")
    size: int = Field(description="Modules a side, with the quiet zone.")
    path: str = Field(description="The dark modules as an SVG path, one unit a module.")


class LanguageItem(BaseModel):
    """A language that residents can choose."""

    code: str
    native_name: str
    english_name: str
    direction: Literal["ltr", "rtl"]
    status: Literal["beta", "live"]


class LanguagesResponse(BaseModel):
    """All languages that residents can choose."""

    items: list[LanguageItem]


class FoundProgramme(Programme):
    """A programme and why it was found."""

    matched: list[str] = Field(
        description="What speaks for it: `field:economy` for a filter, `topic:` and `word:` for the question."
    )
    exact: bool = Field(description="False: it does not pass all filters, but is one of the nearest.")


class ProgrammesResponse(BaseModel):
    """A list of programmes, best first."""

    items: list[FoundProgramme]
    exact: bool = Field(description="False: nothing passes all filters; these are the nearest and the advice centre.")


class ReadyResponse(BaseModel):
    """Whether messages are understood."""

    status: Literal["ready", "not ready"]
    detail: str | None = None


class ProblemDocument(BaseModel):
    """RFC 9457."""

    type: str
    title: str
    status: int
    detail: str
    errors: list[dict[str, str]] | None = None
    language: str | None = Field(None, description="Of `replies`.")
    direction: Literal["ltr", "rtl"] | None = None
    replies: list[TextReply | HandoverReply] | None = Field(
        None, description="Where nobody can be answered just now (503): what to say, and people to turn to."
    )
