#!/bin/sh
# Runs once, when PostgreSQL makes its data folder: the roles, with the passwords of the secrets.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" -f /etc/wir-lotse/roles.sql
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  -v owner="$(cat /run/secrets/owner_password)" -v guide="$(cat /run/secrets/guide_password)" <<'SQL'
ALTER ROLE lotse_owner PASSWORD :'owner';
ALTER ROLE lotse PASSWORD :'guide';
SQL
