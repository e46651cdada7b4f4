"""Signs what leaves the house and must come back unchanged: conversation ids and the payloads of choices."""

import secrets
from pathlib import Path

from itsdangerous import BadSignature, Signer

from settings import Settings


class NotOurs(ValueError):
    """A conversation id or payload was not issued by us."""


class Seal:
    """Issues and opens signed values of one key."""

    def __init__(self, key: str) -> None:
        """`key` must be secret and the same on every process."""
        self._conversations = Signer(key, salt="conversation")
        self._payloads = Signer(key, salt="payload")

    def new_conversation(self) -> str:
        """A new conversation id: 128 random bits and their signature."""
        return self._conversations.sign(secrets.token_urlsafe(16)).decode()

    def is_conversation(self, conversation: str) -> bool:
        """Whether we issued this id."""
        return self._conversations.validate(conversation.encode("utf-8", "replace"))

    def payload(self, meaning: str) -> str:
        """A payload that clients cannot make up."""
        return self._payloads.sign(meaning).decode()

    def open_payload(self, payload: str) -> str:
        """What a payload means. Raises NotOurs."""
        try:
            return self._payloads.unsign(payload.encode("utf-8", "replace")).decode()
        except BadSignature as error:
            raise NotOurs("payload") from error


def signing_key(settings: Settings) -> str:
    """The key of the setting, or one made once and kept in the data folder, readable by its owner only."""
    if settings.secret_key:
        return settings.secret_key.get_secret_value()
    path: Path = settings.data_dir / "secret.key"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(48), encoding="ascii")
    return path.read_text(encoding="ascii").strip()
