"""`python -m content migrate | reindex | search`: the catalogue on the command line."""

import argparse
import json
import sys
from pkgutil import resolve_name

from content.catalogue import Catalogue
from content.database import Database
from content.errors import ContentError
from lines import LineError, read_objects
from locales.languages import load_languages
from settings import SettingsError, load_settings

MOST_RESULTS = 1000


def main() -> int:
    """Run one command. Exit codes: 0 well, 1 it failed, 2 the input is wrong."""
    parser = argparse.ArgumentParser(prog="python -m content", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("migrate", help="bring the database to the newest schema; load the seed into an empty one")
    commands.add_parser("reindex", help="bring the search index up to the texts")
    commands.add_parser("search", help="JSON Lines of {q, language, limit?, filters?} in, results out")
    arguments = parser.parse_args()
    try:
        settings = load_settings()
        encoder = resolve_name(settings.encoder)()
        database = Database(settings.database_url)
        catalogue = Catalogue(database, load_languages(), encoder)
        match arguments.command:
            case "migrate":
                print(f"Schema and seed are in place; {catalogue.prepare()} texts indexed.")
            case "reindex":
                database.require_schema()
                print(f"{catalogue.reindex()} texts indexed.")
            case "search":
                catalogue.prepare()
                _search(catalogue)
    except (SettingsError, ContentError) as error:
        print(error, file=sys.stderr)
        return 1
    except LineError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _search(catalogue: Catalogue) -> None:
    fields = {"q": str, "language": str}
    for number, line in read_objects(sys.stdin.buffer, fields, {"limit": int, "filters": dict}):
        try:
            limit = 5 if line.get("limit") is None else line["limit"]
            if not 1 <= limit <= MOST_RESULTS:
                raise LineError(f"line {number}: limit must be from 1 to {MOST_RESULTS}")
            hits = catalogue.search(line["q"], line["language"], filters=line.get("filters"), limit=limit)
        except ContentError as error:
            raise LineError(f"line {number}: {error}") from error
        results = [
            {"id": hit.programme_id, "score": hit.score, "language": shown.language}
            for hit, shown in zip(
                hits, catalogue.programmes([each.programme_id for each in hits], line["language"]), strict=True
            )
        ]
        print(json.dumps({"q": line["q"], "results": results}, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    sys.exit(main())
