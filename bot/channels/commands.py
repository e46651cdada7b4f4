"""`python -m bot channels check | register | dead | retry`: the messengers, for operators."""

import asyncio
import secrets
import sys
from collections.abc import Sequence
from datetime import UTC, datetime

from aiohttp import ClientSession

from bot.channels.channel import Call, Channel, Fate
from bot.sending import exchange
from content.database import Database
from content.errors import DatabaseNotReady
from content.outbox import Outbox
from settings import Settings

COMMANDS = ("check", "register", "dead", "retry")


def run(command: str, settings: Settings, channels: Sequence[Channel]) -> int:
    """Run one command; 0 when all went well, 1 when something did not, with what and why on stderr."""
    if command in {"dead", "retry"}:
        return _dead_letters(command, settings)
    if not channels:
        print("No messenger is set up; docs/channels says how.", file=sys.stderr)
        return 1
    if command == "register" and not (settings.public_url or "").startswith("https://"):
        print("BOT_PUBLIC_URL is missing: the address under which the messengers reach us.", file=sys.stderr)
        return 1
    return asyncio.run(_call(command, settings, channels))


async def _call(command: str, settings: Settings, channels: Sequence[Channel]) -> int:
    failed = 0
    address = (settings.public_url or "").rstrip("/")
    async with ClientSession() as session:
        for channel in channels:
            calls = channel.check() if command == "check" else channel.register(address)
            problem = await _first_problem(session, channel, calls)
            failed += problem is not None
            print(
                f"{channel.name}: {problem or _success(command, channel, calls, address)}",
                file=sys.stderr if problem else sys.stdout,
            )
    return 1 if failed else 0


async def _first_problem(session: ClientSession, channel: Channel, calls: list[Call]) -> str | None:
    for call in calls:
        verdict = await exchange(session, channel, call, secrets.token_hex(16))
        if verdict.fate is not Fate.SENT:
            return f"failed, {verdict.reason}; docs/channels/{channel.name}.md says where each setting comes from."
    return None


def _success(command: str, channel: Channel, calls: list[Call], address: str) -> str:
    if command == "check":
        return "the credentials are right." if calls else "the settings are complete; there is nobody to ask."
    if calls:
        return "registered."
    return f"nothing to register; enter {address}/channels/{channel.name} as docs/channels/{channel.name}.md says."


def _dead_letters(command: str, settings: Settings) -> int:
    database = Database(settings.database_url)
    try:
        database.require_schema()
        outbox = Outbox(database)
        if command == "retry":
            print(f"{outbox.revive()} answers will be tried again.")
            return 0
        letters = outbox.dead_letters()
        for letter in letters:
            made = datetime.fromtimestamp(letter.made_at, UTC).isoformat(timespec="seconds")
            print(f"{letter.id}\t{made}\t{letter.channel}\t{letter.attempts} tries\t{letter.failure}")
        print(f"{len(letters)} answers were given up.", file=sys.stderr)
    except DatabaseNotReady as error:
        print(error, file=sys.stderr)
        return 1
    finally:
        database.close()
    return 0
