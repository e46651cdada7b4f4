"""Links that lead nowhere are found without calling anybody; an operator may have them called."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from content import __main__ as command_line
from content.database import Database
from content.links import Links, what_is_wrong
from content.models import Answer, Programme, Translation

ID = "telefonseelsorge"


@pytest.fixture
def links(database: Database, tmp_path: Path) -> Links:
    return Links(database, tmp_path, "https://lotse.example.org")


@pytest.fixture
def website() -> Iterator[str]:
    """A site of the tests' own, of which only one page is there."""

    class Site(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200 if self.path == "/there" else 404)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()


def problems(links: Links) -> set[tuple[str, str, str | None]]:
    return {(each.link.address, each.problem, each.link.language) for each in links.broken()}


def test_form_http_and_what_is_ours(links: Links, database: Database) -> None:
    before = problems(links)
    assert {problem for _, problem, _ in before} <= {"insecure"}, "the seed has no broken link"
    with database.session() as session:
        programme, answer = session.get(Programme, ID), session.get(Answer, "find_job")
        text = session.get(Translation, ("service", ID, "summary", "tr"))
        assert programme is not None
        assert answer is not None
        assert text is not None
        programme.url = "http://plain.example"
        programme.sources = [*programme.sources, "https://", "Ratsdrucksache 1/2022"]
        answer.programmes = [*answer.programmes, "no-such-programme"]
        text.text = f"https://lotse.example.org/tr/programmes/{ID} https://lotse.example.org/tr/programmes/gone-one"
    assert problems(links) - before == {
        ("http://plain.example", "insecure", None),
        ("https://", "form", None),
        ("no-such-programme", "no-programme", None),
        ("https://lotse.example.org/tr/programmes/gone-one", "no-programme", "tr"),
    }


def test_a_check_online_is_kept_until_the_link_is_another(links: Links, database: Database) -> None:
    assert links.checked_online() is None
    with database.session() as session:
        programme = session.get(Programme, ID)
        assert programme is not None
        programme.url = "https://gone.example/page"
    asked: list[str] = []

    def ask(address: str) -> str | None:
        asked.append(address)
        return "HTTP 404" if "gone.example" in address else None

    assert links.check_online(ask) == len(asked) == len(set(asked))
    assert links.checked_online()
    (gone,) = [each for each in links.broken() if each.problem == "gone"]
    assert (gone.link.address, gone.link.id, gone.detail) == ("https://gone.example/page", ID, "HTTP 404")
    with database.session() as session:
        programme = session.get(Programme, ID)
        assert programme is not None
        programme.url = "https://new.example/page"
    assert not [each for each in links.broken() if each.problem == "gone"]


def test_an_address_is_asked(website: str) -> None:
    assert what_is_wrong(f"{website}/there") is None
    assert what_is_wrong(f"{website}/elsewhere") == "HTTP 404"
    assert what_is_wrong("http://127.0.0.1:1/") == "URLError"


def test_the_command_prints_one_object_a_link(
    database_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], database: Database
) -> None:
    with database.session() as session:
        programme = session.get(Programme, ID)
        assert programme is not None
        programme.url = "http://plain.example"
    monkeypatch.setenv("BOT_DATABASE_URL", database_url)
    monkeypatch.setattr("sys.argv", ["content", "links"])
    assert command_line.main() == 1
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {"address": "http://plain.example", "type": "service", "id": ID, "language": None} | {
        "problem": "insecure",
        "detail": "",
    } in lines
