"""Made-up nonsense: the same each time, in the scripts of its models, never a sentence that it was made from."""

from nlu.gibberish import make_gibberish

SENTENCES = [
    "Ich suche eine Wohnung in Linden",
    "أبحث عن دورة لغة ألمانية",
    "Мне нужна помощь с документами",
    "我想学德语",
]


def test_it_is_the_same_each_time():
    assert make_gibberish(SENTENCES, 200) == make_gibberish(SENTENCES, 200)


def test_a_sentence_more_changes_hardly_anything():
    sentences = [f"Wagen {number} hat eine kaputte Bremse" for number in range(500)]
    before, after = (set(make_gibberish(some, 100)) for some in (sentences, [*sentences, "Das Licht geht auch nicht"]))
    assert len(before - after) <= 1


def test_there_is_as_much_as_asked_for_and_none_of_it_is_a_sentence_or_empty():
    made = make_gibberish(SENTENCES, 300)
    assert len(made) == 300
    assert not set(made) & set(SENTENCES)
    assert all(each.strip() for each in made)


def test_every_script_of_the_sentences_is_there():
    letters = "".join(make_gibberish(SENTENCES, 300))
    assert all(any(letter in letters for letter in sample) for sample in ("wohnung", "دورة", "помощь", "德语"))


def test_sentences_without_letters_do_no_harm():
    assert len(make_gibberish(["123", "👍"], 50)) == 50
