--liquibase formatted sql

--changeset audit:0001-audit-entry
CREATE TABLE audit_entry (
  seq bigint PRIMARY KEY,
  at timestamptz NOT NULL,
  -- 行の中身そのもの。ハッシュはこの文字列に掛けるので jsonb にしない
  entry text NOT NULL,
  -- 探すためだけの写し
  action text NOT NULL,
  target_type text NOT NULL,
  target_id text NOT NULL,
  person_id uuid NOT NULL,
  previous_hash bytea NOT NULL,
  hash bytea NOT NULL
);
COMMENT ON TABLE audit_entry IS 'insert-only';
CREATE INDEX audit_entry_target ON audit_entry (target_type, target_id, at);
CREATE INDEX audit_entry_person ON audit_entry (person_id, at);
--rollback DROP TABLE audit_entry;
