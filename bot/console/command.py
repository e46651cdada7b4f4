"""`python -m bot staff add NAME`: adds an account, above all the first administrator."""

import getpass
import sys

from content.database import Database
from content.errors import ContentError
from content.roles import Role
from content.staff import AccountChange, Accounts
from locales.languages import load_languages
from settings import Settings


def add_staff(settings: Settings, name: str, role: str, languages: list[str]) -> str:
    """Ask for a password (or read it from a pipe) and add the account; returns what was done.

    Raises ContentError with the reason when it cannot be.
    """
    known = load_languages()
    if unknown := [code for code in languages if code not in known]:
        raise ContentError(f"There is no language {', '.join(unknown)}; see locales/languages.yml.")
    if sys.stdin.isatty():
        password = getpass.getpass("Password: ")
        if password != getpass.getpass("Again: "):
            raise ContentError("The two passwords differ.")
    else:
        password = sys.stdin.readline().rstrip("\n")
    database = Database(settings.database_url)
    try:
        database.migrate()
        Accounts(database).add(name, password, AccountChange(Role(role), frozenset(languages)))
    finally:
        database.close()
    return f"{name} can sign in at /console/ as {role}."
