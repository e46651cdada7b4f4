"""The thread of a conversation: what is on the screen, what stood there before, what is carried over."""

from actions.thread import MOST_PAGES, Asked, Thread


def test_it_comes_back_from_the_slot_as_it_was() -> None:
    thread = Thread(topic="find_flat", question="Wohnung [name]", wishes={"cost": "free"}, area="city")
    thread.show(["a", "b"])
    thread.asked = Asked.AREA
    assert Thread.read(thread.as_slot()) == thread


def test_nothing_is_stored_of_an_empty_thread() -> None:
    assert Thread().as_slot() == {}
    assert Thread.read(None) == Thread.read({}) == Thread()


def test_a_field_of_another_version_is_left_out() -> None:
    assert Thread.read({"topic": "debt", "mood": "good"}) == Thread(topic="debt")


def test_a_new_topic_carries_over_only_where_somebody_lives() -> None:
    thread = Thread(topic="find_flat", wishes={"cost": "free"}, area="region", focus="x")
    thread.show(["a"])
    thread.begin("debt", "Schulden", {})
    assert thread == Thread(topic="debt", question="Schulden", area="region")


def test_back_goes_to_the_screen_before_with_its_wishes() -> None:
    thread = Thread()
    thread.show(["a", "b"])
    thread.show(["c"])
    assert (thread.shown, thread.seen, thread.focus) == (["c"], ["a", "b", "c"], "c")
    assert thread.go_back()
    assert (thread.shown, thread.focus) == (["a", "b"], None)
    assert not thread.go_back()


def test_only_so_many_screens_are_kept() -> None:
    thread = Thread()
    for number in range(MOST_PAGES + 4):
        thread.show([str(number)])
    assert sum(thread.go_back() for _ in range(20)) == MOST_PAGES
