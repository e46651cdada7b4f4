"""First come, first served; the places of the dead are given up."""

from bot.line_keeper import LineKeeper, Ticket

A1, A2, B1 = Ticket(0, 1), Ticket(0, 2), Ticket(1, 1)


def test_one_after_the_other_whichever_worker() -> None:
    keeper = LineKeeper()
    assert keeper.stand("talk", A1) == [A1]
    assert keeper.stand("talk", B1) == []
    assert keeper.stand("talk", A2) == []
    assert keeper.leave("talk", A1) == [B1]
    assert keeper.leave("talk", B1) == [A2]
    assert keeper.leave("talk", A2) == []
    assert not keeper._lines


def test_conversations_do_not_wait_for_each_other() -> None:
    keeper = LineKeeper()
    assert keeper.stand("one", A1) == [A1]
    assert keeper.stand("other", B1) == [B1]


def test_whoever_leaves_the_middle_of_the_line_lets_nobody_in() -> None:
    keeper = LineKeeper()
    for ticket in (A1, B1, A2):
        keeper.stand("talk", ticket)
    assert keeper.leave("talk", B1) == []
    assert keeper.leave("talk", B1) == []
    assert keeper.leave("talk", A1) == [A2]


def test_a_dead_worker_holds_nobody_up() -> None:
    keeper = LineKeeper()
    for ticket in (A1, A2, B1):
        keeper.stand("talk", ticket)
    assert keeper.forget(0) == [B1]
    assert keeper.leave("talk", B1) == []
    assert not keeper._lines
