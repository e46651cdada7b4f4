"""Text to the numbers of its pieces: the unigram tokeniser of multilingual-e5-small (Kudo 2018, SentencePiece).

The pieces lie in a trie, which takes 2 MB where a dictionary would take 40.
"""

import re
from array import array
from pathlib import Path

import marisa_trie
import numpy as np

from nlu.e5_weights import Weights

_BLANK = "\N{LOWER ONE EIGHTH BLOCK}"
_BLANKS = re.compile(" {2,}")
# What an unknown character costs, beside the rarest piece.
_PENALTY = 10.0
# No piece has more letters.
_LONGEST = 48


class Tokens:
    """The tokeniser; made from the weights once, then loaded from files of its own."""

    def __init__(self, weights: Weights, folder: Path) -> None:
        """Load what `make` wrote into `folder`."""
        self._trie = marisa_trie.Trie().mmap(str(folder / "pieces.marisa"))
        # Arrays of the standard library: single items are read quicker from them than from numpy's.
        self._numbers = array("i", np.load(folder / "numbers.npy").tobytes())
        self._scores = array("f", np.load(folder / "scores.npy").tobytes())
        self._normalisation = weights.normalisation
        self._unknown = weights.unknown
        self._unknown_score = float(np.min(weights.scores)) - _PENALTY

    @staticmethod
    def make(weights: Weights, folder: Path) -> None:
        """Write the trie of all pieces, and the number and score of each in the trie's order."""
        known = {piece: n for n, piece in enumerate(weights.pieces()) if piece and n != weights.unknown}
        trie = marisa_trie.Trie(known)
        trie.save(str(folder / "pieces.marisa"))
        numbers = np.fromiter((known[trie.restore_key(n)] for n in range(len(trie))), dtype=np.int32)
        np.save(folder / "numbers.npy", numbers)
        np.save(folder / "scores.npy", weights.scores[numbers])

    def read(self, text: str) -> list[int]:
        """The numbers of the pieces that are likeliest together (Viterbi)."""
        letters = _BLANKS.sub(" ", text.translate(self._normalisation)).replace(" ", _BLANK)
        if not letters.startswith(_BLANK):
            letters = _BLANK + letters
        pieces, scores = self._trie.iter_prefixes_with_ids, self._scores
        end = len(letters)
        best = [0.0] + [-np.inf] * end
        came: list[tuple[int, int]] = [(-1, 0)] * (end + 1)
        for start in range(end):
            so_far = best[start]
            for piece, place in pieces(letters[start : start + _LONGEST]):
                score, stop = so_far + scores[place], start + len(piece)
                if score > best[stop]:
                    best[stop], came[stop] = score, (place, start)
            if so_far + self._unknown_score > best[start + 1]:
                best[start + 1], came[start + 1] = so_far + self._unknown_score, (-1, start)
        found = []
        while end:
            place, end = came[end]
            found.append(self._unknown if place < 0 else self._numbers[place])
        return found[::-1]
