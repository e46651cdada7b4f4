"""The contract as Rasa sees it: intents.yml becomes the domain's intents and actions and one rule an intent."""

from __future__ import annotations

from typing import Any

from nlu.rasa_environment import prepare

prepare()

from rasa.shared.core.domain import Domain  # noqa: E402 (after prepare)
from rasa.shared.core.training_data.story_reader.yaml_story_reader import YAMLStoryReader  # noqa: E402
from rasa.shared.core.training_data.structures import StoryGraph  # noqa: E402
from rasa.shared.importers.rasa import RasaFileImporter  # noqa: E402

from nlu.intents import FALLBACK, load_intents  # noqa: E402

ACTION_NOT_UNDERSTOOD = "action_answer_not_understood"


class ContractImporter(RasaFileImporter):
    """Rasa's own file importer, with domain and rules completed from the contract."""

    def get_domain(self) -> Domain:
        """bot/domain.yml with the contract's intents and actions."""
        return super().get_domain().merge(Domain.from_dict(contract_domain()))

    def get_stories(self, exclusion_percentage: int | None = None) -> StoryGraph:
        """One rule an intent; there are no stories."""
        reader = YAMLStoryReader(self.get_domain())
        return StoryGraph(reader.read_from_parsed_yaml({"version": "3.1", "rules": contract_rules()}))


def contract_domain() -> dict[str, Any]:
    """Intents and actions of the contract as a Rasa domain."""
    intents = load_intents()
    actions = {intent.action for intent in intents.values()} | {ACTION_NOT_UNDERSTOOD}
    return {
        "version": "3.1",
        "intents": [{name: {"use_entities": []}} for name in [*intents, FALLBACK]],
        "actions": sorted(actions),
    }


def contract_rules() -> list[dict[str, Any]]:
    """A rule for each intent, and one for "not understood"."""
    pairs = [(intent.name, intent.action) for intent in load_intents().values()]
    pairs.append((FALLBACK, ACTION_NOT_UNDERSTOOD))
    return [{"rule": f"answer {intent}", "steps": [{"intent": intent}, {"action": action}]} for intent, action in pairs]
