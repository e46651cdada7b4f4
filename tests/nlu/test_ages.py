"""A number is an age where its neighbours say so; durations, prices, dates and telephone numbers are none."""

import pytest

from nlu.gazetteer import Gazetteer
from vocabulary import load_vocabularies


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    vocabularies = load_vocabularies()
    return Gazetteer([vocabularies["age"], vocabularies["level"]])


def ages(gazetteer: Gazetteer, text: str) -> list[str]:
    return [each.value for each in gazetteer.find(text) if each.kind == "age"]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("my son is 4", "4"),
        ("My son is only 4.", "4"),
        ("she is 12 and likes football", "12"),
        ("a 9-year-old girl", "9"),
        ("aged 67", "67"),
        ("her baby is 8 months old", "0"),
        ("16 Jahre", "16"),
        ("eine 4-jährige", "4"),
        ("meine 4jährige Tochter", "4"),
        ("mein Sohn (7) braucht Hilfe", "7"),
        ("Ich bin 63.", "63"),
        ("Alter: 45", "45"),
        ("im Alter von 30 Jahren", "30"),
        ("oğlum 4 yaşında", "4"),
        ("4yaşında", "4"),
        ("عمره ٤", "4"),
        ("بنتي عمرها ١٢ سنة", "12"),
        ("پسرم ۴ ساله", "4"),
        ("۱۶ سالشه", "16"),
        ("сыну 4 года", "4"),
        ("Мне 16, помогите", "16"),
        ("16-летний", "16"),
        ("мені 35", "35"),
        ("syn ma 4 lata", "4"),
        ("are 4 ani", "4"),
        ("на 4 години е", "4"),
        ("il a 4 ans", "4"),
        ("tiene 4 años", "4"),
        ("ima 4 godine", "4"),
        ("4 salî ye", "4"),
        ("4岁", "4"),
        ("4 tuổi", "4"),
        ("110 Jahre alt", "110"),
    ],
)
def test_an_age_is_found(gazetteer: Gazetteer, text: str, age: str) -> None:
    assert ages(gazetteer, text) == [age]


@pytest.mark.parametrize(
    "text",
    [
        "A1",
        "B1 oder B2",
        "4",
        "111 Jahre alt",
        "seit 16 Jahren hier",
        "vor 3 Jahren",
        "5 Jahre Erfahrung",
        "for 5 years",
        "3 years ago",
        "she is 8 months pregnant",
        "he is 4th in line",
        "0511 16",
        "ich bin unter 0176 16 zu erreichen",
        "+49 16",
        "16.05.2024",
        "am 16.",
        "16:30",
        "ab 16 Uhr",
        "16 Euro",
        "€16",
        "my son is 4,50",
        "16,5 Jahre",
        "3-6 Jahre",
        "§ 16",
        "Zimmer 16",
        "30159 Hannover",
        "3 yıl önce",
        "منذ 5 سنوات",
        "۵ سال پیش",
        "5 лет назад",
        "уже 5 лет",
        "od 5 lat",
        "de 5 ani aici, aici de 5 ani",
        "от 5 години",
        "depuis 5 ans",
        "hace 5 años",
        "već 5 godina",
        "5 sal in",
        "3an",
        "nummer 4٤4",
    ],
)
def test_another_number_is_no_age(gazetteer: Gazetteer, text: str) -> None:
    assert ages(gazetteer, text) == []


def test_several_ages_are_all_found_in_order(gazetteer: Gazetteer) -> None:
    assert ages(gazetteer, "My boy is 7, my girl is 12 and grandma is 80 years old") == ["7", "12", "80"]


def test_the_unit_belongs_to_the_age(gazetteer: Gazetteer) -> None:
    (age,) = gazetteer.find("Sie ist 16 Jahre alt und klug")
    assert age.text == "16 Jahre alt"
