"""The same question in other words or another language is one line of work."""

from datetime import date

from content.question_groups import QuestionGroups
from content.staff_models import Question
from nlu.encoder import Encoder

ASKED = [
    ("Muss ich Steuern für meinen Hund zahlen?", "de", 5),
    ("Wann hat das Schwimmbad am Sonntag offen?", "de", 4),
    ("Do I have to pay tax for my dog?", "en", 2),
    ("Нужно ли платить налог за собаку?", "ru", 2),
    ("Yüzme havuzu pazar günü ne zaman açık?", "tr", 1),
    ("Wo kann ich ein Fahrrad leihen?", "de", 1),
    ("Köpeğim için vergi ödemem gerekiyor mu?", "tr", 1),
    ("Де можна взяти велосипед напрокат?", "uk", 1),
    ("استخر یکشنبه چه ساعتی باز است؟", "fa", 1),
]


class Counting:
    """The real encoder, and how many texts it was given."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder, self.name, self.dimension, self.texts = encoder, encoder.name, encoder.dimension, 0
        self.queries = encoder.queries

    def passages(self, texts):
        self.texts += len(texts)
        return self._encoder.passages(texts)


def questions() -> list[Question]:
    day = date(2026, 5, 1)
    return [
        Question(id=n, text=text, language=language, times=times, folded=text, first_on=day, last_on=day, state="open")
        for n, (text, language, times) in enumerate(ASKED)
    ]


def test_questions_of_the_same_meaning_are_one_group_in_whatever_language(encoder: Encoder) -> None:
    groups = QuestionGroups(encoder).group(questions())
    assert [[each.id for each in group.questions] for group in groups[:2]] == [[0, 2, 3, 6], [1, 4]]
    assert (groups[0].times, groups[0].languages) == (10, ["de", "en", "ru", "tr"])
    assert sum(len(each.questions) for each in groups) == len(ASKED)


def test_nothing_is_encoded_twice_and_nothing_is_no_group(encoder: Encoder) -> None:
    counting = Counting(encoder)
    groups = QuestionGroups(counting)
    assert groups.group([]) == []
    groups.group(questions())
    groups.group(questions()[:3])
    assert counting.texts == len(ASKED)
