"""Every address of the guide: the interface, the chat without script, the console of staff, the messengers' door."""

import asyncio
import json
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from itertools import count
from urllib.parse import urlencode
from zlib import crc32

from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.api.routes import ROUTES
from bot.console import app as console
from content.coverage import read_overview
from content.database import Database
from content.facts import Facts
from content.roles import Role
from content.staff import AccountChange, Accounts
from content.texts import Texts
from tests.fuzz.guide import SEAL, Answer, ServedGuide
from tests.fuzz.mutate import mutate_request
from tests.fuzz.parsers import LANGUAGES, returned_files, small_catalogue
from tests.fuzz.planted import MARKERS, SENTENCE, WHOLE
from tests.fuzz.process import PASSWORD
from tests.fuzz.target import Ground, Run, Target
from tests.fuzz.webhooks import CASES, seeds_of

JSON = b"\nContent-Type: application/json\n\n"
FORM = b"\nContent-Type: application/x-www-form-urlencoded\n\n"
OWN_PAGE = {"Sec-Fetch-Site": "same-origin"}
# Every so many inputs the planted words are sent as they are, to be searched for in the database as well.
WHOLE_EVERY = 100


def addresses() -> list[Target]:
    """One for each kind of address."""
    return [
        Target("interface: messages", _interface, _messages(), 10, 1_500, mutate_request),
        Target("interface: all other addresses", _interface, _others(), 100, 12_000, mutate_request),
        Target("messengers' door", _door, _webhooks(), 16, 3_000, mutate_request),
        Target("console: pages and forms", _console, _pages(), 10, 1_500, mutate_request),
        Target("console: uploads", _uploads, list(returned_files().values()), 10, 3_000),
    ]


@contextmanager
def _interface(ground: Ground) -> Iterator[Run]:
    guide = ServedGuide(ground, ground.database)
    guide.open()
    number = count(1)

    def run(data: bytes) -> None:
        answer = guide.send(data)
        _check(answer)
        if answer.headers.get("content-type", "").startswith("application/problem"):
            assert not any(each.encode() in answer.body for each in MARKERS), "repeats what was sent"
        if next(number) % WHOLE_EVERY == 0:
            _check(guide.send(b"POST /api/v1/messages" + JSON + json.dumps({"text": WHOLE}).encode()))

    yield run
    guide.close()


@contextmanager
def _door(ground: Ground) -> Iterator[Run]:
    """Three quarters come from the messenger, the rest from somebody who would like to be it."""
    loop = asyncio.new_event_loop()
    provider = Provider()
    address = loop.run_until_complete(provider.open())
    channels = [case.channel(address) for case in CASES]
    for each in channels:
        each.limits = replace(each.limits, per_second=1000.0, pause=0.0)
    guide = ServedGuide(ground, ground.database, channels, loop)
    guide.open()
    number = count(1)

    def run(data: bytes) -> None:
        head, _, body = data.partition(b"\n\n")
        case = next((each for each in CASES if f"/channels/{each.name}".encode() in head), CASES[0])
        prove = case.proof if crc32(data) % 4 else case.forged
        _check(guide.send(data, prove(body)))
        if (turn := next(number)) % WHOLE_EVERY == 0:
            whole = json.dumps(case.text(case.bob, turn, WHOLE, time.time())).encode()
            first = f"{case.method} /channels/{case.name}{case.path}".encode()
            _check(guide.send(first + JSON + whole, case.proof(whole)))

    yield run
    guide.settle()
    loop.run_until_complete(provider.close())
    guide.close()


class Provider:
    """Stands for all messengers, and takes whatever it is sent."""

    def __init__(self) -> None:
        """Not yet there."""
        app = web.Application(client_max_size=10 * 1024 * 1024)
        app.router.add_route("*", "/{path:.*}", self._take)
        self._server = TestServer(app)

    async def open(self) -> str:
        """Serve; returns the address."""
        await self._server.start_server()
        return str(self._server.make_url("")).rstrip("/")

    async def close(self) -> None:
        """Stop."""
        await self._server.close()

    async def _take(self, request: web.Request) -> web.Response:
        await request.read()
        return web.json_response({"ok": True, "result": {}})


@contextmanager
def _console(ground: Ground) -> Iterator[Run]:
    staff = Staff(ground, Role.ADMINISTRATOR)

    def run(data: bytes) -> None:
        _check(staff.send(data))

    yield run
    staff.guide.close()


@contextmanager
def _uploads(ground: Ground) -> Iterator[Run]:
    staff = Staff(ground, Role.EDITOR)

    def run(data: bytes) -> None:
        edge = b"--edge-of-the-form"
        name = SENTENCE.encode()
        part = b'\r\nContent-Disposition: form-data; name="file"; filename="' + name + b'"\r\n\r\n' + data + b"\r\n"
        kind = b"\nContent-Type: multipart/form-data; boundary=edge-of-the-form\n\n"
        _check(staff.send(b"POST /console/exchange/import" + kind + edge + part + edge + b"--\r\n"))

    yield run
    staff.guide.close()


class Staff:
    """Somebody signed in to the console; signs in again where the session is over."""

    def __init__(self, ground: Ground, role: Role) -> None:
        """The guide serves with a small catalogue."""
        self._role = role
        self._number = count(1)
        self.guide = ServedGuide(ground, small_catalogue())
        self.guide.open()
        self._cookie = self._signed_in()

    def send(self, request: bytes) -> Answer:
        """The answer to a request from one of our own pages."""
        answer = self.guide.send(request, OWN_PAGE | {"Cookie": self._cookie})
        if "/console/sign-in" in answer.headers.get("location", ""):
            self._cookie = self._signed_in()
        return answer

    def _signed_in(self) -> str:
        """With an account of its own each time: what was sent may have changed or locked the one before."""
        name = f"member-{next(self._number)}"
        database = Database(self.guide.database_url)
        Accounts(database).add(name, PASSWORD, AccountChange(self._role, frozenset()))
        database.close()
        form = f"name={name}&password={PASSWORD.replace(' ', '+')}".encode()
        answer = self.guide.send(b"POST /console/sign-in" + FORM + form, OWN_PAGE)
        assert answer.status == 303, answer
        return answer.headers["set-cookie"].partition(";")[0]


def _check(answer: Answer) -> None:
    """Anything may be refused; nothing may fail."""
    assert answer.status < 500, (answer.status, answer.body[:500])
    assert not (answer.status == 200 and "retry-after" in answer.headers), "a stand-in for an answer"


def _messages() -> list[bytes]:
    conversation = SEAL.new_conversation()
    plain = {"conversation": None, "text": SENTENCE, "language": "de", "client_id": "abcdefgh"}
    going_on = {"conversation": conversation, "text": "Where can I learn German?"}
    choice = {"conversation": conversation, "text": "", "payload": SEAL.payload("intent:greet")}
    form = f"text=Wo+kann+ich+Deutsch+lernen&conversation={conversation}&language=de&client_id={'0' * 32}".encode()
    parts = b'--x\r\nContent-Disposition: form-data; name="text"\r\n\r\n' + SENTENCE.encode() + b"\r\n--x--\r\n"
    return [
        *(b"POST /api/v1/messages" + JSON + json.dumps(each).encode() for each in (plain, going_on, choice)),
        b"POST /chat" + FORM + form,
        b"POST /chat\nContent-Type: multipart/form-data; boundary=x\n\n" + parts,
    ]


def _others() -> list[bytes]:
    """Each address with what it usually gets."""
    feedback = {"answer": "greet", "language": "de", "helpful": False, "reason": SENTENCE}
    values = {"{id}": SEAL.new_conversation()}
    asked = [f"{each.method} {each.path.replace('{id}', values['{id}'])}" for each in ROUTES]
    asked = [each for each in asked if each != "POST /api/v1/messages"]
    asked += [
        f"GET {path}" for path in ("/", "/chat?lang=tr", "/widget.js", "/page.css", "/widget/texts", "/favicon.ico")
    ]
    asked += ["GET /de/programmes", "GET /de/programmes/mbe-hannover", "GET /api/v1/openapi.json", "GET /metrics"]
    asked += [
        "GET /api/v1/programmes?q=Deutsch&lang=de&level=A1&limit=3",
        "GET /api/v1/programmes/mbe-hannover?lang=tr",
    ]
    asked += ["GET /api/v1/answers/greet?lang=de", "OPTIONS /api/v1/messages", "HEAD /"]
    headers = f"\nAccept-Language: tr, de;q=0.5\nX-Forwarded-For: 198.51.100.7\nX-Note: {SENTENCE}\n\n".encode()
    bodies = [b"POST /api/v1/feedback" + JSON + json.dumps(feedback).encode()]
    bodies += [b"POST /chat" + FORM + b"change=1&language=tr", b"POST /chat" + FORM + b"forget=1"]
    return [*(each.encode() + headers for each in asked), *bodies]


def _webhooks() -> list[bytes]:
    return [
        f"{case.method} /channels/{case.name}{case.path}".encode() + JSON + each
        for case in CASES
        for each in seeds_of(case)
    ]


def _pages() -> list[bytes]:
    """Each page and form of the console."""
    database = Database(f"sqlite:///{small_catalogue()}")
    thing, language = sorted(read_overview(database, LANGUAGES).facts)[0][1], "tr"
    opened = Texts(database, LANGUAGES).open("service", thing, language)
    facts = Facts(database, LANGUAGES).open("service", thing)
    database.close()
    named = {
        "kind": "programmes",
        "id": thing,
        "language": language,
        "what": "texts",
        "revision": "1",
        "reference": "2AB-3CD",
    }
    router = web.UrlDispatcher()
    router.add_routes(console.ROUTES)
    asked = [
        f"{each.method} /console{_path(each.resource, named)}" for each in router.routes() if each.method != "HEAD"
    ]
    texts = {f"text-{name}": SENTENCE for name in opened.texts}
    stamps = {f"source-{name}": stamp for name, stamp in opened.source_hashes.items()}
    numbered = {f"text-1-{name}": SENTENCE for name in opened.texts} | {
        f"source-1-{name}": stamp for name, stamp in opened.source_hashes.items()
    }
    forms = {
        f"/programmes/{thing}/texts/{language}": texts | stamps | {"token": opened.token, "action": "submit"},
        f"/programmes/{thing}/facts": {"token": facts.token, "cost": "free", "url": "https://example.org"},
        "/programmes/new": {
            "id": "a-new-one",
            "text-title": "Ein Kurs",
            "text-summary": SENTENCE,
            "field": "education",
        },
        "/exchange/accept": numbered
        | {"accept": "1", "language": language, "thing-1": f"service:{thing}", "token-1": opened.token},
        "/staff": {"name": "somebody", "password": PASSWORD, "role": "translator", "languages": "tr"},
        "/staff/1": {"role": "viewer", "active": "yes", "languages": "tr"},
        "/account/password": {"old": PASSWORD, "new": PASSWORD, "again": PASSWORD},
        "/questions/1": {"action": "example", "intent": "find_german_course", "also": "2"},
        "/upkeep/letters": {"id": "1"},
        "/language": {"language": "en", "next": "/console/"},
    }
    filled = [f"POST /console{path}".encode() + FORM + urlencode(form).encode() for path, form in forms.items()]
    queries = [
        "/contents?language=tr&state=missing&q=Kurs",
        "/board?kind=services",
        "/work?language=tr",
        "/questions?state=open",
    ]
    queries += ["/statistics?days=30", "/exchange/export?format=xliff&language=tr", "/sign-in/return?state=x&code=y"]
    parts = b'--x\r\nContent-Disposition: form-data; name="next"\r\n\r\n/console/\r\n--x--\r\n'
    filled.append(b"POST /console/language\nContent-Type: multipart/form-data; boundary=x\n\n" + parts)
    return [
        *(f"{each}\n\n".encode() for each in asked),
        *(f"GET /console{each}\n\n".encode() for each in queries),
        *filled,
    ]


def _path(resource: web.AbstractResource | None, named: Mapping[str, str]) -> str:
    """An address of it, with what is `named` in the places that it leaves open."""
    assert resource is not None
    pattern = resource.get_info().get("pattern")
    return str(resource.url_for(**{each: named[each] for each in pattern.groupindex} if pattern else {}))
