--liquibase formatted sql

--changeset audit:0001-pref-audit-entry
-- 県の操作の記録。形は市町の audit_entry と同じで、同じ手順で確かめる
CREATE TABLE pref_audit_entry (
  seq bigint PRIMARY KEY,
  at timestamptz NOT NULL,
  entry text NOT NULL,
  action text NOT NULL,
  target_type text NOT NULL,
  target_id text NOT NULL,
  person_id uuid NOT NULL,
  previous_hash bytea NOT NULL,
  hash bytea NOT NULL
);
COMMENT ON TABLE pref_audit_entry IS 'insert-only';
CREATE INDEX pref_audit_entry_target ON pref_audit_entry (target_type, target_id, seq);
--rollback DROP TABLE pref_audit_entry;
