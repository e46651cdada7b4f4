"""The catalogue on the command line: `python -m content` and one of the commands below."""

import argparse
import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from pkgutil import resolve_name

from content.catalogue import Catalogue
from content.coverage_table import coverage_table
from content.database import Database
from content.errors import ContentError, ImportRefused, SeedError
from content.exchange.files import export_file, import_file
from content.links import Links
from content.links import as_json as link_as_json
from content.relevance import as_json, evaluate, read_questions
from lines import LineError, read_objects
from locales.languages import load_languages
from progress import progress_bar
from settings import Settings, SettingsError, load_settings

MOST_RESULTS = 1000
Topics = Callable[[str], Mapping[str, float]]


def main() -> int:
    """Run one command. Exit codes: 0 well, 1 it failed, 2 the input is wrong."""
    arguments = _parser().parse_args()
    try:
        settings = load_settings()
        languages = load_languages()
        database = Database(settings.database_url)
        if arguments.command in {"import", "export", "status"}:
            database.migrate()
        match arguments.command:
            case "migrate":
                catalogue, _ = _catalogue(settings, database)
                with progress_bar("Encoding texts") as progress:
                    made = catalogue.prepare(arguments.languages, progress)
                print(f"Schema and seed are in place; {made} texts indexed.")
            case "reindex":
                database.require_schema()
                print(f"{_reindex(settings, database)} texts indexed.")
            case "search":
                catalogue, topics = _catalogue(settings, database)
                catalogue.prepare()
                _search(catalogue, topics)
            case "import":
                _import(settings, database, arguments.file, dry_run=arguments.dry_run)
            case "export":
                print(f"{export_file(database, languages, arguments.file)} programmes written to {arguments.file}.")
            case "status":
                print(coverage_table(database, languages))
            case "links":
                database.require_schema()
                return _links(Links(database, settings.data_dir, settings.public_url), online=arguments.online)
            case "evaluate":
                catalogue, topics = _catalogue(settings, database)
                catalogue.prepare()
                return _evaluate(catalogue, topics, arguments.json)
    except (ImportRefused, SeedError, LineError) as error:
        print(error, file=sys.stderr)
        return 2
    except (SettingsError, ContentError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _links(links: Links, *, online: bool) -> int:
    if online:
        print(f"{links.check_online()} addresses asked.", file=sys.stderr)
    broken = links.broken()
    print(*map(link_as_json, broken), sep="\n" if broken else "", end="\n" if broken else "")
    return 1 if broken else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m content", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    migrate = commands.add_parser(
        "migrate", help="bring the database to the newest schema; load the seed into an empty one; index the texts"
    )
    migrate.add_argument("--languages", nargs="+", metavar="LANG", help="index only these; `reindex` does the others")
    commands.add_parser("reindex", help="bring the search index up to the texts")
    commands.add_parser("search", help="JSON Lines of {q, language, limit?, filters?} in, results out")
    bring = commands.add_parser("import", help="bring in a file (.json, .csv, .xlsx) or a seed folder, all or nothing")
    bring.add_argument("file", type=Path)
    bring.add_argument("--dry-run", action="store_true", help="only say what would change")
    take = commands.add_parser(
        "export", help="write the catalogue to a file (.json: HSDS 3; .csv and .xlsx: for staff)"
    )
    take.add_argument("file", type=Path)
    commands.add_parser("status", help="how many texts there are in each language, and how they stand")
    look = commands.add_parser("links", help="links that lead nowhere, as JSON Lines; 1 if there are any")
    look.add_argument("--online", action="store_true", help="call every address first (nobody is called otherwise)")
    measure = commands.add_parser("evaluate", help="how well search finds, per language; 1 if below the floor")
    measure.add_argument("--json", type=Path, help="write the figures to a file, too")
    return parser


def _catalogue(settings: Settings, database: Database) -> tuple[Catalogue, Topics]:
    encoder = resolve_name(settings.encoder)()
    guesser = resolve_name(settings.topics)(settings, encoder)
    return Catalogue(database, load_languages(), encoder), guesser.likely if guesser else lambda question: {}


def _reindex(settings: Settings, database: Database) -> int:
    catalogue, _ = _catalogue(settings, database)
    with progress_bar("Encoding texts") as progress:
        return catalogue.reindex(progress=progress)


def _import(settings: Settings, database: Database, path: Path, *, dry_run: bool) -> None:
    with progress_bar("Writing programmes") as progress:
        changes = import_file(database, load_languages(), path, dry_run=dry_run, progress=progress)
    for change in changes:
        print(change)
    if dry_run or not changes:
        print(f"{len(changes)} differences; nothing was written.")
    else:
        print(f"{len(changes)} differences written; {_reindex(settings, database)} texts indexed.")


def _search(catalogue: Catalogue, topics: Topics) -> None:
    fields = {"q": str, "language": str}
    for number, line in read_objects(sys.stdin.buffer, fields, {"limit": int, "filters": dict}):
        try:
            limit = 5 if line.get("limit") is None else line["limit"]
            if not 1 <= limit <= MOST_RESULTS:
                raise LineError(f"line {number}: limit must be from 1 to {MOST_RESULTS}")
            about = topics(line["q"]) if line["q"].strip() else {}
            hits = catalogue.search(
                line["q"], line["language"], filters=line.get("filters"), limit=limit, topics=about, explained=True
            )
        except ContentError as error:
            raise LineError(f"line {number}: {error}") from error
        shown = catalogue.programmes([each.programme_id for each in hits], line["language"])
        results = [
            {
                "id": hit.programme_id,
                "score": hit.score,
                "language": programme.language,
                "matched": hit.matched,
                "exact": hit.is_exact,
            }
            for hit, programme in zip(hits, shown, strict=True)
        ]
        print(json.dumps({"q": line["q"], "results": results}, ensure_ascii=False), flush=True)


def _evaluate(catalogue: Catalogue, topics: Topics, file: Path | None) -> int:
    relevance = evaluate(catalogue, read_questions(), topics)
    print(relevance.table())
    if file:
        file.write_text(as_json(relevance) + "\n", encoding="utf-8")
    for sentence in relevance.below_floor:
        print(sentence, file=sys.stderr)
    return 1 if relevance.below_floor else 0


if __name__ == "__main__":
    sys.exit(main())
