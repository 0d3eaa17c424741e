--liquibase formatted sql

--changeset school:0001-school
CREATE TABLE school (
  id uuid PRIMARY KEY,
  code text NOT NULL UNIQUE,
  name text NOT NULL,
  short_name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('ELEMENTARY', 'JUNIOR_HIGH', 'COMPULSORY', 'SPECIAL_NEEDS')),
  opened_on date,
  closed_on date,
  version integer NOT NULL DEFAULT 0
);
--rollback DROP TABLE school;
