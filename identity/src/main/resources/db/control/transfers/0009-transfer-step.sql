--liquibase formatted sql

--changeset transfers:0009-transfer-step
CREATE TABLE transfer_step (
  plan_id uuid NOT NULL,
  seq int NOT NULL,
  phase text NOT NULL,
  state text NOT NULL,
  attempts int NOT NULL DEFAULT 0,
  alone boolean NOT NULL DEFAULT false,
  due_at timestamptz NOT NULL,
  look_until timestamptz,
  -- 最後の答え。0 は答えがなかった
  status int,
  cause text,
  request_id text,
  settled_at timestamptz,
  PRIMARY KEY (plan_id, seq),
  FOREIGN KEY (plan_id, seq) REFERENCES transfer_op
);
CREATE INDEX transfer_step_open ON transfer_step (plan_id, phase, state, due_at)
  WHERE state IN ('WAITING', 'SENT', 'DOUBTFUL');
--rollback DROP TABLE transfer_step;
