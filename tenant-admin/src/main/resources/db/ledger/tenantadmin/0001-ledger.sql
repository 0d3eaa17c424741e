--liquibase formatted sql

--changeset tenantadmin:0001-ledger
CREATE TABLE ledger (
  tenant char(6) PRIMARY KEY CHECK (tenant ~ '^[0-9]{6}$'),
  -- 当てた変更セットの数。比べて置き換える (compare-and-set) ときだけ動く
  version integer NOT NULL,
  -- 一度でも開いた市町は、作り直しのために消されない
  opened boolean NOT NULL DEFAULT false,
  reason text NOT NULL DEFAULT '',
  changed_at timestamptz NOT NULL DEFAULT now()
);
--rollback DROP TABLE ledger;
