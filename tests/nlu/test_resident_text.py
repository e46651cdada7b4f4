"""What residents type becomes clean text of bounded length that Rasa never takes for a command."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlu.resident_text import ResidentText, read

LIMIT = 50
KEPT_CONTROLS = "\t\n\r"

wild = st.one_of(
    st.text(max_size=200),
    st.text(st.characters(categories=["Cc", "Cf", "Cs", "Mn", "Zs", "Zl", "Ll"]), max_size=200),
    st.text('/ab{}":@ \u00e9e\u0301\ufb2c\ud800\u202e', max_size=200),
)


@settings(max_examples=60, deadline=None)
@given(wild)
def test_the_text_is_never_longer_than_the_limit_and_has_no_blanks_at_its_ends(raw: str):
    text = read(raw, LIMIT).text
    assert len(text) <= LIMIT
    assert text == text.strip()


@settings(max_examples=60, deadline=None)
@given(wild)
def test_the_text_has_no_control_characters_and_no_marks_that_turn_its_direction(raw: str):
    text = read(raw, LIMIT).text
    assert not [each for each in text if unicodedata.category(each) == "Cc" and each not in KEPT_CONTROLS]
    assert not set(text) & set("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


@settings(max_examples=60, deadline=None)
@given(wild)
def test_the_text_can_always_be_written_as_utf_8(raw: str):
    assert read(raw, LIMIT).text.encode("utf-8").decode("utf-8") == read(raw, LIMIT).text


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(categories=["Lu", "Ll", "Lo", "Nd", "Po"], exclude_characters="/"), max_size=LIMIT))
def test_a_message_of_letters_digits_and_points_within_the_limit_stays_as_it_is(raw: str):
    composed = unicodedata.normalize("NFC", raw)
    if len(composed) <= LIMIT:
        assert read(composed, LIMIT) == ResidentText(composed, is_shortened=False, is_command=False)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("/restart", "restart"),
        (" /restart", "restart"),
        ("\n\t/restart  \n", "restart"),
        ("//x", "x"),
        ("///session_start", "session_start"),
        ("/ restart", "restart"),
        ("\x00/restart", "restart"),
        ("\u202e/restart", "restart"),
        ("/\ufeffrestart", "restart"),
        ('/find_german_course{"level":"X"}', 'find_german_course{"level":"X"}'),
        ('/find_german_course {"level": "X"}', 'find_german_course {"level": "X"}'),
        ('/greet{"a":\n"b"}', 'greet{"a":\n"b"}'),
        ("/greet@0.5", "greet@0.5"),
        ("/inform+greet", "inform+greet"),
        ('/restart{"unfinished', 'restart{"unfinished'),
    ],
)
def test_what_is_written_like_a_command_is_recognised_and_loses_its_slash(raw: str, text: str):
    assert read(raw, LIMIT) == ResidentText(text, is_shortened=False, is_command=True)


@pytest.mark.parametrize(
    "raw", ["1/2 Jahr", "und/oder", "Mo/Di/Mi", "12/2024", "km/h", "https://example.org/a/b", "a /restart", "und /oder"]
)
def test_a_slash_within_a_message_is_no_command_and_stays(raw: str):
    assert read(raw, LIMIT) == ResidentText(raw, is_shortened=False, is_command=False)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("/ 2 Zimmer gesucht", "2 Zimmer gesucht"),
        ("/größere Wohnung", "größere Wohnung"),
        ("/hallo wer da", "hallo wer da"),
        ("/", ""),
    ],
)
def test_a_message_that_only_begins_with_a_slash_is_read_without_it(raw: str, text: str):
    assert read(raw, LIMIT) == ResidentText(text, is_shortened=False, is_command=False)


@settings(max_examples=60, deadline=None)
@given(st.text("/ abc_{}", max_size=30))
def test_no_text_that_is_left_begins_with_a_slash(raw: str):
    assert not read(raw, LIMIT).text.startswith("/")


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Cafe\u0301", "Café"),
        ("ﺩﺭﺱ", "ﺩﺭﺱ"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d🚒 kommt", "👩\u200d🚒 kommt"),
        ("zwei\nZeilen", "zwei\nZeilen"),
        ("gelb\x07e \ufeffTonne", "gelbe Tonne"),
        ("halb \ud83d Emoji", "halb ? Emoji"),
        ("\udc00", "?"),
    ],
)
def test_letters_take_one_form_and_joiners_stay(raw: str, text: str):
    assert read(raw, LIMIT).text == text


@pytest.mark.parametrize("raw", ["", "   ", "\n\t", "\x00\x1f", "\u202e\ufeff", "/", "// /"])
def test_where_nothing_is_left_the_message_is_empty(raw: str):
    assert read(raw, LIMIT).is_empty
    assert not read("x", LIMIT).is_empty


def test_a_long_message_is_cut_and_says_so():
    message = read("Wort " * 30, LIMIT)
    assert message.text == ("Wort " * 10).strip()
    assert message.is_shortened


def test_a_message_of_just_the_limit_is_whole():
    assert read("x" * LIMIT, LIMIT) == ResidentText("x" * LIMIT, is_shortened=False, is_command=False)
    assert read("x" * LIMIT + "  \n", LIMIT).is_shortened is False
    assert read("x" * (LIMIT + 1), LIMIT).is_shortened


@pytest.mark.parametrize("letter", ["e\u0301", "e\u0302\u0301", "ㅎ\u200bㅏ", "가"], ids=ascii)
def test_a_letter_in_parts_counts_once(letter: str):
    composed = unicodedata.normalize("NFC", letter * LIMIT)
    assert read(letter * LIMIT, LIMIT).is_shortened is (len(composed) > LIMIT)
    assert read(letter * (LIMIT * 2), LIMIT).is_shortened


@pytest.mark.parametrize("letter", ["x", "/", "\ufb2c", "e\u0301", "\x00", "\ud800", "{", "/a{"], ids=ascii)
def test_a_megabyte_of_anything_is_read(letter: str):
    message = read(letter * (1_000_000 // len(letter)), 1_000)
    assert len(message.text) <= 1_000
    assert message.is_shortened
