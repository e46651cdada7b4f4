"""Teaching: only what passes every floor is put into use, one training at a time, and there is a way back."""

import asyncio
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from aiohttp.test_utils import TestClient, TestServer

from bot import teaching as module
from bot.api import keys
from bot.app import create_app
from bot.model import FOLLOW_EVERY, run_module
from bot.teaching import Teaching, TeachingError
from content.database import Database
from content.model_history import ModelHistory
from content.questions import Questions
from content.roles import Refused
from nlu.taught import NOTHING, sets_in_use, use_set
from nlu.train import fingerprint, model_path
from nlu.understanding import Understanding
from settings import Settings
from tests.conftest import VAR, until_ready
from tests.content.people import EDITOR, REVIEWER, VIEWER

FIGURES = {"accuracy": 0.97, "emergency_recall": 1.0, "answered": 0.98}


@pytest.fixture
def questions(database: Database) -> Questions:
    kept = Questions(database)
    kept.record("Wo landen hier die Zeppeline?", "de")
    kept.link(EDITOR, [kept.all()[0].id], "find_flat")
    return kept


@pytest.fixture
def history(database: Database) -> ModelHistory:
    return ModelHistory(database)


@pytest.fixture
def own_settings(tmp_path: Path) -> Settings:
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / f"{fingerprint()}.tar.gz").write_bytes(b"the project's own")
    return Settings(data_dir=tmp_path, model=None)


@pytest.fixture
def taught(own_settings: Settings, questions: Questions, history: ModelHistory) -> Teaching:
    return Teaching(own_settings, questions, history)


Quick = Callable[..., list[str]]


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> Quick:
    """Put a stand-in in the place of the other process; returns what it was asked for."""

    def stand_in(*, below: tuple[str, ...] = (), code: int = 0, languages: Any = None) -> list[str]:
        asked: list[str] = []

        async def run(settings: Settings, *arguments: str, model: Path | None = None, heard: Any = None) -> int:
            asked.append(arguments[1])
            heard("Encoding example sentences: 300 of 1000")
            if arguments[1] == "train" and not code:
                model_path(settings, arguments[3]).write_bytes(b"taught")
            if arguments[1] == "evaluate":
                found = {"de": FIGURES} if languages is None else languages
                missed = below if model != model_path(settings, NOTHING) else ()
                Path(arguments[3]).write_text(json.dumps({"languages": found, "below_floor": missed}))
            return code

        monkeypatch.setattr(module, "run_module", run)
        return asked

    return stand_in


async def finished(taught: Teaching) -> str:
    assert taught._task is not None
    await taught._task
    return taught.lesson().step


async def test_what_passes_is_put_into_use_and_there_is_a_way_back(
    taught: Teaching, own_settings: Settings, history: ModelHistory, quick: Quick
) -> None:
    asked = quick()
    assert not taught.can_go_back()
    await taught.begin(REVIEWER)
    assert taught.lesson().step == "training"
    assert await finished(taught) == "in-use"
    assert asked == ["train", "evaluate", "evaluate"]
    lesson = taught.lesson()
    assert (lesson.now, lesson.new, lesson.sentences) == ({"de": FIGURES}, {"de": FIGURES}, 1)
    name = sets_in_use(own_settings)[0]
    assert model_path(own_settings).read_bytes() == b"taught"
    with pytest.raises(TeachingError, match="nothing-new"):
        await taught.begin(REVIEWER)
    await taught.go_back(REVIEWER)
    assert model_path(own_settings).read_bytes() == b"the project's own"
    assert [(each.action, each.by) for each in history.all()] == [
        ("taken-back", REVIEWER.name),
        ("trained", REVIEWER.name),
    ]
    assert history.all()[1].after == {"model": name, "sentences": 1, "below": []}
    await taught.begin(REVIEWER)
    assert await finished(taught) == "in-use"
    assert asked[3:] == ["train"], "both models have been measured before"


async def test_what_misses_a_floor_is_refused_with_the_reason(
    taught: Teaching, own_settings: Settings, history: ModelHistory, quick: Quick
) -> None:
    quick(below=("kmr: accuracy 80.0 % is below the floor of 87 %",))
    await taught.begin(REVIEWER)
    assert await finished(taught) == "refused"
    assert list(taught.lesson().below) == ["kmr: accuracy 80.0 % is below the floor of 87 %"]
    assert sets_in_use(own_settings) == (NOTHING, None)
    assert [path.name for path in own_settings.models_dir.glob("*.tar.gz")] == [f"{fingerprint()}.tar.gz"]
    assert history.all()[0].action == "refused"


@pytest.mark.parametrize("fault", [{"code": 1}, {"languages": {}}])
async def test_a_failure_leaves_everything_as_it_was(
    taught: Teaching, own_settings: Settings, quick: Quick, fault: dict[str, Any]
) -> None:
    quick(**fault)
    await taught.begin(REVIEWER)
    assert await finished(taught) == "failed"
    assert sets_in_use(own_settings) == (NOTHING, None)


async def test_one_at_a_time_also_with_other_processes_and_an_end_in_the_middle_is_seen(
    taught: Teaching, own_settings: Settings, questions: Questions, history: ModelHistory, monkeypatch: Any
) -> None:
    started = asyncio.Event()

    async def for_ever(*_: object, heard: Callable[[str], None], **__: object) -> int:
        heard("Encoding example sentences: 300 of 1000")
        started.set()
        await asyncio.sleep(3600)
        return 0

    monkeypatch.setattr(module, "run_module", for_ever)
    await taught.begin(REVIEWER)
    await started.wait()
    other = Teaching(own_settings, questions, history)
    assert (other.lesson().step, other.lesson().done, other.lesson().of) == ("training", 300, 1000)
    with pytest.raises(TeachingError, match="busy"):
        await other.begin(REVIEWER)
    with pytest.raises(TeachingError, match="busy"):
        await other.go_back(REVIEWER)
    await taught.stop()
    assert other.lesson().step == "interrupted"


async def test_only_those_who_may_and_not_where_the_operator_has_fixed_the_model(
    taught: Teaching, own_settings: Settings, questions: Questions, history: ModelHistory
) -> None:
    for member in (VIEWER, EDITOR):
        with pytest.raises(Refused):
            await taught.begin(member)
        with pytest.raises(Refused):
            await taught.go_back(member)
    fixed = own_settings.model_copy(update={"model": own_settings.models_dir / "named.tar.gz"})
    with pytest.raises(TeachingError, match="fixed"):
        await Teaching(fixed, questions, history).begin(REVIEWER)


async def test_a_running_guide_takes_the_other_model_in_without_losing_a_turn(
    model: Path, database_url: str, tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    shutil.copytree(model.parent, folder / "models", ignore=lambda _, names: [n for n in names if n.startswith("tmp")])
    settings = Settings(data_dir=folder, database_url=database_url, model=None)
    async with TestClient(TestServer(create_app(settings))) as client:
        await until_ready(client)
        agent = client.app[keys.GUIDE].agent
        assert agent is not None
        shutil.copy(model_path(settings), model_path(settings, "another"))
        use_set(settings, "another")
        conversation, before = None, agent.processor
        for _ in range(int(60 / FOLLOW_EVERY) * 20):
            body = {"conversation": conversation, "text": "Wo finde ich einen Deutschkurs?"}
            turn = await (await client.post("/api/v1/messages", json=body)).json()
            assert turn["intent"]["name"] == "find_german_course"
            assert conversation in {None, turn["conversation"]}
            conversation = turn["conversation"]
            if agent.processor is not before:
                break
            await asyncio.sleep(FOLLOW_EVERY / 20)
        assert agent.processor.model_filename == model_path(settings).name


@pytest.mark.slow
async def test_a_taught_question_is_understood_by_the_trained_model(
    model: Path, questions: Questions, history: ModelHistory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The whole way with the real training and the real check, of one language: asking all takes minutes."""

    async def in_german(settings: Settings, *arguments: str, **options: Any) -> int:
        return await run_module(
            settings, *arguments, *(["--language", "de"] if "evaluate" in arguments else []), **options
        )

    monkeypatch.setattr(module, "run_module", in_german)
    (tmp_path / "models").mkdir()
    settings = Settings(data_dir=tmp_path, model=None)
    shutil.copy(VAR / "vectors.db", tmp_path / "vectors.db")
    for path in model.parent.glob(f"{fingerprint()}.*"):
        shutil.copy(path, tmp_path / "models")
    sentence = "Wo landen hier die Zeppeline?"
    assert (await Understanding.open(settings).parse(sentence))["intent"] != "find_flat"
    taught = Teaching(settings, questions, history)
    await taught.begin(REVIEWER)
    assert await finished(taught) == "in-use", taught.lesson()
    lesson = taught.lesson()
    assert lesson.new.keys() == lesson.now.keys() == {"de"}
    assert lesson.new["de"]["accuracy"] > 0.8
    assert (await Understanding.open(settings).parse(sentence))["intent"] == "find_flat"
