--liquibase formatted sql

--changeset transfers:0002-transfer-op
CREATE TABLE transfer_op (
  plan_id uuid NOT NULL REFERENCES transfer_plan,
  seq int NOT NULL,
  op_key char(64) NOT NULL,
  kind text NOT NULL,
  phase text NOT NULL,
  employee_id text NOT NULL,
  -- これから作るアカウントにはまだない
  account uuid,
  municipality text NOT NULL,
  target_kind text,
  target_name text,
  target_id text,
  before jsonb NOT NULL,
  after jsonb NOT NULL,
  PRIMARY KEY (plan_id, seq),
  UNIQUE (plan_id, op_key)
);
CREATE INDEX transfer_op_person ON transfer_op (employee_id, plan_id);
COMMENT ON TABLE transfer_op IS 'insert-only';
--rollback DROP TABLE transfer_op;
