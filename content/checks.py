"""What must hold before a text is published: nothing that residents rely on may differ from the source.

Numbers, links and the like must be the same; an error stops the approval, a hint only asks for a second look.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from locales.languages import Language

GLOSSARY = Path(__file__).resolve().parent / "glossary.yml"

# Longest text of a field in characters: a card must stay a card, an answer must fit one message everywhere.
LONGEST = {"title": 80, "summary": 320, "text": 700}
# Easy German (Leichte Sprache): one thought a sentence.
LONGEST_EASY_SENTENCE = 15
# Fewer letters of the language's own script than this share: the wrong language, or letters of another script.
# Names in brackets and quotation marks do not count.
LEAST_OF_SCRIPT = 0.4

_ASIDE = re.compile(r"\([^)]*\)|[„“\"«][^“”\"»]*[“”\"»]")
_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"”“]+[^\s<>\"”“.,;:!?)]", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PLACEHOLDER = re.compile(r"\{\s*\$?[A-Za-z_][\w-]*\s*\}")
_DATE = re.compile(r"\b(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>\d{4})\b")
_ISO_DATE = re.compile(r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\b")
_PHONE = re.compile(r"\+?\d(?:[\s/().\u2010-\u2015-]{0,2}\d){4,}")
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_SCRIPTS = {
    "Latn": "LATIN",
    "Cyrl": "CYRILLIC",
    "Arab": "ARABIC",
    "Grek": "GREEK",
    "Ethi": "ETHIOPIC",
    "Hans": "CJK",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a check found."""

    problem: str
    """A word that the console has a sentence for: `check-<problem>`."""
    field: str
    value: str = ""
    """What exactly: the number, the link, the term."""
    is_error: bool = True


def check_texts(
    source: Mapping[str, str], texts: Mapping[str, str], language: Language, source_language: Language
) -> list[Finding]:
    """Everything that is wrong with the texts of one thing (field -> text), measured at those of the source."""
    found: list[Finding] = []
    for field in texts.keys() | source.keys():
        text = texts.get(field, "")
        if not text.strip():
            found.append(Finding("empty", field))
            continue
        found += _form(field, text, language)
    found += _script(" ".join(texts.values()), language)
    if language != source_language:
        found += _compared(source, texts, language)
    return sorted(found, key=lambda each: (not each.is_error, each.field, each.problem, each.value))


def links_in(text: str) -> set[str]:
    """The addresses that a text names."""
    return set(_LINK.findall(text))


def _form(field: str, text: str, language: Language) -> Iterator[Finding]:
    if len(text) > LONGEST.get(field, LONGEST["text"]):
        yield Finding("long", field, str(LONGEST.get(field, LONGEST["text"])))
    if language.code == "de-simple":
        for sentence in re.split(r"(?<=[.!?:])\s+", text):
            if len(sentence.split()) > LONGEST_EASY_SENTENCE:
                yield Finding("long-sentence", field, sentence, is_error=False)


def _script(text: str, language: Language) -> Iterator[Finding]:
    """All fields together, since a title may be a German name."""
    letters = [character for character in _ASIDE.sub("", text) if character.isalpha()]
    script = _SCRIPTS.get(language.script)
    if script and sum(unicodedata.name(each, "").startswith(script) for each in letters) < LEAST_OF_SCRIPT * len(
        letters
    ):
        yield Finding("script", "", language.native_name)


def _compared(source: Mapping[str, str], texts: Mapping[str, str], language: Language) -> Iterator[Finding]:
    """All fields together: what the source says in the title may stand in the summary."""
    before, after = _facts("\n".join(source.values())), {name: _facts(text) for name, text in texts.items()}
    for kind, values in before.items():
        # A number may be written as a word. Easy German leaves out on purpose; what it does say must be right.
        is_error = kind != "number"
        said = set().union(*(facts[kind] for facts in after.values()))
        for value in sorted(values - said):
            yield Finding(f"{kind}-missing", "", value, is_error=is_error and language.code != "de-simple")
        for field, facts in after.items():
            for value in sorted(facts[kind] - values):
                yield Finding(f"{kind}-extra", field, value, is_error=is_error)
    whole, original = "\n".join(texts.values()), "\n".join(source.values())
    for term in _kept_terms():
        if term in original and term not in whole:
            yield Finding("term", "", term, is_error=False)
    for field, text in texts.items():
        if text == source.get(field) and len(text) > 40:
            yield Finding("untranslated", field, is_error=False)


def _facts(text: str) -> dict[str, set[str]]:
    """What a text says that can be compared across languages; each is taken out before the next is looked for."""
    text = "".join(
        str(unicodedata.digit(each)) if each.isdigit() else each for each in unicodedata.normalize("NFKC", text)
    )
    found: dict[str, set[str]] = {}

    def take(kind: str, pattern: re.Pattern[str]) -> None:
        nonlocal text
        matches = list(pattern.finditer(text))
        found.setdefault(kind, set()).update(_plain(kind, each) for each in matches)
        text = pattern.sub(" ", text)

    for kind, pattern in (
        ("link", _LINK), ("mail", _MAIL), ("placeholder", _PLACEHOLDER), ("date", _DATE), ("date", _ISO_DATE),
        ("phone", _PHONE), ("number", _NUMBER),
    ):  # fmt: skip
        take(kind, pattern)
    # Emergency numbers are short, but nothing matters more than that they are right.
    short = {each for each in found["number"] if len(each) == 3 and each.startswith("11")}
    found["phone"] |= short
    found["number"] -= short
    return found


def _plain(kind: str, match: re.Match[str]) -> str:
    if kind == "date":
        return f"{match['year']}-{int(match['month']):02}-{int(match['day']):02}"
    if kind == "phone":
        return re.sub(r"[^\d+]", "", match.group())
    return re.sub(r"\s", "", match.group()).rstrip("/")


@cache
def _kept_terms() -> tuple[str, ...]:
    return tuple(yaml.safe_load(GLOSSARY.read_text(encoding="utf-8"))["keep"])
