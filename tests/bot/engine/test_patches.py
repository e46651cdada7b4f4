"""The patches fit Rasa's code as it is, and refuse any other."""

import importlib.metadata
import re
import subprocess
import sys

import pytest

from bot.engine.patches import PATCHES, Patch, PatchError, apply_patches
from nlu.rasa_environment import RASA_VERSION
from settings import ROOT


def test_the_installed_rasa_is_the_one_that_was_measured() -> None:
    assert importlib.metadata.version("rasa") == RASA_VERSION


def test_every_patch_replaces_exactly_what_it_was_made_for() -> None:
    # In a process of its own: here another test may have applied them already.
    code = (
        "import inspect, bot.engine\n"
        "from bot.engine.patches import PATCHES, source_hash\n"
        "for patch in PATCHES:\n"
        "    now = inspect.getattr_static(patch.owner, patch.name)\n"
        "    print(patch.name, source_hash(getattr(now, '__func__', now)) == patch.original)\n"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert re.findall(r"^\w+ (\w+)$", run.stdout, re.MULTILINE) == ["True"] * len(PATCHES)


def test_a_patch_refuses_code_that_it_was_not_made_for() -> None:
    class Other:
        def method(self) -> int:
            return 1

    patch = Patch(owner=Other, name="method", replacement=lambda self: 2, reason="test", original="0" * 16)
    with pytest.raises(PatchError, match=r"Other\.method has changed"):
        patch.apply()
    assert Other().method() == 1


def test_applying_twice_is_the_same_as_once() -> None:
    apply_patches()
    apply_patches()


def test_the_patched_lookup_finds_what_rasas_own_finds() -> None:
    from rasa.shared.core.events import Event, SlotSet, UserUttered

    apply_patches()
    assert Event.resolve_by_type("slot") is SlotSet
    assert Event.resolve_by_type("user") is UserUttered
    with pytest.raises(ValueError, match="nonsense"):
        Event.resolve_by_type("nonsense")


def test_the_patched_validation_still_refuses_a_wrong_result() -> None:
    from jsonschema import ValidationError
    from rasa.core.actions.action import RemoteAction

    apply_patches()
    action = RemoteAction("action_answer", None)
    assert action._validate_action_result({"events": [], "responses": [{}]})
    with pytest.raises(ValidationError):
        action._validate_action_result({"events": "no list"})
