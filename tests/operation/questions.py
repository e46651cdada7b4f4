"""What residents of a test ask: the test messages of all languages, mixed, never the same twice."""

import random
from collections.abc import Iterator
from functools import cache

from locales.languages import load_languages
from nlu.sentences import read_sentences
from settings import ROOT


def questions(seed: int) -> Iterator[str]:
    """Texts without end; a number in each keeps every cache out of it."""
    chance = random.Random(seed)
    number = 0
    while True:
        number += 1
        yield f"{chance.choice(_asked())} {seed}.{number}"


@cache
def _asked() -> list[str]:
    offered = {each.code for each in load_languages().offered}
    return [each.text for each in read_sentences(ROOT / "tests" / "nlu") if each.language in offered]
