"""Messages without meaning, made up from the letters of real ones: what the classifier learns to leave unanswered.

A cat on the keyboard looks like no language, yet a classifier that has only ever seen sentences must choose one of
its topics. So it learns one more class. Seeded: the same sentences give the same nonsense.
"""

import random
import string
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from zlib import crc32

# As many as two or three topics have examples; more taught nothing (tests/nlu/sets/gibberish.jsonl).
NUMBER = 1200
_KEYWORDS = ("select", "SELECT", "from", "def", "return", "if", "var", "import", "function", "WHERE", "print", "while")
_OPERATORS = ("=", "==", "+", "->", ",", ".", ":", "AND", "FROM", "<", "in")
# The rows of the keyboards that people here use, a keyboard a line.
KEYBOARDS = Path(__file__).with_name("keyboards.txt")
_MARKS = string.ascii_letters + string.digits + "+/=#%&*<>"


def make_gibberish(sentences: Sequence[str], number: int = NUMBER) -> list[str]:
    """`number` messages without meaning, in the scripts of `sentences`; the same every time."""
    ways = (_shuffled, _mashed, _run_along, _stuttered, _babbled, _babbled, _marks, _code)
    # Each from a sentence of its own, and which ones does not depend on the others: a sentence more leaves nearly all
    # nonsense as it was, so that its vectors are found again.
    chosen = sorted(set(sentences), key=lambda sentence: crc32(sentence.encode()))[:number]
    made = []
    for place in range(number):
        sentence = chosen[place % len(chosen)]
        chance = random.Random(f"{place // len(chosen)} {sentence}")  # noqa: S311 (no secret)
        made.append(chance.choice(ways)(chance, sentence))
    return made


def _shuffled(chance: random.Random, sentence: str) -> str:
    """The words of a sentence with their letters in disorder."""
    return " ".join("".join(chance.sample(word, len(word))) for word in sentence.split()[: chance.randint(1, 6)])


def _mashed(chance: random.Random, sentence: str) -> str:
    """Letters of the sentence's script at random, in words of any length."""
    letters = sorted({each for each in sentence.casefold() if each.isalpha()}) or ["x"]
    # A hand stays where it lies: few different keys.
    keys = chance.sample(letters, min(len(letters), chance.randint(3, 12)))
    return " ".join("".join(chance.choices(keys, k=chance.randint(2, 12))) for _ in range(chance.randint(1, 5)))


def _run_along(chance: random.Random, sentence: str) -> str:
    """Keys that lie side by side, on the keyboard that has most of the sentence's letters."""
    letters = set(sentence.casefold())
    rows = max(_keyboards(), key=lambda layout: len(letters & set("".join(layout))))
    words = []
    for _ in range(chance.randint(1, 5)):
        row = chance.choice(rows)
        start = chance.randrange(len(row) - 2)
        keys = list(row[start : start + chance.randint(3, 7)])
        words.append("".join(chance.choice((keys, keys[::-1], chance.sample(keys, len(keys))))))
    return " ".join(words)


@cache
def _keyboards() -> list[list[str]]:
    return [line.split() for line in KEYBOARDS.read_text(encoding="utf-8").splitlines()]


def _stuttered(chance: random.Random, sentence: str) -> str:
    """One or two letters over and over."""
    letters = [each for each in sentence.casefold() if each.isalpha()] or ["x"]
    return "".join(chance.choices(letters, k=chance.randint(1, 2))) * chance.randint(3, 20)


def _babbled(chance: random.Random, sentence: str) -> str:
    """Words that can be spoken: each letter follows one that it follows in the sentence."""
    text = " ".join(each for each in sentence.casefold().split() if each.isalpha()) or "lala"
    followers: dict[str, list[str]] = {}
    for one, next_one in pairwise(f" {text} "):
        followers.setdefault(one, []).append(next_one)
    made = " "
    for _ in range(chance.randint(12, 60)):
        made += chance.choice(followers[made[-1]])
    return " ".join(made.split()) or text[::-1]


def _code(chance: random.Random, sentence: str) -> str:
    """A line of a program, with the words of a sentence as names."""
    words = [each for each in sentence.split() if each.isalnum()] or ["x"]
    line = f"{chance.choice(words)} {chance.choice(_OPERATORS)} {chance.choice(words)}"
    return f"{chance.choice(_KEYWORDS)} {line} {chance.choice(_OPERATORS)} {chance.randint(0, 99)};"


def _marks(chance: random.Random, _: str) -> str:
    """What a clipboard holds by mistake."""
    return "".join(chance.choices(_MARKS, k=chance.randint(6, 40)))
