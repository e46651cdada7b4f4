"""The language of a text is found from its script and its letters, and where there is nothing to find it says so."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlu.identify import FEWEST, MARGIN_OF_A_NAME, UNKNOWN, Identified, LanguageIdentifier
from nlu.sentences import Sentence
from nlu.train import load_identifier
from settings import Settings

SENTENCES = {
    "de": [
        "Der Hahn in der Küche tropft schon wieder",
        "Morgen backen wir zusammen einen Apfelkuchen",
        "Warum ist das Licht im Keller immer aus?",
        "Unser Nachbar spielt sehr schön Klavier",
        "Ich habe meinen Regenschirm im Zug vergessen",
    ],
    "en": [
        "The kitchen tap has been dripping since Monday",
        "We are baking an apple pie tomorrow afternoon",
        "Why is the light in the cellar never on?",
        "Our neighbour plays the piano rather well",
        "I left my umbrella on the train again",
    ],
    "tr": [
        "Mutfaktaki musluk pazartesiden beri damlıyor",
        "Yarın birlikte elmalı kek yapacağız",
        "Bodrumun ışığı neden hep sönük?",
        "Komşumuz çok güzel piyano çalıyor",
        "Şemsiyemi yine trende unuttum",
    ],
    "ar": [
        "صنبور المطبخ يقطر منذ يوم الاثنين",
        "غدا سنخبز كعكة التفاح معا",
        "لماذا ضوء القبو مطفأ دائما؟",
        "جارنا يعزف على البيانو بشكل جميل",
        "نسيت مظلتي في القطار مرة أخرى",
    ],
    "uk": [
        "Кран на кухні капає з понеділка",
        "Завтра ми разом печемо яблучний пиріг",
        "Чому світло в підвалі завжди вимкнене?",
        "Наш сусід дуже гарно грає на піаніно",
        "Я знову забула парасольку в потязі",
    ],
    "ru": [
        "Кран на кухне капает с понедельника",
        "Завтра мы вместе испечём яблочный пирог",
        "Почему свет в подвале всегда выключен?",
        "Наш сосед очень хорошо играет на пианино",
        "Я опять забыла зонтик в поезде",
    ],
    "pl": [
        "Kran w kuchni kapie od poniedziałku",
        "Jutro upieczemy razem szarlotkę",
        "Dlaczego światło w piwnicy jest zawsze zgaszone?",
        "Nasz sąsiad bardzo ładnie gra na pianinie",
        "Znowu zostawiłam parasol w pociągu",
    ],
    "ro": [
        "Robinetul din bucătărie picură de luni",
        "Mâine coacem împreună o plăcintă cu mere",
        "De ce este mereu stins becul din pivniță?",
        "Vecinul nostru cântă foarte frumos la pian",
        "Iar mi-am uitat umbrela în tren",
    ],
    "fr": [
        "Le robinet de la cuisine goutte depuis lundi",
        "Demain nous ferons ensemble une tarte aux pommes",
        "Pourquoi la lumière de la cave est-elle toujours éteinte ?",
        "Notre voisin joue très bien du piano",
        "J'ai encore oublié mon parapluie dans le train",
    ],
    "es": [
        "El grifo de la cocina gotea desde el lunes",
        "Mañana hacemos juntos una tarta de manzana",
        "¿Por qué está siempre apagada la luz del sótano?",
        "Nuestro vecino toca muy bien el piano",
        "Otra vez he olvidado el paraguas en el tren",
    ],
}
NOTHING_TO_FIND = ["", "   \n", "0511 123", "٣٤٥", "👍🏽", "?!…", "_", "😀 42 ❤️"]


@pytest.fixture(scope="module")
def identifier() -> LanguageIdentifier:
    return load_identifier(Settings())


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in SENTENCES.items() for text in texts])
def test_plain_sentences_are_identified(identifier: LanguageIdentifier, code: str, text: str):
    assert identifier.identify(text).language == code


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in SENTENCES.items() for text in texts])
def test_capitals_do_not_matter(identifier: LanguageIdentifier, code: str, text: str):
    upper = text.replace("i", "İ").upper() if code == "tr" else text.upper()
    assert identifier.identify(upper).language == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Η βρύση στάζει", "el"),
        ("厨房的水龙头漏水", "zh"),
        ("水", "zh"),
        ("ቡንቡላ ማይ ይነጥብ ኣሎ", "ti"),
        ("بۆچی چراکە کوژاوەتەوە؟", "ckb"),
        ("زما چتر په ګاډي کې پاتې شو", "ps"),
    ],
)
def test_a_script_or_letters_of_its_own_give_a_language_away(identifier: LanguageIdentifier, text: str, code: str):
    assert identifier.identify(text).language == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("أين أجد Kita قريبة من بيتي؟", "ar"),
        ("عندي Termin في Jobcenter غدا", "ar"),
        ("У меня завтра Termin в Jobcenter", "ru"),
        ("Мені потрібна Anmeldebestätigung для школи", "uk"),
        ("我的 Aufenthaltstitel 过期了", "zh"),
    ],
)
def test_german_words_do_not_decide_in_a_sentence_of_another_script(
    identifier: LanguageIdentifier, text: str, code: str
):
    assert identifier.identify(text).language == code


@pytest.mark.parametrize("text", NOTHING_TO_FIND)
def test_where_there_are_no_letters_there_is_no_language(identifier: LanguageIdentifier, text: str):
    assert identifier.identify(text) == Identified(None, 0.0, 0.0)


@pytest.mark.parametrize("text", ["안녕하세요 반갑습니다", "สวัสดีครับ", "नमस्ते"])
def test_a_script_of_none_of_our_languages_is_no_language(identifier: LanguageIdentifier, text: str):
    assert identifier.identify(text).language is None


def test_a_whole_sentence_is_surer_than_a_word_that_many_languages_share(identifier: LanguageIdentifier):
    assert identifier.identify(SENTENCES["pl"][3]).margin > identifier.identify("Hotel").margin


@settings(max_examples=60, deadline=None)
@given(
    text=st.one_of(
        st.text(max_size=80),
        st.text(st.characters(categories=["Lu", "Ll", "Lo", "Lm", "Mn", "Nd"]), max_size=40),
        st.text("aß ıİёї ىەﺁ你ሰΩ\u200c\u0301'1", max_size=20),
    )
)
def test_no_text_makes_it_fail(identifier: LanguageIdentifier, text: str):
    identified = identifier.identify(text)
    assert 0 <= identified.margin <= identified.confidence <= 1
    assert (identified.language is None) == (identified.confidence == 0)


def test_a_saved_identifier_identifies_as_before(identifier: LanguageIdentifier, tmp_path: Path):
    identifier.save(tmp_path / "languages.npz")
    loaded = LanguageIdentifier.load(tmp_path / "languages.npz")
    for texts in SENTENCES.values():
        before, after = identifier.identify(texts[0]), loaded.identify(texts[0])
        assert (after.language, after.confidence) == (before.language, pytest.approx(before.confidence))


def as_sentences(language: str, texts: list[str]) -> list[Sentence]:
    return [Sentence(text, "thank", language, f"{language}/assistant.yml") for text in texts]


def test_a_new_language_is_learnt_from_its_sentences_once_there_are_enough():
    # Made-up words that look like no other language here.
    made_up = [f"qwoxu vizhaq zzaqo xuqo{'qx' * (number % 5)} vwoqi" for number in range(FEWEST)]
    others = as_sentences("de", SENTENCES["de"] * 4) + as_sentences("pl", SENTENCES["pl"] * 4)
    enough = LanguageIdentifier.train(others + as_sentences("art", made_up))
    too_few = LanguageIdentifier.train(others + as_sentences("art", made_up[1:]))
    assert enough.identify("zzaqo vizhaq qwoxu").language == "art"
    assert too_few.identify("zzaqo vizhaq qwoxu").language != "art"
    assert enough.identify(SENTENCES["de"][0]).language == "de"


def test_without_any_sentence_no_language_is_claimed():
    assert LanguageIdentifier.train([]).identify(SENTENCES["fr"][0]) == UNKNOWN


@pytest.mark.parametrize(
    "name", ["Kowalczyk", "Yıldırım", "Dimitrov Georgi", "Светлана", "Jean-Luc Moreau", "فرهاد رستمی"]
)
def test_a_name_is_no_clear_sign_of_a_language(identifier: LanguageIdentifier, name: str):
    assert identifier.identify(name).margin <= MARGIN_OF_A_NAME


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Guten Abend", "de"),
        ("teşekkür ederim", "tr"),
        ("bună ziua", "ro"),
        ("добрий день", "uk"),
        ("good evening", "en"),
    ],
)
def test_two_words_that_everybody_says_are_a_clear_sign(identifier: LanguageIdentifier, text: str, code: str):
    identified = identifier.identify(text)
    assert identified.language == code
    assert identified.margin > MARGIN_OF_A_NAME
