"""Settings come from the environment, and a wrong one is refused in a sentence that names it."""

import os
import re
from pathlib import Path

import pytest
from pydantic import ValidationError

from settings import ROOT, Settings, SettingsError, load_settings

KEY = "a-key-of-thirty-two-characters-or-more"


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """None of the developer's own settings."""
    for name in [each for each in os.environ if each.upper().startswith("BOT_")]:
        monkeypatch.delenv(name)


def test_the_defaults_serve_this_machine_only() -> None:
    settings = load_settings()
    assert (settings.host, settings.port) == ("127.0.0.1", 8080)
    assert settings.database_url == "sqlite:///var/bot.db"
    assert settings.models_dir == ROOT / "var" / "models"
    assert settings.secret_key is None
    assert settings.retention_days == 30


@pytest.mark.parametrize(
    ("name", "value", "field", "meaning"),
    [
        ("BOT_HOST", "0.0.0.0", "host", "0.0.0.0"),
        ("BOT_PORT", "0", "port", 0),
        ("BOT_PORT", "65535", "port", 65535),
        ("BOT_DATA_DIR", "/srv/lotse", "data_dir", Path("/srv/lotse")),
        ("BOT_DATABASE_URL", "sqlite:////srv/lotse.db", "database_url", "sqlite:////srv/lotse.db"),
        ("BOT_DATABASE_URL", "postgresql://db/lotse", "database_url", "postgresql://db/lotse"),
        ("BOT_MODEL", "/srv/model.tar.gz", "model", Path("/srv/model.tar.gz")),
        ("BOT_ENCODER", "nlu.encoder:E5Encoder", "encoder", "nlu.encoder:E5Encoder"),
        ("BOT_RETENTION_DAYS", "1", "retention_days", 1),
        ("BOT_MESSAGE_LIMIT", "500", "message_limit", 500),
        ("BOT_LOG_LEVEL", "warning", "log_level", "WARNING"),
        ("BOT_PUBLIC_URL", "https://lotse.example", "public_url", "https://lotse.example"),
        ("BOT_PUBLIC_URL", "", "public_url", None),
        ("BOT_MESSAGES_A_MINUTE", "5", "messages_a_minute", 5),
        ("BOT_REDIS_URL", "redis://127.0.0.1/0", "redis_url", "redis://127.0.0.1/0"),
        ("BOT_REDIS_URL", "", "redis_url", None),
        ("BOT_TRUSTED_PROXIES", "10.0.0.0/8,::1", "trusted_proxies", "10.0.0.0/8,::1"),
        ("BOT_METRICS_PORT", "9100", "metrics_port", 9100),
    ],
)
def test_a_variable_sets_its_field(
    name: str, value: str, field: str, meaning: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    assert getattr(load_settings(), field) == meaning


def test_models_are_kept_in_the_data_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_DATA_DIR", "/srv/lotse")
    assert load_settings().models_dir == Path("/srv/lotse/models")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BOT_PORT", "eighty"),
        ("BOT_PORT", "-1"),
        ("BOT_PORT", "65536"),
        ("BOT_PORT", ""),
        ("BOT_DATABASE_URL", "mysql://db/lotse"),
        ("BOT_DATABASE_URL", "var/bot.db"),
        ("BOT_DATABASE_URL", ""),
        ("BOT_ENCODER", "nlu.encoder.open_e5"),
        ("BOT_ENCODER", "a:b:c"),
        ("BOT_RETENTION_DAYS", "0"),
        ("BOT_RETENTION_DAYS", "366"),
        ("BOT_RETENTION_DAYS", "a month"),
        ("BOT_MESSAGE_LIMIT", "49"),
        ("BOT_MESSAGE_LIMIT", "10001"),
        ("BOT_LOG_LEVEL", "LOUD"),
        ("BOT_PUBLIC_URL", "ftp://lotse.example"),
        ("BOT_PUBLIC_URL", "lotse.example"),
        ("BOT_MESSAGES_A_MINUTE", "0"),
        ("BOT_REDIS_URL", "127.0.0.1:6379"),
        ("BOT_TRUSTED_PROXIES", "proxy.example.org"),
        ("BOT_TURNS_AT_ONCE", "0"),
        ("BOT_DRAIN_SECONDS", "-1"),
    ],
)
def test_a_wrong_value_is_refused_by_the_variables_name(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=rf"^{name}: .+ \(it is '{re.escape(value)}'\)$"):
        load_settings()


def test_every_wrong_variable_is_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_PORT", "eighty")
    monkeypatch.setenv("BOT_LOG_LEVEL", "LOUD")
    monkeypatch.setenv("BOT_SECRET_KEY", "short")
    with pytest.raises(SettingsError) as refusal:
        load_settings()
    assert [each.partition(":")[0] for each in str(refusal.value).split("; ")] == [
        "BOT_PORT",
        "BOT_SECRET_KEY",
        "BOT_LOG_LEVEL",
    ]


def test_a_short_key_is_refused_without_being_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_SECRET_KEY", KEY[:31])
    with pytest.raises(SettingsError, match=r"^BOT_SECRET_KEY: must have 32 characters or more$") as refusal:
        load_settings()
    assert refusal.value.__cause__ is None
    assert refusal.value.__suppress_context__


def test_a_short_key_of_before_is_refused_without_being_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_SECRET_KEYS_OLD", f"{KEY},{KEY[:31]}")
    with pytest.raises(SettingsError, match=r"^BOT_SECRET_KEYS_OLD: must be keys of 32 [^(]*$"):
        load_settings()


def test_a_key_never_shows_in_print(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_SECRET_KEY", KEY)
    settings = load_settings()
    assert settings.secret_key is not None
    assert settings.secret_key.get_secret_value() == KEY
    assert KEY not in f"{settings} {settings!r} {settings.model_dump()} {settings.model_dump_json()}"


def test_settings_do_not_change_while_the_process_runs() -> None:
    with pytest.raises(ValidationError):
        load_settings().port = 1  # type: ignore[misc]


def test_other_peoples_variables_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_OF_SOMEBODY_ELSE", "1")
    monkeypatch.setenv("PORT", "1")
    monkeypatch.setenv("HOST", "somewhere")
    assert load_settings() == Settings()
    assert (load_settings().host, load_settings().port) == ("127.0.0.1", 8080)


def test_every_setting_says_what_it_is_for() -> None:
    assert [name for name, field in Settings.model_fields.items() if not (field.description or "").endswith(".")] == []
