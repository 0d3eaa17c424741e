--liquibase formatted sql

--changeset student:0004-enrollment
-- 二つの期間を混ぜない: 出席は left_date（去った日）まで、在籍は roll_end_date（転学日）まで
CREATE TABLE enrollment (
  id uuid PRIMARY KEY,
  student_id uuid NOT NULL REFERENCES student,
  school_id uuid NOT NULL REFERENCES school,
  start_kind text NOT NULL CHECK (start_kind IN ('ENTRANCE', 'TRANSFER_IN', 'ADMISSION')),
  start_date date NOT NULL,
  left_date date,
  roll_end_date date,
  end_kind text CHECK (end_kind IN ('GRADUATION', 'TRANSFER_OUT', 'WITHDRAWAL', 'REMOVAL', 'DEATH')),
  from_school text NOT NULL DEFAULT '',
  to_school text NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 0
);
CREATE INDEX enrollment_student ON enrollment (student_id);
CREATE INDEX enrollment_school ON enrollment (school_id, start_date);
--rollback DROP TABLE enrollment;
