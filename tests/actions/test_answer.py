"""Topics are answered with the approved text and the programmes that fit the question best."""

import pytest
import yaml

from actions.answer import ActionAnswer
from actions.collaborators import Collaborators
from actions.offers import CARDS, fitting_offers
from content.catalogue import NOT_OFFERED, Catalogue
from content.errors import NotFound
from content.exchange.seed import SEED
from content.shown import ShownProgramme
from locales.languages import Languages
from locales.messages import Messages
from nlu.intents import load_intents
from tests.actions.turns import replies_to, tracker_of, types_of, without_buttons

PROGRAMMES = yaml.safe_load((SEED / "programmes.yml").read_text(encoding="utf-8"))["programmes"]
NOT_ON_OFFER = [programme["id"] for programme in PROGRAMMES if programme["status"] in NOT_OFFERED]
# Which office is theirs depends on where people live (test_area.py).
ASK_FIRST = {
    "residence_permit_extend",
    "which_immigration_office",
    "duldung",
    "family_reunification",
    "naturalisation",
    "ukraine_protection",
    "work_permission",
}
TOPICS = [intent.name for intent in load_intents().values() if intent.action == ActionAnswer.action_name]


def ids(offers: list[ShownProgramme]) -> list[str]:
    return [offer.id for offer in offers]


@pytest.fixture
def action(collaborators: Collaborators) -> ActionAnswer:
    return ActionAnswer(collaborators)


@pytest.mark.parametrize("code", ["tr", "kmr"])
async def test_every_topic_is_answered_with_its_text_and_cards_in_the_language_of_the_resident(
    action: ActionAnswer, catalogue: Catalogue, code: str
):
    for topic in set(TOPICS) - ASK_FIRST:
        answer, above_cards, cards = without_buttons(await replies_to(action, tracker_of(topic, language=code)))
        assert (answer["type"], answer["id"], answer["language"]) == ("answer", topic, code)
        assert answer["text"] == catalogue.answer(topic, code).text
        assert (above_cards["type"], above_cards["language"]) == ("text", code)
        assert cards["type"] == "programmes"
        assert 0 < len(cards["items"]) <= CARDS
        assert {item["language"] for item in cards["items"]} == {code}


async def test_a_card_has_what_the_contract_of_the_interface_says(action: ActionAnswer):
    *_, cards = without_buttons(
        await replies_to(action, tracker_of("find_german_course", "Wo kann ich abends Deutsch lernen?"))
    )
    for item in cards["items"]:
        assert set(item) == {"id", "title", "summary", "language", "facts", "contacts", "url", "provenance"}
        assert {"origin", "status", "checked", "source"} <= set(item["provenance"])


async def test_the_sentence_above_the_cards_counts_them(action: ActionAnswer, messages: Messages):
    _, above_cards, cards = without_buttons(await replies_to(action, tracker_of("debt", language="pl")))
    assert above_cards["text"] == messages.say("pl", "programmes-found", count=len(cards["items"])).text


async def test_the_question_decides_which_of_the_programmes_come_first(action: ActionAnswer):
    shown = []
    for question in ("Ich möchte zuerst lesen und schreiben lernen", "Ich arbeite in der Pflege und brauche Deutsch"):
        *_, cards = without_buttons(await replies_to(action, tracker_of("find_german_course", question)))
        shown.append([item["id"] for item in cards["items"]])
    assert shown[0] != shown[1]


@pytest.mark.parametrize("code", ["it", "sq", "ps"])
async def test_a_language_that_we_do_not_speak_yet_is_answered_in_a_fallback_and_told_so(
    action: ActionAnswer, languages: Languages, messages: Messages, code: str
):
    answer, notice, *others = without_buttons(await replies_to(action, tracker_of("find_flat", language=code)))
    assert notice["text"] == messages.say(code, "answered-in", language=languages[code].native_name).text
    assert (answer["type"], answer["id"]) == ("answer", "find_flat")
    assert answer["language"] in languages.chain(code)[1:]
    assert types_of(others) == ["text", "programmes"]


async def test_where_no_programme_belongs_to_the_answer_none_is_shown(action: ActionAnswer):
    replies = await replies_to(action, tracker_of("change_language", "Wo lerne ich Deutsch?"))
    assert types_of(without_buttons(replies)) == ["answer"]


async def test_an_intent_without_an_answer_is_an_error(action: ActionAnswer):
    with pytest.raises(NotFound, match="find_garden"):
        await replies_to(action, tracker_of("find_garden"))


@pytest.mark.parametrize("programme_id", NOT_ON_OFFER)
def test_nothing_that_is_over_or_has_not_begun_is_offered_even_when_asked_for(catalogue: Catalogue, programme_id: str):
    question = catalogue.programme(programme_id, "de").title
    assert programme_id in [hit.programme_id for hit in catalogue.search(question, "de", limit=CARDS)]
    found = ids(fitting_offers(catalogue, question, "de", {"volunteering": 0.4, "project_funding": 0.2}))
    assert len(found) >= CARDS
    assert programme_id not in found


def test_a_sure_topic_brings_its_own_programmes_whatever_the_words(catalogue: Catalogue):
    chosen = catalogue.answer("debt", "de").programmes
    found = ids(fitting_offers(catalogue, "blau grün gelb", "de", {"debt": 1.0}))
    assert chosen[0] in found[:CARDS]
    assert len(found) == len(set(found)) >= CARDS


def test_a_close_second_topic_brings_in_a_programme_too_and_an_unlikely_one_does_not(catalogue: Catalogue):
    question = "blau grün gelb"
    alone = ids(fitting_offers(catalogue, question, "de", {"find_german_course": 1.0}))[:CARDS]
    close = ids(fitting_offers(catalogue, question, "de", {"find_german_course": 0.5, "debt": 0.5}))[:CARDS]
    unlikely = ids(fitting_offers(catalogue, question, "de", {"find_german_course": 1.0, "debt": 0.01}))[:CARDS]
    of_debt = set(catalogue.answer("debt", "de").programmes)
    assert not of_debt & set(alone)
    assert of_debt & set(close)
    assert unlikely == alone


def test_a_ranking_that_names_what_has_no_answer_is_no_error(catalogue: Catalogue):
    assert fitting_offers(catalogue, "Wohnung", "de", {"nlu_fallback": 0.7, "find_flat": 0.3})


@pytest.mark.parametrize("question", ["", " ", "👍", "wort " * 60, '"AND" OR (NEAR', "'; DROP TABLE service; --"])
def test_any_question_finds_something(catalogue: Catalogue, question: str):
    assert len(fitting_offers(catalogue, question, "tr", {"find_job": 0.9})) >= CARDS


@pytest.mark.parametrize(
    ("intent", "kind", "value", "fact"),
    [
        ("find_german_course", "audience", "refugees", "audience"),
    ],
)
def test_a_fact_that_the_question_names_decides_between_what_fits(
    catalogue: Catalogue, intent: str, kind: str, value: str, fact: str
):
    def shown(wishes: dict[str, str]) -> list[str]:
        return ids(fitting_offers(catalogue, "Was gibt es für mich?", "de", {intent: 1.0}, wishes))[:CARDS]

    def having(cards: list[str]) -> int:
        return sum(value in catalogue.programme(each, "de").facts[fact] for each in cards)

    # What fits the question far better stays first; the rest of the cards is as wished.
    assert having(shown({kind: value})) >= CARDS - 1 > having(shown({}))
    assert shown({"unknown": "x"}) == shown({})  # nothing is known of these: nothing changes
