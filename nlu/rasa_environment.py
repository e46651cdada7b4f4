"""Makes `import rasa` possible on today's libraries and without TensorFlow; call `prepare()` before it.

Rasa 3.6.21 imports TensorFlow at the top of modules that every model loads (rasa/utils/train_utils.py), though
nothing of it runs in our pipeline. Empty stand-ins take its place, which saves 250 to 340 MB and about 5 s
(docs/decisions/0001-rasa-without-tensorflow.md). The same holds for the clients of messengers, queues and clouds that
Rasa imports at its top, for spaCy's command line, and, where a model is only used, for scikit-learn and for what Rasa's
own commands need.
"""

import importlib.abc
import importlib.machinery
import logging
import os
import sys
import types
import warnings
from collections.abc import Sequence
from functools import cache
from itertools import accumulate

import numpy
import structlog

STAND_INS = frozenset({"tensorflow", "keras", "jax", "tensorflow_hub", "tensorflow_text"})
# Clients of services that nothing here talks to through Rasa: 35 MB.
UNUSED_CLIENTS = frozenset(
    {"aio_pika", "aiogram", "aiormq", "boto3", "botocore", "fbmessenger", "google.auth", "google.oauth2", "pymongo"}
    | {"slack_sdk", "socketio", "twilio", "webexteamssdk"}
)
# spaCy's command line, which `import spacy` brings along with what downloads and packs models: 7 MB and 1 s.
UNUSED_COMMANDS = frozenset({"spacy.cli"})
# Needed to train, not to serve: 80 MB and 2 s.
LEARNING = frozenset({"sklearn", "scipy"})
# Needed by Rasa's own commands (its server, its prompts, its charts), not to serve: 20 MB and a third of a second.
COMMANDS = frozenset({"matplotlib", "questionary", "sanic", "sanic_cors", "sanic_jwt"})
RASA_VERSION = "3.6.21"


class _Anything(type):
    """A class whose every attribute is again such a class: enough to be a base class or an annotation."""

    def __getattr__(cls, name: str) -> "_Anything":
        if name.startswith("__"):
            raise AttributeError(name)
        return _Anything(name, (), {})


class _StandIn(types.ModuleType):
    __path__: list[str] = []

    def __getattr__(self, name: str) -> _Anything:
        if name.startswith("__"):
            raise AttributeError(name)
        return _Anything(name, (), {})


class _StandInFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds an empty module for each of `names` and everything below it."""

    def __init__(self, names: frozenset[str]) -> None:
        self._names = names

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: types.ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if self._names.intersection(accumulate(fullname.split("."), "{}.{}".format)):
            return importlib.machinery.ModuleSpec(fullname, self, is_package=True)
        return None

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> types.ModuleType:
        return _StandIn(spec.name)

    def exec_module(self, module: types.ModuleType) -> None:
        """Nothing to run: the module is empty."""


def _no_sentry() -> types.ModuleType:
    """Rasa's command line sends fatal errors to Sentry through this processor; ours hands every event on as it is."""
    module = types.ModuleType("structlog_sentry")
    module.SentryProcessor = lambda **_: lambda _logger, _method, event: event  # type: ignore[attr-defined]
    return module


def prepare_to_serve() -> None:
    """As `prepare`, for a process that only serves: what trains and what Rasa's commands need get stand-ins too.

    Unless they are there already.
    """
    if "sklearn" not in sys.modules:
        sys.meta_path.insert(0, _StandInFinder(LEARNING))
    if "sanic" not in sys.modules:
        sys.meta_path.insert(0, _StandInFinder(COMMANDS))
    prepare()


@cache
def prepare() -> None:
    """Put the stand-ins in place, switch telemetry off and keep message texts out of the logs. Safe to repeat."""
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    os.environ.setdefault("LOG_LEVEL", "WARNING")  # also keeps Rasa from drawing a bar for each of its small steps
    sys.meta_path.insert(0, _StandInFinder(STAND_INS | UNUSED_CLIENTS | UNUSED_COMMANDS))
    sys.modules["structlog_sentry"] = _no_sentry()
    # numpy 2 moved it; rasa/shared/nlu/training_data/features.py still asks for the old place.
    numpy.VisibleDeprecationWarning = numpy.exceptions.VisibleDeprecationWarning  # type: ignore[attr-defined]
    # Rasa declares no upper bound for these, and its own code triggers them.
    for category in (DeprecationWarning, PendingDeprecationWarning, FutureWarning, SyntaxWarning):
        warnings.filterwarnings("ignore", category=category, module=r"(rasa|sanic|dask|pkg_resources|aiogram|jax)\b")
    warnings.filterwarnings("ignore", message="pkg_resources is deprecated")
    # Rasa's structlog prints every message text at debug unless a level is set first.
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING),
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
