--liquibase formatted sql

--changeset student:0002-student-name
-- 受け取ったままの文字。正規化・縮退は search_key だけに掛ける
CREATE TABLE student_name (
  id uuid PRIMARY KEY,
  student_id uuid NOT NULL REFERENCES student,
  kind text NOT NULL CHECK (kind IN ('FAMILY_REGISTER', 'SCHOOL')),
  name text NOT NULL,
  furigana text NOT NULL,
  search_key text NOT NULL,
  valid_from date NOT NULL,
  valid_until date,
  UNIQUE (student_id, kind, valid_from)
);
CREATE INDEX student_name_search ON student_name (search_key text_pattern_ops);
--rollback DROP TABLE student_name;
