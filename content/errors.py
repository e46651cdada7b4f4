"""What can go wrong with the content, for those who call it."""


class ContentError(Exception):
    """Anything that goes wrong in the content; its message says what and where, and is fit for staff."""


class NotFound(ContentError):
    """There is no such thing in the catalogue."""


class SeedError(ContentError):
    """A seed file cannot be loaded; the message names file and entry."""


class DatabaseNotReady(ContentError):
    """The database has not the schema that this version needs; the message says what to do."""


class BackupRefused(ContentError):
    """A backup cannot be made or restored; the message says why and what to do. The database is as it was."""


class FilterError(ContentError):
    """A search filter has an unknown name or value; `name` is the filter's, the message says which there are."""

    def __init__(self, message: str, name: str) -> None:
        super().__init__(message)
        self.name = name


class ImportRefused(ContentError):
    """A file cannot be brought in; the message names every place and what is wrong there, a line each."""
