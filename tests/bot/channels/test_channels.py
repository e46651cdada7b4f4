"""What holds for the list of messengers: each has its test, its page, and settings that are documented and safe."""

import os
from pathlib import Path

import pytest

from bot.channels import CHANNELS
from bot.channels.channel import Channel, retry_after
from bot.channels.configured import configured_channels
from bot.gateway import shape
from settings import ROOT, SettingsError
from tests.bot.channels.contract import ChannelContract
from tests.bot.channels.serve_house import case_of

HERE = Path(__file__).parent


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [each for each in os.environ if each.upper().startswith("BOT_")]:
        monkeypatch.delenv(name)


@pytest.mark.parametrize("kind", CHANNELS, ids=lambda kind: kind.name)
def test_a_messenger_is_one_file_one_test_and_one_page(kind: type[Channel]) -> None:
    assert kind.__module__ == f"bot.channels.{kind.name}"
    assert case_of(kind.name).name == kind.name
    test = (HERE / f"test_{kind.name}.py").read_text(encoding="utf-8")
    assert f"({ChannelContract.__name__})" in test
    page = (ROOT / "docs" / "channels" / f"{kind.name}.md").read_text(encoding="utf-8")
    for name, field in kind.settings_class.model_fields.items():
        assert f"`BOT_{kind.name.upper()}_{name.upper()}`" in page
        assert (field.description or "").endswith(".")
    assert f"channels/{kind.name}.md" in (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")


def test_names_are_addresses_and_never_alike() -> None:
    names = [kind.name for kind in CHANNELS]
    assert len(set(names)) == len(names)
    assert all(name.isalpha() and name.islower() for name in names)


def test_without_variables_there_is_no_messenger() -> None:
    assert configured_channels() == []


def test_what_is_set_up_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TELEGRAM_TOKEN", "1:a")
    monkeypatch.setenv("BOT_TELEGRAM_SECRET", "a" * 20)
    monkeypatch.setenv("BOT_MATRIX_USER", "")
    assert [each.name for each in configured_channels()] == ["telegram"]


def test_what_is_set_up_by_half_is_named_without_its_values(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TELEGRAM_TOKEN", "1:secret-token")
    monkeypatch.setenv("BOT_TELEGRAM_SECRET", "kurz-und-geheim")
    monkeypatch.setenv("BOT_MATRIX_USER", "lotse")
    with pytest.raises(SettingsError) as refusal:
        configured_channels()
    said = str(refusal.value)
    assert {part.partition(":")[0] for part in said.split("; ")} == {
        "BOT_TELEGRAM_SECRET",
        "BOT_MATRIX_AS_TOKEN",
        "BOT_MATRIX_HS_TOKEN",
        "BOT_MATRIX_USER",
        "BOT_MATRIX_API",
    }
    assert "secret-token" not in said
    assert "kurz-und-geheim" not in said


@pytest.mark.parametrize("kind", CHANNELS, ids=lambda kind: kind.name)
def test_secrets_never_show_in_print(kind: type[Channel]) -> None:
    case = case_of(kind.name)
    channel = case.channel("http://127.0.0.1:1")
    shown = f"{vars(channel)}"
    assert not any(secret in shown for secret in case.secrets)


@pytest.mark.parametrize(
    ("value", "seconds"), [("7", 7), ("", 0), ("soon", 0), ("-5", 0), ("Sun, 06 Nov 1994 08:49:37 GMT", 0), ("٣", 0)]
)
def test_retry_after_is_read_as_number_or_date(value: str, seconds: float) -> None:
    assert retry_after({"Retry-After": value}) == seconds


def test_what_is_no_name_in_a_webhook_does_not_come_into_the_log() -> None:
    sent = {"a\nERROR b\ud800": 1, "from_user": {"Ms. Secret": []}, "": None, "x" * 41: "", "0511123456": 1.5}
    assert shape(sent) == "{?: int, from_user: {?: []}, ?: NoneType, ?: str, ?: float}"
