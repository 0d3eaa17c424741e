--liquibase formatted sql

--changeset audit:0002-pref-audit-head
CREATE TABLE pref_audit_head (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  seq bigint NOT NULL,
  hash bytea NOT NULL
);
INSERT INTO pref_audit_head (seq, hash) VALUES (0, '\x0000000000000000000000000000000000000000000000000000000000000000');
--rollback DROP TABLE pref_audit_head;
