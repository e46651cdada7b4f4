"""A wish is met only by what the sources say."""

import pytest

from actions.wishes import fulfils
from content.catalogue import Catalogue
from content.shown import ShownProgramme
from content.translation import Provenance

PROVENANCE = Provenance(origin="human", status="current", checked=None, source=None, as_of=None, verified=True)


def offer(**facts: object) -> ShownProgramme:
    return ShownProgramme("x", "X", "", "de", dict(facts), [], None, "active_at_source", (), PROVENANCE)


@pytest.mark.parametrize(
    ("facts", "kind", "value", "is_met"),
    [
        ({"district": "linden-nord"}, "district", "linden-nord", True),
        ({"district": "linden-nord"}, "district", "list", False),
        ({}, "district", "list", False),
        ({"levels": ["A1", "B1"]}, "level", "B1", True),
        ({"levels": ["A1"]}, "level", "C1", False),
        ({"cost": "free"}, "cost", "free", True),
        ({"cost": "free"}, "cost", "low", True),
        ({}, "cost", "free", False),
        ({"childcare": True}, "childcare", "yes", True),
        ({"childcare": False}, "childcare", "yes", False),
        ({"minimum_age": 16, "maximum_age": 27}, "age", "16", True),
        ({"minimum_age": 16, "maximum_age": 27}, "age", "28", False),
        ({"minimum_age": 16}, "age", "80", True),
        ({}, "age", "20", False),
        ({"area": "region"}, "town", "garbsen", True),
        ({"area": "city"}, "town", "garbsen", False),
        ({"features": ["online"]}, "time", "online", True),
        ({"locations": [{"location_type": "virtual"}]}, "time", "online", True),
        ({"schedules": [{"byday": "SA"}]}, "time", "weekend", True),
        ({"schedules": [{"byday": "MO,TU"}]}, "time", "weekend", False),
        ({"schedules": [{"byday": "MO", "opens_at": "18:00", "closes_at": "20:00"}]}, "time", "evening", True),
        ({"schedules": [{"byday": "MO", "opens_at": "09:00", "closes_at": "12:00"}]}, "time", "evening", False),
        ({"schedules": [{"byday": "MO", "opens_at": "00:00", "closes_at": "24:00"}]}, "time", "evening", False),
        ({"schedules": [{"notes": "abends"}]}, "time", "evening", False),
        ({"cost": "free"}, "weather", "fine", False),
    ],
)
def test_the_facts_decide(facts: dict[str, object], kind: str, value: str, is_met: bool) -> None:
    assert fulfils(offer(**facts), kind, value) is is_met


def test_a_district_meets_the_wish_for_the_borough_that_it_is_part_of(catalogue: Catalogue) -> None:
    kargah = catalogue.programme("kargah", "de")
    assert kargah.facts["district"] == "linden-nord"
    assert fulfils(kargah, "district", "linden-nord")
