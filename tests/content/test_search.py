"""Search finds the right programme for whole questions in many languages, and survives any text."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import settings as bounded
from hypothesis import strategies as st
from sqlalchemy import select

from content.catalogue import NOT_OFFERED, Catalogue
from content.database import Database
from content.errors import FilterError
from content.models import Programme, Translation
from content.search import FILTERS, MeaningIndex, fuse
from content.search_sqlite import find_words
from locales.languages import Languages
from nlu.encoder import Encoder
from settings import ROOT


class Graded(NamedTuple):
    """A question as somebody might type it, and the programmes of which one must be among the first three."""

    language: str
    question: str
    wanted: set[str]


GERMAN_COURSES = {"vhs-deutsch-integration", "bildungsverein", "bamf-integration-course"}
NO_INSURANCE = {"mmm-malteser", "medinetz-hannover", "clearingstelle-region"}
VIOLENCE = {"suana", "frauenhaus24", "frauenberatung-hannover", "hilfetelefon-gewalt-gegen-frauen"}
INTERPRETERS = {"verwaltungsdolmetscher", "gemeindedolmetscher-region", "integrationslotsen"}

GRADED = [
    # German: whole sentences, compounds, misspelt, in capitals, without umlauts
    Graded("de", "Meine Oma möchte mit siebzig noch lesen und schreiben lernen", GERMAN_COURSES),
    Graded(
        "de", "Wer sucht mit uns eine Grundschule? Wir sind letzte Woche hergezogen", {"schulberatung-neu-hannover"}
    ),
    Graded("de", "Kitaplatzanmeldung online", {"kita-portal"}),
    Graded("de", "Krankenversicherungslosigkeit, was nun", NO_INSURANCE),
    Graded("de", "Einbürgerungsantragsformular abgeben", {"einbuergerung", "einbuergerungslotsen"}),
    Graded("de", "antidiskriminirungsstele", {"ads-hannover", "independent-ad-office"}),
    Graded("de", "wonberechtigungschein beantragen", {"b-schein"}),
    Graded("de", "ICH HABE EINE IDEE FÜR EIN CAFE UND WILL MICH SELBSTSTÄNDIG MACHEN", {"hannoverimpuls-gruendung"}),
    Graded("de", "Rueckkehr in die Heimat, wer beraet mich?", {"raphaelswerk-hannover"}),
    Graded("de", "Nähkurs und Praktikum in einer Schneiderei", {"unter-einem-dach"}),
    Graded("de", "Unterricht für Saz und Oud", {"musik-global"}),
    Graded("de", "Ausländerbehörde Garbsen", {"team-zuwanderung-region"}),
    Graded("de", "Unser Verein braucht Geld für ein Nachbarschaftsfest", {"wir20-foerderprogramm", "miso-netzwerk"}),
    # English
    Graded("en", "my landlord asks for a paper so that I can rent a subsidised apartment", {"b-schein"}),
    Graded("en", "I feel so alone, can I talk to somebody at night", {"telefonseelsorge"}),
    Graded("en", "free lawyer for asylum questions", {"rlc-hannover", "fluechtlingsrat-nds", "kargah"}),
    Graded("en", "nurse who wants better german while working", {"care-language-courses", "krh-sprachkurse"}),
    Graded("en", "musuem or exibition about religions", {"house-of-religions"}),
    Graded("en", "old family photographs from Turkey, who collects them", {"einwanderungsarchiv"}),
    Graded("en", "books in Arabic for my kids to borrow", {"stadtbibliothek"}),
    Graded("en", "volunteers for a refugee home in my neighbourhood", {"ufu"}),
    # Turkish
    Graded("tr", "kocam beni dövüyor, nereye sığınabilirim", VIOLENCE),
    Graded("tr", "alman vatandasi olmak icin nereye basvurulur", {"einbuergerung", "einbuergerungslotsen"}),
    Graded("tr", "çocuğum için kreş yeri arıyorum", {"kita-portal"}),
    Graded("tr", "memurla konuşurken tercüman lazım", INTERPRETERS),
    Graded("tr", "sigortam yok ama hastayım, doktora nasıl giderim", NO_INSURANCE),
    Graded(
        "tr", "işyeri açmak istiyorum, kim danışmanlık verir", {"hannoverimpuls-gruendung", "award-migrant-business"}
    ),
    # Arabic, also with a German word inside
    Graded("ar", "كيف أسجل طفلي في Kita", {"kita-portal"}),
    Graded("ar", "أين أقدم طلب Wohnberechtigungsschein", {"b-schein"}),
    Graded("ar", "أريد الحصول على الجنسية الألمانية", {"einbuergerung", "einbuergerungslotsen"}),
    Graded("ar", "تعرضت للعنصرية في مكان العمل، لمن أشتكي", {"ads-hannover"}),
    Graded("ar", "عندي كوابيس منذ الحرب وأحتاج إلى معالج نفسي", {"ntfn-psz-hannover"}),
    Graded("ar", "اريد ان اعود الى بلدي نهائيا", {"raphaelswerk-hannover"}),
    # Ukrainian
    Graded("uk", "дитина піде до школи, але ще не знає німецької", {"sprachlernklassen", "schulberatung-neu-hannover"}),
    Graded("uk", "хто може піти зі мною до лікаря і перекласти", INTERPRETERS | {"emz-mimi"}),
    Graded("uk", "знижки в басейн для людей з малим доходом", {"hannover-aktiv-pass"}),
    Graded("uk", "хочу відкрити власну справу", {"hannoverimpuls-gruendung", "award-migrant-business"}),
    Graded("uk", "кому допомагає Welcome Center", {"welcome-center-region"}),
    # The other languages
    Graded("ru", "где выучить немецкий взрослому", GERMAN_COURSES),
    Graded(
        "ru", "мигранту 19 лет, нужна помощь с учёбой и документами", {"jmd-hannover", "mit-miteinander-in-toleranz"}
    ),
    Graded("pl", "pomoc dla kobiet bitych przez męża", VIOLENCE),
    Graded("pl", "mój dyplom nie jest uznany w Niemczech", {"recognition-advice"}),
    Graded("ro", "am venit din România și nu am casă, cine mă ajută", {"ankommen-in-hannover"}),
    Graded("bg", "безплатна консултация за мигранти над 27 години", {"mbe-hannover", "mbeon"}),
    Graded("fa", "می‌خواهم زن ایرانی خشونت دیده را معرفی کنم", VIOLENCE),
    Graded("fa", "بیمه ندارم و باردارم", NO_INSURANCE),
    Graded("kmr", "ez dixwazim zimanê almanî hîn bibim", GERMAN_COURSES),
    Graded("kmr", "ez bê sîgorte me û nexweş im", NO_INSURANCE),
    Graded(
        "fr",
        "des marraines qui accompagnent les mamans au jardin d'enfants",
        {"stadtteilmuetter", "rucksack-griffbereit"},
    ),
    Graded(
        "es", "quiero que mis hijos no olviden el español: clases del idioma materno", {"heritage-language-teaching"}
    ),
    Graded("sr", "prevodilac za razgovor u opštini", INTERPRETERS),
    # Languages for which there are no texts yet
    Graded("it", "corso di tedesco per principianti adulti", GERMAN_COURSES),
    Graded("sq", "dua të bëhem shtetas gjerman", {"einbuergerung", "einbuergerungslotsen"}),
    Graded("vi", "tôi bị phân biệt đối xử vì màu da", {"ads-hannover", "anti-black-racism"}),
    Graded("zh", "孩子上幼儿园怎么报名", {"kita-portal"}),
    # Names, numbers and abbreviations
    Graded("de", "kargah", {"kargah"}),
    Graded("de", "Stadteilmüter", {"stadtteilmuetter"}),
    Graded("en", "where is the haus der religonen", {"house-of-religions"}),
    Graded("tr", "Polimatch nedir", {"polimatch"}),
    Graded("ar", "116117", {"medical-on-call-116117"}),
    Graded("uk", "MiSO Netzwerk", {"miso-netzwerk"}),
    Graded("de", "rucksak kita", {"rucksack-griffbereit"}),
    Graded("en", "mbeon app", {"mbeon"}),
]

FILES_OF_QUESTIONS = ("nlu/training/**/*.yml", "tests/nlu/**/*.yml", "tests/conversations/**/*.yml")


@pytest.fixture(scope="module")
def shared_database(prepared_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """One copy for all tests of this file, which only read."""
    path = shutil.copy(prepared_database, tmp_path_factory.mktemp("search") / "bot.db")
    opened = Database(f"sqlite:///{path}")
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def shared(shared_database: Database, languages: Languages, encoder: Encoder) -> Catalogue:
    return Catalogue(shared_database, languages, encoder)


def found(catalogue: Catalogue, question: str, language: str = "de", **options: object) -> list[str]:
    return [hit.programme_id for hit in catalogue.search(question, language, **options)]  # type: ignore[arg-type]


# How good it is


def misses(catalogue: Catalogue, questions: list[Graded]) -> list[tuple[str, str, list[str]]]:
    return [
        (each.language, each.question, best)
        for each in questions
        if not set(best := found(catalogue, each.question, each.language, limit=3)) & each.wanted
    ]


def test_nine_of_ten_questions_find_their_programme_among_the_first_three(shared: Catalogue) -> None:
    missed = misses(shared, GRADED)
    assert len(missed) <= len(GRADED) / 10, missed


@pytest.mark.parametrize("code", ["de", "en", "tr", "ar", "uk"])
def test_no_language_is_left_behind(code: str, shared: Catalogue) -> None:
    own = [each for each in GRADED if each.language == code]
    missed = misses(shared, own)
    assert len(missed) <= len(own) / 6, missed


def test_the_graded_questions_are_many_and_nobodys_training_examples(shared_database: Database) -> None:
    assert len(GRADED) >= 40
    assert len({each.language for each in GRADED}) >= 15
    known = {
        line.strip(" -\"'").casefold()
        for pattern in FILES_OF_QUESTIONS
        for path in ROOT.glob(pattern)
        for line in path.read_text(encoding="utf-8").splitlines()
    }
    assert [each.question for each in GRADED if each.question.casefold() in known] == []
    with shared_database.session() as session:
        assert {each for graded in GRADED for each in graded.wanted} <= set(session.scalars(select(Programme.id)))


@pytest.mark.parametrize("code", ["de", "ar"])
def test_a_programme_is_found_by_its_title(code: str, shared: Catalogue, shared_database: Database) -> None:
    with shared_database.session() as session:
        titles = session.execute(
            select(Translation.resource_id, Translation.text).where(
                Translation.resource_type == "service", Translation.field == "title", Translation.language == code
            )
        ).all()
    assert len(titles) > 80
    some = sorted(titles)[::3]
    assert [title for programme_id, title in some if programme_id not in found(shared, title, code, limit=3)] == []


@pytest.mark.parametrize(
    ("question", "same"),
    [
        ("Rückkehrberatung", "RUECKKEHRBERATUNG"),
        ("Einbürgerung", "einburgerung"),
        ("Straßenmusik lernen", "STRASSENMUSIK LERNEN"),
        ("الترجمة في الدائرة", "الترجمه في الدائره"),
        ("İş arıyorum", "is ariyorum"),
    ],
)
def test_spelling_does_not_change_the_first_hit(question: str, same: str, shared: Catalogue) -> None:
    assert found(shared, question, limit=1) == found(shared, same, limit=1)


# What it promises


def test_hits_come_best_first_and_once_each(shared: Catalogue) -> None:
    hits = shared.search("Hilfe für Familien mit Kindern", "de", limit=100)
    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)
    assert len({hit.programme_id for hit in hits}) == len(hits) > 80


def test_the_same_question_is_answered_the_same_way(shared: Catalogue) -> None:
    assert shared.search("Tee trinken", "de") == shared.search("Tee trinken", "de")


@pytest.mark.parametrize("limit", [1, 2, 7])
def test_no_more_are_found_than_asked_for(limit: int, shared: Catalogue) -> None:
    assert len(shared.search("Arbeit", "de", limit=limit)) == limit


@pytest.mark.parametrize("question", ["", "   ", "\n\t"])
def test_an_empty_question_lists_everything_in_order_of_ids(question: str, shared: Catalogue) -> None:
    ids = found(shared, question, limit=1000)
    assert ids == sorted(ids)
    assert len(ids) > 80


@pytest.mark.parametrize(
    "question",
    ["?", "👍", "qqqq xxxx zzzz", "12", "ok", "\x00", "\u202e", pytest.param("a" * 1000, id="a thousand letters")],
)
def test_something_near_is_found_whatever_is_asked(question: str, shared: Catalogue) -> None:
    assert len(shared.search(question, "de")) == 5


@pytest.mark.parametrize("code", ["xx", "", "DE", "zh-Hant", "en'; --"])
def test_a_language_without_texts_still_finds_by_meaning(code: str, shared: Catalogue) -> None:
    assert "kita-portal" in found(shared, "childcare place for my daughter", code, limit=3)


def test_what_has_ended_is_left_out_of_offers_but_found_by_name(shared: Catalogue, shared_database: Database) -> None:
    question = "Kulturdialoge: Fluid-Identity-Festival"
    assert found(shared, question, limit=1) == ["kulturdialoge-festival"]
    offers = found(shared, question, limit=40, offered_only=True)
    with shared_database.session() as session:
        ended = set(session.scalars(select(Programme.id).where(Programme.status.in_(NOT_OFFERED))))
    assert "kulturdialoge-festival" in ended
    assert len(offers) == 40
    assert not ended & set(offers)


# Filters


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
def test_a_value_that_nothing_has_finds_nothing(value: str, shared: Catalogue) -> None:
    assert shared.search("Arbeit", "de", filters={"field": value}) == []


@pytest.mark.parametrize("name", ["colour", "", "id", "status", "verified", "Field", "__class__"])
def test_an_unknown_filter_is_refused_by_its_name(name: str, shared: Catalogue) -> None:
    with pytest.raises(FilterError, match="There is no filter ") as refusal:
        shared.search("Arbeit", "de", filters={name: "x"})
    assert repr(name) in str(refusal.value)
    assert all(each in str(refusal.value) for each in FILTERS)


# Wild input


@bounded(max_examples=40, deadline=None)
@given(question=st.text(max_size=200), code=st.text(max_size=12))
def test_no_text_breaks_the_search(question: str, code: str, shared: Catalogue) -> None:
    assert len(shared.search(question, code, limit=3)) == 3


@bounded(max_examples=60, deadline=None)
@given(question=st.text(alphabet="abckit\"'*^:()-+{}[]<>|&~\\;,./?!_ \n\t\0ORANDNEAR", max_size=60))
@example(question='"')
@example(question='kita" OR title:"')
@example(question="NEAR(kita schule, 2)")
@example(question="title: kita* ^kita -schule")
@example(question="kita AND NOT (schule")
@example(question="____ ___ __kita__")
def test_signs_of_the_query_language_are_only_text(question: str, shared_database: Database) -> None:
    with shared_database.session() as session:
        found_by_words = find_words(session, question, {"de", "en"}, 50)
    assert len(found_by_words) <= 50
    assert all(score >= 0 for score in found_by_words.values())


def test_signs_of_the_query_language_do_not_change_what_is_found(shared_database: Database) -> None:
    with shared_database.session() as session:
        plain = find_words(session, "kita platz", {"de"}, 50)
        assert plain
        assert find_words(session, '"kita" -platz*', {"de"}, 50) == plain
        assert find_words(session, "kita platz", {"de'", "xx"}, 50) == {}


# Its parts


def test_words_and_meaning_both_count() -> None:
    hits = fuse({"near": 3.0, "middle": 1.0, "far": -2.0}, {"far": 1.0, "middle": 8.0})
    assert [hit.programme_id for hit in hits] == ["middle", "near", "far"]


def test_equal_hits_are_ordered_by_id() -> None:
    assert [hit.programme_id for hit in fuse({"b": 1.0, "a": 1.0}, {})] == ["a", "b"]


@bounded(max_examples=60, deadline=None)
@given(
    meaning=st.dictionaries(st.sampled_from("abcdef"), st.floats(-6, 6)),
    by_words=st.dictionaries(st.sampled_from("abcdef"), st.floats(0, 1000)),
)
def test_scores_stay_between_nothing_and_one(meaning: dict[str, float], by_words: dict[str, float]) -> None:
    hits = fuse(meaning, by_words)
    assert {hit.programme_id for hit in hits} == meaning.keys() | by_words.keys()
    assert all(0 <= hit.score <= 1 for hit in hits)


def test_the_nearest_language_of_a_programme_counts() -> None:
    def row(*numbers: float) -> bytes:
        return np.array(numbers, dtype="<f4").tobytes()

    index = MeaningIndex([("tea", row(1, 0)), ("tea", row(0, 1)), ("cake", row(0.6, 0.8)), ("soup", row(-1, 0))], 2)
    nearness = index.find(np.array([0, 1], dtype=np.float32))
    assert sorted(nearness, key=nearness.__getitem__) == ["soup", "cake", "tea"]
    assert sum(nearness.values()) == pytest.approx(0, abs=1e-5)


def test_an_index_without_rows_finds_nothing() -> None:
    assert MeaningIndex([], 2).find(np.array([0, 1], dtype=np.float32)) == {}
    assert fuse({}, {}) == []
