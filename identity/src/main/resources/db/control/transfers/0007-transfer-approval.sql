--liquibase formatted sql

--changeset transfers:0007-transfer-approval
CREATE TABLE transfer_approval (
  plan_id uuid NOT NULL REFERENCES transfer_plan,
  person_id uuid NOT NULL,
  -- 承認した人が見ていた計画の指紋
  hash char(64) NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (plan_id, person_id)
);
COMMENT ON TABLE transfer_approval IS 'insert-only';
--rollback DROP TABLE transfer_approval;
