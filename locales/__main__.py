"""`python -m locales check | status | add LANG NAME`: are the languages complete, how far is each, one more."""

import argparse
import sys

from locales.check import coverage, problems
from locales.languages import LanguageError, load_languages
from locales.scaffold import add_language


def main() -> int:
    """Run one command; 0 when all is well, 1 when the check finds something."""
    parser = argparse.ArgumentParser(prog="python -m locales", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="are the message files as they should be")
    commands.add_parser("status", help="how many messages each language has")
    add = commands.add_parser("add", help="add a language as a draft")
    add.add_argument("language", metavar="LANG", help="its BCP 47 tag, for example so")
    add.add_argument("name", metavar="NAME", help="its English name, for example Somali")
    arguments = parser.parse_args()
    try:
        if arguments.command == "add":
            print(*add_language(arguments.language, arguments.name), sep="\n")
            return 0
        languages = load_languages()
    except LanguageError as error:
        print(error, file=sys.stderr)
        return 1
    if arguments.command == "check":
        found = list(problems(languages))
        print(*found, sep="\n", file=sys.stderr)
        if not found:
            print(f"{len(list(languages))} languages, {len(languages.offered)} offered: message files are well.")
        return 1 if found else 0
    for code, domains in coverage(languages).items():
        shares = "  ".join(f"{domain} {done}/{of}" for domain, (done, of) in domains.items())
        print(f"{code:<10} {languages[code].status:<6} {shares}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
