--liquibase formatted sql

--changeset transfers:0003-transfer-rehearsal
-- 計画を写しの上で実行した結果。どの版にも一つある
CREATE TABLE transfer_rehearsal (
  plan_id uuid PRIMARY KEY REFERENCES transfer_plan,
  differences int NOT NULL,
  -- 段階ごとの秒数
  phases jsonb NOT NULL,
  -- 動く人の数。異動の別ごと
  movements jsonb NOT NULL
);
COMMENT ON TABLE transfer_rehearsal IS 'insert-only';
--rollback DROP TABLE transfer_rehearsal;
