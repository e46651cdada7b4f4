"""Search finds the right programme for whole questions in many languages, and survives any text."""

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import settings as bounded
from hypothesis import strategies as st
from sqlalchemy import select

from content import meaning
from content.catalogue import NOT_OFFERED, Catalogue
from content.database import Database
from content.meaning import MeaningIndex
from content.models import Programme, ProgrammeVector, Translation
from content.search import fuse
from content.word_index import read_words, replace_words
from locales.languages import Languages
from nlu.encoder import Encoder
from tests.content.finding import found


@pytest.mark.parametrize("code", ["de", "ar"])
def test_a_programme_is_found_by_its_title(code: str, shared: Catalogue, shared_database: Database) -> None:
    with shared_database.session() as session:
        titles = session.execute(
            select(Translation.resource_id, Translation.text).where(
                Translation.resource_type == "service", Translation.field == "title", Translation.language == code
            )
        ).all()
    assert len(titles) > 80
    some = sorted(titles)[::3]
    assert [title for programme_id, title in some if programme_id not in found(shared, title, code, limit=3)] == []


@pytest.mark.parametrize(
    ("question", "same"),
    [
        ("Rückkehrberatung", "RUECKKEHRBERATUNG"),
        ("Einbürgerung", "einburgerung"),
        ("Straßenmusik lernen", "STRASSENMUSIK LERNEN"),
        ("الترجمة في الدائرة", "الترجمه في الدائره"),
    ],
)
def test_spelling_does_not_change_the_first_hit(question: str, same: str, shared: Catalogue) -> None:
    assert found(shared, question, limit=1) == found(shared, same, limit=1)


@pytest.mark.parametrize(
    ("question", "same", "code"),
    [
        ("İş arıyorum", "is ariyorum", "tr"),
        ("IŞ ARIYORUM", "ış arıyorum", "tr"),
        ("حق الاقامة", "حق الإقامه", "ar"),
        ("ЇДАЛЬНЯ", "їдальня", "uk"),
        ("Straße", "STRASSE", "de"),
    ],
)
def test_spelling_does_not_change_what_the_words_find(
    question: str, same: str, code: str, shared_database: Database
) -> None:
    with shared_database.session() as session:
        index = read_words(session)
        assert index.find(session, question, {code}, 50) == index.find(session, same, {code}, 50)


@pytest.mark.parametrize(
    ("question", "programme_id"),
    [
        ("Kitaplatzanmeldung", "kita-portal"),
        ("Einbuergerungslotze", "einbuergerungslotsen"),
        ("Stadteilmüter", "stadtteilmuetter"),
        ("antidiskriminirungsstele", "ads-hannover"),
        ("kargah", "kargah"),
    ],
)
def test_words_alone_find_compounds_and_misspelt_ones(
    question: str, programme_id: str, shared_database: Database
) -> None:
    with shared_database.session() as session:
        by_words = read_words(session).find(session, question, {"de", "en"}, 50)
    assert programme_id in sorted(by_words, key=lambda each: -by_words[each])[:3]


# What it promises


def test_hits_come_best_first_and_once_each(shared: Catalogue) -> None:
    hits = shared.search("Hilfe für Familien mit Kindern", "de", limit=100)
    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)
    assert len({hit.programme_id for hit in hits}) == len(hits) > 80


def test_the_same_question_is_answered_the_same_way(shared: Catalogue) -> None:
    assert shared.search("Tee trinken", "de") == shared.search("Tee trinken", "de")


@pytest.mark.parametrize("limit", [1, 2, 7])
def test_no_more_are_found_than_asked_for(limit: int, shared: Catalogue) -> None:
    assert len(shared.search("Arbeit", "de", limit=limit)) == limit


@pytest.mark.parametrize("question", ["", "   ", "\n\t"])
def test_an_empty_question_lists_everything_in_order_of_ids(question: str, shared: Catalogue) -> None:
    ids = found(shared, question, limit=1000)
    assert ids == sorted(ids)
    assert len(ids) > 80


@pytest.mark.parametrize(
    "question",
    ["?", "👍", "qqqq xxxx zzzz", "12", "ok", "\x00", "\u202e", pytest.param("a" * 1000, id="a thousand letters")],
)
def test_something_near_is_found_whatever_is_asked(question: str, shared: Catalogue) -> None:
    assert len(shared.search(question, "de")) == 5


@pytest.mark.parametrize("code", ["xx", "", "DE", "zh-Hant", "en'; --"])
def test_a_language_without_texts_still_finds_by_meaning(code: str, shared: Catalogue) -> None:
    assert "kita-portal" in found(shared, "childcare place for my daughter", code, limit=3)


def test_what_has_ended_is_left_out_of_offers_but_found_by_name(shared: Catalogue, shared_database: Database) -> None:
    question = "Kulturdialoge: Fluid-Identity-Festival"
    assert found(shared, question, limit=1) == ["kulturdialoge-festival"]
    offers = found(shared, question, limit=40, offered_only=True)
    with shared_database.session() as session:
        ended = set(session.scalars(select(Programme.id).where(Programme.status.in_(NOT_OFFERED))))
    assert "kulturdialoge-festival" in ended
    assert len(offers) == 40
    assert not ended & set(offers)


# Wild input


@bounded(max_examples=40, deadline=None)
@given(question=st.text(max_size=200), code=st.text(max_size=12))
def test_no_text_breaks_the_search(question: str, code: str, shared: Catalogue) -> None:
    assert len(shared.search(question, code, limit=3)) == 3


@bounded(max_examples=60, deadline=None)
@given(question=st.text(alphabet="abckit\"'*^:()-+{}[]<>|&~\\;,./?!_ \n\t\0ORANDNEAR", max_size=60))
@example(question='"')
@example(question='kita" OR title:"')
@example(question="NEAR(kita schule, 2)")
@example(question="title: kita* ^kita -schule")
@example(question="kita AND NOT (schule")
@example(question="____ ___ __kita__")
def test_signs_of_the_query_language_are_only_text(question: str, shared_database: Database) -> None:
    with shared_database.session() as session:
        found_by_words = read_words(session).find(session, question, {"de", "en"}, 50)
    assert len(found_by_words) <= 50
    assert all(score >= 0 for score in found_by_words.values())


def test_signs_of_the_query_language_do_not_change_what_is_found(shared_database: Database) -> None:
    with shared_database.session() as session:
        index = read_words(session)
        plain = index.find(session, "kita platz", {"de"}, 50)
        assert plain
        assert index.find(session, '"kita" -platz*', {"de"}, 50) == plain
        assert index.find(session, "kita platz", {"de'", "xx"}, 50) == {}


def test_an_index_that_was_changed_finds_what_a_new_one_finds(blank: Database) -> None:
    def texts(*numbers: int) -> list[dict[str, str]]:
        return [
            {"service_id": f"p{n}", "language": code, "title": f"kita {n}", "aliases": "", "summary": f"platz {code}"}
            for n in numbers
            for code in ("de", "tr")
        ]

    with blank.session() as session:
        replace_words(session, texts(1, 2, 3))
        former = read_words(session)
        changed = [each | {"title": "schule"} if each["service_id"] == "p2" else each for each in texts(2, 3, 4)]
        replace_words(session, changed)
        assert set(former.find(session, "platz", {"de"}, 50)) <= {"p2", "p3", "p4"}  # what was added, not yet
        index = read_words(session)
        found = {word: index.find(session, word, {"de"}, 50) for word in ("kita", "schule", "platz")}
        assert [sorted(each) for each in found.values()] == [["p3", "p4"], ["p2"], ["p2", "p3", "p4"]]
        replace_words(session, [])
        replace_words(session, changed)
        again = read_words(session)
        assert {word: again.find(session, word, {"de"}, 50) for word in found} == found
        assert len(again.find(session, "platz", {"de"}, 2)) == 2
        assert again.find(session, "platz", {"fr"}, 50) == {}
        replace_words(session, [])
        assert read_words(session).find(session, "platz", {"de"}, 50) == {}


# Its parts


PLACES = {"near": 0, "middle": 1, "far": 2}


def test_words_and_meaning_both_count() -> None:
    scores = fuse(np.array([3, 1, -2], dtype=np.float32), PLACES, {"far": 1.0, "middle": 8.0})
    assert list(np.argsort(-scores)) == [0, 1, 2]
    scores = fuse(np.array([1.2, 1, -2], dtype=np.float32), PLACES, {"far": 1.0, "middle": 8.0})
    assert list(np.argsort(-scores)) == [1, 0, 2]


def test_words_of_a_programme_that_is_gone_count_for_nobody() -> None:
    meaning = np.array([1, 0, 0], dtype=np.float32)
    assert fuse(meaning, PLACES, {"gone": 5.0}).tolist() == fuse(meaning, PLACES, {}).tolist()


def row(*numbers: float) -> bytes:
    return np.array(numbers, dtype="<f4").tobytes()


def test_the_nearest_language_and_all_of_them_count() -> None:
    rows = [("cake", row(0.6, 0.8)), ("soup", row(-1, 0)), ("tea", row(1, 0)), ("tea", row(0, 1))]
    index = MeaningIndex(["cake", "soup", "tea", "without"], rows, 2)
    scores = index.nearness(np.array([0, 1], dtype=np.float32))
    assert scores[3] == 0
    assert scores[1] == scores.min()
    assert scores[:3].sum() == pytest.approx(0, abs=1e-5)


def test_an_index_without_rows_finds_nothing() -> None:
    assert MeaningIndex([], [], 2).nearness(np.array([0, 1], dtype=np.float32)).tolist() == []
    assert MeaningIndex(["tea"], [], 2).nearness(np.array([0, 1], dtype=np.float32)).tolist() == [0]


def spread_out(size: int, dimension: int) -> np.ndarray:
    """Unit vectors that differ far more in some directions than in others, as those of texts do."""
    chance = np.random.default_rng(7)
    made = chance.standard_normal((size, dimension)) / np.sqrt(np.arange(1, dimension + 1)) + 0.5
    return (made / np.linalg.norm(made, axis=1, keepdims=True)).astype("<f4")


def test_a_large_catalogue_finds_what_a_look_at_everything_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    size, dimension = 5_000, 192
    vectors = spread_out(size + 20, dimension)
    ids = [f"{n:05}" for n in range(size)]
    rows = [(each, vectors[(n * 7 + part) % size].tobytes()) for n, each in enumerate(ids) for part in range(1 + n % 3)]
    exactly = MeaningIndex(ids, rows, dimension)
    monkeypatch.setattr(meaning, "EXACT", 100)
    roughly = MeaningIndex(ids, rows, dimension)
    passing = np.arange(size) % 5 == 0
    for question in vectors[size:]:
        wanted = exactly.nearness(question)
        for among in (None, passing):
            asked = np.arange(size) if among is None else np.flatnonzero(among)
            found = roughly.nearness(question, among)
            first = asked[np.argsort(-found[asked])][:10]
            best = asked[np.argsort(-wanted[asked])]
            assert first[0] == best[0]
            assert len(set(first) & set(best[:10])) >= 9
            assert found[first] == pytest.approx(wanted[first], rel=0.15)


def test_vectors_are_made_anew_when_the_encoders_name_changes(
    database: Database, languages: Languages, encoder: Encoder
) -> None:
    class Renamed:
        name, dimension = "renamed", 2

        def passages(self, texts: list[str]) -> np.ndarray:
            return np.tile(np.array([1, 0], dtype=np.float32), (len(texts), 1))

        queries = passages

    renamed = Catalogue(database, languages, Renamed())  # type: ignore[arg-type]
    assert not renamed.is_indexed()
    assert not renamed.is_prepared({"de"})
    made = renamed.reindex({"de"})
    assert renamed.is_prepared({"de"})
    assert not renamed.is_prepared({"de", "tr"})
    made += renamed.reindex()
    assert renamed.is_indexed()
    assert renamed.is_prepared()
    assert renamed.reindex() == 0
    with database.session() as session:
        assert set(session.scalars(select(ProgrammeVector.encoder))) == {"renamed"}
        assert made == len(session.scalars(select(ProgrammeVector)).all())
