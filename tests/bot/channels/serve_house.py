"""`python -m tests.bot.channels.serve_house CHANNEL API DATABASE PORT`: a house in a process of its own."""

import importlib
import sys
from dataclasses import replace

from aiohttp import web

from content.database import Database
from tests.bot.channels.contract import Case
from tests.bot.channels.house import make_app


def case_of(name: str) -> Case:
    """The case that the tests of a messenger define."""
    module = importlib.import_module(f"tests.bot.channels.test_{name}")
    found = next(
        each
        for each in vars(module).values()
        if isinstance(each, type) and each.__module__ == module.__name__ and issubclass(each, Case)
    )
    return found()


if __name__ == "__main__":
    name, api, url, port = sys.argv[1:]
    database = Database(url)
    with database.alone():
        database.migrate()
    channel = case_of(name).channel(api)
    channel.limits = replace(channel.limits, per_second=1000.0)  # the pace has a test of its own
    app, _, _ = make_app(channel, database, messages_a_minute=600)
    web.run_app(app, host="127.0.0.1", port=int(port), print=None, access_log=None)
