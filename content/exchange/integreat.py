"""Reads the public pages of an Integreat city (`/api/v3/{region}/{lang}/pages/`), so that a city begins with its own.

Integreat tells pages apart by the id of each translation; the smallest of a page's ids names it here. Its content is
HTML written by hand: only the text is taken, and a page with a script is refused.
"""

from html.parser import HTMLParser
from typing import Any

from pydantic import ValidationError

from content.exchange.entries import UNASSIGNED, ProgrammeEntry, TextEntry
from content.exchange.package import Package, Problems
from locales.languages import Languages

LONGEST_TITLE, LONGEST_SUMMARY = 80, 320
_BLOCKS = frozenset({"p", "br", "li", "div", "h1", "h2", "h3", "h4", "h5", "h6", "tr"})
_FORBIDDEN = frozenset({"script", "iframe", "object", "embed", "form", "style"})


class _PlainText(HTMLParser):
    """Collects the text of a page and what must not be in it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.refused: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block ends a word; what could run code is noted."""
        if tag in _BLOCKS:
            self.parts.append(" ")
        if tag in _FORBIDDEN:
            self.refused.append(f"<{tag}>")
        for name, value in attrs:
            if name.startswith("on") or (value or "").strip().lower().startswith(("javascript:", "data:text")):
                self.refused.append(f"<{tag} {name}>")

    def handle_data(self, data: str) -> None:
        """Text."""
        self.parts.append(data)


def plain_text(html: str) -> tuple[str, list[str]]:
    """The text of a piece of HTML on one line, and what in it could run code."""
    parser = _PlainText()
    parser.feed(html)
    parser.close()
    return " ".join("".join(parser.parts).split()), parser.refused


def read_pages(pages: list[Any], languages: Languages, problems: Problems) -> Package:
    """The pages as programmes without facts; German first, since the others are translations of it."""
    package = Package(only_texts=True)
    texts: dict[str, dict[str, dict[str, TextEntry]]] = {}
    facts: dict[str, dict[str, Any]] = {}
    for n, page in enumerate(pages):
        place = f"pages[{n}]"
        if not isinstance(page, dict) or not isinstance(page.get("id"), int) or not isinstance(page.get("path"), str):
            problems.add(place, "an Integreat page has a number as `id` and a `path`")
            continue
        place = f"pages[{n}] (id {page['id']}, {page['path']})"
        parts = page["path"].strip("/").split("/")
        language = languages.match(parts[1]) if len(parts) > 1 else None
        if language is None:
            problems.add(place, "the path does not say a language that we know (/region/language/...)")
            continue
        summary, refused = plain_text(str(page.get("excerpt") or "") or str(page.get("content") or ""))
        refused += plain_text(str(page.get("content") or ""))[1]
        title = " ".join(str(page.get("title") or "").split())
        if refused:
            problems.add(place, f"has {', '.join(sorted(set(refused)))}, which could run code; take it out there first")
        if not title or not summary:
            problems.add(place, "has no title or no text")
            continue
        programme_id = _id(page)
        package.places.setdefault(programme_id, place)
        fields = texts.setdefault(programme_id, {"title": {}, "summary": {}})
        if language.code in fields["title"]:
            problems.add(place, f"the page stands there already in {language.code}: {package.places[programme_id]}")
        fields["title"][language.code] = TextEntry(text=_cut(title, LONGEST_TITLE))
        fields["summary"][language.code] = TextEntry(text=_cut(summary, LONGEST_SUMMARY))
        if language is languages.source or programme_id not in facts:
            facts[programme_id] = _facts(page)
    for programme_id, own in facts.items():
        try:
            package.programmes.append(ProgrammeEntry(id=programme_id, **own, texts=texts[programme_id]))  # type: ignore[arg-type]
        except ValidationError as error:
            problems.add_all(package.place(programme_id), error)
    return package


def _id(page: dict[str, Any]) -> str:
    others = page.get("available_languages")
    ids = [each.get("id") for each in others.values() if isinstance(each, dict)] if isinstance(others, dict) else []
    return f"integreat-{min([page['id'], *(each for each in ids if isinstance(each, int))])}"


def _facts(page: dict[str, Any]) -> dict[str, Any]:
    """What a page says; all else is unknown until staff say it."""
    url = page.get("url")
    return {
        "field": UNASSIGNED,
        "area": "city",
        "status": "unknown",
        "verified": False,
        "sources": [url if isinstance(url, str) and url else f"Integreat {page['path']}"],
        "as_of": str(page.get("last_updated") or "undated")[:120],
    }


def _cut(text: str, longest: int) -> str:
    """The text, or as many whole words of it as a card shows."""
    if len(text) <= longest:
        return text
    return f"{text[: longest - 1].rsplit(' ', 1)[0]}…"
