"""What did not hold is said, in a report that is whole."""

from pathlib import Path

from tests.operation.cluster import Cluster
from tests.operation.kills import KillRun
from tests.operation.outages import OutageRun
from tests.operation.reports import report_chaos, report_sizes
from tests.operation.sizes import Size
from tests.redis_server import RedisServer


def test_a_lost_message_a_repeated_one_and_silence_are_in_the_report(tmp_path: Path) -> None:
    kills = KillRun("sqlite://", tmp_path, messages=4, kills=1, residents=1)
    kills.ledger.written["a"] = ["1", "2", "3", "4"]
    kills.ledger.shown["a"] = ["1", "3", "2", "2"]
    kills.kills_at, kills.progress = [1.0], [(0.0, 0.0), (2.0, 4.0)]
    outages = OutageRun(Cluster(tmp_path, tmp_path), RedisServer(), tmp_path, tmp_path, residents=2)
    outages.outcome.seen.update(answered=5, silence=1)
    outages.outcome.times = [(1.0, 30.0), (2.0, 50.0)]
    outages.outcome.outages = [(1.0, "redis", 0.5), (2.0, "postgresql", 12.0)]
    report = report_chaos(kills, 60.0, outages)
    assert not report.held
    assert "| 4 | 4 | 1 | 1 | 1 |" in report.text
    assert report.text.count("DOES NOT HOLD") == 5
    assert "| PostgreSQL | 1 | 12.0 s |" in report.text
    assert set(report.pictures) == {"chaos-kills.svg", "chaos-outages.svg"}


def test_sizes_are_a_table() -> None:
    assert "| one process | 30.0 | 20 ms | 400 MB | 1.1 |" in report_sizes([Size("one process", 30, 20, 400, 1.1)]).text
