--liquibase formatted sql

--changeset tenantadmin:0002-tenant
CREATE TABLE tenant (
  -- 全国地方公共団体コード（検査数字つき6桁）
  code char(6) PRIMARY KEY CHECK (code ~ '^[0-9]{6}$'),
  name text NOT NULL,
  cell_id text NOT NULL REFERENCES cell,
  state text NOT NULL CHECK (state IN ('PROVISIONING', 'ACTIVE', 'FAILED', 'SUSPENDED')),
  schema_version integer NOT NULL DEFAULT 0,
  password_epoch integer NOT NULL DEFAULT 1,
  -- 止まったときの理由。人が読む文
  reason text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL,
  created_by text NOT NULL
);
--rollback DROP TABLE tenant;
