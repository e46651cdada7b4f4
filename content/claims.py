"""Takes rows of a queue so that of several processes only one works on each, also when one of them dies."""

import time
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import Session

from content.post_models import IncomingDelivery, OutgoingDelivery

Queued = TypeVar("Queued", IncomingDelivery, OutgoingDelivery)

MINUTE, DAY = 60.0, 86_400.0
LEASE = 30.0
"""What a process has taken and not finished after so many seconds, because it died, another one takes."""


def claim(
    session: Session,
    table: type[Queued],
    conditions: list[ColumnElement[bool]],
    order: tuple[Any, ...],
    most: int,
    lease: float,
) -> list[Queued]:
    """Up to `most` waiting rows that meet `conditions`, in `order`, now ours for `lease` seconds."""
    now = time.time()
    is_free = (table.state == "waiting", table.claimed_until < now)
    # PostgreSQL passes over what another process is just taking; SQLite has one writer, and the UPDATE decides.
    free = select(table.id).where(*is_free, *conditions).order_by(*order).limit(most)
    wanted = session.scalars(free.with_for_update(skip_locked=True, of=table)).all()
    ours = [
        row_id
        for row_id in wanted
        if changed(session, update(table).where(table.id == row_id, *is_free).values(claimed_until=now + lease))
    ]
    rows = {row.id: row for row in session.scalars(select(table).where(table.id.in_(ours)))}
    return [rows[row_id] for row_id in ours]


def changed(session: Session, statement: Any) -> int:
    """Run an UPDATE or DELETE; how many rows it met."""
    return int(session.execute(statement, execution_options={"synchronize_session": False}).rowcount)  # type: ignore[attr-defined]
