"""Facts as filters: they leave what has them, and never nothing."""

import pytest
from sqlalchemy import select

from content.catalogue import Catalogue
from content.database import Database
from content.errors import FilterError
from content.filters import FILTERS
from content.models import Answer
from tests.content.finding import found
from tests.content.test_graded_questions import GERMAN_COURSES


@pytest.mark.parametrize("name", sorted(FILTERS))
def test_a_filter_leaves_only_what_has_the_fact(name: str, shared: Catalogue) -> None:
    value = {
        "field": "economy",
        "audience": "women",
        "level": "alpha",
        "district": "linden-nord",
        "delivery_language": "tr",
        "cost": "free",
        "area": "region",
        "topic": "find_job",
    }[name]
    everything = found(shared, "", limit=1000)
    passed = found(shared, "", filters={name: value}, limit=1000)
    assert 0 < len(passed) < len(everything)
    for shown in shared.programmes(passed, "de"):
        match name:
            case "field" | "district" | "cost" | "area":
                assert shown.facts[name] == value
            case "audience" | "level" | "delivery_language":
                assert (
                    value in shown.facts[{"level": "levels", "delivery_language": "delivery_languages"}.get(name, name)]
                )
    assert set(found(shared, "Hilfe", filters={name: value}, limit=1000)) == set(passed)


def test_all_filters_must_be_passed(shared: Catalogue) -> None:
    free = set(found(shared, "", filters={"cost": "free"}, limit=1000))
    social = set(found(shared, "", filters={"field": "social"}, limit=1000))
    both = set(found(shared, "", filters={"cost": "free", "field": "social"}, limit=1000))
    assert both == free & social
    assert both
    assert both < free
    assert both < social


def test_filters_do_not_change_the_order(shared: Catalogue) -> None:
    question = "Ich suche Arbeit"
    work = found(shared, "", filters={"field": "economy"}, limit=1000)
    assert found(shared, question, filters={"field": "economy"}, limit=1000) == [
        each for each in found(shared, question, limit=1000) if each in work
    ]


@pytest.mark.parametrize("value", ["", "ECONOMY", "economy ", "%", "' OR 1=1 --"])
def test_a_value_that_no_vocabulary_has_is_refused_with_those_there_are(value: str, shared: Catalogue) -> None:
    with pytest.raises(FilterError, match="there are education, social, ") as refusal:
        shared.search("Arbeit", "de", filters={"field": value})
    assert repr(value) not in str(refusal.value)
    assert refusal.value.name == "field"


def test_a_value_that_no_programme_has_brings_the_nearest_and_the_advice_centre(
    shared: Catalogue, shared_database: Database
) -> None:
    with shared_database.session() as session:
        advice = session.scalar(select(Answer.programmes).where(Answer.intent == "human_handover"))
    hits = shared.search("Wo lernen Erwachsene Deutsch?", "de", filters={"level": "C2"}, limit=3)
    assert len(hits) == 3
    assert not any(hit.is_exact for hit in hits)
    assert advice
    assert {hit.programme_id for hit in hits} & set(advice)
    assert {hit.programme_id for hit in hits} & GERMAN_COURSES
    assert all(hit.is_exact for hit in shared.search("Deutschkurs", "de", filters={"level": "alpha"}))


def test_results_say_which_facts_matched(shared: Catalogue) -> None:
    hits = shared.search(
        "Kita Anmeldung", "de", filters={"field": "social"}, topics={"daycare_place": 0.9, "greet": 0.1}, explained=True
    )
    matched = {hit.programme_id: hit.matched for hit in hits}["kita-portal"]
    assert "field:social" in matched
    assert "topic:daycare_place" in matched
    assert "word:kita" in matched
    nothing_shared = shared.search("غرفة", "ar", explained=True, limit=1)
    assert nothing_shared[0].matched


def test_a_likely_topic_brings_its_programmes_forward(shared: Catalogue) -> None:
    question = "xyzzy"
    without = found(shared, question, limit=5)
    assert "einbuergerung" not in without
    assert found(shared, question, limit=1, topics={"naturalisation": 0.9})[0] in {
        "einbuergerung",
        "einbuergerungslotsen",
    }
    assert found(shared, question, limit=5, topics={"no_such_topic": 0.9}) == without


@pytest.mark.parametrize("name", ["colour", "", "id", "status", "verified", "Field", "__class__"])
def test_an_unknown_filter_is_refused_by_its_name(name: str, shared: Catalogue) -> None:
    with pytest.raises(FilterError, match="There is no filter ") as refusal:
        shared.search("Arbeit", "de", filters={name: "x"})
    assert repr(name) in str(refusal.value)
    assert all(each in str(refusal.value) for each in FILTERS)
