"""The buttons below the cards: what would narrow them down, more of them, and back."""

from collections.abc import Sequence

from actions.conversation import Conversation, button
from actions.facts import level_name
from actions.wishes import fulfils
from content.shown import ShownProgramme

# How many wishes are offered at once; a screen of a phone shows about so many buttons.
MOST = 4
_LEVELS = ("alpha", "A1", "A2", "B1", "B2", "C1", "C2")
_WISHES = (
    ("cost", "free", "refine-free"),
    ("childcare", "yes", "refine-childcare"),
    ("time", "evening", "refine-evening"),
    ("time", "online", "refine-online"),
    ("audience", "women", "refine-women"),
)


def offer_to_narrow(conversation: Conversation, offers: Sequence[ShownProgramme]) -> None:
    """Reply with buttons for what is true of some of `offers` and not of all; none where nothing would change."""
    thread = conversation.thread
    items = [
        (title, button("refine", **{kind: value}))
        for kind, value, title in _possible(conversation)
        if kind not in thread.wishes and _divides(offers, kind, value)
    ][:MOST]
    if any(offer.id not in thread.seen for offer in offers):
        items.append((conversation.word("more-offers"), button("show_more")))
    if thread.before:
        items.append((conversation.word("go-back"), button("go_back")))
    if items:
        conversation.ask("refine-question", items)


def _possible(conversation: Conversation) -> list[tuple[str, str, str]]:
    """Kind, value and title of each wish, the likeliest first."""
    levels = [("level", each, _level_title(conversation, each)) for each in _LEVELS]
    return [*levels, *((kind, value, conversation.word(title)) for kind, value, title in _WISHES)]


def _level_title(conversation: Conversation, level: str) -> str:
    return level_name(conversation, level) if level == "alpha" else conversation.word("refine-level", level=level)


def _divides(offers: Sequence[ShownProgramme], kind: str, value: str) -> bool:
    having = sum(fulfils(offer, kind, value) for offer in offers)
    return 0 < having < len(offers)
