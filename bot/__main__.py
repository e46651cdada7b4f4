"""`python -m bot run`: sets up what is missing and serves until it is stopped."""

import argparse
import logging
import socket
import sys

from aiohttp import web

from settings import Settings, SettingsError, load_settings


def main() -> int:
    """Run one command; 0 after an orderly stop, 1 when it cannot start."""
    parser = argparse.ArgumentParser(prog="python -m bot", description=__doc__)
    parser.add_argument("command", choices=["run"])
    parser.parse_args()
    try:
        settings = load_settings()
    except SettingsError as error:
        print(f"Wrong setting: {error}", file=sys.stderr)
        return 1
    return _run(settings)


def _run(settings: Settings) -> int:
    configure_logging(settings.log_level)
    try:
        listening = socket.create_server((settings.host, settings.port), backlog=128)
    except OSError as error:
        print(
            f"Cannot listen on {settings.host}:{settings.port}: {error.strerror}. Set BOT_HOST or BOT_PORT.",
            file=sys.stderr,
        )
        return 1
    from bot.app import create_app  # 5 s of imports, only after the settings are known to be right

    host, port = listening.getsockname()[:2]
    address = f"http://{host}:{port}"
    print(
        f"Demo page: {address}/\nInterface: {address}/api/v1/openapi.json\nReady:     {address}/health/ready",
        flush=True,
    )
    web.run_app(create_app(settings), sock=listening, print=None, access_log=None)
    return 0


def configure_logging(level: str) -> None:
    """One line an event on stderr. Rasa's own lines carry message texts below warning, so they stop there."""
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    for name in ("rasa", "rasa_sdk", "sqlalchemy", "alembic", "asyncio", "matplotlib"):
        logging.getLogger(name).setLevel(logging.WARNING)


if __name__ == "__main__":
    sys.exit(main())
