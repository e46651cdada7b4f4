"""Signs what leaves the house and must come back unchanged: conversation ids and the payloads of choices."""

import base64
import hmac
import secrets
from collections.abc import Sequence
from pathlib import Path

from itsdangerous import BadSignature, Signer

from settings import Settings


class NotOurs(ValueError):
    """A conversation id or payload was not issued by us."""


class Seal:
    """Issues signed values with one key, and opens those of that key and of the keys before it."""

    def __init__(self, keys: str | Sequence[str]) -> None:
        """`keys` must be secret and the same on every process; oldest first, the last one signs."""
        self._keys = [keys] if isinstance(keys, str) else list(keys)
        self._conversations = Signer(self._keys, salt="conversation")
        self._payloads = Signer(self._keys, salt="payload")

    def new_conversation(self) -> str:
        """A new conversation id: 128 random bits and their signature."""
        return self._conversations.sign(secrets.token_urlsafe(16)).decode()

    def conversation_of(self, channel: str, address: str) -> str:
        """The conversation id of a person in a messenger: the same as long as the key; nobody can tell who it is."""
        return self._address_with(self._keys[-1], channel, address)

    def earlier_conversations_of(self, channel: str, address: str) -> list[str]:
        """The ids that the person had under the keys before."""
        return [self._address_with(key, channel, address) for key in self._keys[:-1]]

    def _address_with(self, key: str, channel: str, address: str) -> str:
        digest = hmac.digest(key.encode(), f"{channel}\0{address}".encode("utf-8", "surrogatepass"), "sha256")[:16]
        token = base64.urlsafe_b64encode(digest).rstrip(b"=")
        return Signer(key, salt="conversation").sign(token).decode()

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


def signing_keys(settings: Settings) -> list[str]:
    """The keys that are still good, oldest first; the last one signs."""
    old = settings.secret_keys_old.get_secret_value() if settings.secret_keys_old else ""
    return [*filter(None, (each.strip() for each in old.split(","))), signing_key(settings)]


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
