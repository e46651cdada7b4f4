"""Who may answer in a conversation, and who waits: first come, first served, among the workers of one host."""

from collections import deque
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ticket:
    """One message that waits or is being answered."""

    worker: int
    number: int


class LineKeeper:
    """A line a conversation; the first of it is being served. Whoever is returned by a call may begin."""

    def __init__(self) -> None:
        """Nobody waits."""
        self._lines: dict[str, deque[Ticket]] = {}

    def stand(self, conversation: str, ticket: Ticket) -> list[Ticket]:
        """Take a place at the end of the line."""
        line = self._lines.setdefault(conversation, deque())
        line.append(ticket)
        return [ticket] if len(line) == 1 else []

    def leave(self, conversation: str, ticket: Ticket) -> list[Ticket]:
        """Served, or tired of waiting."""
        line = self._lines.get(conversation, deque())
        if ticket not in line:
            return []
        was_first = line[0] == ticket
        line.remove(ticket)
        if not line:
            del self._lines[conversation]
        return [line[0]] if was_first and line else []

    def forget(self, worker: int) -> list[Ticket]:
        """The worker is dead, and all its messages with it."""
        held = [(name, ticket) for name, line in self._lines.items() for ticket in line if ticket.worker == worker]
        begin = [next_one for name, ticket in held for next_one in self.leave(name, ticket)]
        return [ticket for ticket in begin if ticket.worker != worker]
