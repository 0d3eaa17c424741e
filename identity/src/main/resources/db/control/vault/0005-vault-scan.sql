--liquibase formatted sql

--changeset vault:0005-vault-scan
-- 児童生徒を指すものが無いことを確かめた記録。氏名は書かない
CREATE TABLE vault_scan (
  id uuid PRIMARY KEY,
  number bigint GENERATED ALWAYS AS IDENTITY,
  person_id uuid NOT NULL REFERENCES person,
  scanned_at timestamptz NOT NULL,
  things integer NOT NULL,
  versions integer NOT NULL,
  files integer NOT NULL,
  findings integer NOT NULL
);
CREATE INDEX vault_scan_person ON vault_scan (person_id, number);
COMMENT ON TABLE vault_scan IS 'insert-only';
--rollback DROP TABLE vault_scan;
