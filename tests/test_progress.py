"""Long works tell how far they are: a bar on a terminal, a few lines elsewhere, never on standard output."""

import pytest

from progress import progress_bar


def lines_of(capsys: pytest.CaptureFixture[str]) -> list[str]:
    written = capsys.readouterr()
    assert written.out == ""
    return written.err.splitlines()


@pytest.fixture
def no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FORCE_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.usefixtures("no_terminal")
def test_without_a_terminal_the_title_comes_before_the_work_begins(capsys: pytest.CaptureFixture[str]):
    with progress_bar("Counting trams"):
        assert lines_of(capsys) == ["Counting trams …"]


@pytest.mark.usefixtures("no_terminal")
def test_without_a_terminal_there_is_a_line_every_tenth(capsys: pytest.CaptureFixture[str]):
    with progress_bar("Counting trams") as progress:
        for number in range(1, 1001):
            progress(number, 1000)
    lines = lines_of(capsys)
    assert len(lines) == 12
    assert lines[1:4] == ["Counting trams: 1 of 1000", "Counting trams: 100 of 1000", "Counting trams: 200 of 1000"]
    assert lines[-1] == "Counting trams: 1000 of 1000"


@pytest.mark.usefixtures("no_terminal")
@pytest.mark.parametrize("of", [0, 1, 3])
def test_a_short_work_is_told_to_its_end(capsys: pytest.CaptureFixture[str], of: int):
    with progress_bar("Counting trams") as progress:
        for number in range(of + 1):
            progress(number, of)
    assert lines_of(capsys)[-1] == f"Counting trams: {of} of {of}"


@pytest.mark.usefixtures("no_terminal")
def test_a_work_that_fails_fails_as_it_would_without_a_bar():
    def count() -> None:
        with progress_bar("Counting trams") as progress:
            progress(1, 2)
            raise KeyError("tram")

    with pytest.raises(KeyError, match="tram"):
        count()


def test_on_a_terminal_a_bar_shows_how_many_are_done(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    with progress_bar("Counting trams") as progress:
        progress(3, 4)
        progress(4, 4)
    written = capsys.readouterr()
    assert written.out == ""
    assert "Counting trams" in written.err
    assert "4/4" in written.err
    assert "…" not in written.err
