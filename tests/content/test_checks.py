"""What is checked before a text is published: nothing wrong slips through, and no seed text is refused."""

import pytest
import yaml

from content.checks import check_texts
from content.exchange.seed import SEED
from locales.languages import Languages

GERMAN = {
    "text": "Rufen Sie 0511 168-40000 an oder schreiben Sie an info@stadt.example, bis 01.05.2027. Mehr: https://stadt.example/kurs"
}
TURKISH = "1.5.2027 tarihine kadar 0511 16840000 numarasını arayın veya info@stadt.example adresine yazın: https://stadt.example/kurs"


def found(
    languages: Languages, language: str, text: str, german: dict[str, str] = GERMAN
) -> set[tuple[str, str, bool]]:
    findings = check_texts(german, {"text": text}, languages[language], languages.source)
    return {(each.problem, each.value, each.is_error) for each in findings}


def test_a_faithful_translation_has_no_findings(languages: Languages) -> None:
    assert found(languages, "tr", TURKISH) == set()


@pytest.mark.parametrize(
    ("old", "new", "problems"),
    [
        ("16840000", "16840001", {"phone-missing", "phone-extra"}),
        ("1.5.2027", "2.5.2027", {"date-missing", "date-extra"}),
        ("1.5.2027", "2027-05-01", set()),
        ("stadt.example/kurs", "evil.example/kurs", {"link-missing", "link-extra"}),
        ("info@stadt.example", "info@other.example", {"mail-missing", "mail-extra"}),
        ("0511 16840000 numarasını arayın", "arayın", {"phone-missing"}),
    ],
)
def test_what_residents_rely_on_must_be_the_same(languages: Languages, old: str, new: str, problems: set[str]) -> None:
    errors = {problem for problem, _, is_error in found(languages, "tr", TURKISH.replace(old, new)) if is_error}
    assert errors == problems


def test_digits_of_other_scripts_are_the_same_numbers(languages: Languages) -> None:
    german = {"text": "In Gefahr: 112 anrufen, 24 Stunden am Tag, jeden Tag, für alle Menschen hier."}
    assert found(languages, "fa", "در خطر با ۱۱۲ تماس بگیرید، ۲۴ ساعته و هر روز برای همه", german) == set()
    assert ("phone-extra", "113", True) in found(languages, "fa", "در خطر با ۱۱۳ تماس بگیرید", german)


def test_the_wrong_language_is_noticed_by_its_script(languages: Languages) -> None:
    german = {"text": "Ein Satz über den Deutschkurs."}
    assert ("script", "العربية", True) in found(languages, "ar", "Almanca kursu hakkında bir cümle.", german)
    assert ("script", "Türkçe", True) in found(languages, "tr", "جملة عن دورة اللغة الألمانية", german)
    assert not {p for p, _, _ in found(languages, "ar", "جملة عن الدورة (Volkshochschule Hannover, VHS)", german)}


def test_placeholders_length_and_emptiness(languages: Languages) -> None:
    german = {"text": "Guten Tag { $name }."}
    assert ("placeholder-missing", "{$name}", True) in found(languages, "tr", "İyi günler.", german)
    assert {p for p, _, _ in found(languages, "tr", " ", german)} >= {"empty"}
    assert ("long", "700", True) in found(languages, "tr", "çok " * 300, german)


def test_easy_german_is_told_about_long_sentences_and_may_leave_out(languages: Languages) -> None:
    long = "Das ist ein Satz, der für Leichte Sprache viel zu viele Wörter in nur einem einzigen Satz hat."
    german = {"text": "Rufen Sie 0511 16840000 an."}
    assert all(not is_error for _, _, is_error in found(languages, "de-simple", long, german))
    assert ("long-sentence", long, False) in found(languages, "de-simple", long, german)
    assert ("phone-extra", "051199", True) in found(languages, "de-simple", "Rufen Sie 0511 99 an.", german)


def test_names_that_stay_as_they_are(languages: Languages) -> None:
    german = {"text": "Ein Kurs der VHS."}
    assert found(languages, "tr", "Halk okulunda bir kurs.", german) == {("term", "VHS", False)}


def test_no_text_of_the_seed_is_refused(languages: Languages) -> None:
    for kind in ("programmes", "answers"):

        def texts(code: str, kind: str = kind) -> dict[str, dict[str, str]]:
            read = yaml.safe_load((SEED / kind / f"{code}.yml").read_text(encoding="utf-8"))[kind]
            return {key: each if isinstance(each, dict) else {"text": each} for key, each in read.items()}

        german = texts("de")
        for language in languages.offered:
            for key, each in texts(language.code).items():
                findings = check_texts(german[key], each, language, languages.source)
                assert [f for f in findings if f.is_error] == [], (language.code, key)
