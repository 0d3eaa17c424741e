--liquibase formatted sql

--changeset homeroom:0001-homeroom
CREATE TABLE homeroom (
  id uuid PRIMARY KEY,
  school_id uuid NOT NULL REFERENCES school,
  school_year integer NOT NULL,
  -- 組の名だけ: 「1」「3・4」「ひまわり1」
  name text NOT NULL,
  grades smallint[] NOT NULL,
  kind text NOT NULL CHECK (kind IN ('REGULAR', 'MULTI_GRADE', 'SPECIAL_NEEDS')),
  position integer NOT NULL,
  version integer NOT NULL DEFAULT 0,
  UNIQUE (school_id, school_year, grades, name)
);
--rollback DROP TABLE homeroom;
