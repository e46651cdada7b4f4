"""Who put which model into use, or tried to: kept in the history with everything else that staff change."""

from collections.abc import Sequence
from datetime import UTC, datetime

from content.database import Database
from content.history import Resource, State, revisions
from content.staff_models import Revision

_MODEL = Resource("model", "understanding")


class ModelHistory:
    """The models of one database's console."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def record(self, by: str, action: str, before: State, after: State) -> None:
        """Add what was done: `action` is trained, refused or taken-back."""
        with self._database.session() as session:
            session.add(
                Revision(
                    at=datetime.now(UTC),
                    by=by,
                    action=action,
                    resource_type=_MODEL.type,
                    resource_id=_MODEL.id,
                    before=before,
                    after=after,
                )
            )

    def all(self, limit: int = 20) -> Sequence[Revision]:
        """What was done, newest first."""
        with self._database.session() as session:
            return revisions(session, _MODEL, limit)
