"""`doctor` is content where all is well, and names each problem with its remedy."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.channels.telegram import Telegram, TelegramSettings
from bot.doctor import examine, report
from bot.model_seal import require_unaltered
from content.condition import Diagnosis
from content.database import Database
from content.models import Conversation
from content.post_models import IncomingDelivery, OutgoingDelivery
from content.retention import Retention, RetentionRun
from settings import Settings


@pytest.fixture
def own(database_url: str, tmp_path: Path) -> Settings:
    """An installation whose model stands for a real one: doctor does not load it."""
    model = tmp_path / "model.tar.gz"
    model.write_bytes(b"a model")
    require_unaltered(model)
    return Settings(data_dir=tmp_path, database_url=database_url, model=model, secret_key="k" * 32)


def problems(settings: Settings, *channels: Any) -> dict[str, Diagnosis]:
    return {each.name: each for each in examine(settings, channels) if each.remedy}


def test_where_all_is_well_nothing_is_to_do(own: Settings, database: Database) -> None:
    Retention(database).run(30)
    found = list(examine(own, []))
    assert [each for each in found if each.remedy] == []
    assert {"signing key", "disk", "model", "database", "catalogue", "clock", "retention", "languages"} <= {
        each.name for each in found
    }
    assert "PROBLEM" not in report(found, as_json=False)
    assert json.loads(report(found, as_json=True))["well"] is True
    assert "k" * 32 not in report(found, as_json=True)


def test_an_altered_or_missing_model_is_named(own: Settings, tmp_path: Path) -> None:
    (tmp_path / "model.tar.gz").write_bytes(b"another model")
    assert "make train" in problems(own)["model"].remedy
    (tmp_path / "model.tar.gz").unlink()
    assert "BOT_MODEL" in problems(own)["model"].remedy


def test_a_database_that_is_behind_or_gone_is_named(own: Settings, tmp_path: Path) -> None:
    behind = own.model_copy(update={"database_url": f"sqlite:///{tmp_path / 'new.db'}"})
    assert problems(behind)["database"].remedy == "Run `make migrate`."
    gone = own.model_copy(update={"database_url": "postgresql://nobody:secret-word@127.0.0.1:1/none"})
    assert "BOT_DATABASE_URL" in problems(gone)["database"].remedy
    assert "secret-word" not in str(problems(gone))


def test_what_is_late_or_given_up_is_named(own: Settings, database: Database) -> None:
    long_ago = datetime.now(UTC) - timedelta(days=90)
    common: dict[str, Any] = {"channel": "telegram", "conversation_id": "c"}
    with database.session() as session:
        session.add(
            RetentionRun(at=datetime.now(UTC) - timedelta(hours=5), days=30, conversations=0, questions=0, deliveries=0)
        )
        session.add(
            IncomingDelivery(**common, provider_id="p", sent_at=0, sequence=0, received_at=0.0, state="waiting")
        )
        session.add(OutgoingDelivery(**common, key="k", made_at=0, due_at=0, state="dead"))
    found = problems(own)
    assert "late" in found["retention"].remedy
    assert "inbox" in found
    assert "channels dead" in found["outbox"].remedy
    with database.session() as session:
        session.add(Conversation(id="c", state={}, changed_at=long_ago))
    assert "kept too long" in problems(own)["retention"].found


def test_a_clock_that_went_back_is_named(own: Settings, database: Database) -> None:
    with database.session() as session:
        session.add(Conversation(id="c", state={}, changed_at=datetime.now(UTC) + timedelta(days=2)))
    assert "future" in problems(own)["clock"].found


def test_a_key_that_others_can_read_and_a_missing_address_are_named(own: Settings, tmp_path: Path) -> None:
    (tmp_path / "secret.key").write_text("k" * 40, encoding="ascii")
    (tmp_path / "secret.key").chmod(0o644)
    telegram = Telegram(TelegramSettings(token="110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw", secret="s" * 20))
    found = problems(own.model_copy(update={"secret_key": None}), telegram)
    assert "chmod 600" in found["signing key"].remedy
    assert "BOT_PUBLIC_URL" in found["messengers"].remedy


def test_looking_changes_nothing(own: Settings, tmp_path: Path) -> None:
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir() if not path.name.startswith("bot.db-")}
    list(examine(own, []))
    after = {path.name: path.read_bytes() for path in tmp_path.iterdir() if not path.name.startswith("bot.db-")}
    assert after == before
