"""The conversation as an action sees it: what was asked, in which language, and ways to reply."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import replies
from actions.collaborators import Collaborators
from actions.replies import Reply
from actions.thread import SLOT, Thread
from actions.wishes import KINDS
from content.errors import NotFound
from content.masking import mask
from content.shown import ShownAnswer, ShownProgramme
from locales.languages import Language, load_languages


class Conversation:
    """One turn of one conversation. Replies are collected in the order in which they are made."""

    def __init__(self, tracker: Tracker, dispatcher: CollectingDispatcher, collaborators: Collaborators) -> None:
        self._tracker = tracker
        self._dispatcher = dispatcher
        self.catalogue = collaborators.catalogue
        self._messages = collaborators.messages
        self._words = collaborators.words
        self._languages = load_languages()
        self.thread = Thread.read(tracker.get_slot(SLOT))
        self.was_asked, self.thread.asked = self.thread.asked, None
        self._chosen_language: str | None = None
        self._is_forgotten = False

    @property
    def text(self) -> str:
        """What the resident wrote."""
        return self._tracker.latest_message.get("text") or ""

    @property
    def masked_text(self) -> str:
        """The same without personal data, as it may be kept."""
        return mask(self.text)

    @property
    def intent(self) -> str:
        """What it was understood as."""
        return str(self._tracker.latest_message["intent"]["name"])

    @property
    def ranking(self) -> dict[str, float]:
        """The intents it was nearest to, best first, and how sure each is; the intent itself for a choice."""
        ranked = self._tracker.latest_message.get("intent_ranking") or [self._tracker.latest_message["intent"]]
        return {each["name"]: each["confidence"] for each in ranked}

    @property
    def is_by_letters(self) -> bool:
        """Whether the letters alone were so sure that the sentence encoder was not asked."""
        return bool(self._tracker.latest_message.get("by_letters"))

    @property
    def topics(self) -> list[str]:
        """The topics of a message that asks for several things, in their order; empty for any other."""
        return list(self._tracker.latest_message.get("topics") or [])

    @property
    def wishes(self) -> dict[str, str]:
        """What the message names of an offer's facts, by kind: {"district": "linden-nord"}."""
        wishes = {each["entity"]: each["value"] for each in self._entities if each["entity"] in KINDS}
        hours = [each["value"] for each in self._entities if each["entity"] == "time" and each["value"] != "weekday"]
        return wishes | ({"time": hours[-1]} if hours else {})  # "on weekdays I work, so in the evening"

    @property
    def language(self) -> str:
        """The language decided on for this turn (bot/language.py), or chosen in it."""
        decided = self._metadata.get("language") or self._tracker.get_slot("language") or "de"
        return self._chosen_language or str(decided)

    @property
    def is_introduced(self) -> bool:
        """Whether the guide has already said that it is a machine."""
        return bool(self._tracker.get_slot("introduced"))

    @property
    def retention_days(self) -> int:
        """After how many days the conversation is deleted."""
        return int(self._metadata.get("retention_days", 30))

    @property
    def _metadata(self) -> dict[str, Any]:
        return self._tracker.latest_message.get("metadata") or {}

    @property
    def _entities(self) -> list[dict[str, Any]]:
        return self._tracker.latest_message.get("entities") or []

    def named(self, kind: str) -> str | None:
        """The value of the first entity of a kind; buttons say more with them than their intent."""
        return next((str(each["value"]) for each in self._entities if each["entity"] == kind), None)

    def events(self) -> list[dict[str, Any]]:
        """What is to be remembered of this turn, as events of Rasa."""
        events = [SlotSet(SLOT, self.thread.as_slot())]
        if not self.is_introduced:
            events.append(SlotSet("introduced", True))
        if self._chosen_language:
            events += [SlotSet("chosen_language", self._chosen_language), SlotSet("language", self._chosen_language)]
        if self._is_forgotten:
            events.append(SlotSet("forgotten", True))
        return events

    def speak(self, language: str) -> None:
        """From now on everything is said in this language, until another one is chosen."""
        self._chosen_language = language

    def forget(self) -> None:
        """Nothing of the conversation is kept once this turn is over."""
        self._is_forgotten = True

    def add(self, reply: Reply) -> None:
        """Reply with a structured reply as it is."""
        self._dispatcher.utter_message(json_message=reply)

    def say(self, message_id: str, /, **values: str | int) -> None:
        """Reply with a sentence of the software."""
        self.add(replies.text(self._messages.say(self.language, message_id, **values)))

    def introduce(self, *, first: bool) -> None:
        """Say that this is a machine and what is stored: before all else, or after it."""
        self.say("disclosure", days=self.retention_days)
        if first:
            self._dispatcher.messages.insert(0, self._dispatcher.messages.pop())

    def word(self, message_id: str, /, **values: str | int) -> str:
        """A sentence or title of the software in the resident's language."""
        return self._messages.say(self.language, message_id, **values).text

    def label(self, word: str) -> str:
        """What the chat page calls something, such as an audience, in the resident's language."""
        return self._words.say(self.language, word).text

    @property
    def said_in(self) -> Language:
        """The language in which sentences of the software really come out."""
        return self._languages[self._messages.say(self.language, "choose-topic").language]

    def programmes_of(self, intent: str) -> tuple[str, ...]:
        """Ids of the programmes that the city put with a topic, best first. Raises NotFound."""
        return self.catalogue.answer(intent, self.language).programmes

    def texts_of(self, intent: str) -> str:
        """What a topic is called, and the text of its answer; nothing where it has none."""
        if not self.is_topic(intent):
            return ""
        return f"{self.topic_title(intent)} {self.catalogue.answer(intent, self.language).text}"

    def is_topic(self, intent: str) -> bool:
        """Whether the catalogue has an answer to an intent."""
        try:
            self.programmes_of(intent)
        except NotFound:
            return False
        return True

    def topic_title(self, intent: str) -> str:
        """What a topic is called."""
        return self.word(f"topic-{intent}")

    def answer(self, intent: str, *, in_german: bool = False) -> ShownAnswer:
        """Reply with the catalogue's answer to an intent; returns it."""
        language = self._languages.source.code if in_german else self.language
        shown = self.catalogue.answer(intent, language)
        self.add(replies.answer(shown))
        if shown.language != language:
            self.say("answered-in", language=self._languages[language].native_name)
        return shown

    def show(self, offers: Sequence[ShownProgramme] | Sequence[str], *, is_new_page: bool = True) -> None:
        """Reply with programme cards, and remember that they are on the screen; nothing for an empty list."""
        ids = [each if isinstance(each, str) else each.id for each in offers]
        if ids:
            self.add(replies.programmes(self.catalogue.programmes(ids, self.language)))
            self.thread.show(ids, is_new_page=is_new_page)

    def offers(self, programme_ids: Sequence[str]) -> list[ShownProgramme]:
        """Programmes as they are shown in the resident's language."""
        return self.catalogue.programmes(list(programme_ids), self.language)

    def ask(self, message_id: str, buttons: Sequence[tuple[str, str]]) -> None:
        """Reply with a question or an offer and its buttons: title and payload each."""
        self.add(replies.choices(self._messages.say(self.language, message_id), list(buttons)))

    def offer_topics(self, message_id: str, intents: Sequence[str]) -> None:
        """Reply with a question and one button a topic."""
        self.ask(message_id, [(self.topic_title(intent), button(intent)) for intent in intents])

    def hand_over(self, programme_ids: Sequence[str]) -> None:
        """Reply with people to turn to."""
        self.add(replies.handover(self.offers(programme_ids)))


def button(intent: str, **says: str) -> str:
    """The payload of a button: an intent, and what else it says, as bot/conversation.py reads it."""
    return f"intent:{intent}" + (f"?{urlencode(says)}" if says else "")
