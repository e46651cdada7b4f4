"""The conversation as an action sees it: what was asked, in which language, and ways to reply."""

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import replies
from actions.replies import Reply
from content.catalogue import Catalogue
from locales.languages import load_languages
from locales.messages import Messages

# Advice centres that help with anything: where the guide cannot.
PEOPLE = ["mbe-hannover", "mbeon", "jmd-hannover"]


class Conversation:
    """One turn of one conversation. Replies are collected in the order in which they are made."""

    def __init__(
        self, tracker: Tracker, dispatcher: CollectingDispatcher, catalogue: Catalogue, messages: Messages
    ) -> None:
        self._tracker = tracker
        self._dispatcher = dispatcher
        self._catalogue = catalogue
        self._messages = messages
        self._languages = load_languages()

    @property
    def text(self) -> str:
        """What the resident wrote."""
        return self._tracker.latest_message.get("text") or ""

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
    def language(self) -> str:
        """The language decided on for this turn (bot/language.py)."""
        return str(self._metadata.get("language") or self._tracker.get_slot("language") or "de")

    @property
    def is_introduced(self) -> bool:
        """Whether the guide has already said that it is a machine."""
        return bool(self._tracker.get_slot("introduced"))

    @property
    def _metadata(self) -> dict[str, Any]:
        return self._tracker.latest_message.get("metadata") or {}

    @property
    def retention_days(self) -> int:
        """After how many days the conversation is deleted."""
        return int(self._metadata.get("retention_days", 30))

    def add(self, reply: Reply) -> None:
        """Reply with a structured reply as it is."""
        self._dispatcher.utter_message(json_message=reply)

    def say(self, message_id: str, /, **values: str | int) -> None:
        """Reply with a sentence of the software."""
        self.add(replies.text(self._messages.say(self.language, message_id, **values)))

    def answer(self, intent: str) -> tuple[str, ...]:
        """Reply with the catalogue's answer to an intent; returns the ids of the programmes that belong to it."""
        shown = self._catalogue.answer(intent, self.language)
        self.add(replies.answer(shown))
        if shown.language != self.language:
            self.say("answered-in", language=self._languages[self.language].native_name)
        return shown.programmes

    def show(self, programme_ids: list[str]) -> None:
        """Reply with programme cards; nothing for an empty list."""
        if programme_ids:
            self.add(replies.programmes(self._catalogue.programmes(programme_ids, self.language)))

    def offer_topics(self, message_id: str, intents: list[str]) -> None:
        """Reply with a question and one button a topic."""
        items = [(self._messages.say(self.language, f"topic-{intent}").text, f"intent:{intent}") for intent in intents]
        self.add(replies.choices(self._messages.say(self.language, message_id), items))

    def hand_over(self) -> None:
        """Reply with the people who help with anything."""
        self.add(replies.handover(self._catalogue.programmes(PEOPLE, self.language)))
