--liquibase formatted sql

--changeset vault:0002-vault-version
-- 版。文は body、ファイルは sha256 の名の中身。戻すことも新しい版になる
CREATE TABLE vault_version (
  item_id uuid NOT NULL REFERENCES vault_item ON DELETE CASCADE,
  number integer NOT NULL,
  body text NOT NULL DEFAULT '',
  file_name text NOT NULL DEFAULT '',
  sha256 text NOT NULL,
  byte_count integer NOT NULL,
  restored_from integer,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (item_id, number)
);
--rollback DROP TABLE vault_version;
