-- A cell's database: run once by a superuser, with psql. The two roles are never superusers.
\set ON_ERROR_STOP on
\getenv admin_password ADMIN_PASSWORD
\getenv control_password CONTROL_PASSWORD
CREATE ROLE agata_admin LOGIN NOSUPERUSER NOCREATEDB CREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'admin_password';
ALTER ROLE agata_admin SET createrole_self_grant = 'set, inherit';
CREATE ROLE agata_control LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'control_password';
CREATE DATABASE agata OWNER agata_admin TEMPLATE template0;
REVOKE ALL ON DATABASE postgres FROM PUBLIC;
REVOKE ALL ON DATABASE template1 FROM PUBLIC;
REVOKE TEMPORARY ON DATABASE agata FROM PUBLIC;
\connect agata
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
CREATE SCHEMA agata AUTHORIZATION agata_admin;
ALTER ROLE agata_control IN DATABASE agata SET search_path = agata;
