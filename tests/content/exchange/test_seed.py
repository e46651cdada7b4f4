"""The seed is complete and honest, and a broken seed is refused as a whole, naming the place."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from sqlalchemy import func, select

from content.database import Database
from content.errors import SeedError
from content.exchange.seed import SEED, is_empty, load_seed
from content.models import Answer, CatalogueVersion, Organisation, Phone, Programme, Translation
from content.translation import TextStatus, status_of
from locales.languages import Languages
from nlu.intents import is_topic, load_intents

KINDS = ("answers", "programmes")
FILES = [
    pytest.param(kind, path.stem, id=f"{kind}-{path.stem}") for kind in KINDS for path in SEED.glob(f"{kind}/*.yml")
]
FACTS = yaml.safe_load((SEED / "programmes.yml").read_text(encoding="utf-8"))
PROGRAMMES: dict[str, dict[str, Any]] = {each["id"]: each for each in FACTS["programmes"]}
ANSWERS: dict[str, dict[str, Any]] = yaml.safe_load((SEED / "answers.yml").read_text(encoding="utf-8"))["answers"]
PHONES = [phone for each in PROGRAMMES.values() for phone in each.get("phones", [])]

# A number that somebody would dial: it begins with 0, + or 11, or it is long.
DIALLED = re.compile(r"(?<!\d)(?:\+\s?\d[\d /-]*\d|(?:0\d|11\d)(?:[ /-]?\d)*|\d(?:[ /-]?\d){5,})(?!\d)")


@cache
def texts_of(kind: str, language: str) -> dict[str, dict[str, str]]:
    """The texts of one seed file by id and field, every digit written as 0 to 9."""
    entries = yaml.safe_load((SEED / kind / f"{language}.yml").read_text(encoding="utf-8"))[kind]
    return {
        entry_id: {
            field: "".join(str(unicodedata.digit(each)) if each.isdigit() else each for each in text)
            for field, text in (fields if isinstance(fields, dict) else {"text": fields}).items()
        }
        for entry_id, fields in entries.items()
    }


def joined(fields: dict[str, str]) -> str:
    return "\n".join(fields.values())


def digits(number: str) -> str:
    return re.sub(r"\D", "", number)


# What the files say


@pytest.mark.parametrize("code", ["de", "en"])
def test_german_and_english_have_every_text_of_the_catalogue(code: str) -> None:
    programmes, answers = texts_of("programmes", code), texts_of("answers", code)
    assert programmes.keys() == PROGRAMMES.keys()
    assert answers.keys() == ANSWERS.keys()
    assert [each for each, fields in programmes.items() if fields.keys() != {"title", "summary"}] == []
    assert [each for each, fields in (programmes | answers).items() if not all(map(str.strip, fields.values()))] == []


def test_every_intent_has_an_answer() -> None:
    assert set(ANSWERS) == set(filter(is_topic, load_intents()))


@pytest.mark.parametrize(("kind", "code"), FILES)
def test_every_language_has_the_texts_that_german_has(kind: str, code: str) -> None:
    own, german = texts_of(kind, code), texts_of(kind, "de")
    assert own.keys() == german.keys()
    assert [each for each in own if own[each].keys() != german[each].keys()] == []


@pytest.mark.parametrize(("kind", "code"), FILES)
def test_no_text_is_longer_than_a_card_shows(kind: str, code: str) -> None:
    most = {"title": 80, "summary": 320, "text": 900}
    long = [
        (entry_id, field, len(text))
        for entry_id, fields in texts_of(kind, code).items()
        for field, text in fields.items()
        if len(text.strip()) > most[field]
    ]
    assert long == []


def test_every_entry_says_where_it_comes_from() -> None:
    assert [each for each, facts in (PROGRAMMES | ANSWERS).items() if "sources" not in facts] == []
    assert [each for each, facts in PROGRAMMES.items() if not facts["sources"] or not str(facts["as_of"])] == []


def test_facts_use_the_vocabularies_of_the_file() -> None:
    organisations = {each["name"] for each in FACTS["organisations"]}
    for programme_id, facts in PROGRAMMES.items():
        assert facts.get("organisation") in organisations | {None}, programme_id
        assert set(facts["topics"]) <= load_intents().keys(), programme_id
        assert set(facts["audience"]) <= set(FACTS["audiences"]), programme_id
        assert set(facts.get("features", [])) <= set(FACTS["features"]), programme_id
        assert facts["area"] in {"city", "region", "both", "state", "national"}, programme_id
        assert facts["status"] in {"active_at_source", "planned", "funded_round", "historic", "unknown"}, programme_id
        assert set(facts.get("levels", [])) <= {"alpha", "A1", "A2", "B1", "B2", "C1", "C2"}, programme_id


def test_every_programme_shown_with_an_answer_exists() -> None:
    shown = {each for facts in ANSWERS.values() for each in facts["programmes"]}
    assert shown - PROGRAMMES.keys() == set()


# Honest facts


@pytest.mark.parametrize(("kind", "code"), FILES)
def test_no_language_has_a_figure_that_german_lacks(kind: str, code: str) -> None:
    german = texts_of(kind, "de")
    invented = {
        entry_id: added
        for entry_id, fields in texts_of(kind, code).items()
        if (added := set(re.findall(r"\d{3,}", joined(fields))) - set(re.findall(r"\d{3,}", joined(german[entry_id]))))
    }
    assert invented == {}


@pytest.mark.parametrize("code", [path.stem for path in SEED.glob("answers/*.yml")])
def test_no_language_leaves_out_a_number_to_ring(code: str) -> None:
    german, own = texts_of("answers", "de"), texts_of("answers", code)
    assert DIALLED.findall(joined(german["violence_home"])) == ["116 016", "112", "110"]
    for intent, fields in german.items():
        said = digits(joined(own[intent]))
        left_out = [each for each in DIALLED.findall(joined(fields)) if digits(each) not in said]
        assert left_out == [], f"{code}: {intent}"


@pytest.mark.parametrize(("kind", "code"), FILES)
def test_texts_name_only_numbers_that_may_be_shown(kind: str, code: str) -> None:
    allowed = {digits(phone["number"]) for phone in PHONES if not phone.get("recheck", False)}
    # 115 is named in the text that says that it is not switched on.
    named = {"behoerdennummer-115": {"115"}}
    for entry_id, fields in texts_of(kind, code).items():
        found = {digits(each) for each in DIALLED.findall(joined(fields))}
        assert found <= allowed | named.get(entry_id, set()), f"{code}: {entry_id}"


@pytest.mark.parametrize(("kind", "code"), FILES)
def test_no_number_to_be_rechecked_stands_in_a_text(kind: str, code: str) -> None:
    unchecked = [digits(phone["number"]) for phone in PHONES if phone.get("recheck", False)]
    assert unchecked, "the seed has numbers to be rechecked; without any this test says nothing"
    for entry_id, fields in texts_of(kind, code).items():
        squeezed = re.sub(r"[\s/().+-]", "", joined(fields))
        assert [each for each in unchecked if each.removeprefix("0") in squeezed] == [], f"{code}: {entry_id}"


@pytest.mark.parametrize(("kind", "code"), FILES)
def test_no_text_carries_an_address_of_the_web_or_a_mailbox(kind: str, code: str) -> None:
    addresses = re.compile(r"https?:|www\.|\w@\w")
    assert [each for each, fields in texts_of(kind, code).items() if addresses.search(joined(fields))] == []


def test_every_link_is_one_of_the_entrys_own_sources() -> None:
    assert [each for each, facts in PROGRAMMES.items() if facts.get("url") not in [None, *facts["sources"]]] == []


def test_links_of_places_are_a_source_or_the_citys_own_page() -> None:
    for programme_id, facts in PROGRAMMES.items():
        links = [each.get("url") for name in ("accessibility", "locations") for each in facts.get(name, [])]
        for link in filter(None, links):
            assert link in facts["sources"] or link.startswith("https://www.hannover.de/"), programme_id


def test_no_place_has_an_address_that_no_source_prints() -> None:
    # None of the sources of today prints one; whoever adds an address names the source that does.
    with_address = [
        each for each, facts in PROGRAMMES.items() if any("address_1" in place for place in facts.get("locations", []))
    ]
    assert with_address == []


def test_the_plan_is_whole_and_every_part_has_its_source() -> None:
    plan = yaml.safe_load((SEED / "plan.yml").read_text(encoding="utf-8"))["plan"]
    kinds = [each["kind"] for each in plan]
    assert kinds.count("plan") == 1
    assert {each["id"] for each in plan if each["kind"] == "field"} == {each["field"] for each in PROGRAMMES.values()}
    for wording in ("city", "eurocities"):
        assert len([each for each in plan if each.get("wording") == wording]) == 3
    assert all(each["sources"] and each["as_of"] for each in plan)
    assert all(figure["sources"] and figure["as_of"] for each in plan for figure in each.get("figures", []))
    assert {each["service_id"] for each in plan if "service_id" in each} <= PROGRAMMES.keys()


def test_what_no_public_page_confirms_has_no_link_and_no_number() -> None:
    unconfirmed = {each: facts for each, facts in PROGRAMMES.items() if not facts["verified"]}
    assert unconfirmed
    assert [each for each, facts in unconfirmed.items() if facts.get("url") or facts.get("phones")] == []
    assert [each for each, facts in unconfirmed.items() if facts.get("emails")] == []


# Loading


@pytest.fixture
def empty_database(tmp_path: Path) -> Iterator[Database]:
    """A database with the schema and nothing in it."""
    opened = Database(f"sqlite:///{tmp_path / 'empty.db'}")
    opened.migrate()
    yield opened
    opened.close()


def test_the_whole_seed_is_in_a_prepared_database(database: Database) -> None:
    with database.session() as session:
        assert not is_empty(session)
        assert set(session.scalars(select(Programme.id))) == PROGRAMMES.keys()
        assert set(session.scalars(select(Answer.intent))) == ANSWERS.keys()
        assert session.scalar(select(func.count()).select_from(Phone)) == len(PHONES)


def test_german_is_ours_and_every_other_language_is_marked_as_a_machines(database: Database) -> None:
    with database.session() as session:
        texts = {
            (row.resource_type, row.resource_id, row.field, row.language): row
            for row in session.scalars(select(Translation))
        }
    assert {row.language for row in texts.values()} >= {"de", "en", "tr", "ar", "uk"}
    for (*place, language), row in texts.items():
        status = status_of(row, texts[*place, "de"])
        assert status == (TextStatus.IN_REVIEW if language == "de" else TextStatus.MACHINE), (place, language)


# A broken seed

GOOD: dict[str, Any] = {
    "programmes.yml": {
        "organisations": [{"name": "Teehaus e.V."}],
        "programmes": [
            {
                "id": "teehaus",
                "organisation": "Teehaus e.V.",
                "field": "social",
                "area": "city",
                "audience": ["everyone"],
                "topics": ["find_association"],
                "phones": [{"number": "0511 000"}],
                "sources": ["a page"],
                "as_of": "2024",
                "status": "unknown",
                "verified": True,
            }
        ],
    },
    "answers.yml": {"answers": {"greet": {"programmes": ["teehaus"], "sources": [], "verified": True}}},
    "programmes/de.yml": {"programmes": {"teehaus": {"title": "Teehaus", "summary": "Tee für alle."}}},
    "programmes/en.yml": {"programmes": {"teehaus": {"title": "Tea house", "summary": "Tea for all."}}},
    "answers/de.yml": {"answers": {"greet": "Hallo!"}},
}


def write_seed(folder: Path, files: dict[str, Any]) -> Path:
    """Write the files of a seed, given as text or as what the YAML holds."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        written = content if isinstance(content, bytes) else yaml.safe_dump(content, allow_unicode=True).encode()
        path.write_bytes(written)
    return folder


def changed(**facts: Any) -> dict[str, Any]:
    """The good facts with some of the programme's replaced; None takes a key away."""
    programme = {**GOOD["programmes.yml"]["programmes"][0], **facts}
    return {
        **GOOD["programmes.yml"],
        "programmes": [{name: value for name, value in programme.items() if value is not None}],
    }


def test_a_small_seed_loads(empty_database: Database, languages: Languages, tmp_path: Path) -> None:
    with empty_database.session() as session:
        version = session.scalar(select(CatalogueVersion.number))
        assert load_seed(session, languages, write_seed(tmp_path / "seed", GOOD)) == 1
    with empty_database.session() as session:
        assert session.scalar(select(CatalogueVersion.number)) == version + 1
        teehaus = session.get(Programme, "teehaus")
        assert teehaus is not None
        assert teehaus.organisation is not None
        assert (teehaus.organisation.id, teehaus.organisation.name) == ("teehaus-e-v", "Teehaus e.V.")
        assert [(each.number, each.recheck) for each in teehaus.phones] == [("0511 000", False)]


BROKEN = {
    "unknown organisation": (
        "programmes.yml",
        changed(organisation="Kaffeehaus"),
        ["programmes.yml", "teehaus", "Kaffeehaus"],
    ),
    "no field of action": ("programmes.yml", changed(field=None), ["programmes.yml", "teehaus", "field"]),
    "no sources": ("programmes.yml", changed(sources=None), ["programmes.yml", "teehaus", "sources"]),
    "no word on verification": ("programmes.yml", changed(verified=None), ["programmes.yml", "teehaus", "verified"]),
    "no id": ("programmes.yml", changed(id=None), ["programmes.yml", "id"]),
    "no such day": ("programmes.yml", changed(valid_until="2026-02-31"), ["programmes.yml", "teehaus", "day"]),
    "phone without number": (
        "programmes.yml",
        changed(phones=[{"hours": "9-12"}]),
        ["programmes.yml", "teehaus", "number"],
    ),
    "a list": ("programmes.yml", [1], ["programmes.yml", "mapping"]),
    "programmes are no list": (
        "programmes.yml",
        {"programmes": "x", "organisations": ["y"]},
        ["programmes.yml", "list"],
    ),
    "organisations are no list": ("programmes.yml", b"organisations: 5\nprogrammes: [1]", ["organisations", "list"]),
    "answers are words": ("answers.yml", {"answers": "greet"}, ["answers.yml", "mapping"]),
    "an answer is a word": ("answers.yml", {"answers": {"greet": "x"}}, ["answers.yml", "mapping"]),
    "texts are words": ("programmes/de.yml", {"programmes": "teehaus"}, ["programmes/de.yml", "mapping"]),
    "an id is a list": ("programmes.yml", changed(id=["teehaus"]), ["programmes.yml", "id"]),
    "a date that is none": ("programmes.yml", b"programmes: 2026-13-45", ["programmes.yml", "month"]),
    "not YAML": ("programmes.yml", b"programmes: [", ["programmes.yml", "line"]),
    "not UTF-8": ("programmes.yml", b"programmes: \xff", ["programmes.yml"]),
    "answers empty": ("answers.yml", b"", ["answers.yml"]),
    "text that German lacks": (
        "programmes/en.yml",
        {"programmes": {"kaffeehaus": {"title": "Coffee"}}},
        ["en", "kaffeehaus", "title"],
    ),
    "field that German lacks": (
        "programmes/en.yml",
        {"programmes": {"teehaus": {"slogan": "Tea!"}}},
        ["en", "teehaus", "slogan"],
    ),
    "texts are a list": ("programmes/en.yml", {"programmes": {"teehaus": ["Tea"]}}, ["en", "teehaus"]),
    "texts not YAML": ("answers/de.yml", b"answers: {", ["answers/de.yml", "line"]),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_seed_is_refused_with_its_place_and_leaves_the_database_empty(
    case: str, empty_database: Database, languages: Languages, tmp_path: Path
) -> None:
    name, content, words = BROKEN[case]
    folder = write_seed(tmp_path / "seed", {**GOOD, name: content})
    with pytest.raises(SeedError) as refusal, empty_database.session() as session:
        load_seed(session, languages, folder)
    assert [word for word in words if word not in str(refusal.value)] == []
    with empty_database.session() as session:
        assert is_empty(session)
        for table in (Organisation, Programme, Answer, Translation):
            assert session.scalar(select(func.count()).select_from(table)) == 0, table


def test_a_missing_file_is_named(empty_database: Database, languages: Languages, tmp_path: Path) -> None:
    folder = write_seed(tmp_path / "seed", GOOD)
    (folder / "answers.yml").unlink()
    with pytest.raises(SeedError, match=r"answers\.yml"), empty_database.session() as session:
        load_seed(session, languages, folder)
    with empty_database.session() as session:
        assert is_empty(session)
