--liquibase formatted sql

--changeset identity:0006-order-ledger
-- 受け取った人事異動のファイル。取り込まなかったものも残る
CREATE TABLE order_file (
  id uuid PRIMARY KEY,
  file_name text NOT NULL,
  sha256 char(64) NOT NULL,
  content bytea NOT NULL,
  uploaded_by uuid NOT NULL,
  uploaded_by_name text NOT NULL,
  uploaded_at timestamptz NOT NULL
);
COMMENT ON TABLE order_file IS 'insert-only';
-- 取り込んだファイル。公表の時刻までは県の人事担当にだけ見える
CREATE TABLE order_intake (
  id uuid PRIMARY KEY REFERENCES order_file,
  announced_at timestamptz NOT NULL,
  entries integer NOT NULL,
  taken_by uuid NOT NULL,
  taken_by_name text NOT NULL,
  taken_at timestamptz NOT NULL
);
COMMENT ON TABLE order_intake IS 'insert-only';
-- 発令台帳。発令・取消・訂正を番号で積み、直さない
CREATE TABLE order_entry (
  number text PRIMARY KEY,
  act text NOT NULL CHECK (act IN ('ISSUE', 'CANCEL', 'CORRECT')),
  target text REFERENCES order_entry DEFERRABLE INITIALLY DEFERRED,
  employee_id text NOT NULL,
  person_name text NOT NULL,
  effective_on date NOT NULL,
  kind text NOT NULL,
  from_municipality char(6),
  from_school text,
  from_title text,
  to_municipality char(6),
  to_school text,
  to_title text,
  term_end date,
  note text NOT NULL,
  intake_id uuid NOT NULL REFERENCES order_intake,
  line integer NOT NULL,
  CHECK ((act = 'ISSUE') = (target IS NULL))
);
CREATE INDEX order_entry_employee ON order_entry (employee_id, effective_on);
CREATE INDEX order_entry_effective ON order_entry (effective_on);
CREATE INDEX order_entry_target ON order_entry (target) WHERE target IS NOT NULL;
COMMENT ON TABLE order_entry IS 'insert-only';
-- その人の最初の発令を取り込んだときの、台帳の始まりの職。あとの名簿（opening）で変わらない
CREATE TABLE opening_post (
  employee_id text NOT NULL,
  municipality char(6) NOT NULL,
  -- 教育委員会は空
  school text NOT NULL,
  title text NOT NULL,
  main boolean NOT NULL,
  since date NOT NULL,
  PRIMARY KEY (employee_id, municipality, school)
);
COMMENT ON TABLE opening_post IS 'insert-only';
-- 一度に一つだけ取り込むための一行
CREATE TABLE order_gate (
  id smallint PRIMARY KEY
);
INSERT INTO order_gate VALUES (1);
--rollback DROP TABLE order_gate; DROP TABLE opening_post; DROP TABLE order_entry; DROP TABLE order_intake; DROP TABLE order_file;
