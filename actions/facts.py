"""Answers questions about an offer on the screen from its documented facts: where, when, how much, which papers."""

from collections.abc import Callable, Sequence
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import get_day_names
from babel.lists import format_list
from babel.numbers import format_currency

from actions.conversation import Conversation
from actions.people import people_for
from content.shown import ShownProgramme
from vocabulary import load_vocabularies

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_ALL_DAY = ("00:00", "24:00")
_SOURCE_LANGUAGE = "de"

Tell = Callable[[Conversation, ShownProgramme], bool]
"""Says what is known of an offer; whether anything is."""


def tell(conversation: Conversation, asked: str, offers: Sequence[ShownProgramme]) -> None:
    """Say of each of `offers` what was `asked` (an intent of TELLS); where the sources are silent, who knows it."""
    silent = [offer for offer in offers if not TELLS[asked](conversation, offer)]
    for offer in silent:
        conversation.say(f"{asked.removeprefix('ask_')}-unknown", title=offer.title)
    reachable = [offer.id for offer in silent if offer.contacts or offer.url]
    if silent:
        conversation.hand_over(reachable or people_for(conversation))


def _place(conversation: Conversation, offer: ShownProgramme) -> bool:
    locations = offer.facts.get("locations", [])
    places = [_address(each) for each in locations if each.get("location_type") != "virtual"]
    district = load_vocabularies()["district"].terms.get(offer.facts.get("district", ""))
    if any(places):
        conversation.say("place-known", title=offer.title, place=next(place for place in places if place))
    elif locations:
        conversation.say("place-online", title=offer.title)
    elif district and (name := district.name(conversation.language, _SOURCE_LANGUAGE)):
        conversation.say("place-district", title=offer.title, district=name)
    else:
        return False
    return True


def _address(location: dict[str, Any]) -> str:
    town = " ".join(location[name] for name in ("postal_code", "city") if location.get(name))
    return ", ".join(part for part in (location.get("name"), location.get("address_1"), town) if part)


def _time(conversation: Conversation, offer: ShownProgramme) -> bool:
    spans = [_span(conversation, each) for each in offer.facts.get("schedules", [])]
    times = [each for each in spans if each]
    if times:
        conversation.say("time-known", title=offer.title, times="; ".join(times))
    return bool(times)


def _span(conversation: Conversation, schedule: dict[str, Any]) -> str:
    days = [day for day in _DAYS if day in (schedule.get("byday") or "").split(",")]
    parts = []
    if days:
        day = conversation.word("time-every-day") if len(days) == len(_DAYS) else _day_names(conversation, days)
        opens, closes = schedule.get("opens_at"), schedule.get("closes_at")
        if (opens, closes) == _ALL_DAY:
            parts.append(conversation.word("time-round-the-clock", day=day))
        elif opens and closes:
            parts.append(conversation.word("time-span", day=day, **{"from": opens, "to": closes}))
        else:
            parts.append(conversation.word("time-day", day=day))
    if notes := schedule.get("notes"):
        parts.append(_in_german(conversation, notes))
    return "; ".join(parts)


def _cost(conversation: Conversation, offer: ShownProgramme) -> bool:
    costs = []
    for option in offer.facts.get("cost_options", []):
        if option.get("amount") is not None and option.get("currency"):
            costs.append(format_currency(option["amount"], option["currency"], locale=_locale(conversation)))
        if text := option.get("amount_description") or option.get("option"):
            costs.append(_in_german(conversation, text))
    if offer.facts.get("cost") == "free":
        conversation.say("cost-free", title=offer.title)
    elif costs:
        conversation.say("cost-known", title=offer.title, cost="; ".join(costs))
    return bool(costs) or offer.facts.get("cost") == "free"


def _papers(conversation: Conversation, offer: ShownProgramme) -> bool:
    papers = [each["document"] for each in offer.facts.get("required_documents", []) if each.get("document")]
    if papers:
        conversation.say("papers-known", title=offer.title, papers=_in_german(conversation, "; ".join(papers)))
    return bool(papers)


def _contact(conversation: Conversation, offer: ShownProgramme) -> bool:
    if any(each.get("number") or each.get("address") for each in offer.contacts):
        conversation.say("contact-known", title=offer.title)
        conversation.hand_over([offer.id])
    elif offer.url:
        conversation.say("contact-unknown", title=offer.title, url=offer.url)
    else:
        conversation.say("contact-none", title=offer.title)
        conversation.hand_over(people_for(conversation))
    return True


def _conditions(conversation: Conversation, offer: ShownProgramme) -> bool:
    facts = offer.facts
    audience = [conversation.label(f"audience-{each}") for each in facts.get("audience", [])]
    if audience:
        conversation.say("conditions-known", title=offer.title, audience=_listed(conversation, audience))
    if levels := facts.get("levels"):
        conversation.say("conditions-level", levels=" · ".join(level_name(conversation, each) for each in levels))
    if age := ages(facts.get("minimum_age"), facts.get("maximum_age")):
        conversation.say("conditions-age", age=age)
    return bool(audience or levels or age)


def _languages(conversation: Conversation, offer: ShownProgramme) -> bool:
    codes = offer.facts.get("delivery_languages")
    if codes:
        names = [_locale(conversation).languages.get(code.partition("-")[0], code) for code in codes]
        conversation.say("languages-known", title=offer.title, languages=_listed(conversation, names))
    return bool(codes)


TELLS: dict[str, Tell] = {
    "ask_place": _place,
    "ask_time": _time,
    "ask_cost": _cost,
    "ask_papers": _papers,
    "ask_contact": _contact,
    "ask_conditions": _conditions,
    "ask_languages": _languages,
}


def level_name(conversation: Conversation, level: str) -> str:
    """A level as it is called: A1, or the words for learning to read and write."""
    return conversation.label("level-alpha") if level == "alpha" else level


def ages(youngest: int | None, oldest: int | None) -> str:
    """For which ages an offer is, in signs that every language reads: 16–27, 16+, ≤ 27; empty where nothing is said."""
    if youngest and oldest:
        return f"{youngest}–{oldest}"
    if youngest:
        return f"{youngest}+"
    return f"≤ {oldest}" if oldest else ""


def _in_german(conversation: Conversation, text: str) -> str:
    """What the sources say in words: only in German, and labelled so."""
    is_german = conversation.language.partition("-")[0] == _SOURCE_LANGUAGE
    return text if is_german else conversation.word("in-german", text=text)


def _day_names(conversation: Conversation, days: Sequence[str]) -> str:
    names = get_day_names("wide", "stand-alone", _locale(conversation))
    return _listed(conversation, [names[_DAYS.index(day)] for day in days])


def _listed(conversation: Conversation, names: Sequence[str]) -> str:
    return format_list(list(names), locale=_locale(conversation))


def _locale(conversation: Conversation) -> Locale:
    """How the language in which things are really said writes days and lists."""
    try:
        return Locale.parse(conversation.said_in.cldr, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale.parse(_SOURCE_LANGUAGE)
