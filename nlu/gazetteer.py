"""Finds what residents name: districts, levels, ages, days. spaCy matches the catalogue's vocabularies."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import spacy
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from nlu.ages import find_ages
from nlu.lexicon import Lexicon, Word, phrases_of, words_of
from vocabulary import Vocabulary

AGE, NEGATION, JOINING = "age", "negation", "joining"
# Its terms only help to find entities; they are none themselves.
_CUES = frozenset({AGE, NEGATION})
_SEPARATOR = "\t"
_NOTHING = ""
_CLAUSE_ENDS = re.compile(r"[.,;:!?…،؛؟。，！？\n]")


@dataclass(frozen=True, slots=True)
class Entity:
    """Something a resident named."""

    kind: str
    """The vocabulary: district, town, level, audience, age, ..."""
    value: str
    """The code of the term; an age in whole years."""
    start: int
    """Where it begins in the original text."""
    end: int
    """Where it ends in the original text."""
    text: str
    """How the resident wrote it."""


@dataclass(frozen=True, slots=True)
class _Span:
    """A term in a message, from its first word to the one behind its last."""

    kind: str
    code: str
    first: int
    behind: int


class Gazetteer:
    """Text to entities, in all languages at once, since residents mix them."""

    def __init__(self, vocabularies: Iterable[Vocabulary]) -> None:
        """Take the vocabularies; about half a second for all of them."""
        phrases: dict[tuple[str, ...], set[str]] = defaultdict(set)
        alone: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for kind, code, name, endings in _all_names(each for each in vocabularies if each.kind != JOINING):
            known = alone if name.startswith("=") else phrases
            for phrase in phrases_of(name, endings):
                known[phrase.patterns].add(_SEPARATOR.join((kind, code, str(phrase.before), str(phrase.after))))
        self._lexicon = Lexicon({pattern for patterns in (*phrases, *alone) for pattern in patterns})
        self._alone = dict(self._expanded(alone))
        # A vocabulary of its own that never grows: words that no phrase has come as one placeholder.
        self._vocab = spacy.blank("xx").vocab
        self._matcher = PhraseMatcher(self._vocab)
        for keys, terms in self._expanded(phrases):
            doc = Doc(self._vocab, list(keys))  # one at a time: all at once would take 50 MB for a moment
            for term in terms:
                self._matcher.add(term, [doc])

    def find(self, text: str) -> list[Entity]:
        """All entities in `text` in the order in which they stand there; the longest name wins."""
        words = words_of(text)
        found = self._matches([self._lexicon.key(word.folded) for word in words])
        spans = _longest(words, (span for span in found if span.kind not in _CUES))
        negations = [span for span in found if span.kind == NEGATION]
        spans = [span for span in spans if span.code != _NOTHING and not _is_refused(text, words, span, negations)]
        cues: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for span in found:
            if span.kind == AGE:
                cues[span.code].append((span.first, span.behind))
        spans += [_Span(AGE, str(years), first, behind) for years, first, behind in find_ages(text, words, cues)]
        return [_entity(text, words, span) for span in sorted(spans, key=lambda span: (span.first, span.kind))]

    def _expanded(
        self, phrases: Mapping[tuple[str, ...], set[str]]
    ) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
        """Each phrase in every combination of the keys that its patterns cover."""
        expanded: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for phrase, terms in phrases.items():
            for keys in product(*(self._lexicon.keys_of(pattern) for pattern in phrase)):
                expanded[keys] |= terms
        for keys, terms in expanded.items():
            yield keys, tuple(sorted(terms))

    def _matches(self, keys: Sequence[str]) -> list[_Span]:
        """All terms in a message of these keys, longest or not."""
        matches = [(self._vocab.strings[match], first, behind) for match, first, behind in self._find(keys)]
        matches += [(term, 0, len(keys)) for term in self._alone.get(tuple(keys), ())]
        spans = []
        for term, first, behind in matches:
            kind, code, before, after = term.split(_SEPARATOR)
            spans.append(_Span(kind, code, first + int(before), behind - int(after)))
        return spans

    def _find(self, keys: Sequence[str]) -> list[tuple[int, int, int]]:
        found: list[tuple[int, int, int]] = self._matcher(Doc(self._vocab, list(keys)))
        return found


def _all_names(vocabularies: Iterable[Vocabulary]) -> Iterator[tuple[str, str, str, tuple[str, ...]]]:
    """Kind, code, name and endings of every name."""
    for vocabulary in vocabularies:
        for term in vocabulary.terms.values():
            for names in term.names.values():
                yield from ((vocabulary.kind, term.code, name, vocabulary.endings) for name in names)
        for names in vocabulary.nothing.values():
            yield from ((vocabulary.kind, _NOTHING, name, vocabulary.endings) for name in names)


def _longest(words: Sequence[Word], spans: Iterable[_Span]) -> list[_Span]:
    """The spans that overlap no longer one; several kinds may share the same words."""
    kept: list[_Span] = []

    def order(span: _Span) -> tuple[int, int, str, str]:
        return words[span.first].start - words[span.behind - 1].end, span.first, span.kind, span.code

    for span in sorted(spans, key=order):
        if all(
            span.behind <= other.first
            or other.behind <= span.first
            or ((span.first, span.behind) == (other.first, other.behind) and span.kind != other.kind)
            for other in kept
        ):
            kept.append(span)
    return kept


def _is_refused(text: str, words: Sequence[Word], span: _Span, negations: Iterable[_Span]) -> bool:
    """Whether one of `negations` stands right beside the span, in the same clause."""
    for negation in negations:
        if negation.code == "before" and negation.behind == span.first:
            between = text[words[span.first - 1].end : words[span.first].start]
        elif negation.code == "after" and negation.first == span.behind:
            between = text[words[span.behind - 1].end : words[span.behind].start]
        else:
            continue
        if not _CLAUSE_ENDS.search(between):
            return True
    return False


def _entity(text: str, words: Sequence[Word], span: _Span) -> Entity:
    start, end = words[span.first].start, words[span.behind - 1].end
    return Entity(span.kind, span.code, start, end, text[start:end])
