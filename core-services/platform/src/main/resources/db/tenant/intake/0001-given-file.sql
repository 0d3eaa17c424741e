--liquibase formatted sql

--changeset intake:0001-given-file
-- 取り込んだ、または断ったファイル。中身は保管庫に SHA-256 の名で残る
CREATE TABLE given_file (
  id uuid PRIMARY KEY,
  -- 何のためのファイルか: 名簿、教職員の名簿、出席簿
  purpose text NOT NULL,
  -- 市町全体のファイルでは空
  school_id uuid,
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
  -- 受け入れた案の指紋
  plan text NOT NULL DEFAULT '',
  added integer NOT NULL DEFAULT 0,
  changed integer NOT NULL DEFAULT 0,
  unchanged integer NOT NULL DEFAULT 0,
  -- ほかの所でする事（職を開くなど）まで終わった時刻
  settled_at timestamptz,
  outcome text NOT NULL DEFAULT 'DONE' CHECK (outcome IN ('DONE', 'REFUSED'))
);
CREATE INDEX given_file_uploaded_at ON given_file (purpose, uploaded_at DESC);
--rollback DROP TABLE given_file;
