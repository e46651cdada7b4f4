"""The page of the training: for those who may, with every figure beside the one of the model in use."""

import json
import re

from bot.console.collaborators import Collaborators
from nlu.taught import use_set
from settings import Settings
from tests.bot.console.conftest import SignIn


def shown(page: str) -> str:
    return re.sub(r"\s+", " ", re.sub("[\u2068\u2069]|<[^>]+>", "", page))


async def test_a_training_is_for_those_who_may_and_only_where_there_is_something_to_learn(
    sign_in: SignIn, parts: Collaborators
) -> None:
    editor, reviewer = await sign_in("editor"), await sign_in("reviewer")
    parts.questions.record("Wo landen die Zeppeline?", "de")
    number = parts.questions.all()[0].id
    assert "Noch keine Beispiele" in await editor.get("/teach")
    await editor.post("/teach", {"action": "train"}, status=403)
    await editor.post("/teach", {"action": "back"}, status=403)
    await editor.post(f"/questions/{number}", {"action": "example", "intent": "find_flat"})
    page = await editor.get("/teach")
    assert "kennt diese Beispiele noch nicht" in page
    assert 'value="train"' not in page
    assert 'value="train"' in await reviewer.get("/teach")
    await editor.post(f"/questions/{number}", {"action": "reopen"})
    assert "kennt diese Beispiele schon" in await reviewer.post("/teach", {"action": "train"}, status=409)
    assert "kein voriges Modell" in await reviewer.post("/teach", {"action": "back"}, status=409)
    await reviewer.post("/teach", {"action": "delete"}, status=400)
    assert parts.teaching.lesson().step == "never"


async def test_both_models_and_the_floor_are_side_by_side_in_each_language(
    sign_in: SignIn, parts: Collaborators
) -> None:
    settings: Settings = parts.teaching._settings
    use_set(settings, "")
    share = {"accuracy": 0.91, "emergency_recall": 1.0, "answered": 0.98}
    lesson = {"step": "refused", "by": "reviewer", "at": "2026-05-01T10:00:00+00:00", "sentences": 3}
    lesson |= {"now": {"kmr": share}, "new": {"kmr": share | {"accuracy": 0.8}}, "below": ["kmr: accuracy 80.0 %"]}
    (settings.data_dir / "taught" / "lesson.json").write_text(json.dumps(lesson))
    page = shown(await (await sign_in("viewer")).get("/teach"))
    assert "abgelehnt" in page
    assert "Kurmancî 91.0 % 80.0 % zu wenig 87 % 100.0 % 100.0 % 97 %" in page
    assert "kmr: accuracy 80.0 %" in page
