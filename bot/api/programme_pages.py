"""GET /{language}/programmes[/{id}]: plain pages without script, for search engines, screen readers and printing.

Each says which other languages it is in (hreflang) and what it is in schema.org's words (JSON-LD).
"""

import asyncio
import json
import re
from html import escape
from http import HTTPStatus
from typing import Any

from aiohttp import web

from bot.api.etag import with_etag
from bot.api.keys import CATALOGUE, LANGUAGES, WIDGET_MESSAGES
from bot.api.problems import Problem
from bot.api.programme_json_ld import json_ld
from content.catalogue import ShownProgramme
from content.errors import NotFound
from locales.languages import Language

MOST = 1000
# A source's own words on its date ("undated", "2020 (report)") are English, for staff; residents see the date in them.
_DATE = re.compile(r"\d{4}(-\d{2}){0,2}")


async def get_programme_page(request: web.Request) -> web.Response:
    """One programme."""
    language = _language(request)
    try:
        shown = await asyncio.to_thread(request.app[CATALOGUE].programme, request.match_info["id"], language.code)
    except NotFound:
        raise Problem(HTTPStatus.NOT_FOUND, "problem-not-found") from None
    data = json.dumps(json_ld(shown, str(request.url.with_query(None))), ensure_ascii=False).replace("<", "\\u003c")
    body = [
        f"<h1>{escape(shown.title)}</h1>",
        f"<p>{escape(shown.summary)}</p>",
        _definitions(request, shown, language),
        f'<script type="application/ld+json">{data}</script>',
    ]
    return _page(request, language, shown.title, body)


async def get_programme_list(request: web.Request) -> web.Response:
    """All of them, so that they are found by following links."""
    language = _language(request)
    catalogue = request.app[CATALOGUE]
    hits = await asyncio.to_thread(catalogue.search, "", language.code, limit=MOST)
    shown = await asyncio.to_thread(catalogue.programmes, [hit.programme_id for hit in hits], language.code)
    title = request.app[WIDGET_MESSAGES].say(language.code, "title").text
    items = [
        f'<li><a href="/{language.code}/programmes/{escape(each.id)}">{escape(each.title)}</a></li>' for each in shown
    ]
    return _page(request, language, title, [f"<h1>{escape(title)}</h1>", "<ul>", *items, "</ul>"])


def routes() -> list[web.AbstractRouteDef]:
    """Both."""
    return [
        web.get("/{language}/programmes", get_programme_list),
        web.get("/{language}/programmes/{id}", get_programme_page),
    ]


def _language(request: web.Request) -> Language:
    """The language of the address, spelt as we spell it; there is one address for each page."""
    languages = request.app[LANGUAGES]
    code = request.match_info["language"]
    if code not in {each.code for each in languages.offered}:
        raise Problem(HTTPStatus.NOT_FOUND, "problem-not-found")
    return languages[code]


def _definitions(request: web.Request, shown: ShownProgramme, language: Language) -> str:
    def say(message: str) -> str:
        return escape(request.app[WIDGET_MESSAGES].say(language.code, message).text)

    facts: dict[str, Any] = shown.facts
    rows = [(say("fact-organisation"), escape(str(facts["organisation"])))] if "organisation" in facts else []
    rows.append((say("fact-area"), say(f"area-{facts['area']}")))
    if facts.get("cost") == "free":
        rows.append((say("fact-cost"), say("cost-free")))
    for contact in shown.contacts:
        if contact["type"] == "phone" and contact["number"]:
            dialled = escape(contact["number"].replace(" ", ""))
            number = f'<a dir="ltr" href="tel:{dialled}">{escape(contact["number"])}</a>'
            rows.append((say("phone"), number))
        elif contact["type"] == "phone":
            rows.append((say("phone"), say("number-not-shown")))
        else:
            address = escape(contact["address"])
            rows.append((say("email"), f'<a dir="ltr" href="mailto:{address}">{address}</a>'))
    if shown.url:
        rows.append((say("website"), f'<a dir="ltr" href="{escape(shown.url)}">{escape(shown.url)}</a>'))
    provenance = shown.provenance
    dated = _DATE.match(provenance.as_of or "")
    rows.append((say("source"), escape(f"{provenance.source or '-'}{f' ({dated[0]})' if dated else ''}")))
    notes = []
    if not provenance.verified:
        notes.append(say("not-confirmed"))
    if provenance.status == "machine":
        notes.append(say("machine-translated"))
    if provenance.status == "outdated":
        notes.append(say("original-changed"))
    checked = f"{say('checked-on')} {provenance.checked.isoformat()}" if provenance.checked else say("not-checked")
    listed = "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in rows)
    return f"<dl>{listed}</dl>" + "".join(f"<p>{note}</p>" for note in [*notes, checked])


def _page(request: web.Request, language: Language, title: str, body: list[str]) -> web.Response:
    origin = request.url.origin()
    rest = request.path.removeprefix(f"/{language.code}")
    links = [
        f'<link rel="alternate" hreflang="{"de" if each.code == "de-simple" else each.code}" '
        f'href="{escape(str(origin) + "/" + each.code + rest)}">'
        for each in request.app[LANGUAGES].offered
        if each.code != "de-simple"
    ]
    document = [
        "<!doctype html>",
        f'<html lang="{language.code}" dir="{language.direction}">',
        '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(title)}</title>",
        f'<link rel="canonical" href="{escape(str(origin) + request.path)}">',
        *links,
        "</head>",
        "<body><main>",
        *body,
        "</main></body></html>",
    ]
    return with_etag(request, "\n".join(document).encode(), "text/html", {"Content-Language": language.code})
