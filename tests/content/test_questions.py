"""The inbox keeps what was asked, never who asked."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import select

from content.catalogue import Catalogue
from content.database import Database
from content.errors import NotFound
from content.questions import Questions
from content.roles import Refused
from content.staff_models import Question
from tests.content.people import EDITOR, TURKISH, VIEWER


@pytest.fixture
def questions(database: Database) -> Questions:
    return Questions(database)


def test_personal_data_is_masked_before_it_is_kept(questions: Questions, database: Database) -> None:
    questions.record("Mein Pass C01X0006H ist weg, schreiben Sie an ali@post.example oder 0176 1234567", "de")
    with database.session() as session:
        (row,) = session.scalars(select(Question))
        for secret in ("C01X0006H", "c01x0006h", "ali", "1234567"):
            assert secret not in row.text
            assert secret not in row.folded
    assert {column.name for column in Question.__table__.columns}.isdisjoint({"conversation", "conversation_id"})


def test_the_same_again_counts_also_when_many_ask_at_once(questions: Questions) -> None:
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda text: questions.record(text, "tr"), ["Balon nerede?", "balon NEREDE?"] * 6))
    questions.record("Balon nerede?", "az")
    (turkish,) = questions.all(language="tr")
    assert turkish.times == 12
    assert questions.counts() == {"tr": 1, "az": 1}


def test_nothing_is_kept_of_nothing(questions: Questions) -> None:
    for text in ("", "  ", "?", "a" * 10_000):
        questions.record(text, "de")
    (only,) = questions.all()
    assert len(only.text) == 500


def test_only_editors_sort_and_only_to_topics_that_exist(questions: Questions) -> None:
    questions.record("Wo ist der Zeppelin?", "de")
    (question,) = questions.all()
    for member in (VIEWER, TURKISH):
        with pytest.raises(Refused):
            questions.link(member, [question.id], "find_job")
        with pytest.raises(Refused):
            questions.dismiss(member, [question.id])
        with pytest.raises(Refused):
            questions.reopen(member, [question.id])
    with pytest.raises(NotFound):
        questions.link(EDITOR, [question.id], "no_topic")
    with pytest.raises(NotFound):
        questions.dismiss(EDITOR, [999])
    questions.link(EDITOR, [question.id], "find_job")
    assert questions.examples() == {("de", "find_job"): ["Wo ist der Zeppelin?"]}


def test_what_nobody_works_on_is_forgotten_examples_stay(questions: Questions, database: Database) -> None:
    for text in ("Wo ist eins?", "Wo ist zwei?", "Wo ist drei?"):
        questions.record(text, "de")
    questions.link(EDITOR, [questions.all()[0].id], "find_job")
    with database.session() as session:
        for row in session.scalars(select(Question).where(Question.id < 3)):
            row.last_on -= timedelta(days=31)
    assert questions.forget(30) == 1
    assert len(questions.all()) == 1
    assert len(questions.examples()) == 1


def test_answers_that_did_not_help_are_grouped_with_their_reasons(questions: Questions, catalogue: Catalogue) -> None:
    catalogue.add_feedback("find_job", "tr", helpful=False, reason="Adres yok, 0511 1234567")
    catalogue.add_feedback("find_job", "tr", helpful=False, reason=None)
    catalogue.add_feedback("find_job", "tr", helpful=True, reason="iyi")
    (group,) = questions.unhelpful()
    assert (group.answer, group.language, group.times) == ("find_job", "tr", 2)
    assert len(group.reasons) == 1
    assert "1234567" not in group.reasons[0]
