"""Runs the migrations on the connection that content/database.py hands over."""

from alembic import context

import content.details
import content.post_models
import content.retention  # noqa: F401 (their tables belong to the schema)
from content.models import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,  # SQLite cannot alter columns in place
)
with context.begin_transaction():
    context.run_migrations()
