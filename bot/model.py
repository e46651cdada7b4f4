"""Sees to it that there is a model to load; long work runs in a process of its own, whose memory goes with it."""

import asyncio
import os
import sys
from pathlib import Path

from nlu.train import fitting_model, model_path
from settings import ROOT, Settings


class ModelMissing(RuntimeError):
    """There is no model, and none could be made; the message says why and what to do."""


async def ensure_model(settings: Settings) -> Path:
    """The model that fits today's data, trained if there is none. Raises ModelMissing.

    Training needs memory that serving does not, so another process does it.
    """
    if path := fitting_model(settings):
        return path
    if settings.model:
        raise ModelMissing(f"BOT_MODEL names {settings.model}, and there is no such file.")
    code = await run_module(settings, "nlu", "train")
    if code or not model_path(settings).exists():
        raise ModelMissing("Training failed; its messages above say why. `make train` tries again.")
    return model_path(settings)


async def run_module(settings: Settings, *arguments: str) -> int:
    """Run `python -m` with `arguments` and our settings; its exit code. Ends with this task."""
    environment = {
        **os.environ,
        "BOT_DATA_DIR": str(settings.data_dir),
        "BOT_DATABASE_URL": settings.database_url,
        "BOT_ENCODER": settings.encoder,
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", *arguments, cwd=ROOT, env=environment, stdout=asyncio.subprocess.DEVNULL
    )
    try:
        return await process.wait()
    except asyncio.CancelledError:
        process.terminate()
        raise
