-- Two roles: one that owns the tables and migrates, one that the guide runs as and that may only read and write rows.
-- Run once by a superuser in the guide's own, empty database; passwords are set by roles.sh or by hand.
CREATE ROLE lotse_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE;
CREATE ROLE lotse LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE, CREATE ON SCHEMA public TO lotse_owner;
GRANT USAGE ON SCHEMA public TO lotse;
ALTER DEFAULT PRIVILEGES FOR ROLE lotse_owner IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO lotse;
ALTER DEFAULT PRIVILEGES FOR ROLE lotse_owner IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO lotse;
ALTER ROLE lotse SET statement_timeout = '30s';
ALTER ROLE lotse SET idle_in_transaction_session_timeout = '60s';
