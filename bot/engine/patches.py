"""The few places where Rasa's own code is replaced, each guarded: it must be the code that we measured.

Everything else is done by subclasses. docs/decisions/0002-one-process.md has the figures.
"""

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import Any

from jsonschema import Draft7Validator
from rasa.core.actions.action import RemoteAction
from rasa.core.policies.rule_policy import RulePolicy
from rasa.shared.core.events import Event

from bot.engine.rules import possible_keys

# As Rasa defines it; bound before the patch takes its place.
_resolve_by_type = Event.resolve_by_type
_validator = Draft7Validator(RemoteAction.action_response_format_spec())


class PatchError(RuntimeError):
    """The code to be replaced is not the one that the patch was made for."""


@dataclass(frozen=True, slots=True)
class Patch:
    """One replacement."""

    owner: type
    name: str
    replacement: Callable[..., Any]
    reason: str
    original: str
    """blake2b of the source that it replaces, 16 hexadecimal digits."""

    def apply(self) -> None:
        """Replace it. Raises PatchError if Rasa's code is another one. Safe to repeat."""
        current = inspect.getattr_static(self.owner, self.name)
        function = getattr(current, "__func__", current)
        if function is getattr(self.replacement, "__func__", self.replacement):
            return
        found = source_hash(function)
        if found != self.original:
            raise PatchError(
                f"{self.owner.__name__}.{self.name} has changed ({found}): measure anew, then mend the patch."
            )
        setattr(self.owner, self.name, self.replacement)


def source_hash(function: Callable[..., Any]) -> str:
    """Sixteen hexadecimal digits that change with the source of a function."""
    return blake2b(inspect.getsource(function).encode(), digest_size=8).hexdigest()


@lru_cache(maxsize=256)
def _remembered_type(type_name: str, default: type[Event] | None = None) -> type[Event] | None:
    return _resolve_by_type(type_name, default)


def _validate_once_compiled(self: RemoteAction, result: dict[str, Any]) -> bool:
    if not _is_plain(result):
        _validator.validate(result)
    return True


def _is_plain(result: dict[str, Any]) -> bool:
    """Whether it is what our actions return: slots to set and replies. The schema needs a millisecond to say so."""
    events, responses = result.get("events"), result.get("responses")
    return (
        isinstance(events, list)
        and isinstance(responses, list)
        and all(isinstance(each, dict) for each in (*events, *responses))
        and all(each.get("event") == "slot" and isinstance(each.get("name"), str) for each in events)
    )


PATCHES: tuple[Patch, ...] = (
    Patch(
        owner=Event,
        name="resolve_by_type",
        replacement=staticmethod(_remembered_type),
        reason="walks all subclasses for every stored event: 0.04 ms each, the whole session each turn",
        original="1c044810535e0fca",
    ),
    Patch(
        owner=RemoteAction,
        name="_validate_action_result",
        replacement=_validate_once_compiled,
        reason="checks the JSON schema itself anew for every action: 40 to 63 ms a turn",
        original="0b5262eada677dca",
    ),
    Patch(
        owner=RulePolicy,
        name="_get_possible_keys",
        replacement=possible_keys,
        reason="compares the conversation with every rule, 490 times a turn: a tenth of the turn",
        original="4ac612661b8a9fe4",
    ),
)


def apply_patches() -> None:
    """Apply all. Raises PatchError at the first whose target is not the expected one."""
    for patch in PATCHES:
        patch.apply()
