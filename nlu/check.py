"""Checks contract and example sentences: complete, readable, unmistakable, and apart from the test sentences."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from locales.languages import load_languages
from nlu.intents import load_intents
from nlu.ngrams import letters_of
from nlu.sentences import TRAINING, Sentence, read_sentences
from settings import ROOT

TESTS = ROOT / "tests" / "nlu"
FEWEST_TRAINING, FEWEST_TEST = 10, 3
# Two sentences that share so many of their letter triples are near-copies.
NEAR = 0.85
_MARKUP = frozenset("[]{}()")


def problems(training: Path = TRAINING, tests: Path = TESTS) -> Iterator[str]:
    """One sentence per thing that is wrong, with its place; nothing where all is well."""
    learnt, asked = list(read_sentences(training)), list(read_sentences(tests))
    yield from _misplaced([*learnt, *asked])
    yield from _twice(learnt)
    yield from _too_few(learnt, FEWEST_TRAINING, "training")
    yield from _too_few(asked, FEWEST_TEST, "test")
    yield from near_copies(learnt, asked)


def _misplaced(sentences: list[Sentence]) -> Iterator[str]:
    intents, languages = load_intents(), load_languages()
    for sentence in sentences:
        if sentence.intent not in intents:
            yield f"{sentence.place}: the contract has no intent {sentence.intent}"
        elif not sentence.place.endswith(f"/{intents[sentence.intent].group}.yml"):
            yield f"{sentence.place}: {sentence.intent} belongs to {intents[sentence.intent].group}.yml"
        if sentence.language not in languages:
            yield f"{sentence.place}: languages.yml has no {sentence.language}"
        if _MARKUP & set(sentence.text) or sentence.text.startswith("/"):
            yield f"{sentence.place}: brackets and a leading slash are Rasa's markup: {sentence.text!r}"


def _twice(sentences: list[Sentence]) -> Iterator[str]:
    seen: dict[str, Sentence] = {}
    for sentence in sentences:
        first = seen.setdefault(letters_of(sentence.text), sentence)
        if first is not sentence and first.intent != sentence.intent:
            both = f"{sentence.intent} and for {first.intent} ({first.place})"
            yield f"{sentence.place}: {sentence.text!r} stands for {both}"


def _too_few(sentences: list[Sentence], fewest: int, kind: str) -> Iterator[str]:
    counts = Counter((sentence.language, sentence.intent) for sentence in sentences)
    for language in sorted({language for language, _ in counts}):
        for intent in load_intents():
            if counts[language, intent] < fewest:
                yield f"{language}: {intent} has {counts[language, intent]} {kind} sentences, {fewest} are needed"


def near_copies(learnt: list[Sentence], asked: list[Sentence]) -> Iterator[str]:
    """Test sentences that the training data (nearly) contains, in the same language."""
    by_triple: dict[tuple[str, str], set[int]] = defaultdict(set)
    triples = [_triples(sentence.text) for sentence in learnt]
    for number, sentence in enumerate(learnt):
        for triple in triples[number]:
            by_triple[sentence.language, triple].add(number)
    for sentence in asked:
        own = _triples(sentence.text)
        if len(own) < 8:  # a greeting of two words is the same whoever writes it
            continue
        shared = Counter(number for triple in own for number in by_triple[sentence.language, triple])
        for number, count in shared.most_common(3):
            if count / len(own | triples[number]) > NEAR:
                original = learnt[number].text
                yield f"tests/nlu/{sentence.place}: {sentence.text!r} is nearly the training sentence {original!r}"
                break


def _triples(text: str) -> frozenset[str]:
    letters = letters_of(text)
    return frozenset(letters[i : i + 3] for i in range(len(letters) - 2))
