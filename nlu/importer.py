"""The contract and the example sentences as Rasa sees them: a domain, one rule an intent, and training data."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from nlu.rasa_environment import prepare

prepare()

from rasa.shared.core.domain import Domain  # noqa: E402 (after prepare)
from rasa.shared.core.training_data.story_reader.yaml_story_reader import YAMLStoryReader  # noqa: E402
from rasa.shared.core.training_data.structures import StoryGraph  # noqa: E402
from rasa.shared.importers.importer import TrainingDataImporter  # noqa: E402
from rasa.shared.nlu.constants import INTENT, TEXT  # noqa: E402
from rasa.shared.nlu.training_data.message import Message  # noqa: E402
from rasa.shared.nlu.training_data.training_data import TrainingData  # noqa: E402
from rasa.shared.utils.io import read_model_configuration  # noqa: E402

from nlu.intents import FALLBACK, load_intents  # noqa: E402
from nlu.sentences import read_sentences  # noqa: E402

ACTION_NOT_UNDERSTOOD = "action_answer_not_understood"


class Example(Message):
    """A sentence and its intent, which nobody changes: Rasa compares and copies all of them again and again."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Example) and self.data == other.data

    def __hash__(self) -> int:
        return hash((self.data[TEXT], self.data[INTENT]))

    def __deepcopy__(self, _memo: dict[int, Any]) -> Example:
        return self


class ContractImporter(TrainingDataImporter):
    """Domain and rules from the contract, example sentences from folders such as nlu/training."""

    def __init__(
        self, config_file: str | None = None, domain_path: str | None = None, folders: Sequence[str] | str | None = None
    ) -> None:
        """Rasa calls it with these three; a sentence that is in several of `folders` counts once."""
        self._config = config_file
        self._domain = domain_path
        self._folders = [Path(each) for each in ([folders] if isinstance(folders, str) else folders or ())]

    def get_domain(self) -> Domain:
        """bot/domain.yml with the contract's intents and actions."""
        own = Domain.load(self._domain) if self._domain else Domain.empty()
        return own.merge(Domain.from_dict(contract_domain()))

    def get_stories(self, exclusion_percentage: int | None = None) -> StoryGraph:
        """One rule an intent; there are no stories."""
        reader = YAMLStoryReader(self.get_domain())
        return StoryGraph(reader.read_from_parsed_yaml({"version": "3.1", "rules": contract_rules()}))

    def get_conversation_tests(self) -> StoryGraph:
        """None: conversations are tested over HTTP (tests/conversations)."""
        return StoryGraph([])

    def get_config(self) -> dict[str, Any]:
        """config.yml."""
        config: dict[str, Any] = read_model_configuration(self._config) if self._config else {}
        return config

    def get_config_file_for_auto_config(self) -> str | None:
        """The file that Rasa would complete, did it leave anything open."""
        return self._config

    def get_nlu_data(self, language: str | None = None) -> TrainingData:
        """The example sentences. Raises ContractError with the file and what is wrong in it."""
        sentences = (each for folder in self._folders for each in read_sentences(folder))
        return TrainingData([Example({TEXT: each.text, INTENT: each.intent}) for each in sentences])


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
