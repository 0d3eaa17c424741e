--liquibase formatted sql

--changeset identity:0004-appointment-list
-- 職を開き、閉じたファイル。市町の取り込みの id と同じで、二度は行わない
CREATE TABLE appointment_list (
  id uuid PRIMARY KEY,
  tenant_code char(6) NOT NULL,
  kind text NOT NULL CHECK (kind IN ('STAFF_LIST', 'ROSTER_PACKAGE')),
  first_day date NOT NULL,
  appointed_by uuid NOT NULL,
  appointed_at timestamptz NOT NULL
);
CREATE INDEX appointment_list_tenant ON appointment_list (tenant_code, appointed_at);
COMMENT ON TABLE appointment_list IS 'insert-only';
--rollback DROP TABLE appointment_list;
