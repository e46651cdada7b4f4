"""`python -m tests.operation soak | chaos | sizes`: the long runs, with a dated report in docs/operation."""

import argparse
import asyncio
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from nlu.rasa_environment import prepare
from settings import ROOT, Settings

REPORTS = ROOT / "docs" / "operation"


def main() -> int:
    """Run one of them; 0 when everything that must hold has held."""
    parser = argparse.ArgumentParser(prog="python -m tests.operation", description=__doc__)
    runs = parser.add_subparsers(dest="run", required=True)
    long = runs.add_parser("soak", help="many residents at once for long, then ten times as many")
    long.add_argument("--residents", type=int, default=200)
    long.add_argument("--minutes", type=float, default=10)
    long.add_argument("--spike-seconds", type=float, default=45)
    rough = runs.add_parser("chaos", help="random kills, then PostgreSQL and Redis that go and come")
    rough.add_argument("--messages", type=int, default=20_000)
    rough.add_argument("--kills", type=int, default=200)
    rough.add_argument("--residents", type=int, default=400)
    rough.add_argument(
        "--pause", type=float, default=2.0, help="the longest that a process which serves goes on before it is killed"
    )
    rough.add_argument("--postgresql", type=int, default=5, help="how often it is restarted")
    rough.add_argument("--redis", type=int, default=10, help="how often it is restarted")
    sizes = runs.add_parser("sizes", help="how many messages a second one process and several can answer")
    sizes.add_argument("--seconds", type=float, default=20)
    for each in (long, rough, sizes):
        each.add_argument("--no-report", action="store_true", help="only print it")
    arguments = parser.parse_args()
    prepare()  # before anything imports rasa
    with TemporaryDirectory(prefix="operation-") as folder:
        run = {"soak": _soak, "chaos": _chaos, "sizes": _sizes}[arguments.run]
        report = asyncio.run(run(arguments, Path(folder)))
    print(report.text, "Everything held." if report.held else "SOMETHING DID NOT HOLD.", sep="\n")
    if not arguments.no_report:
        (REPORTS / f"{arguments.run}.md").write_text(report.text, encoding="utf-8")
        for name, picture in report.pictures.items():
            (REPORTS / name).write_text(picture, encoding="utf-8")
    return 0 if report.held else 1


async def _soak(arguments: argparse.Namespace, folder: Path):  # type: ignore[no-untyped-def]
    from nlu.train import train
    from tests.operation.processes import BotProcess
    from tests.operation.reports import report_soak
    from tests.operation.soak import soak

    url = _prepared(folder)
    bot = BotProcess(folder, "bot", {"BOT_DATABASE_URL": url, "BOT_MODEL": str(train(Settings()))})
    seconds, spike = arguments.minutes * 60, arguments.spike_seconds
    result = await soak(bot, residents=arguments.residents, seconds=seconds, spike_seconds=spike, say=_say)
    return report_soak(result, arguments.residents, seconds, spike)


async def _chaos(arguments: argparse.Namespace, folder: Path):  # type: ignore[no-untyped-def]
    from nlu.train import train
    from tests.operation.cluster import new_cluster
    from tests.operation.kills import KillRun
    from tests.operation.outages import OutageRun
    from tests.operation.reports import report_chaos
    from tests.redis_server import new_redis

    model = train(Settings())
    with new_cluster() as cluster, new_redis() as redis:
        wanted = {"redis": arguments.redis, "postgresql": arguments.postgresql}
        places = sorted((number / wanted[each], each) for each in wanted for number in range(wanted[each]))
        cluster.fill(_prepared(folder))
        outages = OutageRun(cluster, redis, folder, model, residents=20)
        await outages.run([each for _, each in places], pause=5, say=_say)
    with new_cluster() as cluster:
        sizes = {"messages": arguments.messages, "kills": arguments.kills, "residents": arguments.residents}
        kills = KillRun(cluster.url, folder, **sizes)
        seconds = await kills.run(arguments.pause, _say)
    return report_chaos(kills, seconds, outages)


async def _sizes(arguments: argparse.Namespace, folder: Path):  # type: ignore[no-untyped-def]
    from nlu.train import train
    from tests.operation.cluster import new_cluster
    from tests.operation.reports import report_sizes
    from tests.operation.sizes import measure, ways
    from tests.redis_server import new_redis

    model, sqlite, sizes = train(Settings()), _prepared(folder), []
    with new_cluster() as cluster, new_redis() as redis:
        cluster.fill(sqlite)
        for name, settings in ways(sqlite, cluster.url, redis.url, model).items():
            sizes.append(await measure(name, folder, settings, arguments.seconds))
            _say(str(sizes[-1]))
    return report_sizes(sizes)


def _prepared(folder: Path) -> str:
    """The address of a database with seed and index, made before the clock runs."""
    from content.catalogue import Catalogue
    from content.database import Database
    from locales.languages import load_languages
    from nlu.encoder import load_encoder

    url = f"sqlite:///{folder / 'bot.db'}"
    database = Database(url)
    Catalogue(database, load_languages(), load_encoder(Settings().encoder)).prepare()
    database.close()
    return url


def _say(line: str) -> None:
    print(time.strftime("%H:%M:%S"), line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
