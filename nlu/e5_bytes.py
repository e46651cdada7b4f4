"""The same layers in bytes: weights and activations of 8 bit, in less than half the time of the 4-bit blocks.

Processors multiply bytes quickest. One scale for all that goes into a layer would lose too much, as a few channels are
twenty times as wide as the others; three steps keep the vectors the same to three digits (tests/nlu/test_e5.py):

- what a layer norm hands on is moved to the middle of each channel's range,
- half of a channel's width goes over into the weights (SmoothQuant, Xiao et al. 2023, https://arxiv.org/abs/2211.10438),
- each token is brought to the same width before, and back after.

How wide a channel is hardly depends on the text: 128 rows of random pieces show it, so that no text is needed.
"""

from collections.abc import Mapping

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray

from nlu.e5_graph import OWN, Graph
from nlu.e5_weights import Weights, scales_and_halves

Floats = NDArray[np.float32]
Ranges = Mapping[str, tuple[Floats, Floats]]
"""The least and the greatest value of each channel, by the name of what a layer norm hands on."""

_ROWS, _PIECES = 128, 20
# The first pieces of the vocabulary are signs for the model.
_FIRST_PIECE = 4
_MOST = 127
_LEAST_WIDTH = 1e-3


class ByteGraph(Graph):
    """The graph that serves."""

    def __init__(self, weights: Weights, ranges: Ranges) -> None:
        """`ranges` as `measure` finds them."""
        super().__init__(weights)
        self._ranges = ranges
        self._constant("last", np.array([-1], dtype=np.int64))

    def _times(self, given: str, names: list[str], into: str, width: int) -> None:
        weights = np.concatenate([_floats(self._weights.blocks(f"{name}.w", width)) for name in names]).T
        bias = np.concatenate([self._weights.floats(f"{name}.b") for name in names])
        if given in self._ranges:
            low, high = self._ranges[given]
            middle = (low + high) / 2
            narrow = np.sqrt(np.abs(weights).max(axis=1) / np.maximum((high - low) / 2, _LEAST_WIDTH))
            bias, weights = bias + middle @ weights, weights / narrow[:, None]
            self._node("Sub", [given, self._constant(f"{into}.middle", middle)], f"{into}.moved")
            self._node("Mul", [f"{into}.moved", self._constant(f"{into}.narrow", narrow)], f"{into}.even")
            given = f"{into}.even"
        scales = (np.abs(weights).max(axis=0) / _MOST).astype(np.float32)
        constants = [
            self._constant(f"{into}.bytes", np.rint(weights / scales).astype(np.int8)),
            self._constant(f"{into}.scales", scales),
        ]
        self._node("Abs", [given], f"{into}.size")
        self._node("ReduceMax", [f"{into}.size", "last"], f"{into}.width", keepdims=1)
        self._node("Div", [given, f"{into}.width"], f"{into}.same")
        self._node("DynamicQuantizeMatMul", [f"{into}.same", *constants], f"{into}.product", domain=OWN)
        self._node("Mul", [f"{into}.product", f"{into}.width"], f"{into}.wide")
        self._node("Add", [f"{into}.wide", self._constant(f"{into}.bias", bias.astype(np.float32))], into)


def make(weights: Weights) -> onnx.ModelProto:
    """The model in bytes: `x` (1, tokens, width) of embedded tokens in, `y` of the same shape out."""
    return ByteGraph(weights, _measure(weights)).model()


def _measure(weights: Weights) -> Ranges:
    shape = weights.shape
    names = [f"l{layer}{part}" for layer in range(shape.layers) for part in ("", ".mid")]
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    exact = onnxruntime.InferenceSession(
        Graph(weights).model(names).SerializeToString(), options, providers=["CPUExecutionProvider"]
    )
    words = weights.blocks("emb.word", shape.width)
    places = weights.floats("emb.pos").reshape(-1, shape.width)[: _PIECES + 2]
    places = places + weights.floats("emb.type")[: shape.width]
    draw = np.random.default_rng(0)
    found: dict[str, tuple[Floats, Floats]] = {}
    for _ in range(_ROWS):
        pieces = draw.integers(_FIRST_PIECE, len(words), _PIECES)
        given = _floats(words[[weights.first, *pieces, weights.last]]) + places
        for name, told in zip(names, exact.run(names, {"x": given[None]}), strict=True):
            low, high = found.get(name, (told[0].min(axis=0), told[0].max(axis=0)))
            found[name] = np.minimum(low, told[0].min(axis=0)), np.maximum(high, told[0].max(axis=0))
    return found


def _floats(blocks: NDArray[np.uint8]) -> Floats:
    scales, halves = scales_and_halves(blocks)
    rows: Floats = ((halves.astype(np.float32) - 8) * scales[..., None]).reshape(len(blocks), -1)
    return rows
