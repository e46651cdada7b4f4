"""Checks contract, example sentences and vocabularies: complete, readable, unmistakable, apart from the test data."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from locales.languages import load_languages
from nlu.intents import FALLBACK, load_intents
from nlu.lexicon import phrases_of
from nlu.ngrams import letters_of
from nlu.sentences import TRAINING, Sentence, read_sentences
from settings import ROOT
from vocabulary import Vocabulary, VocabularyError, load_vocabularies

TESTS = ROOT / "tests" / "nlu"
FEWEST_TRAINING, FEWEST_TEST = 10, 3
# A language that is not offered yet may begin with fewer.
FEWEST_OF_A_DRAFT = 6
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
    try:
        yield from vocabulary_problems(load_vocabularies())
    except VocabularyError as error:
        yield str(error)


def vocabulary_problems(vocabularies: Mapping[str, Vocabulary]) -> Iterator[str]:
    """Topics that are no intents, languages that nobody has declared, and names of nothing but marks."""
    languages, intents = load_languages(), load_intents()
    for kind, vocabulary in vocabularies.items():
        named = {"nothing": vocabulary.nothing} | {term.code: term.names for term in vocabulary.terms.values()}
        for code, names in named.items():
            if kind == "topic" and code not in {*intents, "nothing"}:
                yield f"vocabularies/{kind}.yml: the contract has no intent {code}"
            for language, each in names.items():
                if language not in languages and not language.startswith("und"):
                    yield f"vocabularies/{kind}.yml, {code}: languages.yml has no {language}"
                for name in each:
                    if not any(phrase.patterns for phrase in phrases_of(name)):
                        yield f"vocabularies/{kind}.yml, {code}, {language}: {name!r} has no letters"


def _misplaced(sentences: list[Sentence]) -> Iterator[str]:
    # What is no message at all is learnt beside what the guide says of itself.
    groups = {FALLBACK: "assistant"} | {intent.name: intent.group for intent in load_intents().values()}
    languages = load_languages()
    for sentence in sentences:
        if sentence.intent not in groups:
            yield f"{sentence.place}: the contract has no intent {sentence.intent}"
        elif not sentence.place.endswith(f"/{groups[sentence.intent]}.yml"):
            yield f"{sentence.place}: {sentence.intent} belongs to {groups[sentence.intent]}.yml"
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
    languages = load_languages()
    for code in sorted({code for code, _ in counts}):
        is_draft = code in languages and not languages[code].is_offered
        needed = min(fewest, FEWEST_OF_A_DRAFT) if is_draft else fewest
        for intent in load_intents():
            if counts[code, intent] < needed:
                yield f"{code}: {intent} has {counts[code, intent]} {kind} sentences, {needed} are needed"


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
        # Who shares fewer than this cannot be near, however short the sentence.
        for number, count in shared.items():
            if count > NEAR * len(own) and count / len(own | triples[number]) > NEAR:
                original = learnt[number].text
                yield f"tests/nlu/{sentence.place}: {sentence.text!r} is nearly the training sentence {original!r}"
                break


def _triples(text: str) -> frozenset[str]:
    letters = letters_of(text)
    return frozenset(letters[i : i + 3] for i in range(len(letters) - 2))
