-- After each migration, as lotse_owner: what is only ever added to, and the number of the schema.
REVOKE UPDATE, DELETE ON revision, staff_event FROM lotse;
REVOKE INSERT, UPDATE, DELETE ON alembic_version FROM lotse;
