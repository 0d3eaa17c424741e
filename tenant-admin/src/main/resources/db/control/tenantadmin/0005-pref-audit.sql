--liquibase formatted sql

--changeset tenantadmin:0005-pref-audit
-- 県の操作の記録。市町の児童生徒のデータは書かない
CREATE TABLE pref_audit (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  actor_id uuid,
  actor_name text NOT NULL,
  origin text NOT NULL,
  action text NOT NULL,
  tenant_code char(6),
  detail text NOT NULL
);
CREATE INDEX pref_audit_tenant ON pref_audit (tenant_code, seq);
COMMENT ON TABLE pref_audit IS 'insert-only';
--rollback DROP TABLE pref_audit;
