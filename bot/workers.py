"""Several workers on one host: loaded once, forked, watched over. They share memory and a line for each conversation.

The process above them answers nobody. It holds the sockets, so that a worker that is begun anew takes over what waits,
and keeps the lines (bot/line_keeper.py): each worker asks over a socket of its own, `+<number> <conversation>`, is told
`<number>` when it may begin, and says `-<number> <conversation>` when it is done.
"""

import gc
import logging
import os
import selectors
import signal
import socket
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.line_keeper import LineKeeper, Ticket

logger = logging.getLogger(__name__)

# A worker that ends by itself is begun anew, but not more often than this.
PAUSE = 1.0
# So long after a stop workers may take to end; then they are killed.
PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class Worker:
    """One worker, as it sees itself."""

    number: int
    """From 0 on; the first one also does what is done once a host."""
    listening: socket.socket
    line: socket.socket


class Workers:
    """Forks the workers and keeps them until it is told to stop."""

    def __init__(self, sockets: Sequence[socket.socket], work: Callable[[Worker], None]) -> None:
        """One worker a socket; `work` serves until SIGTERM or SIGINT, in the worker."""
        self._sockets = sockets
        self._work = work
        self._keeper = LineKeeper()
        self._pids: dict[int, int] = {}
        self._lines: dict[int, socket.socket] = {}
        self._unread: dict[int, bytes] = {}
        self._begun: dict[int, float] = {}
        self._stopping_since: float | None = None
        self._selector = selectors.DefaultSelector()

    def run(self) -> int:
        """Work until stopped; 0 after an orderly stop, 1 if a worker had to be killed."""
        gc.collect()
        gc.freeze()  # the collector would touch, and so copy, every page that the workers share
        waking, woken = socket.socketpair()
        for each in (waking, woken):
            each.setblocking(False)
        signal.set_wakeup_fd(woken.fileno())
        for which in (signal.SIGTERM, signal.SIGINT):
            signal.signal(which, self._stop)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        self._selector.register(waking, selectors.EVENT_READ)
        for number in range(len(self._sockets)):
            self._fork(number)
        was_killed = False
        while self._pids:
            for key, _ in self._selector.select(timeout=PAUSE):
                if key.fileobj is waking:
                    waking.recv(4096)
                else:
                    self._hear(key.data)
            self._mind()
            if self._stopping_since and time.monotonic() - self._stopping_since > PATIENCE:
                was_killed = True
                self._tell(signal.SIGKILL)
        return 1 if was_killed else 0

    def _fork(self, number: int) -> None:
        above, below = socket.socketpair()
        self._begun[number] = time.monotonic()
        pid = os.fork()
        if pid == 0:
            self._be_worker(number, below, above)
        below.close()
        self._pids[pid] = number
        self._lines[number], self._unread[number] = above, b""
        self._selector.register(above, selectors.EVENT_READ, number)
        if self._stopping_since is not None:  # told while this one was being begun
            os.kill(pid, signal.SIGTERM)

    def _be_worker(self, number: int, below: socket.socket, above: socket.socket) -> None:
        """Never returns: the worker must not go on in the parent's code."""
        code = 1
        try:
            signal.set_wakeup_fd(-1)
            for which in (signal.SIGTERM, signal.SIGINT, signal.SIGCHLD):
                signal.signal(which, signal.SIG_DFL)
            for line in (above, *self._lines.values()):
                line.close()  # or nobody would notice that the parent is gone
            self._selector.close()
            self._work(Worker(number, self._sockets[number], below))
            code = 0
        except Exception:  # the edge of the process
            logger.exception("Worker %s ended", number)
        finally:
            logging.shutdown()
            sys.stdout.flush()
            os._exit(code)

    def _stop(self, *_: object) -> None:
        if self._stopping_since is None:
            self._stopping_since = time.monotonic()
            self._tell(signal.SIGTERM)

    def _tell(self, which: signal.Signals) -> None:
        for pid in self._pids:
            os.kill(pid, which)  # not yet waited for, so the number is still theirs

    def _hear(self, number: int) -> None:
        """What a worker says of its lines."""
        try:
            told = self._lines[number].recv(65536)
        except ConnectionError:
            told = b""
        if not told:
            self._selector.unregister(self._lines[number])  # it is ending; _mind() does the rest
            return
        *whole, self._unread[number] = (self._unread[number] + told).split(b"\n")
        for line in whole:
            first, _, conversation = line[1:].decode().partition(" ")
            act = self._keeper.stand if line[:1] == b"+" else self._keeper.leave
            self._let(act(conversation, Ticket(number, int(first))))

    def _let(self, tickets: Sequence[Ticket]) -> None:
        for ticket in tickets:
            try:
                self._lines[ticket.worker].sendall(f"{ticket.number}\n".encode())
            except (KeyError, ConnectionError):
                logger.warning("Worker %s is gone with a message", ticket.worker)

    def _mind(self) -> None:
        """See who has ended; begin them anew unless we are stopping."""
        for pid, number in list(self._pids.items()):
            ended, status = os.waitpid(pid, os.WNOHANG)
            if not ended:
                continue
            del self._pids[pid]
            line = self._lines.pop(number)
            if line in self._selector.get_map():
                self._selector.unregister(line)
            line.close()
            self._let(self._keeper.forget(number))
            if self._stopping_since is None:
                logger.error("Worker %s ended by itself (%s); it is begun anew", number, status)
                time.sleep(max(0.0, self._begun[number] + PAUSE - time.monotonic()))
                self._fork(number)
