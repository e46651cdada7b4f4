"""Turns the guide's replies into bubbles: cards, provenance and choices as text and buttons, in either direction."""

import unicodedata
from collections.abc import Iterator
from typing import Any

from actions.facts import ages
from actions.replies import Reply
from bot.channels.bubbles import Block, Bubble, Choice, fill
from bot.channels.channel import Limits
from locales.languages import Languages
from locales.messages import MessageError, Messages

_RIGHT_TO_LEFT_MARK = "\u200f"
_ISOLATE, _ISOLATE_END = "\u2068", "\u2069"


class Rendering:
    """Renders for all messengers; what is on a card, and how it is called, is the same as in the chat page."""

    def __init__(self, languages: Languages, messages: Messages, words: Messages) -> None:
        """`messages` are the guide's own sentences, `words` the labels of the chat page."""
        self._languages = languages
        self._messages = messages
        self._words = words

    def bubbles(self, replies: list[Reply], language: str, limits: Limits) -> list[Bubble]:
        """The replies, in their order, as few messages as the messenger's limits allow."""
        made: list[Bubble] = []
        blocks: list[Block] = []
        sources: list[Reply] = []

        def flush() -> None:
            parts = list(fill(blocks, limits.text))
            made.extend(
                Bubble(part, replies=tuple(sources) if number == 0 else ()) for number, part in enumerate(parts)
            )
            blocks.clear()
            sources.clear()

        for reply in replies:
            if reply["type"] == "choices":
                flush()
                made.extend(self._choices(reply, language, limits))
            else:
                blocks.extend(self._blocks(reply, language))
                sources.append(reply)
        flush()
        return made

    def _choices(self, reply: Reply, language: str, limits: Limits) -> Iterator[Bubble]:
        choices = tuple(Choice(each["title"], each["payload"]) for each in reply["items"])
        question = self._directed(reply["text"], reply["language"])
        if not limits.choices:
            lines = [f"{number}. {each.title}" for number, each in enumerate(choices, start=1)]
            hint = self._messages.say(language, "reply-with-number").text
            blocks = [Block(question), Block(self._directed("\n".join(lines), language)), Block(hint)]
            parts = list(fill(blocks, limits.text))
            yield from (Bubble(part) for part in parts[:-1])
            yield Bubble(parts[-1], choices, replies=(reply,))
            return
        *before, asked = fill([Block(question)], limits.question)
        yield from (Bubble(part) for part in before)
        button = self._messages.say(language, "choose-button").text
        for start in range(0, len(choices), limits.choices):
            part = choices[start : start + limits.choices]
            yield Bubble(asked, part, button, (reply,) if start == 0 else ())

    def _blocks(self, reply: Reply, language: str) -> Iterator[Block]:
        match reply["type"]:
            case "text":
                yield Block(self._directed(reply["text"], reply["language"]))
            case "answer":
                text = self._directed(reply["text"], reply["language"])
                yield Block(f"{text}\n\n{self._origin(reply['provenance'], language)}")
            case "programmes":
                yield from (self._card(each, language) for each in reply["items"])
            case "handover":
                yield from (self._person(each, language) for each in reply["contacts"])

    def _card(self, item: dict[str, Any], language: str) -> Block:
        lines = [self._directed(item["summary"], item["language"])]
        if not item["provenance"]["verified"]:
            lines.append(self._word(language, "not-confirmed"))
        lines += self._facts(item["facts"], language)
        lines += self._contacts(item["contacts"], language)
        if item["url"]:
            lines.append(item["url"])
        lines.append(self._origin(item["provenance"], language))
        return Block("\n".join(line for line in lines if line), self._directed(item["title"], item["language"]))

    def _person(self, contact: dict[str, Any], language: str) -> Block:
        lines = self._contacts(contact["contacts"], language)
        if link := contact["url"] or contact.get("source"):
            lines.append(link)
        return Block("\n".join(lines), self._directed(contact["name"], contact["language"]))

    def _facts(self, facts: dict[str, Any], language: str) -> Iterator[str]:
        known = {
            "fact-organisation": facts.get("organisation"),
            "fact-age": ages(facts.get("minimum_age"), facts.get("maximum_age")),
            "fact-levels": " · ".join(facts.get("levels") or []),
            "fact-languages": " · ".join(self._language_name(code) for code in facts.get("delivery_languages") or []),
            "fact-area": facts.get("area") and self._word(language, f"area-{facts['area']}"),
            "fact-cost": facts.get("cost") and self._word(language, f"cost-{facts['cost']}"),
            "fact-valid-until": facts.get("valid_until"),
            "fact-status": self._word(language, f"status-{facts.get('status')}"),
        }
        for word, value in known.items():
            if value:
                yield self._directed(f"{self._word(language, word)}: {self._isolated(str(value), language)}", language)

    def _contacts(self, contacts: list[dict[str, Any]], language: str) -> list[str]:
        lines = []
        for each in contacts:
            if each["type"] == "email":
                line = f"{self._word(language, 'email')}: {self._isolated(each['address'], language)}"
            elif each.get("number"):
                hours = f" · {each['hours']}" if each.get("hours") else ""
                line = f"{self._word(language, 'phone')}: {self._isolated(each['number'], language)}{hours}"
            else:
                line = self._word(language, "number-not-shown")
            lines.append(self._directed(line, language))
        return lines

    def _origin(self, provenance: dict[str, Any], language: str) -> str:
        parts = []
        if provenance["status"] == "machine":
            parts.append(self._word(language, "machine-translated"))
        if provenance["status"] == "outdated":
            parts.append(self._word(language, "original-changed"))
        if provenance["checked"]:
            parts.append(f"{self._word(language, 'checked-on')} {self._isolated(provenance['checked'], language)}")
        else:
            parts.append(self._word(language, "not-checked"))
        if provenance["source"]:
            parts.append(f"{self._word(language, 'source')}: {provenance['source']}")
        return self._directed("ℹ️ " + " · ".join(part for part in parts if part), language)

    def _word(self, language: str, word: str) -> str:
        """A label of the chat page; empty where there is none, as for the status of a normal offer."""
        try:
            return self._words.say(language, word).text
        except MessageError:
            return ""

    def _language_name(self, code: str) -> str:
        language = self._languages.match(code)
        return language.native_name if language else code

    def _isolated(self, value: str, language: str) -> str:
        """Numbers and Latin names, apart from the direction of the sentence around them."""
        return f"{_ISOLATE}{value}{_ISOLATE_END}" if self._is_right_to_left(language) else value

    def _is_right_to_left(self, language: str) -> bool:
        return language in self._languages and self._languages[language].direction == "rtl"

    def _directed(self, text: str, language: str) -> str:
        """Lines of a right-to-left language keep their direction also where they begin with Latin letters."""
        if not self._is_right_to_left(language):
            return text
        lines = text.split("\n")
        return "\n".join(
            line if not line or _begins_right_to_left(line) else _RIGHT_TO_LEFT_MARK + line for line in lines
        )


def _begins_right_to_left(line: str) -> bool:
    strong = (unicodedata.bidirectional(each) for each in line)
    return next((each in {"R", "AL"} for each in strong if each in {"L", "R", "AL"}), False)
