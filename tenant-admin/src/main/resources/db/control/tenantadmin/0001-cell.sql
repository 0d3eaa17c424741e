--liquibase formatted sql

--changeset tenantadmin:0001-cell
-- 接続先と秘密は設定にだけ置く。ここには名前だけ
CREATE TABLE cell (
  id text PRIMARY KEY CHECK (id ~ '^[a-z][a-z0-9-]{0,31}$'),
  created_at timestamptz NOT NULL DEFAULT now()
);
--rollback DROP TABLE cell;
