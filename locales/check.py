"""Checks the message files: readable, complete against the source language, same values in every language."""

from collections.abc import Iterator
from pathlib import Path

from locales.languages import HERE, Language, Languages
from locales.messages import MessageError, read_bundle, variables_of

DOMAINS = ("bot", "widget", "console")
# The console is for the city's staff, who work in German and English.
STAFF_DOMAIN, STAFF_LANGUAGES = "console", frozenset({"de", "en"})


def coverage(languages: Languages, folder: Path = HERE) -> dict[str, dict[str, tuple[int, int]]]:
    """Per language and domain: how many of the source language's messages exist, and how many there are."""
    table: dict[str, dict[str, tuple[int, int]]] = {}
    for language in languages:
        for domain in DOMAINS:
            source = _ids(folder, languages.source, domain)
            if source and is_wanted(language, domain):
                own = _ids(folder, language, domain)
                table.setdefault(language.code, {})[domain] = (len(source.keys() & own.keys()), len(source))
    return table


def problems(languages: Languages, folder: Path = HERE) -> Iterator[str]:
    """One sentence per thing that is wrong, with its place; nothing where all is well."""
    for language in languages:
        for domain in DOMAINS:
            try:
                yield from _problems_of(language, languages, domain, folder)
            except MessageError as error:
                yield str(error)


def _problems_of(language: Language, languages: Languages, domain: str, folder: Path) -> Iterator[str]:
    place = f"{language.code}/{domain}.ftl"
    source, own = _ids(folder, languages.source, domain), _ids(folder, language, domain)
    for message_id in own.keys() - source.keys():
        yield f"{place}: {message_id} is not in the source language"
    for message_id in own.keys() & source.keys():
        if own[message_id] != source[message_id]:
            yield f"{place}: {message_id} uses the values {sorted(own[message_id])}, not {sorted(source[message_id])}"
    if language.is_offered and is_wanted(language, domain):
        for message_id in source.keys() - own.keys():
            yield f"{place}: {message_id} is missing, and the language is {language.status}"


def is_wanted(language: Language, domain: str) -> bool:
    """Whether a language needs the messages of a domain."""
    return domain != STAFF_DOMAIN or language.code in STAFF_LANGUAGES


def _ids(folder: Path, language: Language, domain: str) -> dict[str, frozenset[str]]:
    path = folder / language.code / f"{domain}.ftl"
    if not path.exists():
        return {}
    messages = read_bundle(path, language.cldr)._messages  # noqa: SLF001 (Fluent offers no other list)
    return {message_id: variables_of(message) for message_id, message in messages.items()}
