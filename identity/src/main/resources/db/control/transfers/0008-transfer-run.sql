--liquibase formatted sql

--changeset transfers:0008-transfer-run
-- 承認された計画の実行。二人目の承認と同じトランザクションで、操作の控え（transfer_step）とともに書く
CREATE TABLE transfer_run (
  plan_id uuid PRIMARY KEY REFERENCES transfer_plan,
  not_before timestamptz NOT NULL,
  -- 引き受けるたびに増える。前に引き受けた worker は、これが変わっていれば何も書けない
  epoch int NOT NULL DEFAULT 0,
  started_at timestamptz,
  ended_at timestamptz,
  differences int,
  -- 二人目に承認した人。操作はこの人の名で監査証跡に残る
  actor jsonb NOT NULL
);
--rollback DROP TABLE transfer_run;
