--liquibase formatted sql

--changeset excuse:0001-excuse
-- 出席停止・忌引。直すと次の版が足され、前の版は残る。取り消しも一つの版
CREATE TABLE excuse (
  id uuid NOT NULL,
  version integer NOT NULL,
  enrollment_id uuid NOT NULL REFERENCES enrollment,
  kind text NOT NULL CHECK (kind IN ('SUSPENSION', 'BEREAVEMENT')),
  -- 出席停止の理由の符号。忌引は RELATIVE
  ground text NOT NULL,
  -- 一覧にない病名、または続柄
  cause text NOT NULL,
  onset date,
  recovered date,
  travel_days smallint NOT NULL,
  granted_days smallint NOT NULL,
  granted_until date,
  valid_from date NOT NULL,
  -- 終わりの日がまだ分からなければ NULL
  valid_until date CHECK (valid_until >= valid_from),
  note text NOT NULL,
  withdrawn boolean NOT NULL,
  changed_by uuid NOT NULL,
  changed_by_name text NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (id, version)
);
COMMENT ON TABLE excuse IS 'insert-only';
CREATE INDEX excuse_enrollment ON excuse (enrollment_id);
--rollback DROP TABLE excuse;
