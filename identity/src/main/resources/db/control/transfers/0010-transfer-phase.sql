--liquibase formatted sql

--changeset transfers:0010-transfer-phase
CREATE TABLE transfer_phase (
  plan_id uuid NOT NULL REFERENCES transfer_plan,
  phase text NOT NULL,
  begun_at timestamptz NOT NULL,
  PRIMARY KEY (plan_id, phase)
);
COMMENT ON TABLE transfer_phase IS 'insert-only';
--rollback DROP TABLE transfer_phase;
