--liquibase formatted sql

--changeset school:0003-closure
CREATE TABLE closure (
  id uuid PRIMARY KEY,
  school_id uuid NOT NULL REFERENCES school,
  basis text NOT NULL CHECK (basis IN ('INFECTION', 'DISASTER', 'OTHER')),
  scope text NOT NULL CHECK (scope IN ('SCHOOL', 'GRADE', 'HOMEROOM')),
  grades smallint[] NOT NULL DEFAULT '{}',
  homerooms uuid[] NOT NULL DEFAULT '{}',
  valid_from date NOT NULL,
  valid_until date NOT NULL CHECK (valid_until >= valid_from),
  cause text NOT NULL DEFAULT ''
);
CREATE INDEX closure_school ON closure (school_id, valid_from);
--rollback DROP TABLE closure;
