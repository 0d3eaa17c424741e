--liquibase formatted sql

--changeset audit:0002-audit-head
-- 一行だけ。鎖の末尾を持ち、行ロックでこのテナントの記録を直列にする
CREATE TABLE audit_head (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  seq bigint NOT NULL,
  hash bytea NOT NULL
);
INSERT INTO audit_head (seq, hash) VALUES (0, '\x0000000000000000000000000000000000000000000000000000000000000000');
--rollback DROP TABLE audit_head;
