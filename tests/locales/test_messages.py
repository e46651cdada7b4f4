"""The software's own sentences exist and format in every language, and a gap is filled from the fallbacks."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.api.problems import _MESSAGE_OF_STATUS
from locales.check import is_wanted
from locales.languages import HERE, Language, Languages, LanguageStatus
from locales.messages import MessageError, Messages, Said, load_messages, read_bundle, variables_of
from nlu.intents import Route, is_topic, load_intents
from settings import ROOT

DOMAINS = [domain for domain in ("bot", "widget", "console") if (HERE / "de" / f"{domain}.ftl").exists()]
AMOUNTS = [0, 1, 2, 3, 5, 11, 100]
FIRST_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"
# What no topic button is made for.
SMALL_TALK = {"out_of_scope", "greet", "thank", "goodbye"}


def messages_of(domain: str, code: str, languages: Languages) -> dict[str, frozenset[str]]:
    """The messages of one file and the values that each needs."""
    bundle = read_bundle(HERE / code / f"{domain}.ftl", languages[code].cldr)
    return {message_id: variables_of(message) for message_id, message in bundle._messages.items()}


# The real files


@pytest.mark.parametrize("domain", DOMAINS)
def test_every_message_formats_whatever_the_amount(domain: str, language: str, languages: Languages) -> None:
    if not is_wanted(languages[language], domain):
        return
    messages = load_messages(domain, languages)
    for message_id, variables in messages_of(domain, language, languages).items():
        for amount in AMOUNTS:
            values = {name: languages[language].native_name if name == "language" else amount for name in variables}
            said = messages.say(language, message_id, **values)
            assert said.language == language, message_id
            assert said.text.strip() == said.text != "", message_id
            assert said.text.count(FIRST_ISOLATE) == said.text.count(POP_ISOLATE), message_id
            assert not set("{}$") & set(said.text), message_id


@pytest.mark.parametrize("domain", DOMAINS)
def test_an_offered_language_says_everything_itself(domain: str, language: str, languages: Languages) -> None:
    if not is_wanted(languages[language], domain):
        return
    own, source = messages_of(domain, language, languages), messages_of(domain, "de", languages)
    assert own == source


def test_one_offer_and_several_are_told_apart(language: str, messages: Messages) -> None:
    assert (
        messages.say(language, "programmes-found", count=1).text
        != messages.say(language, "programmes-found", count=3).text
    )


@pytest.mark.parametrize("days", [7, 30])
def test_the_first_words_say_for_how_long_a_message_is_kept(days: int, language: str, messages: Messages) -> None:
    said = messages.say(language, "disclosure", days=days).text
    plain = "".join(str(int(each)) if each.isdigit() else each for each in said)
    assert f"{FIRST_ISOLATE}{days}{POP_ISOLATE}" in plain


def test_the_emergency_hint_names_the_number(language: str, messages: Messages) -> None:
    assert "112" in messages.say(language, "emergency-hint").text


def test_every_topic_has_a_name_for_its_button(language: str, messages: Messages) -> None:
    topics = [each for each in load_intents() if is_topic(each) and each not in SMALL_TALK]
    names = [messages.say(language, f"topic-{each}") for each in topics]
    assert {each.language for each in names} == {language}
    assert len({each.text for each in names}) == len(topics)


def test_small_talk_is_the_assistants_own() -> None:
    assert {load_intents()[each].route for each in SMALL_TALK} == {Route.ASSISTANT}


def ids_in_code() -> Iterator[tuple[str, str]]:
    """The message ids that the code names, with the file: what is said, asked or told as a problem."""
    for path in [*ROOT.glob("actions/**/*.py"), *ROOT.glob("bot/**/*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in {"say", "offer_topics", "Problem", "respond"}:
                for argument in node.args:
                    for each in ast.walk(argument):
                        if isinstance(each, ast.Constant) and isinstance(each.value, str) and "-" in each.value:
                            yield each.value, path.name


def test_every_message_that_the_code_names_exists(languages: Languages) -> None:
    known = messages_of("bot", "de", languages).keys() | messages_of("widget", "de", languages).keys()
    named = {(message_id, file) for message_id, file in ids_in_code() if message_id.strip("-") == message_id}
    assert {message_id for message_id, _ in named} >= {"not-understood", "choose-topic", "problem-not-found"}
    assert {each for each in named if each[0] not in known} == set()


def test_every_status_has_its_sentence(languages: Languages) -> None:
    assert set(_MESSAGE_OF_STATUS.values()) <= messages_of("bot", "de", languages).keys()


# How they are read


@pytest.fixture
def two_languages() -> Languages:
    def language(code: str, *fallback: str) -> Language:
        return Language(code, code, code, "ltr", "Latn", code, fallback, LanguageStatus.LIVE)

    return Languages({"de": language("de"), "pl": language("pl", "de")})


def write(folder: Path, code: str, text: str) -> None:
    (folder / code).mkdir()
    (folder / code / "bot.ftl").write_text(text, encoding="utf-8")


@pytest.fixture
def small(two_languages: Languages, tmp_path: Path) -> Messages:
    write(tmp_path, "de", "hello = Hallo\nbye = Tschüss, { $name }\n")
    write(
        tmp_path,
        "pl",
        "hello = Cześć\n"
        "cups = { $count ->\n    [one] filiżanka\n    [few] filiżanki\n    [many] filiżanek\n"
        "   *[other] filiżanki\n}\n",
    )
    return Messages("bot", two_languages, tmp_path)


def test_a_message_is_said_in_the_language_asked_for(small: Messages) -> None:
    assert small.say("pl", "hello") == Said("Cześć", "pl")


def test_a_gap_is_filled_and_labelled(small: Messages) -> None:
    assert small.say("pl", "bye", name="Ala") == Said(f"Tschüss, {FIRST_ISOLATE}Ala{POP_ISOLATE}", "de")


def test_a_language_that_nobody_knows_hears_the_source(small: Messages) -> None:
    assert small.say("xx", "hello") == Said("Hallo", "de")


@pytest.mark.parametrize(
    ("count", "word"), [(1, "filiżanka"), (2, "filiżanki"), (5, "filiżanek"), (12, "filiżanek"), (22, "filiżanki")]
)
def test_plurals_follow_the_language(count: int, word: str, small: Messages) -> None:
    assert small.say("pl", "cups", count=count).text == word


def test_a_message_that_nobody_has_is_an_error(small: Messages) -> None:
    with pytest.raises(MessageError, match="no language has the message nonsense"):
        small.say("pl", "nonsense")


def test_a_message_of_a_translation_alone_is_not_found_in_the_source(small: Messages) -> None:
    with pytest.raises(MessageError, match="cups"):
        small.say("de", "cups", count=1)


def test_a_missing_value_is_an_error_with_its_place(small: Messages) -> None:
    with pytest.raises(MessageError, match=r"^de: bye: .*name"):
        small.say("pl", "bye")


def test_all_gives_every_message_without_values(small: Messages) -> None:
    assert small.all("pl") == {"hello": "Cześć"}


def test_the_source_language_must_have_a_file(two_languages: Languages, tmp_path: Path) -> None:
    write(tmp_path, "pl", "hello = Cześć\n")
    with pytest.raises(MessageError, match=r"^de/bot\.ftl is missing$"):
        Messages("bot", two_languages, tmp_path)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("hello = Hallo\n\nno message at all\n", 3),
        ("hello = { $name\n", 1),
        ("# note\nhello =\n", 2),
        ("hello = Hallo\nbye = { $count ->\n    [one] eins\n}\n", 2),
    ],
)
def test_what_is_not_fluent_is_named_with_its_line(
    text: str, line: int, two_languages: Languages, tmp_path: Path
) -> None:
    write(tmp_path, "de", text)
    with pytest.raises(MessageError, match=rf"^de/bot\.ftl, line {line}: "):
        Messages("bot", two_languages, tmp_path)


def test_values_are_found_wherever_they_hide(tmp_path: Path) -> None:
    path = tmp_path / "bot.ftl"
    path.write_text("m = { $a } { $b ->\n    [one] { $c }\n   *[other] { NUMBER($d) }\n}\n", encoding="utf-8")
    (message,) = read_bundle(path, "de")._messages.values()
    assert variables_of(message) == {"a", "b", "c", "d"}
