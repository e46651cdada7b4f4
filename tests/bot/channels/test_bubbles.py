"""Long texts are split where a person would split them, and nothing is lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.channels.bubbles import Block, fill, length, shorten, split


def parts(text: str, limit: int) -> list[str]:
    return [each.text for each in split(Block(text), limit)]


def test_a_short_text_stays_whole() -> None:
    assert parts("Guten Tag.", 100) == ["Guten Tag."]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Kommen Sie am 12. Mai um 9 Uhr. Bringen Sie den Ausweis mit.", "Kommen Sie am 12. Mai um 9 Uhr."),
        ("Das gilt z. B. für Kinder unter drei. Fragen Sie uns gern dazu!", "Das gilt z. B. für Kinder unter drei."),
        ("هل تبحث عن دورة لغة؟ نساعدك في ذلك مجانًا وبسرور كبير جدًا.", "هل تبحث عن دورة لغة؟"),
        ("کجا می‌توانم آلمانی یاد بگیرم؟ ما به شما کمک می‌کنیم، رایگان است.", "کجا می‌توانم آلمانی یاد بگیرم؟"),
        ("Він сказав: «Так, приходьте». Потім ми пішли до центру разом.", "Він сказав: «Так, приходьте»."),
    ],
)
def test_a_text_is_split_at_the_end_of_a_sentence(text: str, first: str) -> None:
    assert parts(text, 58)[0] == first


def test_a_paragraph_is_the_best_place() -> None:
    text = "Erster Satz. Zweiter Satz.\n\nDritter Satz. Vierter Satz, der länger ist."
    assert parts(text, 60)[0] == "Erster Satz. Zweiter Satz."


def test_without_sentences_words_stay_whole() -> None:
    assert all(set(each.split()) == {"Wort"} for each in parts("Wort " * 50, 40))


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=400), st.integers(20, 200))
def test_every_part_fits_and_nothing_is_lost(text: str, limit: int) -> None:
    made = list(split(Block(text), limit))
    assert all(length(each.text) <= limit for each in made)
    assert "".join("".join(each.text for each in made).split()) == "".join(text.split())


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.text("äx. ", max_size=20), st.text("abc. 😀", max_size=90)), max_size=12))
def test_filled_messages_fit_and_keep_the_order(pairs: list[tuple[str, str]]) -> None:
    blocks = [Block(text, heading) for heading, text in pairs]
    made = list(fill(blocks, 100))
    for message in made:
        shown = "\n\n".join(f"*{each.heading}*\n{each.text}" if each.heading else each.text for each in message)
        assert length(shown) <= 100
    together = "".join(each.heading + each.text for message in made for each in message)
    assert "".join(together.split()) == "".join("".join(h + t for h, t in pairs).split())


def test_an_emoji_is_never_cut_in_two() -> None:
    family = "\N{MAN}\u200d\N{WOMAN}\u200d\N{GIRL}"
    for limit in range(20, 40):
        assert all(not each.startswith("\u200d") and not each.endswith("\u200d") for each in parts(family * 9, limit))


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Kita-Platz", "Kita-Platz"),
        ("Schutz für Menschen aus der Ukraine", "Schutz für Menschen aus…"),
        ("Donaudampfschifffahrtsgesellschaft", "Donaudampfschifffahrtsg…"),
    ],
)
def test_a_title_is_cut_at_a_word_where_there_is_one(text: str, short: str) -> None:
    assert shorten(text, 24) == short
    assert length(shorten(text, 24)) <= 24
