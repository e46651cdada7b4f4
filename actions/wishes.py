"""Whether an offer is as somebody wishes: by its documented facts only."""

from typing import Any

from content.shown import ShownProgramme
from vocabulary import load_vocabularies

# What counts as a wish of an offer; the other kinds of entities say something else.
KINDS = ("district", "level", "delivery_language", "audience", "cost", "childcare", "time", "age", "town")
_FIRST_HOUR = {"morning": ("06:00", "12:00"), "afternoon": ("12:00", "17:00"), "evening": ("17:00", "24:00")}
_WEEKEND = {"SA", "SU"}
# Areas that reach beyond the city.
_BEYOND = frozenset({"region", "both", "state", "national"})


def fulfils(offer: ShownProgramme, kind: str, value: str) -> bool:
    """Whether the sources say that `offer` is as wished. False also where they say nothing."""
    facts = offer.facts
    match kind:
        case "district":
            districts = load_vocabularies()["district"]
            return facts.get("district") in (districts.parts_of(value) if value in districts.terms else [value])
        case "level":
            return value in facts.get("levels", [])
        case "delivery_language":
            return value in facts.get("delivery_languages", [])
        case "audience":
            return value in facts.get("audience", [])
        case "cost":
            return facts.get("cost") == "free"
        case "childcare":
            return facts.get("childcare") is True
        case "time":
            return _takes_place(facts, value)
        case "age":
            return _is_for_age(facts, value)
        case "town":
            return facts.get("area") in _BEYOND
    return False


def _takes_place(facts: dict[str, Any], time: str) -> bool:
    if time == "online":
        virtual = any(each.get("location_type") == "virtual" for each in facts.get("locations", []))
        return virtual or "online" in facts.get("features", [])
    return any(_is_at(schedule, time) for schedule in facts.get("schedules", []))


def _is_at(schedule: dict[str, Any], time: str) -> bool:
    days = set((schedule.get("byday") or "").split(",")) - {""}
    if time == "weekend":
        return bool(days & _WEEKEND)
    if time == "weekday":
        return bool(days - _WEEKEND)
    opens, closes = schedule.get("opens_at"), schedule.get("closes_at")
    # What is there day and night is no evening course.
    if time not in _FIRST_HOUR or not opens or not closes or (opens, closes) == ("00:00", "24:00"):
        return False
    begin, end = _FIRST_HOUR[time]
    return bool(opens < end and closes > begin)


def _is_for_age(facts: dict[str, Any], age: str) -> bool:
    youngest, oldest = facts.get("minimum_age"), facts.get("maximum_age")
    if youngest is None and oldest is None:
        return False
    return (youngest or 0) <= int(age) <= (oldest if oldest is not None else 200)
