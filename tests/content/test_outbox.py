"""The outbox: answers leave in order, wait when they must, and are given up in sight of staff."""

import time

import pytest

from content.database import Database
from content.outbox import Outbox, Outgoing, add_outgoing
from tests.content.conftest import Clock


@pytest.fixture
def outbox(blank: Database) -> Outbox:
    with blank.session() as session:
        calls = [("a", 1), ("a", 2), ("b", 3)]
        add_outgoing(session, [Outgoing("telegram", who, {"path": f"c{n}"}, key=f"k{n}") for who, n in calls])
    return Outbox(blank)


def paths(claimed: list[Outgoing]) -> list[str]:
    return [str(each.call["path"]) for each in claimed]


def test_of_each_conversation_the_first_call_is_taken_and_the_next_when_it_has_arrived(outbox: Outbox) -> None:
    assert paths(outbox.claim(10)) == ["c1", "c3"]
    assert outbox.claim(10) == []
    assert outbox.sent("k1")
    assert paths(outbox.claim(10)) == ["c2"]


def test_a_call_arrives_once(outbox: Outbox) -> None:
    assert outbox.sent("k1")
    assert not outbox.sent("k1")
    assert not outbox.sent("unknown")


def test_the_next_call_of_a_conversation_waits_for_the_pause(outbox: Outbox, clock: Clock) -> None:
    outbox.claim(10)
    outbox.sent("k1", pause=0.3)
    assert outbox.claim(10) == []
    clock.wait(0.35)
    assert paths(outbox.claim(10)) == ["c2"]


def test_a_call_that_failed_holds_its_conversation_and_no_other(outbox: Outbox, clock: Clock) -> None:
    outbox.claim(10)
    outbox.postpone("k1", 0.3, "HTTP 503")
    outbox.postpone("k3", 0.0, "HTTP 429")
    assert paths(outbox.claim(10)) == ["c3"]
    clock.wait(0.35)
    (again,) = outbox.claim(10)
    assert (again.call, again.attempts) == ({"path": "c1"}, 1)


def test_what_a_dead_process_had_taken_is_sent_by_another_with_the_same_key(
    blank: Database, outbox: Outbox, clock: Clock
) -> None:
    impatient = Outbox(blank, lease=0.2)
    first = impatient.claim(10)
    clock.wait(0.25)
    assert [each.key for each in impatient.claim(10)] == [each.key for each in first] == ["k1", "k3"]


def test_what_was_on_its_way_at_a_stop_waits_for_its_receipt(blank: Database, outbox: Outbox, clock: Clock) -> None:
    impatient = Outbox(blank, lease=0.2)
    impatient.claim(10)
    outbox.postpone("k3", 0.0, "HTTP 429")
    clock.wait(0.25)
    impatient.resume()
    assert paths(impatient.claim(10)) == ["c3"], "what was not on its way waits for nothing"
    clock.wait(0.25)
    assert "k1" in [each.key for each in impatient.claim(10)]


def test_processes_that_begin_again_and_again_do_not_hold_a_call_up_for_ever(
    blank: Database, outbox: Outbox, clock: Clock
) -> None:
    impatient = Outbox(blank, lease=0.1)
    impatient.claim(10)
    taken: list[str] = []
    for _ in range(500):
        impatient.resume()
        clock.wait(0.02)
        if taken := paths(impatient.claim(10)):
            break
    assert taken == ["c1", "c3"]


def test_a_dead_letter_lets_the_others_pass_can_be_seen_and_tried_again(outbox: Outbox) -> None:
    outbox.claim(10)
    outbox.bury("k1", "HTTP 400" + "x" * 500)
    assert paths(outbox.claim(10)) == ["c2"]
    (letter,) = outbox.dead_letters()
    assert (letter.channel, letter.attempts, letter.failure[:8]) == ("telegram", 1, "HTTP 400")
    assert outbox.revive(letter.id + 1) == 0
    assert outbox.revive(letter.id) == 1
    assert outbox.dead_letters() == []
    outbox.sent("k2")
    assert paths(outbox.claim(10)) == ["c1"]


def test_what_was_sent_keeps_no_words(blank: Database, outbox: Outbox) -> None:
    outbox.sent("k1")
    with blank.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT call FROM outbox WHERE key = 'k1'").all() == [(None,)]


def test_a_dropped_call_leaves_nothing(outbox: Outbox) -> None:
    outbox.drop("k1")
    assert outbox.waiting() == 2
    assert outbox.dead_letters() == []


def test_a_forgotten_conversation_gets_nothing_more(outbox: Outbox) -> None:
    outbox.forget("a")
    assert paths(outbox.claim(10)) == ["c3"]


def test_what_is_old_is_deleted(blank: Database, outbox: Outbox) -> None:
    outbox.sent("k1")
    outbox.bury("k2", "HTTP 400")
    with blank.engine.begin() as connection:
        connection.exec_driver_sql(f"UPDATE outbox SET made_at = {time.time() - 2 * 86_400}")
    assert outbox.delete_older_than(30) == 1, "what was sent, after a day"
    with blank.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE outbox SET made_at = 0")
    assert outbox.delete_older_than(30) == 2
