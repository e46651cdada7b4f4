"""What goes out to translators and comes back: one unit a field, whatever the file format."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select

from content.coverage import TO_DO, read_overview
from content.database import Database
from content.errors import ContentError
from content.models import Translation
from content.open_text import FIELDS, OpenText
from content.staff_models import Draft
from content.texts import Texts
from content.translation import hash_of
from locales.languages import Languages


class ExchangeError(ContentError):
    """A file cannot be read; `problem` is a word that the console has a sentence for."""

    def __init__(self, problem: str, detail: str = "") -> None:
        super().__init__(f"{problem}: {detail}")
        self.problem = problem
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Unit:
    """One text with its source."""

    key: str
    """`<type>:<id>:<field>`."""
    source: str
    target: str
    status: str = ""


@dataclass(frozen=True, slots=True)
class Returned:
    """What a file from outside says."""

    language: str
    units: list[Unit]


@dataclass(frozen=True, slots=True)
class Difference:
    """A thing whose texts in the file differ from ours."""

    text: OpenText
    texts: dict[str, str]
    """All fields as they would be."""
    sources: dict[str, str]
    """field -> hash of the source text that stands in the file."""

    @property
    def is_old(self) -> bool:
        """Whether the file was made from an older source text."""
        return any(self.text.source_hashes.get(name) != stamp for name, stamp in self.sources.items())


def units_of(database: Database, languages: Languages, language: str, *, todo_only: bool) -> list[Unit]:
    """The texts of a language for a translator, drafts before what is live; `todo_only`: only what is not done."""
    overview = read_overview(database, languages)
    wanted = [each for each in overview.entries if each.language == language]
    if todo_only:
        wanted = [each for each in wanted if each.status in TO_DO or each.draft == "draft"]
    source = languages.source.code
    with database.session() as session:
        rows = session.scalars(select(Translation).where(Translation.language.in_({language, source})))
        texts = {(row.resource_type, row.resource_id, row.field, row.language): row.text for row in rows}
        drafts = session.scalars(select(Draft).where(Draft.language == language))
        for draft in drafts:
            for name, text in draft.texts.items():
                texts[draft.resource_type, draft.resource_id, name, language] = text
    return [
        Unit(
            f"{each.type}:{each.id}:{name}",
            texts.get((each.type, each.id, name, source), ""),
            texts.get((each.type, each.id, name, language), ""),
            each.status,
        )
        for each in wanted
        for name in FIELDS[each.type]
    ]


def compare(texts: Texts, known: set[tuple[str, str]], returned: Returned) -> tuple[list[Difference], list[str]]:
    """What a file would change, and the keys that belong to nothing here. Empty targets change nothing."""
    things: dict[tuple[str, str], dict[str, Unit]] = {}
    unknown = []
    for unit in returned.units:
        resource_type, _, rest = unit.key.partition(":")
        resource_id, _, name = rest.rpartition(":")
        if (resource_type, resource_id) not in known or name not in FIELDS[resource_type]:
            unknown.append(unit.key[:120])
        elif unit.target.strip():
            things.setdefault((resource_type, resource_id), {})[name] = unit
    differences = []
    for thing, units in things.items():
        text = texts.open(*thing, returned.language)
        new = {
            name: units[name].target.strip() if name in units else text.texts.get(name, "")
            for name in FIELDS[text.type]
        }
        if new != text.texts:
            differences.append(Difference(text, new, _stamps(text, units)))
    return differences, unknown


def _stamps(text: OpenText, units: Mapping[str, Unit]) -> dict[str, str]:
    return text.stamps | {name: hash_of(unit.source) for name, unit in units.items()}
