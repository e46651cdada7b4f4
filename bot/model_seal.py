"""Notes the hash of each model file when it is first used, and refuses the file once it is another one."""

import logging
import sys
from hashlib import sha256
from pathlib import Path

logger = logging.getLogger(__name__)


class ModelAltered(RuntimeError):
    """A model file is not what it was; the message names it and says what to do."""


def hash_of(path: Path) -> str:
    """SHA-256 of a file, as `sha256sum` prints it."""
    digest = sha256()
    with path.open("rb") as stream:
        while some := stream.read(1 << 20):
            digest.update(some)
    return digest.hexdigest()


def require_unaltered(path: Path, expected: str | None = None, *, note: bool = True) -> None:
    """Raise ModelAltered unless the file is `expected`, and what `<file>.sha256` says; without one, `note` it.

    Whoever may write the file may write the hash beside it; `expected` comes from elsewhere (BOT_MODEL_SHA256).
    """
    found = hash_of(path)
    if expected and found != expected:
        raise ModelAltered(f"{path.name} is not the model that BOT_MODEL_SHA256 names: its SHA-256 is {found}.")
    beside = path.with_name(f"{path.name}.sha256")
    if beside.exists():
        if beside.read_text(encoding="ascii", errors="replace").split()[:1] != [found]:
            raise ModelAltered(
                f"{path.name} was altered since it was first used. Find out who did it; then delete it and "
                f"{beside.name}, and `make train`."
            )
        return
    if not note:
        return
    try:
        half_written = beside.with_suffix(".part")
        half_written.write_text(f"{found}  {path.name}\n", encoding="ascii")
        half_written.replace(beside)
    except OSError as error:  # a folder that nobody can write to needs no note
        logger.info("%s cannot be noted: %s", beside.name, error.strerror)


if __name__ == "__main__":  # while an image is built: python -m bot.model_seal FILE ...
    for each in sys.argv[1:]:
        require_unaltered(Path(each))
