"""`python -m locales check | status`: are the languages complete, and how far is each."""

import argparse
import sys

from locales.check import coverage, problems
from locales.languages import LanguageError, load_languages


def main() -> int:
    """Run one command; 0 when all is well, 1 when the check finds something."""
    parser = argparse.ArgumentParser(prog="python -m locales", description=__doc__)
    parser.add_argument("command", choices=["check", "status"])
    command = parser.parse_args().command
    try:
        languages = load_languages()
    except LanguageError as error:
        print(error, file=sys.stderr)
        return 1
    if command == "check":
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
