"""Rasa's shell around nlu/gazetteer.py: sets the entities."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from nlu.gazetteer import Entity, Gazetteer
from vocabulary import load_vocabularies


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class GazetteerEntityExtractor(GraphComponent):
    """Sets `entities` of a message. Nothing is learnt: a changed vocabulary counts from the next start."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Keep what `create` hands over."""
        self._gazetteer = gazetteer

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> GazetteerEntityExtractor:
        """One over the catalogue's vocabularies."""
        return cls(Gazetteer(load_vocabularies().values()))

    def process(self, messages: list[Message]) -> list[Message]:
        """Add what each message names to its entities."""
        for message in messages:
            found = [_as_dict(entity) for entity in self._gazetteer.find(message.get(TEXT) or "")]
            message.set(ENTITIES, [*message.get(ENTITIES, []), *found], add_to_output=True)
        return messages


def _as_dict(entity: Entity) -> dict[str, Any]:
    return {
        "entity": entity.kind,
        "value": entity.value,
        "start": entity.start,
        "end": entity.end,
        "extractor": "GazetteerEntityExtractor",
    }
