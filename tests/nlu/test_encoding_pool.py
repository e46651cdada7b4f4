"""Many texts are encoded in other processes and come back in their order."""

import numpy as np
import pytest

from nlu.encoding_pool import CHUNK, Vectors, encode_many

TEXTS = ["x" * number for number in range(2 * CHUNK + 1)]


class Measuring:
    """Turns a text into its length; passages count negative."""

    def queries(self, texts: list[str]) -> Vectors:
        return np.asarray([[len(text)] for text in texts], dtype=np.float32)

    def passages(self, texts: list[str]) -> Vectors:
        return -self.queries(texts)


class Failing:
    """Cannot encode anything."""

    def queries(self, texts: list[str]) -> Vectors:
        raise ValueError(f"{len(texts)} texts are too many")


def test_the_vectors_come_in_chunks_and_in_the_order_of_the_texts():
    chunks = list(encode_many(f"{__name__}:Measuring", "passages", TEXTS))
    assert [len(chunk) for chunk in chunks] == [CHUNK, CHUNK, 1]
    assert np.concatenate(chunks).ravel().tolist() == [-number for number in range(len(TEXTS))]


def test_what_fails_in_another_process_fails_here():
    with pytest.raises(ValueError, match="too many"):
        list(encode_many(f"{__name__}:Failing", "queries", ["x"]))


def test_no_texts_have_no_vectors():
    assert list(encode_many(f"{__name__}:Measuring", "queries", [])) == []
