"""`python -m bot run | staff add | channels ... | backup | restore | doctor`: serves; all that operators need."""

import argparse
import logging
import socket
import sys
import warnings
from pathlib import Path

import uvloop
from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError
from aiohttp.multipart import BadContentDispositionHeader, BadContentDispositionParam

from bot.channels.channel import Channel
from bot.channels.commands import COMMANDS, run
from bot.channels.configured import configured_channels
from bot.console.command import add_staff
from bot.doctor import examine, report
from bot.serving import serve
from bot.workers import Worker, Workers
from content.backup import back_up, restore
from content.database import Database
from content.errors import ContentError
from content.roles import Role
from nlu.rasa_environment import prepare_to_serve
from settings import Settings, SettingsError, load_settings


def main() -> int:
    """Run one command; 0 after an orderly stop, 1 when it cannot start."""
    parser = argparse.ArgumentParser(prog="python -m bot", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("run", help="set up what is missing and serve until it is stopped")
    staff = commands.add_parser("staff", help="accounts of the console").add_subparsers(dest="what", required=True)
    add = staff.add_parser("add", help="add an account; asks for the password, or reads it from a pipe")
    add.add_argument("name")
    add.add_argument("--role", choices=list(Role), default=Role.ADMINISTRATOR)
    add.add_argument("--languages", nargs="*", default=[], help="what a translator may write (BCP 47)")
    messengers = commands.add_parser("channels", help="test credentials, set webhooks, see and retry what was given up")
    messengers.add_argument("what", choices=COMMANDS)
    save = commands.add_parser("backup", help="write the whole database to a file, while the guide is used")
    save.add_argument("file", type=Path)
    bring = commands.add_parser("restore", help="bring a backup into an empty database, of either kind; all or nothing")
    bring.add_argument("file", type=Path)
    bring.add_argument("--force", action="store_true", help="into one that is not empty: all that is in it is lost")
    doctor = commands.add_parser("doctor", help="look at everything that the guide needs; 1 where something is wrong")
    doctor.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    try:
        settings = load_settings()
        channels = configured_channels()
    except SettingsError as error:
        print(f"Wrong setting: {error}", file=sys.stderr)
        return 1
    if arguments.command == "staff":
        try:
            print(add_staff(settings, arguments.name, arguments.role, arguments.languages))
        except ContentError as error:
            print(error, file=sys.stderr)
            return 1
        return 0
    if arguments.command in {"backup", "restore"}:
        return _keep(settings, arguments)
    if arguments.command == "doctor":
        found = list(examine(settings, channels))
        print(report(found, as_json=arguments.json))
        return 1 if any(each.remedy for each in found) else 0
    if arguments.command == "channels":
        return run(arguments.what, settings, channels)
    return _serve(settings, channels)


def _keep(settings: Settings, arguments: argparse.Namespace) -> int:
    database = Database(settings.database_url)
    try:
        if arguments.command == "backup":
            kept = back_up(database, arguments.file)
        else:
            kept = restore(database, arguments.file, force=arguments.force)
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    finally:
        database.close()
    what = "written to" if arguments.command == "backup" else "restored, read again and found equal, from"
    print(f"{kept.rows} rows of {len(kept.tables)} tables, schema {kept.revision}, {what} {arguments.file}.")
    return 0


def _serve(settings: Settings, channels: list[Channel]) -> int:
    configure_logging(settings.log_level)
    try:
        sockets = _listen(settings)
    except OSError as error:
        print(
            f"Cannot listen on {settings.host}:{settings.port}: {error.strerror}. Set BOT_HOST or BOT_PORT.",
            file=sys.stderr,
        )
        return 1
    prepare_to_serve()
    from bot.app import create_app, preload  # 3 s of imports, only after the settings are known to be right
    from bot.model import ensure_encoder

    host, port = sockets[0].getsockname()[:2]
    address = f"http://{host}:{port}"
    places = {"Demo page": "/", "Console": "/console/", "Interface": "/api/v1/openapi.json", "Ready": "/health/ready"}
    print(*(f"{name + ':':<10} {address}{path}" for name, path in places.items()), sep="\n", flush=True)
    print(f"Messengers: {', '.join(each.name for each in channels) or 'none (docs/channels)'}", flush=True)
    ensure_encoder(settings)
    if settings.workers == 1:
        uvloop.run(serve(create_app(settings, channels), sockets[0], settings.drain_seconds))
        return 0

    def work(worker: Worker) -> None:
        uvloop.run(serve(create_app(settings, channels, worker), worker.listening, settings.drain_seconds))

    preload(settings)
    return Workers(sockets, work).run()


def _listen(settings: Settings) -> list[socket.socket]:
    """One socket a worker, all on one port; the system spreads the connections. Raises OSError."""
    alone = socket.create_server((settings.host, settings.port), backlog=1024)
    if settings.workers == 1:
        return [alone]
    address = alone.getsockname()[:2]
    alone.close()  # nobody else is there: a socket that shares its port would not have noticed
    return [socket.create_server(address, backlog=1024, reuse_port=True) for _ in range(settings.workers)]


def configure_logging(level: str) -> None:
    """One line an event on stderr. Rasa's own lines carry message texts below warning, so they stop there."""
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    logging.getLogger("aiohttp.server").addFilter(_is_ours)
    for name in ("rasa", "rasa_sdk", "sqlalchemy", "alembic", "asyncio", "matplotlib"):
        logging.getLogger(name).setLevel(logging.WARNING)
    for quoting in (BadContentDispositionHeader, BadContentDispositionParam):  # the head of a form that it cannot read
        warnings.simplefilter("ignore", quoting)


def _is_ours(record: logging.LogRecord) -> bool:
    """Not what aiohttp says of a request that is no HTTP: it quotes it, and anybody could fill the log with it."""
    return not (record.exc_info and isinstance(record.exc_info[1], HttpProcessingError | web.RequestPayloadError))


if __name__ == "__main__":
    sys.exit(main())
