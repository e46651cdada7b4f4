"""Rasa runs without TensorFlow, tells nobody that it runs, and keeps message texts to itself."""

import importlib
import logging
import os
import subprocess
import sys

import pytest
import structlog

from nlu.rasa_environment import RASA_VERSION, STAND_INS, prepare
from settings import ROOT

SAYS_WHAT_IS_LOGGED = """
from nlu.rasa_environment import prepare
prepare()
import logging, structlog
logging.basicConfig(level="DEBUG")
logger = structlog.get_logger("rasa.core.processor")
logger.debug("processor.message.parse", text="my private question")
logger.info("processor.message.parse", text="my private question")
logger.warning("something.is.odd")
"""


@pytest.fixture(autouse=True)
def prepared() -> None:
    prepare()


def test_the_installed_rasa_is_the_one_that_the_stand_ins_are_made_for():
    from importlib.metadata import version

    assert version("rasa") == RASA_VERSION


@pytest.mark.parametrize("name", sorted(STAND_INS))
def test_stand_ins_take_the_place_of_what_rasa_imports_and_we_do_not_have(name: str):
    module = importlib.import_module(name)
    assert not getattr(module, "__file__", None)
    below = importlib.import_module(f"{name}.some.deep.module")
    assert not getattr(below, "__file__", None)


def test_spacy_comes_without_its_command_line():
    code = "from nlu.rasa_environment import prepare; prepare(); import spacy, sys; print('weasel' in sys.modules)"
    result = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert result.stdout == "False\n"


@pytest.mark.parametrize(
    ("prepare_by", "expected"),
    [("prepare_to_serve", "sanic: no, questionary: no, sklearn: no"), ("prepare", "sanic: yes, questionary: yes")],
)
def test_a_process_that_serves_goes_without_what_only_rasas_commands_and_training_need(prepare_by: str, expected: str):
    code = (
        f"import sys, warnings; warnings.simplefilter('ignore'); from nlu.rasa_environment import {prepare_by};"
        f"{prepare_by}(); import rasa.core.agent;"
        'print(*(f\'{n}: {"yes" if getattr(sys.modules.get(n), "__file__", None) else "no"}\''
        " for n in ('sanic', 'questionary', 'sklearn')), sep=', ')"
    )
    result = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert result.stdout.startswith(expected)


def test_stand_ins_can_be_base_classes_and_annotations():
    tensorflow = importlib.import_module("tensorflow")

    class Model(tensorflow.keras.Model):
        weights: tensorflow.Tensor | None = None

    assert issubclass(Model, tensorflow.keras.Model) is False  # each look-up makes a new, empty class
    assert Model.weights is None
    assert isinstance(Model(), Model)


def test_stand_ins_do_not_pretend_to_have_special_attributes():
    tensorflow = importlib.import_module("tensorflow")
    assert not hasattr(tensorflow, "__array_interface__")
    assert not hasattr(tensorflow.Tensor, "__len__")


def test_other_modules_that_do_not_exist_are_still_missing():
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module("tensorflowish")


def test_preparing_twice_puts_the_stand_ins_there_once():
    before = list(sys.meta_path)
    prepare()
    assert sys.meta_path == before


def test_telemetry_is_off():
    assert os.environ["RASA_TELEMETRY_ENABLED"] == "false"
    from rasa.telemetry import is_telemetry_enabled

    assert not is_telemetry_enabled()


def test_structured_logs_begin_at_warning():
    logger = structlog.get_logger("rasa.core.processor")
    assert logger.bind().is_enabled_for(logging.WARNING)
    assert not logger.bind().is_enabled_for(logging.INFO)


def test_a_fresh_process_logs_no_message_text_even_where_everything_else_is_logged():
    ran = subprocess.run(
        [sys.executable, "-c", SAYS_WHAT_IS_LOGGED], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert "something.is.odd" in ran.stderr + ran.stdout
    assert "private" not in ran.stderr + ran.stdout
