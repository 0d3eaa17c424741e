--liquibase formatted sql

--changeset transfers:0011-transfer-account
-- 夜のあいだに作ったアカウント。最初のパスワードはここにも、どこにも置かない
CREATE TABLE transfer_account (
  plan_id uuid NOT NULL REFERENCES transfer_plan,
  employee_id text NOT NULL,
  account uuid NOT NULL,
  PRIMARY KEY (plan_id, employee_id)
);
COMMENT ON TABLE transfer_account IS 'insert-only';
--rollback DROP TABLE transfer_account;
