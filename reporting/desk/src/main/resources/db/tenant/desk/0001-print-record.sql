--liquibase formatted sql

--changeset desk:0001-print-record
-- 作った帳票の控え。どの様式から、何が入った紙を、誰がいつ作ったか
CREATE TABLE print_record (
  id uuid PRIMARY KEY,
  form text NOT NULL,
  paper text NOT NULL,
  title text NOT NULL,
  school_id uuid NOT NULL,
  homeroom_id uuid,
  day date NOT NULL,
  final_print boolean NOT NULL,
  pages integer NOT NULL,
  template_hash text NOT NULL,
  content_hash text NOT NULL,
  -- 児童生徒ごとの頁。学級の PDF から一人分を切り出すのに使う
  page_index text NOT NULL,
  person_id uuid NOT NULL,
  person_name text NOT NULL,
  printed_at timestamptz NOT NULL
);
COMMENT ON TABLE print_record IS 'insert-only';
CREATE INDEX print_record_subject ON print_record (homeroom_id, day);
CREATE INDEX print_record_school ON print_record (school_id, printed_at);
--rollback DROP TABLE print_record;
