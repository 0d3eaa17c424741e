--liquibase formatted sql

--changeset jobs:0001-outbox
-- 業務と同じトランザクションで書き、確定のあとで実行に渡す
CREATE TABLE outbox (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  queue text NOT NULL,
  payload jsonb NOT NULL,
  actor jsonb NOT NULL,
  state text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'HANDED_OVER', 'DONE', 'PARKED', 'CANCELLED')),
  attempts integer NOT NULL DEFAULT 0,
  cause text,
  created_at timestamptz NOT NULL,
  finished_at timestamptz
);
CREATE INDEX outbox_waiting ON outbox (created_at) WHERE state IN ('WAITING', 'PARKED');
--rollback DROP TABLE outbox;
