"""What a help desk is to us."""

from abc import ABC, abstractmethod
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout

from content.inquiries import LeftQuestion

TIMEOUT = ClientTimeout(total=20)
_MOST_BYTES = 65_536


class NotTaken(RuntimeError):
    """The help desk did not take a question; the message says why, without the question."""


class HelpDesk(ABC):
    """Takes questions over HTTP."""

    def __init__(self, url: str, token: str, queue: str) -> None:
        """`url`: where it runs. `queue`: where questions go in it, as its file says."""
        self._url = url.rstrip("/")
        self._token = token
        self._queue = queue

    @abstractmethod
    async def take(self, session: ClientSession, question: LeftQuestion) -> None:
        """Hand over one question. Raises NotTaken."""

    async def _post(self, session: ClientSession, path: str, headers: dict[str, str], body: Any) -> dict[str, Any]:
        """POST JSON, and what came back. Raises NotTaken."""
        try:
            async with session.post(
                self._url + path, json=body, headers=headers, timeout=TIMEOUT, allow_redirects=False
            ) as response:
                if response.status >= 300:
                    raise NotTaken(f"HTTP {response.status}")
                if (response.content_length or 0) > _MOST_BYTES:
                    raise NotTaken("an answer of unlikely length")
                answer = await response.json(content_type=None)
        except (ClientError, TimeoutError, ValueError) as error:
            raise NotTaken(type(error).__name__) from error
        return answer if isinstance(answer, dict) else {}


def title_of(question: LeftQuestion) -> str:
    """What the desk lists: reference, language and topic. For staff; it is data, no sentence."""
    return " · ".join(part for part in (question.reference, question.language, question.topic) if part)
