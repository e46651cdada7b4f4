"""What could tell who a resident is does not survive masking; what the question needs does."""

import re
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import settings as bounded
from hypothesis import strategies as st

from content.masking import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Schreiben Sie an lena.vogt+amt@post.example.de bitte", "Schreiben Sie an [email] bitte"),
        ("müller@büro.example", "[email]"),
        ("mein Konto: DE89 3704 0044 0532 0130 00.", "mein Konto: [iban]."),
        ("DE89370400440532013000", "[iban]"),
        ("FR76 3000 6000 0112 3456 7890 189", "[iban]"),
        ("siehe https://example.org/brief?id=7 dort", "siehe [link] dort"),
        ("www.example.org/ich", "[link]"),
        ("geboren am 03.10.1988 in Homs", "geboren am [date] in Homs"),
        ("3/7/92", "[date]"),
        ("1988-10-03", "[date]"),
        ("٣/١٠/١٩٨٨", "[date]"),
        ("Rufen Sie 0511 16812345 an", "Rufen Sie [number] an"),
        ("Meine Nummer ist 0511 16812345.", "Meine Nummer ist [number]."),
        ("+49 (0) 511 168-12345", "[number]"),
        ("0176/1234567", "[number]"),
        ("0049 176 12 34 56 7", "[number]"),
        ("رقمي ٠١٧٦١٢٣٤٥٦٧", "رقمي [number]"),
        ("۰۹۱۲۱۲۳۴۵۶۷", "[number]"),
        ("Aktenzeichen 123-456-78", "Aktenzeichen [number]"),
        ("Pass C01X00T47 abgelaufen", "Pass [number] abgelaufen"),
        ("Ausweis L22000129", "Ausweis [number]"),
        ("Ich heiße Lena Vogt und suche Arbeit", "Ich heiße [name] und suche Arbeit"),
        ("Frau Klein hat geschrieben", "Frau [name] hat geschrieben"),
        ("меня зовут Анна, ищу курсы", "меня зовут [name], ищу курсы"),
        ("اسمي محمد الأحمد وعندي طفل", "اسمي [name] وعندي طفل"),
        ("Danke!\nNadia Benali", "Danke!\n[name]"),
        ("wohne Limmerstraße 48, 30451 Hannover", "wohne [address], [address]"),
        ("Jahrgang 1979", "Jahrgang [date]"),
        ("lena.vogt (at) post.example", "[email]"),
    ],
)
def test_personal_data_is_replaced_by_its_kind(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Wo finde ich einen Deutschkurs?",
        "Ich bin 27 Jahre alt und habe 3 Kinder.",
        "Kurs B1.2 oder B2, 600 Stunden, in Hannover",
        "Was heißt § 25 Abs. 5?",
        "Gilt die 112 auch am Wochenende?",
        "WIR 2.0 seit September 2022",
        "Zimmer 4, Haus 12",
        "Mo-Fr 8.00-16.00 Uhr",
        "Di 9-12, 14-18 Uhr",
        "Schuljahr 2025/2026",
        "Rufe ich die 116117 oder 116 117 an?",
        "0800 1110111 ist frei",
        "1.200.000,50 Euro",
        "Meine Frau und mein Sohn sind krank.",
        "Ich bin Syrer.",
        "ASYLVERFAHREN DAUERT",
        "أين أجد دورة B1؟",
        "Де взяти довідку 2024 року?",
    ],
)
def test_the_question_itself_stays(text: str) -> None:
    assert mask(text) == text


def test_a_date_of_birth_goes_and_an_appointment_stays() -> None:
    today = date(2026, 3, 1)
    assert mask("Termin am 14.05.2026", today) == "Termin am 14.05.2026"
    assert mask("mein Baby, geboren am 14.01.2026", today) == "mein Baby, geboren am [date]"
    assert mask("14.05.1996", today) == "[date]"
    assert mask("۱۳۶۷/۷/۱۱", today) == "[date]"


def test_every_kind_is_masked_in_one_message() -> None:
    text = "Ich bin am 1.2.1990 geboren, Tel. 0511 1234567, a@example.org, DE89 3704 0044 0532 0130 00, www.example.org"
    assert mask(text) == "Ich bin am [date] geboren, Tel. [number], [email], [iban], [link]"


@bounded(max_examples=60, deadline=None)
@given(
    number=st.text(alphabet="0123456789٠١٢٣٤٥٦٧٨٩", min_size=6, max_size=14),
    before=st.sampled_from(["", "Tel.: ", "(", "+", "Nr. ", "ich: "]),
    after=st.sampled_from(["", ".", " danke", ", bitte", ")"]),
)
def test_no_long_number_survives(number: str, before: str, after: str) -> None:
    digits = "".join(str(int(each)) for each in number)
    assume(not digits.startswith(("0800", "116")))
    masked = mask(before + number + after)
    assert not re.search(r"\d", masked)
    assert "[number]" in masked


@bounded(max_examples=60, deadline=None)
@given(
    name=st.from_regex(r"[a-z][a-z0-9._-]{0,10}", fullmatch=True),
    host=st.from_regex(r"[a-z]{1,8}\.[a-z]{2,5}", fullmatch=True),
)
def test_no_mailbox_survives(name: str, host: str) -> None:
    assert mask(f"an {name}@{host} schreiben") == "an [email] schreiben"
