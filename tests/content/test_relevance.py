"""The graded questions are sound, and search finds what they want, above the floors."""

from pathlib import Path

import pytest
from sqlalchemy import select

from content.catalogue import Catalogue
from content.database import Database
from content.models import Programme
from content.relevance import FLOOR_LANGUAGE, FLOOR_MEAN, Figures, GradedQuestion, evaluate, read_questions
from lines import LineError
from locales.languages import Languages
from nlu.encoder import Encoder
from nlu.topics import open_topics
from settings import Settings

QUESTIONS = read_questions()


def test_the_questions_are_many_and_in_every_live_language(languages: Languages, database: Database) -> None:
    assert len(QUESTIONS) >= 300
    asked = {each.language for each in QUESTIONS}
    assert {each.code for each in languages.offered} - asked <= {"de-simple"}
    with database.session() as session:
        known = set(session.scalars(select(Programme.id)))
    for each in QUESTIONS:
        assert each.relevant.keys() <= known, each.question
        assert set(each.relevant.values()) <= {1, 2, 3}, each.question
        assert each.relevant, each.question
    assert len({(each.question, each.language) for each in QUESTIONS}) == len(QUESTIONS)


def test_both_halves_are_large(languages: Languages) -> None:
    held_back = [each for each in QUESTIONS if each.half == "held back"]
    assert 0.4 < len(held_back) / len(QUESTIONS) < 0.6


@pytest.mark.slow
def test_search_holds_its_floors(model: Path, catalogue: Catalogue, encoder: Encoder) -> None:
    topics = open_topics(Settings(model=model), encoder)
    assert topics is not None
    relevance = evaluate(catalogue, QUESTIONS, topics.likely)
    assert relevance.below_floor == []
    assert relevance.halves["held back"].as_dict()["recall@3"] >= FLOOR_MEAN - 0.02
    assert relevance.all.as_dict()["recall@3"] > FLOOR_LANGUAGE


def graded(**relevant: int) -> GradedQuestion:
    return GradedQuestion("?", "de", relevant, {})


def test_figures_of_one_question() -> None:
    figures = Figures()
    figures.add(graded(tea=3, cake=2, soup=1), ["soup", "cake", "tea"])
    assert figures.as_dict() == {
        "questions": 1,
        "recall@3": 1.0,
        "mrr": 0.5,
        "ndcg@10": pytest.approx((1 + 3 / 1.58496 + 7 / 2) / (7 + 3 / 1.58496 + 1 / 2), abs=1e-3),
    }


def test_what_only_comes_near_is_no_find_unless_nothing_fits_better() -> None:
    figures = Figures()
    figures.add(graded(tea=3, soup=1), ["soup", "a", "b", "tea"])
    assert figures.as_dict()["recall@3"] == 0
    assert figures.as_dict()["mrr"] == 0.25
    assert figures.missed == ["?"]
    near = Figures()
    near.add(graded(soup=1), ["soup"])
    assert near.as_dict()["recall@3"] == 1


def test_a_broken_line_is_named(tmp_path: Path) -> None:
    (tmp_path / "de.jsonl").write_text('{"q": "Tee?", "language": "de"}\n', encoding="utf-8")
    with pytest.raises(LineError, match="line 1: the field 'relevant' is missing"):
        read_questions(tmp_path)
