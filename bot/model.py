"""Sees to it that there is a model to load; long work runs in a process of its own, whose memory goes with it."""

import asyncio
import fcntl
import logging
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path

from bot.model_seal import require_unaltered
from nlu.identify import LanguageIdentifier
from nlu.taught import sets_in_use
from nlu.train import fitting_model, identifier_path, model_path
from settings import ROOT, Settings

logger = logging.getLogger(__name__)

# Seconds until a process notices that another model was put into use.
FOLLOW_EVERY = 2.0


class ModelMissing(RuntimeError):
    """There is no model, and none could be made; the message says why and what to do."""


def ensure_encoder(settings: Settings) -> None:
    """The encoder's files, made in another process when this version, or this data folder, is new.

    What makes them takes memory that would stay with every process that only reads them. Where this fails, whoever
    opens the encoder makes them, or says why not.
    """
    folder = settings.data_dir / "encoder"
    if not (folder.exists() and identifier_path(settings).exists()):
        command = [sys.executable, "-m", "nlu", "train", "--encoder"]
        subprocess.run(command, cwd=ROOT, env=_environment(settings), check=False)  # noqa: S603 (our own arguments)
        folder.mkdir(parents=True, exist_ok=True)  # another encoder may keep no files; asked once is enough


async def ensure_model(settings: Settings) -> Path:
    """The model that fits today's data, trained if there is none. Raises ModelMissing, ModelAltered.

    Training needs memory that serving does not, so another process does it.
    """
    path = fitting_model(settings) or await _trained(settings)
    await asyncio.to_thread(require_unaltered, path, settings.model_sha256)
    return path


async def _trained(settings: Settings) -> Path:
    if settings.model:
        raise ModelMissing(f"BOT_MODEL names {settings.model}, and there is no such file.")
    code = await run_module(settings, "nlu", "train")
    if code or not model_path(settings).exists():
        raise ModelMissing("Training failed; its messages above say why. `make train` tries again.")
    return model_path(settings)


async def ensure_identifier(settings: Settings) -> LanguageIdentifier:
    """What recognises languages, learnt in another process if today's data has none.

    Raises ModelMissing, ModelAltered.
    """
    if not identifier_path(settings).exists() and await run_module(settings, "nlu", "train", "--languages"):
        raise ModelMissing("The languages' letters could not be learnt; the messages above say why.")
    await asyncio.to_thread(require_unaltered, identifier_path(settings))
    return await asyncio.to_thread(load_letters, identifier_path(settings))


@cache
def load_letters(path: Path) -> LanguageIdentifier:
    """What recognises languages, from its file; loaded once, and so shared by workers that are forked afterwards."""
    return LanguageIdentifier.load(path)


@asynccontextmanager
async def alone_on_this_host(settings: Settings) -> AsyncIterator[None]:
    """Hold off the other processes that use the same data folder; the lock ends with the process."""
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    with (settings.data_dir / "preparing.lock").open("w") as file:
        await asyncio.to_thread(fcntl.flock, file, fcntl.LOCK_EX)
        yield


async def follow_model(settings: Settings, load: Callable[[Path], None]) -> None:
    """Load, in a thread, each model that staff put into use from now on; turns go on with the one before meanwhile.

    Ends with its task; a model that cannot be loaded leaves the one before in place.
    """
    known = sets_in_use(settings)[0]
    while True:
        await asyncio.sleep(FOLLOW_EVERY)
        try:
            name = await asyncio.to_thread(lambda: sets_in_use(settings)[0])
            if name != known and not settings.model:
                known = name
                path = await asyncio.to_thread(model_path, settings)
                await asyncio.to_thread(require_unaltered, path)
                await asyncio.to_thread(load, path)
                logger.info("Now with model %s", path.name)
        except Exception:
            logger.exception("Another model is in use, but could not be loaded")


async def run_module(
    settings: Settings, *arguments: str, model: Path | None = None, heard: Callable[[str], None] | None = None
) -> int:
    """Run `python -m` with `arguments` and our settings; its exit code. Ends with this task.

    `model`: use this one. `heard` gets each line of its stderr, and the work then gives way to everything else.
    """
    environment = _environment(settings)
    if model:
        environment["BOT_MODEL"] = str(model)
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", *arguments, cwd=ROOT, env=environment, stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE if heard else None,
    )  # fmt: skip
    try:
        if heard and process.stderr:
            os.setpriority(os.PRIO_PROCESS, process.pid, 10)
            async for line in process.stderr:
                heard(line.decode("utf-8", "replace").rstrip())
        return await process.wait()
    except asyncio.CancelledError:
        process.terminate()
        raise


def _environment(settings: Settings) -> dict[str, str]:
    return {
        **os.environ,
        "BOT_DATA_DIR": str(settings.data_dir),
        "BOT_DATABASE_URL": settings.database_url,
        "BOT_ENCODER": settings.encoder,
    }
