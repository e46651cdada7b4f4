"""Hands over to people: who helps in person, and a question that is left for the staff."""

from actions.conversation import Conversation, button
from actions.people import people_for
from actions.responding import RespondingAction
from actions.thread import Asked
from content.inquiries import Inquiries


class ActionHandOver(RespondingAction):
    """The wish to talk to a person."""

    action_name = "action_hand_over"

    def respond(self, conversation: Conversation) -> None:
        """The people who fit, and an offer to pass the question on; or what the resident decided about that."""
        match conversation.named("leave"):
            case "yes":
                leave(conversation, self._collaborators.inquiries)
            case "no":
                decline(conversation)
            case _:
                conversation.answer(conversation.intent)
                conversation.hand_over(people_for(conversation))
                offer_to_leave(conversation, conversation.thread.question)


def offer_to_leave(conversation: Conversation, question: str) -> None:
    """Ask whether `question` (masked) is to be passed on to the staff; nothing where there is none."""
    if not question.strip():
        return
    conversation.thread.question = question
    conversation.thread.asked = Asked.LEAVE
    items = [(conversation.word(f"leave-{each}"), button("human_handover", leave=each)) for each in ("yes", "no")]
    conversation.ask("leave-question", items)


def leave(conversation: Conversation, inquiries: Inquiries) -> None:
    """Pass the question on and name its reference."""
    thread = conversation.thread
    if not thread.question:
        decline(conversation)
        return
    reference = inquiries.leave(thread.question, conversation.language, thread.topic or None)
    conversation.say("question-left", reference=reference)


def decline(conversation: Conversation) -> None:
    """Pass nothing on."""
    conversation.say("question-not-left")
