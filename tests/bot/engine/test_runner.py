"""The compiled order gives what Rasa's own runner gives."""

from pathlib import Path

from rasa.core.channels.channel import UserMessage
from rasa.engine import loader
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.shared.core.trackers import DialogueStateTracker

from bot.engine.runner import CompiledGraphRunner


def test_both_runners_understand_alike(model: Path, tmp_path: Path) -> None:
    parsed = []
    for runner_class in (DaskGraphRunner, CompiledGraphRunner):
        folder = tmp_path / runner_class.__name__
        folder.mkdir()
        metadata, runner = loader.load_predict_graph_runner(folder, model, LocalModelStorage, runner_class)
        inputs = {
            "__message__": [UserMessage("Where do I find a library?")],
            "__tracker__": DialogueStateTracker("a", []),
        }
        result = runner.run(inputs=inputs, targets=[metadata.nlu_target])
        parsed.append(result[metadata.nlu_target][0].get("intent"))
    assert parsed[0] == parsed[1]
    assert parsed[0]["name"]
