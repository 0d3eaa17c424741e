--liquibase formatted sql

--changeset vault:0001-vault-item
-- 教職員その人のもの。市町村にも学校にも結ばない。児童生徒を指す列を持たない
CREATE TABLE vault_item (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person,
  kind text NOT NULL CHECK (kind IN ('COMMENT', 'WEEK_PLAN', 'MATERIAL', 'DOCUMENT')),
  classification text NOT NULL CHECK (classification IN ('III', 'IV')),
  title text NOT NULL,
  label text NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL
);
CREATE INDEX vault_item_person ON vault_item (person_id, kind);
--rollback DROP TABLE vault_item;
