"""Every environment variable once: its type, its default and what it is for."""

import re
from ipaddress import ip_network
from pathlib import Path
from pkgutil import resolve_name
from typing import Annotated, Literal

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

ROOT = Path(__file__).resolve().parent


class SettingsError(ValueError):
    """A setting has a value that cannot be used; the message names the variable and the remedy."""


class Settings(BaseSettings):
    """The settings of one process. Each field is the variable `BOT_<NAME>` (see docs/operating.md)."""

    model_config = SettingsConfigDict(env_prefix="BOT_", extra="ignore", frozen=True)

    host: str = Field("127.0.0.1", description="Address to listen on.")
    port: Annotated[int, Field(ge=0, le=65535)] = Field(8080, description="Port to listen on; 0 takes a free one.")
    workers: Annotated[int, Field(ge=1, le=64)] = Field(
        1, description="Processes that answer, sharing port and memory; about one a core."
    )
    data_dir: Path = Field(ROOT / "var", description="Folder for the models, the caches and the signing key.")
    database_url: str = Field(
        "sqlite:///var/bot.db",
        description="SQLAlchemy address of the database, SQLite or PostgreSQL; "
        "a relative SQLite path counts from the project's folder.",
    )
    model: Path | None = Field(None, description="A trained model file to use instead of the one that fits the data.")
    model_sha256: str | None = Field(
        None,
        pattern=r"^[0-9a-f]{64}$",
        description="SHA-256 of the model file, from elsewhere than the file; any other model is refused.",
    )
    encoder: str = Field(
        "nlu.encoder:open_e5",
        description="Factory of the sentence encoder as `module:function`.",
    )
    topics: str = Field(
        "nlu.topics:open_topics",
        description="Factory of what says which topic a question of `python -m content search` is about.",
    )
    secret_key: SecretStr | None = Field(
        None,
        description="Key that signs conversation ids, 32 characters or more; unset: made once, kept in data_dir.",
    )
    secret_keys_old: SecretStr | None = Field(
        None, description="Earlier values of BOT_SECRET_KEY with commas between; what they signed stays good."
    )
    retention_days: Annotated[int, Field(ge=1, le=365)] = Field(
        30, description="Days after its last message at which a conversation is deleted."
    )
    message_limit: Annotated[int, Field(ge=50, le=10_000)] = Field(
        1_000, description="Longest message in characters; the rest is cut off."
    )
    origins: str = Field(
        "*",
        description="Websites that may show the chat, as `https://www.example.org` with commas between; `*`: any.",
    )
    messages_a_minute: Annotated[int, Field(ge=1, le=600)] = Field(
        20, description="Messages of one conversation that are answered within a minute."
    )
    redis_url: str | None = Field(
        None, description="Redis that the processes of several hosts share, as redis://host:6379/0; unset: one host."
    )
    trusted_proxies: str = Field(
        "127.0.0.1,::1",
        description="Addresses and networks, with commas between, whose X-Forwarded-For is believed.",
    )
    requests_a_minute: Annotated[int, Field(ge=1, le=1_000_000)] = Field(
        300, description="Requests to the interface from one address within a minute; more get 429."
    )
    turns_at_once: Annotated[int, Field(ge=1, le=10_000)] = Field(
        256, description="Messages that one process answers or lets wait at a time; more get 503 and people to turn to."
    )
    drain_seconds: Annotated[float, Field(ge=0, le=300)] = Field(
        2.0, description="Seconds after SIGTERM in which everything is still answered and readiness fails."
    )
    metrics_port: Annotated[int, Field(ge=0, le=65535)] = Field(
        0,
        description="Port of /metrics for Prometheus, which the world must not reach; each further process of a host "
        "takes the next free one; 0: no metrics.",
    )
    metrics_host: str = Field("127.0.0.1", description="Address on which /metrics listens.")
    log_level: str = Field("INFO", description="DEBUG, INFO, WARNING or ERROR. No level logs what residents write.")

    public_url: str | None = Field(
        None, description="Address that people use, such as https://lotse.example.org; https makes cookies Secure."
    )
    oidc_issuer: str | None = Field(None, description="OpenID Connect provider of the staff; unset: passwords only.")
    oidc_client_id: str | None = Field(None, description="Our name at that provider.")
    oidc_client_secret: SecretStr | None = Field(None, description="Our secret at that provider.")

    helpdesk: Literal["zammad", "chatwoot"] | None = Field(
        None, description="Help desk that gets the questions that residents leave; unset: they wait in the console."
    )
    helpdesk_url: str | None = Field(None, description="Where the help desk runs, such as https://help.example.org.")
    helpdesk_token: SecretStr | None = Field(None, description="Our access token at the help desk.")
    helpdesk_queue: str | None = Field(
        None, description="Where questions go there: Zammad `group` or `group;customer`, Chatwoot `account/inbox`."
    )

    @field_validator("public_url", "oidc_issuer", "helpdesk_url")
    @classmethod
    def _is_an_address(cls, value: str | None) -> str | None:
        if value and not value.startswith(("http://", "https://")):
            raise ValueError("must begin with http:// or https://")
        return value.rstrip("/") if value else None

    @field_validator("redis_url")
    @classmethod
    def _is_redis(cls, value: str | None) -> str | None:
        if value and not value.startswith(("redis://", "rediss://", "unix://")):
            raise ValueError("must begin with redis://, rediss:// or unix:// (for example redis://127.0.0.1:6379/0)")
        return value or None

    @field_validator("trusted_proxies")
    @classmethod
    def _are_networks(cls, value: str) -> str:
        for each in filter(None, (part.strip() for part in value.split(","))):
            try:
                ip_network(each)
            except ValueError as error:
                raise ValueError(f"must be addresses or networks with commas between ({error})") from error
        return value

    @field_validator("database_url")
    @classmethod
    def _sqlite_or_postgresql(cls, value: str) -> str:
        if not value.startswith(("sqlite:///", "postgresql://", "postgresql+psycopg2://")):
            raise ValueError("must begin with sqlite:/// or postgresql:// (for example sqlite:///var/bot.db)")
        return value

    @field_validator("model", "model_sha256", "public_url", mode="before")
    @classmethod
    def _empty_is_unset(cls, value: object) -> object:
        return value or None

    @field_validator("encoder", "topics")
    @classmethod
    def _names_a_factory(cls, value: str) -> str:
        try:
            if ":" not in value:
                raise ValueError("the colon is missing")
            resolve_name(value)
        except (ValueError, ImportError, AttributeError) as error:
            raise ValueError(f"must name a function as module:function ({error})") from error
        return value

    @field_validator("secret_key")
    @classmethod
    def _long_enough(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and len(value.get_secret_value()) < 32:
            raise ValueError("must have 32 characters or more")
        return value

    @field_validator("secret_keys_old")
    @classmethod
    def _each_long_enough(cls, value: SecretStr | None) -> SecretStr | None:
        if value and any(len(each.strip()) < 32 for each in value.get_secret_value().split(",") if each.strip()):
            raise ValueError("must be keys of 32 characters or more, with commas between")
        return value

    @field_validator("origins")
    @classmethod
    def _are_origins(cls, value: str) -> str:
        for each in value.split(","):
            if each.strip() != "*" and not re.fullmatch(r"https?://[^/\s]+", each.strip()):
                raise ValueError("must be * or addresses like https://www.example.org with commas between")
        return value

    @field_validator("log_level")
    @classmethod
    def _known_level(cls, value: str) -> str:
        if value.upper() not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
            raise ValueError("must be DEBUG, INFO, WARNING or ERROR")
        return value.upper()

    @property
    def models_dir(self) -> Path:
        """Where trained models are kept."""
        return self.data_dir / "models"


def load_settings() -> Settings:
    """Read the settings from the environment.

    Raises SettingsError with one sentence per wrong variable that names it.
    """
    try:
        return Settings()
    except ValidationError as error:
        problems = [
            f"BOT_{str(each['loc'][0]).upper()}: {each['msg'].removeprefix('Value error, ')} (it is {each['input']!r})"
            if each["loc"][0] not in {"secret_key", "secret_keys_old", "oidc_client_secret", "helpdesk_token"}
            else f"BOT_{str(each['loc'][0]).upper()}: {each['msg'].removeprefix('Value error, ')}"
            for each in error.errors()
        ]
        raise SettingsError("; ".join(problems)) from None
