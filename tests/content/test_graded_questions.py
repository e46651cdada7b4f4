"""Whole questions in many languages find the programme that they are about."""

from typing import NamedTuple

import pytest
from sqlalchemy import select

from content.catalogue import Catalogue
from content.database import Database
from content.models import Programme
from settings import ROOT
from tests.content.finding import found


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
    # A number is written one way only.
    assert [each.question for each in GRADED if each.question.casefold() in known and not each.question.isdigit()] == []
    with shared_database.session() as session:
        assert {each for graded in GRADED for each in graded.wanted} <= set(session.scalars(select(Programme.id)))
