"""Every environment variable once: its type, its default and what it is for."""

from pathlib import Path
from pkgutil import resolve_name
from typing import Annotated

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
    data_dir: Path = Field(ROOT / "var", description="Folder for the models, the caches and the signing key.")
    database_url: str = Field(
        "sqlite:///var/bot.db",
        description="SQLAlchemy address of the database; a relative SQLite path counts from the project's folder.",
    )
    model: Path | None = Field(None, description="A trained model file to use instead of the one that fits the data.")
    encoder: str = Field(
        "nlu.encoder:open_e5",
        description="Factory of the sentence encoder as `module:function`.",
    )
    secret_key: SecretStr | None = Field(
        None,
        description="Key that signs conversation ids, 32 characters or more; unset: made once, kept in data_dir.",
    )
    retention_days: Annotated[int, Field(ge=1, le=365)] = Field(
        30, description="Days after its last message at which a conversation is deleted."
    )
    message_limit: Annotated[int, Field(ge=50, le=10_000)] = Field(
        1_000, description="Longest message in characters; the rest is cut off."
    )
    log_level: str = Field("INFO", description="DEBUG, INFO, WARNING or ERROR. No level logs what residents write.")

    @field_validator("database_url")
    @classmethod
    def _sqlite_only_so_far(cls, value: str) -> str:
        if not value.startswith("sqlite:///"):
            raise ValueError("must begin with sqlite:/// (for example sqlite:///var/bot.db)")
        return value

    @field_validator("model", mode="before")
    @classmethod
    def _empty_is_unset(cls, value: object) -> object:
        return value or None

    @field_validator("encoder")
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
            if each["loc"][0] != "secret_key"
            else f"BOT_SECRET_KEY: {each['msg'].removeprefix('Value error, ')}"
            for each in error.errors()
        ]
        raise SettingsError("; ".join(problems)) from None
