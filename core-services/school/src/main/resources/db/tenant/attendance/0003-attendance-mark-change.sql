--liquibase formatted sql

--changeset attendance:0003-attendance-mark-change
-- 確定のあとの直し
CREATE TABLE attendance_mark_change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  enrollment_id uuid NOT NULL REFERENCES enrollment,
  day date NOT NULL,
  homeroom_id uuid NOT NULL REFERENCES homeroom,
  -- それまで記入がなければ NULL（出席）
  old_code text,
  old_late boolean,
  old_early boolean,
  old_reason text,
  new_code text NOT NULL,
  new_late boolean NOT NULL,
  new_early boolean NOT NULL,
  new_reason text NOT NULL,
  changed_by uuid NOT NULL,
  changed_by_name text NOT NULL,
  changed_at timestamptz NOT NULL
);
CREATE INDEX attendance_mark_change_homeroom ON attendance_mark_change (homeroom_id, day);
--rollback DROP TABLE attendance_mark_change;
