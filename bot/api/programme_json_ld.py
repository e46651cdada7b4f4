"""A programme in schema.org's words (https://schema.org/GovernmentService), for search engines."""

from typing import Any

from content.catalogue import ShownProgramme

_DAYS = {
    "MO": "Monday",
    "TU": "Tuesday",
    "WE": "Wednesday",
    "TH": "Thursday",
    "FR": "Friday",
    "SA": "Saturday",
    "SU": "Sunday",
}


def json_ld(shown: ShownProgramme, address: str) -> dict[str, Any]:
    """What is documented, nothing else; `address` is that of the page."""
    facts = shown.facts
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "@id": address,
        "name": shown.title,
        "description": shown.summary,
        "inLanguage": shown.language,
        "url": shown.url,
        "provider": {"@type": "Organization", "name": facts["organisation"]} if "organisation" in facts else None,
        "isAccessibleForFree": True if facts.get("cost") == "free" else None,
        "availableChannel": [
            {
                "@type": "ServiceChannel",
                "servicePhone": {"@type": "ContactPoint", "telephone": each["number"]},
                "availableLanguage": facts.get("delivery_languages"),
            }
            for each in shown.contacts
            if each["type"] == "phone" and each["number"]
        ],
        "hoursAvailable": [
            {
                "@type": "OpeningHoursSpecification",
                "dayOfWeek": [f"https://schema.org/{_DAYS[day]}" for day in each["byday"].split(",")],
                "opens": each["opens_at"],
                "closes": each["closes_at"].replace("24:00", "23:59"),
            }
            for each in facts.get("schedules", [])
            if {"byday", "opens_at", "closes_at"} <= each.keys()
        ],
    }
    return {name: _without_nothing(value) for name, value in data.items() if value not in (None, [])}


def _without_nothing(value: Any) -> Any:
    if isinstance(value, list):
        return [_without_nothing(each) for each in value]
    if isinstance(value, dict):
        return {name: each for name, each in value.items() if each is not None}
    return value
