"""The inbox: nothing lost, nothing taken twice, each conversation in order, also with several processes."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from content.database import Database
from content.inbox import Inbox, Incoming
from content.outbox import Outbox, Outgoing
from tests.content.conftest import Clock


@pytest.fixture
def inbox(blank: Database) -> Inbox:
    return Inbox(blank)


def message(number: int, conversation: str = "a", sent_at: float | None = None, **given: int) -> Incoming:
    return Incoming("telegram", f"id{number}", conversation, {"text": f"m{number}"}, sent_at or float(number), **given)


def texts(claimed: list[Incoming]) -> list[str]:
    return [str(each.message["text"]) for each in claimed]


def test_the_same_message_is_stored_once(inbox: Inbox) -> None:
    assert inbox.accept([message(1), message(1), message(2)], 100) == 2
    assert inbox.accept([message(2), message(3)], 100) == 1
    assert inbox.waiting() == 3


def test_messengers_may_use_the_same_ids(inbox: Inbox) -> None:
    other = Incoming("matrix", "id1", "b", {"text": "x"}, 1.0)
    assert inbox.accept([message(1), other], 100) == 2


def test_of_a_conversation_the_earliest_is_taken_and_the_next_only_when_it_is_answered(inbox: Inbox) -> None:
    inbox.accept([message(3), message(1), message(2), message(9, "b")], 100)
    first = inbox.claim(10)
    assert texts(first) == ["m1", "m9"]
    assert inbox.claim(10) == []
    inbox.answer(first[0], [])
    assert texts(inbox.claim(10)) == ["m2"]


def test_messages_of_the_same_moment_are_ordered_by_their_sequence(inbox: Inbox) -> None:
    inbox.accept([message(1, sent_at=5.0, sequence=8), message(2, sent_at=5.0, sequence=7)], 100)
    assert texts(inbox.claim(1)) == ["m2"]


def test_no_more_is_taken_than_asked_for(inbox: Inbox) -> None:
    inbox.accept([message(number, str(number)) for number in range(5)], 100)
    assert len(inbox.claim(2)) == 2
    assert len(inbox.claim(9)) == 3


def test_what_a_dead_process_had_taken_is_taken_over_after_the_lease(blank: Database, clock: Clock) -> None:
    inbox = Inbox(blank, lease=0.2)
    inbox.accept([message(1)], 100)
    (first,) = inbox.claim(1)
    assert inbox.claim(1) == []
    clock.wait(0.25)
    (again,) = inbox.claim(1)
    inbox.answer(again, [Outgoing("telegram", "a", {"path": "x"})])
    inbox.answer(first, [Outgoing("telegram", "a", {"path": "x"})])  # the first one lives after all: too late
    assert Outbox(blank).waiting() == 1


def test_many_at_once_never_take_the_same(blank: Database) -> None:
    Inbox(blank).accept([message(number, f"c{number}") for number in range(60)], 100)
    inboxes = [Inbox(blank) for _ in range(6)]
    taken: list[Incoming] = []

    def work(inbox: Inbox) -> None:
        for _ in range(60):
            taken.extend(inbox.claim(5))

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(work, inboxes))
    assert sorted(each.id for each in taken) == sorted({each.id for each in taken})
    assert len(taken) == 60


def test_an_answer_and_what_is_offered_are_stored_together_and_the_words_go(inbox: Inbox, blank: Database) -> None:
    inbox.accept([message(1)], 100)
    (claimed,) = inbox.claim(1)
    inbox.answer(claimed, [Outgoing("telegram", "a", {"path": "x"})], ["p1", "p2"])
    assert inbox.offered("a") == ["p1", "p2"]
    assert inbox.waiting() == 0
    assert Outbox(blank).waiting() == 1
    with blank.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT message FROM inbox").all() == [(None,)]
    inbox.forget("a")
    assert inbox.offered("a") == []


def test_what_cannot_be_answered_three_times_is_put_aside(blank: Database, clock: Clock) -> None:
    inbox = Inbox(blank, lease=0.0)
    inbox.accept([message(1), message(2)], 100)
    for attempts in range(3):
        (claimed,) = inbox.claim(1)
        assert (texts([claimed]), claimed.attempts) == (["m1"], attempts)
        inbox.give_back(claimed)
        clock.wait(0.01)
    assert texts(inbox.claim(1)) == ["m2"]


def test_beyond_the_limit_of_a_minute_one_is_marked_and_the_others_only_counted(inbox: Inbox) -> None:
    inbox.accept([message(number) for number in range(1, 6)], 2)
    assert inbox.waiting() == 3
    kinds = []
    while claimed := inbox.claim(1):
        kinds.append(claimed[0].message.get("kind"))
        inbox.answer(claimed[0], [])
    assert kinds == [None, None, "too_many"]
    assert inbox.accept([message(3)], 2) == 0, "it is known all the same"


def test_what_is_old_is_deleted_and_the_ids_of_last_week_are_kept(inbox: Inbox, blank: Database) -> None:
    inbox.accept([message(number, str(number)) for number in (1, 2, 3)], 100)
    for claimed in inbox.claim(2):
        inbox.answer(claimed, [], ["p"])
    with blank.engine.begin() as connection:
        for number, days in ((1, 7), (2, 9), (3, 31)):
            then = time.time() - days * 86_400
            connection.exec_driver_sql(f"UPDATE inbox SET received_at = {then} WHERE provider_id = 'id{number}'")
        connection.exec_driver_sql("UPDATE offered_choices SET offered_at = 0 WHERE conversation_id = '1'")
    assert inbox.delete_older_than(30) == 3
    assert inbox.accept([message(1), message(2)], 100) == 1
    assert (inbox.offered("1"), inbox.offered("2")) == ([], ["p"])


def test_two_tries_at_once_count_as_one_so_that_the_last_one_can_apologise(inbox: Inbox) -> None:
    inbox.accept([message(1)], 10)
    (first,) = inbox.claim(1)
    inbox.give_back(first)
    inbox.give_back(first)  # by another process, which took it over when the lease had passed
    inbox.give_back(first)
    assert inbox.waiting() == 1
