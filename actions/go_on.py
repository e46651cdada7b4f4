"""Goes on talking: yes and no, say it again, start again, anger."""

from actions.answering import answer
from actions.conversation import Conversation, button
from actions.handover import decline, leave
from actions.narrowing import offer_to_narrow
from actions.responding import RespondingAction
from actions.thread import Asked
from actions.topics import FREQUENT


class ActionGoOn(RespondingAction):
    """What is said of the conversation itself."""

    action_name = "action_go_on"

    def respond(self, conversation: Conversation) -> None:
        """By the intent."""
        match conversation.intent:
            case "repeat":
                _repeat(conversation)
            case "start_again":
                conversation.thread.begin("", "", {})
                conversation.offer_topics("restarted", FREQUENT)
            case "insult":
                items = [(conversation.topic_title("human_handover"), button("human_handover"))]
                conversation.ask("insult-answer", items)
            case "affirm":
                self._affirm(conversation)
            case _:
                self._deny(conversation)

    def _affirm(self, conversation: Conversation) -> None:
        """A yes means what was asked."""
        match conversation.was_asked:
            case Asked.LEAVE:
                leave(conversation, self._collaborators.inquiries)
            case Asked.FORGET:
                conversation.forget()
                conversation.say("conversation-deleted")
            case Asked.TOPIC if conversation.thread.suggested:
                answer(conversation, conversation.thread.suggested[0])
            case _:
                conversation.offer_topics("acknowledged", FREQUENT)

    def _deny(self, conversation: Conversation) -> None:
        if conversation.was_asked == Asked.LEAVE:
            decline(conversation)
        else:
            conversation.offer_topics("acknowledged", FREQUENT)


def _repeat(conversation: Conversation) -> None:
    """The last topic again, in the language of now."""
    thread = conversation.thread
    if not thread.topic and not thread.shown:
        conversation.offer_topics("nothing-to-repeat", FREQUENT)
        return
    conversation.say("repeated")
    if thread.topic:
        conversation.answer(thread.topic)
    conversation.show(thread.shown, is_new_page=False)
    offer_to_narrow(conversation, conversation.offers(thread.shown))
