--liquibase formatted sql

--changeset transfers:0006-transfer-release
-- 止めを、理由を書いて解いた記録。数や相手が変われば鍵も変わり、解けていないことになる
CREATE TABLE transfer_release (
  day date NOT NULL,
  brake_key char(64) NOT NULL,
  person_id uuid NOT NULL,
  reason text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (day, brake_key)
);
COMMENT ON TABLE transfer_release IS 'insert-only';
--rollback DROP TABLE transfer_release;
