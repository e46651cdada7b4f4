"""A model file is noted when it is first used, and refused when it is another one afterwards."""

from hashlib import sha256
from pathlib import Path

import pytest

from bot.model import ensure_identifier, ensure_model
from bot.model_seal import ModelAltered, hash_of, require_unaltered
from nlu.train import identifier_path
from settings import Settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "model.tar.gz"
    path.write_bytes(b"a model")
    return path


def test_the_note_can_be_checked_with_the_usual_tool(file: Path) -> None:
    require_unaltered(file)
    note = file.with_name("model.tar.gz.sha256").read_text(encoding="ascii")
    assert note == f"{sha256(b'a model').hexdigest()}  model.tar.gz\n"
    require_unaltered(file)


@pytest.mark.parametrize("content", [b"a modem", b"a model ", b""])
def test_an_altered_file_is_refused(file: Path, content: bytes) -> None:
    require_unaltered(file)
    file.write_bytes(content)
    with pytest.raises(ModelAltered, match="make train"):
        require_unaltered(file)


@pytest.mark.parametrize("note", ["", "0" * 64, "\0ü"])
def test_a_note_that_does_not_fit_refuses_the_file(file: Path, note: str) -> None:
    file.with_name("model.tar.gz.sha256").write_text(note, encoding="utf-8")
    with pytest.raises(ModelAltered):
        require_unaltered(file)


def test_a_hash_from_elsewhere_decides_whatever_stands_beside(file: Path) -> None:
    expected = hash_of(file)
    file.write_bytes(b"another")
    with pytest.raises(ModelAltered, match="BOT_MODEL_SHA256"):
        require_unaltered(file, expected)
    assert not file.with_name("model.tar.gz.sha256").exists()


async def test_the_process_refuses_what_was_altered(file: Path, tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, model=file)
    assert await ensure_model(settings) == file
    file.write_bytes(b"altered")
    with pytest.raises(ModelAltered):
        await ensure_model(settings)
    letters = identifier_path(settings)
    letters.parent.mkdir()
    letters.write_bytes(b"altered")
    letters.with_name(f"{letters.name}.sha256").write_text("0" * 64)
    with pytest.raises(ModelAltered):
        await ensure_identifier(settings)
