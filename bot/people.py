"""The honest sentence and the people to turn to when the guide cannot answer, kept ready in all languages."""

from actions import replies
from actions.people import PEOPLE
from actions.replies import Reply
from content.catalogue import Catalogue
from locales.languages import Languages
from locales.messages import Messages


class People:
    """Answers without model and database: it has read what it needs beforehand."""

    def __init__(self, messages: Messages) -> None:
        """Until `remember` has run there are sentences, but no contacts."""
        self._messages = messages
        self._contacts: dict[str, Reply] = {}

    def remember(self, catalogue: Catalogue, languages: Languages) -> None:
        """Read the contacts in all languages."""
        self._contacts = {each.code: replies.handover(catalogue.programmes(PEOPLE, each.code)) for each in languages}

    def instead(self, language: str, message_id: str) -> list[Reply]:
        """What to say instead of an answer: why not, the number for danger, and who helps."""
        said = [replies.text(self._messages.say(language, each)) for each in (message_id, "emergency-hint")]
        return [*said, self._contacts.get(language, {"type": "handover", "contacts": []})]
