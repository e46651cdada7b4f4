"""What a messenger shows as one message, and how a long text becomes several of them: split at sentences."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, with a heading where it is a card."""

    text: str
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """A button."""

    title: str
    payload: str


@dataclass(frozen=True, slots=True)
class Bubble:
    """One message."""

    blocks: tuple[Block, ...]
    choices: tuple[Choice, ...] = ()
    button: str = ""
    """What stands on the button that opens a list of choices."""
    replies: tuple[dict[str, object], ...] = field(default=(), compare=False)
    """The replies that it was made from, for those who show them in their own way."""


# What a messenger adds to a block: a blank line before it, marks around the heading.
_AROUND = 8
# The end of a sentence in any of our scripts, with closing quotes; not after a single letter or digits («z. B.»,
# «12. Mai»), and not before a small letter.
_SENTENCE_END = re.compile(r"(?<![\s.]\w)(?<!\d)[.!?…؟۔](?:[\"'»“”’)\]]*)(?=\s+[^\sa-zäöüß])")


def length(text: str) -> int:
    """Length as the messengers count it: UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def fill(blocks: Iterable[Block], limit: int) -> Iterator[tuple[Block, ...]]:
    """Put blocks together, as many to a message as fit into `limit`; one that is too long is split."""
    together: list[Block] = []
    room = limit
    for block in (part for each in blocks for part in split(each, limit)):
        size = length(block.heading) + length(block.text) + _AROUND
        if together and size > room:
            yield tuple(together)
            together, room = [], limit
        together.append(block)
        room -= size
    if together:
        yield tuple(together)


def split(block: Block, limit: int) -> Iterator[Block]:
    """A block in parts that fit into `limit`: at paragraphs, else at sentences, else at words, else where it must."""
    heading, rest = block.heading, block.text
    while length(heading) + length(rest) + _AROUND > limit:
        room = limit - length(heading) - _AROUND
        cut = _best_cut(rest, _characters(rest, max(room, 1)))
        yield Block(rest[:cut].rstrip(), heading)
        heading, rest = "", rest[cut:].lstrip()
    if rest or heading:
        yield Block(rest, heading)


def shorten(text: str, limit: int) -> str:
    """The text cut at a word with an ellipsis, where it is longer than `limit`."""
    if length(text) <= limit:
        return text
    end = _characters(text, limit - 1)
    cut = text[:end]
    at_word = cut if text[end].isspace() or " " not in cut.strip() else cut.rsplit(maxsplit=1)[0]
    return (at_word if length(at_word) * 2 > limit else cut).rstrip() + "…"


def _best_cut(text: str, most: int) -> int:
    head = text[:most]
    if (paragraph := head.rfind("\n\n")) > most // 3:
        return paragraph
    ends = [match.end() for match in _SENTENCE_END.finditer(text[: most + 2]) if match.end() <= most]
    if ends and ends[-1] > most // 4:
        return ends[-1]
    word = max(head.rfind(" "), head.rfind("\n"))
    return word if word > 0 else most


def _characters(text: str, units: int) -> int:
    """How many characters of `text` fit into so many UTF-16 units; never half an emoji with its joiners."""
    end = min(len(text), units)
    while length(text[:end]) > units:
        end -= max(1, (length(text[:end]) - units) // 2)
    while 1 < end < len(text) and (text[end] in "\u200d\ufe0f" or text[end - 1] == "\u200d"):
        end -= 1
    return max(end, 1)
