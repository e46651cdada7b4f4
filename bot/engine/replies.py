"""An output channel that keeps structured replies whole and in order."""

from typing import Any

from rasa.core.channels.channel import OutputChannel


class CollectedReplies(OutputChannel):
    """Collects the replies of one turn."""

    def __init__(self) -> None:
        """Nothing said yet."""
        self.replies: list[dict[str, Any]] = []
        self.slots: dict[str, Any] = {}
        """What is set when the turn is over."""

    @classmethod
    def name(cls) -> str:
        """The channel's name in Rasa's events."""
        return "replies"

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Keep what an action said. Only structured replies exist: no text stands in the domain."""
        if reply := message.get("custom"):
            self.replies.append(reply)
