--liquibase formatted sql

--changeset tenantadmin:0004-tenant-report
-- 検証報告（作成時、突き合わせ時）。教育委員会が綴じるもの: 直さない
CREATE TABLE tenant_report (
  id uuid PRIMARY KEY,
  tenant_code char(6) NOT NULL,
  kind text NOT NULL CHECK (kind IN ('PROVISIONING', 'DRIFT')),
  passed boolean NOT NULL,
  made_at timestamptz NOT NULL,
  made_by text NOT NULL
);
CREATE TABLE tenant_report_line (
  report_id uuid NOT NULL REFERENCES tenant_report,
  position integer NOT NULL,
  title text NOT NULL,
  passed boolean NOT NULL,
  detail text NOT NULL,
  PRIMARY KEY (report_id, position)
);
CREATE INDEX tenant_report_tenant ON tenant_report (tenant_code, made_at);
COMMENT ON TABLE tenant_report IS 'insert-only';
COMMENT ON TABLE tenant_report_line IS 'insert-only';
--rollback DROP TABLE tenant_report_line; DROP TABLE tenant_report;
