"""What a conversation is about and what is on the screen: kept between turns in the slot `thread`."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum
from typing import Any

SLOT = "thread"
# How many screens "back" goes back.
MOST_PAGES = 5


class Asked(StrEnum):
    """What the guide itself asked last: a plain yes or a place answers it."""

    AREA = "area"
    TOPIC = "topic"
    LEAVE = "leave"
    FORGET = "forget"
    NOT_UNDERSTOOD = "not-understood"


@dataclass(slots=True)
class Page:
    """Offers as they stood on the screen."""

    shown: list[str]
    wishes: dict[str, str]


@dataclass(slots=True)
class Thread:
    """The thread of one conversation. A new topic begins a new one; only where somebody lives is carried over."""

    topic: str = ""
    """The intent that was answered last."""
    question: str = ""
    """The question in the resident's words, personal data masked."""
    wishes: dict[str, str] = field(default_factory=dict)
    """What the offers should be like, by kind: {"district": "linden-nord"}."""
    shown: list[str] = field(default_factory=list)
    """Ids of the offers on the screen, in order."""
    seen: list[str] = field(default_factory=list)
    """All offers shown since the topic began."""
    before: list[dict[str, Any]] = field(default_factory=list)
    """The screens before, oldest first."""
    focus: str | None = None
    """The offer that is talked about."""
    asked: str | None = None
    suggested: list[str] = field(default_factory=list)
    """The topics that "Did you mean" named."""
    area: str | None = None
    """city or region, once the resident has said where they live."""

    @classmethod
    def read(cls, stored: dict[str, Any] | None) -> Thread:
        """The thread as the slot holds it; fields that an older version wrote otherwise are left out."""
        known = {name: value for name, value in (stored or {}).items() if name in cls.__slots__}
        return cls(**known)

    def as_slot(self) -> dict[str, Any]:
        """Only what is set, so that little is stored."""
        return {name: value for name, value in asdict(self).items() if value}

    def begin(self, topic: str, question: str, wishes: dict[str, str]) -> None:
        """A new topic: nothing but the place of living is carried over."""
        new = Thread(topic=topic, question=question, wishes=wishes, area=self.area)
        for each in fields(self):
            setattr(self, each.name, getattr(new, each.name))

    def show(self, offers: list[str], *, is_new_page: bool = True) -> None:
        """`offers` are on the screen now; what stood there before can be gone back to."""
        if is_new_page and self.shown:
            self.before = [*self.before, asdict(Page(self.shown, dict(self.wishes)))][-MOST_PAGES:]
        self.shown = offers
        self.seen = list(dict.fromkeys([*self.seen, *offers]))
        self.focus = offers[0] if len(offers) == 1 else None

    def go_back(self) -> bool:
        """Put the screen before back; whether there was one."""
        if not self.before:
            return False
        page = Page(**self.before.pop())
        self.wishes = page.wishes
        self.show(page.shown, is_new_page=False)
        return True
