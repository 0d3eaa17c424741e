--liquibase formatted sql

--changeset transfers:0005-transfer-brake
CREATE TABLE transfer_brake (
  plan_id uuid NOT NULL REFERENCES transfer_plan,
  brake_key char(64) NOT NULL,
  kind text NOT NULL,
  municipality text NOT NULL,
  words jsonb NOT NULL,
  PRIMARY KEY (plan_id, brake_key)
);
COMMENT ON TABLE transfer_brake IS 'insert-only';
--rollback DROP TABLE transfer_brake;
