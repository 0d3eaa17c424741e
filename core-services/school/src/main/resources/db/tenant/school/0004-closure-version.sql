--liquibase formatted sql

--changeset school:0004-closure-version
-- 臨時休業の指示のあゆみ。closure は今の姿、ここには全部の版。取りやめも一つの版
CREATE TABLE closure_version (
  closure_id uuid NOT NULL,
  version integer NOT NULL,
  school_id uuid NOT NULL REFERENCES school,
  basis text NOT NULL,
  scope text NOT NULL,
  grades smallint[] NOT NULL,
  homerooms uuid[] NOT NULL,
  valid_from date NOT NULL,
  valid_until date NOT NULL,
  cause text NOT NULL,
  withdrawn boolean NOT NULL,
  changed_by uuid NOT NULL,
  changed_by_name text NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (closure_id, version)
);
COMMENT ON TABLE closure_version IS 'insert-only';
CREATE INDEX closure_version_school ON closure_version (school_id, valid_from);
--rollback DROP TABLE closure_version;
