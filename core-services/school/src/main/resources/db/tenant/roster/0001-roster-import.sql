--liquibase formatted sql

--changeset roster:0001-roster-import
-- 取り込んだ、または断ったファイル。中身は保管庫に SHA-256 の名で残る
CREATE TABLE roster_import (
  id uuid PRIMARY KEY,
  -- 市町全体の OneRoster では空
  school_id uuid REFERENCES school,
  school_year integer NOT NULL,
  file_name text NOT NULL,
  sha256 char(64) NOT NULL,
  byte_count integer NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('FINE', 'WARNING', 'HELD', 'ERROR')),
  uploaded_by uuid NOT NULL,
  uploaded_by_name text NOT NULL,
  uploaded_at timestamptz NOT NULL,
  taken_by uuid,
  taken_by_name text NOT NULL DEFAULT '',
  taken_at timestamptz,
  added integer NOT NULL DEFAULT 0,
  changed integer NOT NULL DEFAULT 0,
  unchanged integer NOT NULL DEFAULT 0
);
CREATE INDEX roster_import_uploaded_at ON roster_import (uploaded_at DESC);
--rollback DROP TABLE roster_import;
