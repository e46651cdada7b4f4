"""Sees to it that there is a model to load."""

import asyncio
import sys
from pathlib import Path

from nlu.train import fitting_model, model_path
from settings import ROOT, Settings


class ModelMissing(RuntimeError):
    """There is no model, and none could be made; the message says why and what to do."""


async def ensure_model(settings: Settings) -> Path:
    """The model that fits today's data, trained if there is none. Raises ModelMissing.

    Training runs in a process of its own: it needs memory that serving does not.
    """
    if path := fitting_model(settings):
        return path
    if settings.model:
        raise ModelMissing(f"BOT_MODEL names {settings.model}, and there is no such file.")
    training = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "nlu", "train", cwd=ROOT, stdout=asyncio.subprocess.DEVNULL
    )
    try:
        code = await training.wait()
    except asyncio.CancelledError:
        training.terminate()
        raise
    if code or not model_path(settings).exists():
        raise ModelMissing("Training failed; its messages above say why. `make train` tries again.")
    return model_path(settings)
