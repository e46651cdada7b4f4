"""Encoders make unit vectors, and nothing is encoded twice that is still known."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from nlu.encoder import LONGEST_QUERY, E5Encoder, Encoder, RecentQueries, VectorFile, Vectors, load_encoder


class CountingEncoder:
    """Turns texts into small vectors and remembers what it was asked."""

    dimension = 4

    def __init__(self, name: str = "counting/1") -> None:
        self.name = name
        self.asked: list[str] = []

    def queries(self, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        rows = [[len(text), text.count("e"), len(self.name), 1] for text in texts]
        vectors = np.asarray(rows, dtype=np.float32).reshape(-1, self.dimension)
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)

    def parts(self, text: str, parts: Sequence[str]) -> Vectors:
        return self.queries(parts)

    def passages(self, texts: Sequence[str]) -> Vectors:
        return -self.queries(texts)


def open_counting() -> CountingEncoder:
    return CountingEncoder("counting/opened by name")


@pytest.fixture
def counting() -> CountingEncoder:
    return CountingEncoder()


def test_the_real_encoder_makes_unit_vectors_that_carry_meaning_across_languages(encoder: Encoder):
    texts = ["Wo kann mein Sohn schwimmen lernen?", "Oğlum yüzmeyi nerede öğrenebilir?", "The printer has no paper."]
    for vectors in (encoder.queries(texts), encoder.passages(texts)):
        assert vectors.shape == (3, encoder.dimension)
        assert vectors.dtype == np.float32
        assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-3)
        assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2]
    assert not np.allclose(encoder.queries(texts), encoder.passages(texts))
    for odd in ([], ["", "\0", "👍", "…", "x" * 200]):
        assert np.isfinite(encoder.queries(odd)).all()
        assert encoder.queries(odd).shape == (len(odd), encoder.dimension)


def test_the_end_of_a_very_long_query_does_not_count(encoder: Encoder):
    beginning = ("Wo kann mein Sohn schwimmen lernen? " * 20)[:LONGEST_QUERY]
    whole, longer = encoder.queries([beginning, f"{beginning} The printer has no paper."])
    assert whole.tolist() == longer.tolist()


def test_the_default_encoder_remembers_recent_queries_and_is_one_a_process(encoder: Encoder):
    assert isinstance(encoder, RecentQueries)
    assert load_encoder("nlu.encoder:open_e5") is encoder
    assert (encoder.name, encoder.dimension) == (E5Encoder.name, E5Encoder.dimension)


@pytest.mark.parametrize("factory", ["nlu.encoder:open_nothing", "nlu.no_such_module:open"])
def test_a_factory_that_does_not_exist_is_an_error(factory: str):
    with pytest.raises((AttributeError, ImportError)):
        load_encoder(factory)


def test_recent_queries_encode_a_text_once(counting: CountingEncoder):
    recent = RecentQueries(counting)
    first = recent.queries(["Bus", "Bahn", "Bus"])
    second = recent.queries(["Bahn"])
    assert counting.asked == ["Bus", "Bahn"]
    assert first[0].tolist() == first[2].tolist()
    assert second[0].tolist() == first[1].tolist()
    assert first == pytest.approx(CountingEncoder().queries(["Bus", "Bahn", "Bus"]))


def test_recent_queries_forget_the_oldest_when_they_are_full(counting: CountingEncoder):
    recent = RecentQueries(counting, size=2)
    recent.queries(["eins", "zwei", "drei"])
    recent.queries(["zwei", "drei"])
    assert counting.asked == ["eins", "zwei", "drei"]
    recent.queries(["eins"])
    assert counting.asked == ["eins", "zwei", "drei", "eins"]


def test_recent_queries_hand_passages_on(counting: CountingEncoder):
    recent = RecentQueries(counting)
    assert (recent.name, recent.dimension) == (counting.name, counting.dimension)
    assert recent.passages(["Bus"]).tolist() == (-recent.queries(["Bus"])).tolist()


def test_no_texts_make_an_empty_table(counting: CountingEncoder, tmp_path: Path):
    assert RecentQueries(counting).queries([]).shape == (0, 4)
    assert VectorFile(counting, tmp_path / "vectors.db").queries([]).shape == (0, 4)
    assert counting.asked == []


def test_a_vector_file_encodes_only_what_is_new(counting: CountingEncoder, tmp_path: Path):
    path = tmp_path / "not yet there" / "vectors.db"
    file = VectorFile(counting, path)
    first = file.queries(["Bus", "Bahn", "Bus"])
    file.close()
    assert counting.asked == ["Bus", "Bahn"]

    later = CountingEncoder()
    again = VectorFile(later, path)
    second = again.queries(["Fähre", "Bahn", "Bus"])
    again.close()
    assert later.asked == ["Fähre"]
    assert second[1:].tolist() == [first[1].tolist(), first[0].tolist()]
    assert second.tolist() == CountingEncoder().queries(["Fähre", "Bahn", "Bus"]).tolist()


def test_a_vector_file_keeps_the_vectors_of_each_encoder_apart(tmp_path: Path):
    path = tmp_path / "vectors.db"
    old, new, old_again = CountingEncoder("counting/1"), CountingEncoder("counting/22"), CountingEncoder("counting/1")
    vectors = []
    for each in (old, new, old_again):
        file = VectorFile(each, path)
        vectors.append(file.queries(["Bus"]).tolist())
        file.close()
    assert (old.asked, new.asked, old_again.asked) == (["Bus"], ["Bus"], [])
    assert vectors[0] == vectors[2] != vectors[1]


class FailingEncoder(CountingEncoder):
    """Runs out of memory after so many texts."""

    def __init__(self, last: int) -> None:
        super().__init__()
        self._last = last

    def queries(self, texts: Sequence[str]) -> Vectors:
        if len(self.asked) >= self._last:
            raise MemoryError
        return super().queries(texts)


def test_most_of_what_was_encoded_before_a_failure_is_not_encoded_again(tmp_path: Path):
    texts = [f"Haltestelle {number}" for number in range(400)]
    file = VectorFile(FailingEncoder(300), tmp_path / "vectors.db")
    with pytest.raises(MemoryError):
        file.queries(texts)
    file.close()

    later = CountingEncoder()
    again = VectorFile(later, tmp_path / "vectors.db")
    assert again.queries(texts).tolist() == CountingEncoder().queries(texts).tolist()
    again.close()
    assert len(later.asked) < 200


def test_a_vector_file_tells_how_far_it_is(counting: CountingEncoder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("nlu.encoder.TOGETHER", 2)
    told: list[tuple[int, int]] = []
    file = VectorFile(counting, tmp_path / "vectors.db")
    file.queries(["a", "b", "c", "a", "d", "e"], lambda done, of: told.append((done, of)))
    assert [of for _, of in told] == [6] * len(told)
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert told[-1] == (6, 6)
    assert len(told) > 2


def test_an_encoder_is_opened_once_by_the_name_of_its_factory():
    opened = load_encoder(f"{__name__}:open_counting")
    assert opened.name == "counting/opened by name"
    assert load_encoder(f"{__name__}:open_counting") is opened
