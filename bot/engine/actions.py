"""Runs the rasa_sdk actions inside this process, where Rasa would post to an action server."""

import logging
from collections.abc import Callable, Sequence
from typing import Any

from rasa.utils.endpoints import EndpointConfig
from rasa_sdk import Action
from rasa_sdk.executor import ActionExecutor

from bot.metrics import stage

logger = logging.getLogger(__name__)

Apologise = Callable[[str], list[dict[str, Any]]]
"""Language -> replies that say honestly that something failed, and who helps."""


class InProcessActions(EndpointConfig):
    """The action endpoint that Rasa calls; it answers also when an action fails."""

    def __init__(self, actions: Sequence[Action], apologise: Apologise) -> None:
        """`actions` are run by name; `apologise` is asked when one raises."""
        super().__init__(enable_selective_domain=True)  # no action needs the domain, which takes a while to write
        self._executor = ActionExecutor()
        self._apologise = apologise
        for action in actions:
            self._executor.register_action(action)

    async def request(self, *_: Any, **options: Any) -> dict[str, Any]:
        """Run the action of the call. Rasa would end the turn without a word if this raised."""
        call = options["json"]
        try:
            with stage("act"):
                return await self._executor.run(call) or {"events": [], "responses": []}
        except Exception:  # whatever an action did wrong, the resident gets an answer
            logger.exception("%s failed", call.get("next_action"))
            language = (call["tracker"]["latest_message"].get("metadata") or {}).get("language", "de")
            return {"events": [], "responses": [{"custom": reply} for reply in self._apologise(language)]}
