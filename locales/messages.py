"""The sentences of the software itself: Fluent messages in the resident's language, with a fallback chain.

Values inserted into a sentence are wrapped in Unicode isolation marks by Fluent, so a phone number cannot
scramble an Arabic sentence (https://projectfluent.org/fluent/guide/).
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

from locales.languages import HERE, Languages


class MessageError(ValueError):
    """A message file cannot be read; the message names file and place."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence and the language that it is really in."""

    text: str
    language: str


class Messages:
    """The messages of one domain (`bot`, `widget`, `console`), in all languages."""

    def __init__(self, domain: str, languages: Languages, folder: Path = HERE) -> None:
        self._languages = languages
        self._bundles: dict[str, FluentBundle] = {}
        self._said: dict[tuple[str, str], Said] = {}
        """What was said before and needs no values."""
        for language in languages:
            path = folder / language.code / f"{domain}.ftl"
            if path.exists():
                self._bundles[language.code] = read_bundle(path, language.cldr)
        if languages.source.code not in self._bundles:
            raise MessageError(f"{languages.source.code}/{domain}.ftl is missing")

    def say(self, language: str, message_id: str, /, **values: str | int) -> Said:
        """The message in `language`, or in the first of its fallbacks that has it.

        Raises MessageError if no language of the chain has the message or a value is missing.
        """
        if not values and (language, message_id) in self._said:
            return self._said[language, message_id]
        for code in self._languages.chain(language):
            bundle = self._bundles.get(code)
            if bundle is not None and bundle.has_message(message_id):
                pattern = bundle.get_message(message_id).value
                text, errors = bundle.format_pattern(pattern, values)
                if errors:
                    raise MessageError(f"{code}: {message_id}: {errors[0]}")
                said = Said(str(text), code)
                if not values:
                    self._said[language, message_id] = said
                return said
        raise MessageError(f"no language has the message {message_id}")

    def all(self, language: str) -> dict[str, str]:
        """Every message that needs no values, by id, in `language` or its fallbacks."""
        source = self._bundles[self._languages.source.code]
        return {
            message_id: self.say(language, message_id).text
            for message_id in source._messages  # noqa: SLF001 (Fluent offers no other list)
            if not variables_of(source._messages[message_id])  # noqa: SLF001
        }


def read_bundle(path: Path, cldr: str) -> FluentBundle:
    """Read one .ftl file. Raises MessageError with file and line at the first entry that is not Fluent."""
    text = path.read_text(encoding="utf-8")
    resource = FluentResource(text)
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            line = text.count("\n", 0, entry.span.start if entry.span else 0) + 1
            raise MessageError(f"{path.parent.name}/{path.name}, line {line}: {entry.annotations[0].message}")
    bundle = FluentBundle([cldr], use_isolating=True)
    bundle.add_resource(resource)
    return bundle


def variables_of(node: ast.SyntaxNode) -> frozenset[str]:
    """The names of the values that a message, or a part of it, needs."""
    found: set[str] = set()
    stack: list[object] = [node]
    while stack:
        each = stack.pop()
        if isinstance(each, ast.VariableReference):
            found.add(each.id.name)
        elif isinstance(each, ast.SyntaxNode):
            stack.extend(vars(each).values())
        elif isinstance(each, list):
            stack.extend(each)
    return frozenset(found)


@cache
def load_messages(domain: str, languages: Languages) -> Messages:
    """The messages of a domain, read once a process."""
    return Messages(domain, languages)
