"""Answers about the guide itself: greeting, thanks, languages, privacy, what it cannot do."""

from actions.conversation import Conversation, button
from actions.handover import offer_to_leave
from actions.language_names import named_languages
from actions.offer import talk_about_offers
from actions.people import people_for
from actions.pointing import points_at_something
from actions.refine import narrow_down
from actions.responding import RespondingAction
from actions.thread import Asked
from actions.topics import FREQUENT
from locales.languages import load_languages

_EASY = "de-simple"


class ActionAnswerAboutAssistant(RespondingAction):
    """A text, and a way on where there was no question."""

    action_name = "action_answer_about_assistant"

    def respond(self, conversation: Conversation) -> None:
        """The text; topics after a greeting, languages to choose from, people where the guide cannot help."""
        match conversation.intent:
            case "change_language" if conversation.thread.shown and conversation.named("level"):
                narrow_down(conversation)  # "he cannot read" is said of somebody who looks for a course
            case "change_language":
                _change_language(conversation)
            case "about_bot_privacy" if forget := conversation.named("forget"):
                _forget(conversation) if forget == "yes" else conversation.offer_topics("acknowledged", FREQUENT)
            case "about_bot_privacy":
                conversation.answer(conversation.intent)
                offer_to_forget(conversation)
            case "greet":
                conversation.answer(conversation.intent)
                conversation.offer_topics("choose-topic", FREQUENT)
            case "out_of_scope" if points_at_something(conversation):
                talk_about_offers(conversation)
            case "out_of_scope":
                conversation.answer(conversation.intent)
                conversation.hand_over(people_for(conversation))
                offer_to_leave(conversation, conversation.masked_text)
            case _:
                conversation.answer(conversation.intent)


def offer_to_forget(conversation: Conversation) -> None:
    """Ask whether the conversation is to be deleted."""
    conversation.thread.asked = Asked.FORGET
    items = [(conversation.word(f"forget-{each}"), button("about_bot_privacy", forget=each)) for each in ("yes", "no")]
    conversation.ask("forget-question", items)


def _forget(conversation: Conversation) -> None:
    conversation.forget()
    conversation.say("conversation-deleted")


def _change_language(conversation: Conversation) -> None:
    """To the one that the message names, by its name in any language; else there are buttons."""
    languages = load_languages()
    wanted = _EASY if conversation.named("style") else conversation.named("language") or _named(conversation)
    if wanted in languages:
        conversation.speak(str(wanted))
        conversation.say("language-changed")
        return
    conversation.answer(conversation.intent)
    items = [(each.native_name, button("change_language", language=each.code)) for each in languages.offered]
    conversation.ask("choose-language", items)


def _named(conversation: Conversation) -> str | None:
    """The language that the message names; rather another one than that of now: "kein Deutsch, lieber Russisch"."""
    named = [*named_languages(conversation.text), *filter(None, [conversation.named("delivery_language")])]
    return next((code for code in named if code != conversation.language), named[0] if named else None)
