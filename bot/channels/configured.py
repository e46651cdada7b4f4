"""Which messengers the operator has set up, by the environment."""

import os
from collections.abc import Iterable

from pydantic import ValidationError

from bot.channels import CHANNELS
from bot.channels.channel import Channel
from settings import SettingsError


def configured_channels(kinds: Iterable[type[Channel]] = CHANNELS) -> list[Channel]:
    """The messengers of which any variable is set.

    Raises SettingsError where one is set up by half or wrongly, with the variables and never their values.
    """
    channels, problems = [], []
    for kind in kinds:
        prefix = f"BOT_{kind.name.upper()}_"
        if not any(name.upper().startswith(prefix) and value for name, value in os.environ.items()):
            continue
        try:
            channels.append(kind(kind.settings_class()))
        except ValidationError as error:
            problems += [
                f"{prefix}{str(each['loc'][0]).upper()}: {_remedy(each['type'], each['msg'])}"
                for each in error.errors()
            ]
    if problems:
        raise SettingsError("; ".join(problems))
    return channels


def _remedy(kind: str, message: str) -> str:
    return "is missing, and others of this messenger are set" if kind == "missing" else message
