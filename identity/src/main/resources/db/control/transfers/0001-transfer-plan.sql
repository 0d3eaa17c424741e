--liquibase formatted sql

--changeset transfers:0001-transfer-plan
-- 人事異動を Microsoft 365 へ反映する計画。作り直すたびに版を重ね、前の版は変えない
CREATE TABLE transfer_plan (
  id uuid PRIMARY KEY,
  day date NOT NULL,
  edition int NOT NULL,
  hash char(64) NOT NULL,
  -- 承認のあとに変わった分だけの計画なら、もとの計画
  follows uuid REFERENCES transfer_plan,
  read_at timestamptz NOT NULL,
  made_at timestamptz NOT NULL,
  made_by uuid NOT NULL,
  UNIQUE (day, edition)
);
COMMENT ON TABLE transfer_plan IS 'insert-only';
--rollback DROP TABLE transfer_plan;
