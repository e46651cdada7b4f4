"""The letters alone decide where they are sure, and then nearly always say what letters and meaning say."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from locales.languages import load_languages
from nlu.cascade import Cascade
from nlu.classifier import Vectors
from nlu.clauses import split
from nlu.encoder import Encoder
from nlu.gibberish import make_gibberish
from nlu.intents import FALLBACK, Needs, load_intents
from nlu.sentences import Sentence, read_sentences
from nlu.topics import open_topics
from settings import Settings

TESTS = Path(__file__).parent
# What the contract answers as an emergency.
ALARM = 0.25


class Counting:
    """The real encoder, and what it was asked."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self.name, self.dimension = encoder.name, encoder.dimension
        self.asked: list[str] = []

    def queries(self, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        return self._encoder.queries(texts)

    def parts(self, text: str, parts: Sequence[str]) -> Vectors:
        self.asked.append(text)
        return self._encoder.parts(text, parts)

    def passages(self, texts: Sequence[str]) -> Vectors:
        return self._encoder.passages(texts)


@pytest.fixture(scope="module")
def counting(encoder: Encoder) -> Counting:
    return Counting(encoder)


@pytest.fixture(scope="module")
def cascade(model: Path, counting: Counting) -> Cascade:
    topics = open_topics(Settings(model=model), counting)
    assert topics is not None
    return topics.cascade


@pytest.fixture(scope="module")
def beginning(cascade: Cascade) -> Vectors:
    """What can be meant where nothing was said yet."""
    known = load_intents()
    possible = [name == FALLBACK or (name in known and known[name].needs is Needs.NOTHING) for name in cascade.intents]
    return np.array(possible, dtype=np.float32)


def unseen() -> list[Sentence]:
    """Every fifth of the test sentences of the first languages."""
    offered = {each.code for each in load_languages().offered}
    return [each for each in read_sentences(TESTS) if each.language in offered][::5]


def test_what_the_letters_decide_the_meaning_would_not_change(
    cascade: Cascade, counting: Counting, beginning: Vectors, monkeypatch: pytest.MonkeyPatch
) -> None:
    skipped = changed = 0
    for sentence in unseen():
        counting.asked.clear()
        ranking = cascade.rank(sentence.text, beginning)
        assert ranking.is_by_letters == (not counting.asked)
        if ranking.is_by_letters:
            with monkeypatch.context() as never_sure:
                never_sure.setattr("nlu.cascade.SURE", 2.0)
                both = cascade.rank(sentence.text, beginning)
            assert not both.is_by_letters
            skipped += 1
            changed += int(np.argmax(both.shares)) != int(np.argmax(ranking.shares))
            alarms = [float(each.shares[cascade.emergencies].sum()) >= ALARM for each in (ranking, both)]
            assert alarms[0] == alarms[1], sentence.text
    assert skipped > 0.3 * len(unseen()), "the encoder is spared too rarely to be worth a module"
    assert changed <= 0.005 * skipped


@pytest.mark.parametrize("text", ["", "👍🏽", "aaaa", "42"])
def test_without_letters_nothing_is_encoded(
    cascade: Cascade, counting: Counting, beginning: Vectors, text: str
) -> None:
    counting.asked.clear()
    ranking = cascade.rank(text, beginning)
    assert cascade.intents[int(np.argmax(ranking.shares))] == FALLBACK
    assert cascade.asking(text, [text, text], beginning) == []
    assert not counting.asked


def test_a_language_that_training_never_saw_is_left_to_the_meaning(
    cascade: Cascade, counting: Counting, beginning: Vectors
) -> None:
    for text in (
        "Saan ako makakahanap ng trabaho?",
        "Missä voin oppia saksaa?",
        "ドイツ語はどこで習えますか",
        "ფსიქოლოგი მჭირდება",
    ):
        counting.asked.clear()
        cascade.rank(text, beginning)
        assert counting.asked == [text]


def test_nonsense_is_never_taken_for_a_request_by_its_letters_alone(cascade: Cascade, beginning: Vectors) -> None:
    for text in make_gibberish([each.text for each in unseen()], 100):
        ranking = cascade.rank(text, beginning)
        assert not (ranking.is_by_letters and cascade.requests[int(np.argmax(ranking.shares))]), text


WISHES = {
    "de": ("Ich bin neu in der Stadt", "brauche einen Kitaplatz", "suche einen Deutschkurs"),
    "en": ("I lost my job last month", "my landlord wants me out of the flat", "where is a doctor for my baby"),
    "tr": ("Almanca kursu arıyorum", "kızıma anaokulu lazım", "ev bulmak istiyorum"),
    "ar": ("أبحث عن دورة ألمانية", "أحتاج إلى شقة", "أين أجد طبيباً لطفلي"),
    "it": ("vorrei imparare il tedesco", "cerco una casa in affitto", "mi serve un medico per mio figlio"),
}


@pytest.mark.parametrize("wishes", WISHES.values(), ids=WISHES)
def test_different_wishes_are_told_apart_with_one_look_at_the_whole(
    cascade: Cascade, counting: Counting, beginning: Vectors, wishes: tuple[str, ...]
) -> None:
    text = ", ".join(wishes) + "."
    counting.asked.clear()
    asking = cascade.asking(text, wishes, beginning)
    assert len(asking) >= 2
    assert set(asking) <= set(wishes)
    assert counting.asked in ([], [text])


def test_who_asks_for_one_thing_at_length_is_seldom_read_part_by_part(
    cascade: Cascade, counting: Counting, beginning: Vectors
) -> None:
    long = [(each.text, parts) for each in unseen() if (parts := split(each.text))]
    counting.asked.clear()
    read_further = sum(bool(cascade.asking(text, parts, beginning)) for text, parts in long)
    assert len(counting.asked) <= len(long), "at most one look each"
    assert read_further <= 0.25 * len(long)


def test_what_is_impossible_here_is_never_meant(cascade: Cascade, beginning: Vectors) -> None:
    for sentence in unseen()[::20]:
        ranking = cascade.rank(sentence.text, beginning)
        assert ranking.shares[beginning == 0].sum() == 0
        assert float(ranking.shares.sum()) == pytest.approx(1, abs=1e-4)
