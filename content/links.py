"""The links of the catalogue that lead nowhere: by their form, by what they name of our own, and, asked for, online.

Nobody is called unless an operator says `python -m content links --online`; what that found is kept in a file, so that
the console shows it.
"""

import json
import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from content.checks import links_in
from content.database import Database
from content.fact_fields import is_web_address
from content.models import Answer, Programme, Translation

_OWN_PAGE = re.compile(r"/[A-Za-z-]{2,12}/programmes/([^/]+)/?")
AT_ONCE, PATIENCE = 4, 15
AGENT = "wir-lotse-link-check"


@dataclass(frozen=True, slots=True)
class Link:
    """Where an address, or the id of a programme, stands."""

    address: str
    type: str
    """service or answer."""
    id: str
    language: str | None = None
    """None: among the facts."""


@dataclass(frozen=True, slots=True)
class BrokenLink:
    """A link that needs somebody."""

    link: Link
    problem: str
    """form, insecure (http), no-programme, or gone (online)."""
    detail: str = ""
    """What the other side said."""


class Links:
    """The links of one catalogue."""

    def __init__(self, database: Database, folder: Path, public_url: str | None) -> None:
        """`folder` keeps what was found online; `public_url` tells which addresses are our own."""
        self._database = database
        self._file = folder / "links.json"
        self._own = urlsplit(public_url or "").netloc

    def broken(self) -> list[BrokenLink]:
        """What can be seen without calling anybody, and what the last check online found, if it still stands there."""
        with self._database.session() as session:
            links = list(_links(session))
            known = set(session.scalars(select(Programme.id)))
        found = [BrokenLink(each, problem) for each in links if (problem := self._problem(each, known))]
        gone = self._found_online()[1]
        found += [BrokenLink(each, "gone", gone[each.address]) for each in links if each.address in gone]
        return found

    def checked_online(self) -> str | None:
        """When an operator had the links checked online, ISO 8601; None: never."""
        return self._found_online()[0]

    def check_online(self, ask: Callable[[str], str | None] | None = None) -> int:
        """Ask every address once and keep what is wrong with it; returns how many were asked.

        `ask` returns what is wrong with an address, None where it answers.
        """
        with self._database.session() as session:
            addresses = sorted({each.address for each in _links(session) if is_web_address(each.address)})
        with ThreadPoolExecutor(AT_ONCE) as pool:
            said = dict(zip(addresses, pool.map(ask or what_is_wrong, addresses), strict=True))
        gone = {address: problem for address, problem in said.items() if problem}
        self._file.parent.mkdir(parents=True, exist_ok=True)
        kept = {"at": datetime.now(UTC).isoformat(timespec="seconds"), "gone": gone}
        self._file.write_text(json.dumps(kept, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        return len(addresses)

    def _found_online(self) -> tuple[str | None, dict[str, str]]:
        try:
            kept = json.loads(self._file.read_text(encoding="utf-8"))
            return kept["at"], kept["gone"]
        except FileNotFoundError:
            return None, {}

    def _problem(self, link: Link, known: set[str]) -> str | None:
        if "://" not in link.address:
            return None if link.address in known else "no-programme"
        if not is_web_address(link.address):
            return "form"
        parts = urlsplit(link.address)
        if parts.netloc == self._own and (page := _OWN_PAGE.fullmatch(parts.path)) and page[1] not in known:
            return "no-programme"
        return "insecure" if parts.scheme == "http" else None


def what_is_wrong(address: str) -> str | None:
    """What is wrong with an address, None where it answers. Calls it."""
    request = Request(address, headers={"User-Agent": AGENT})  # noqa: S310 (is_web_address lets http and https through)
    try:
        with urlopen(request, timeout=PATIENCE):  # noqa: S310
            return None
    except HTTPError as error:
        return f"HTTP {error.code}"
    except (OSError, HTTPException, ValueError) as error:
        return type(error).__name__


def as_json(broken: BrokenLink) -> str:
    """One line for the command."""
    return json.dumps(asdict(broken.link) | {"problem": broken.problem, "detail": broken.detail}, ensure_ascii=False)


def _links(session: Session) -> Iterator[Link]:
    parts = (selectinload(Programme.locations), selectinload(Programme.accessibility))
    for programme in session.scalars(select(Programme).options(*parts).order_by(Programme.id)):
        of_parts = [each.url for each in programme.locations] + [each.url for each in programme.accessibility]
        website = programme.organisation.website if programme.organisation else None
        for address in dict.fromkeys([programme.url, website, *of_parts, *_addresses(programme.sources)]):
            if address:
                yield Link(address, "service", programme.id)
    for answer in session.scalars(select(Answer).order_by(Answer.intent)):
        for each in [*answer.programmes, *_addresses(answer.sources)]:
            yield Link(each, "answer", answer.intent)
    for text in session.scalars(select(Translation).where(Translation.text.contains("://"))):
        for address in sorted(links_in(text.text)):
            yield Link(address, text.resource_type, text.resource_id, text.language)


def _addresses(sources: list[str]) -> list[str]:
    """The sources that are addresses; others name a paper."""
    return [each for each in sources if "://" in each]
