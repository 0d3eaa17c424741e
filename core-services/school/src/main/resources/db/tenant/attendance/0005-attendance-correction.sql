--liquibase formatted sql

--changeset attendance:0005-attendance-correction
CREATE TABLE attendance_correction (
  id uuid PRIMARY KEY,
  homeroom_id uuid NOT NULL REFERENCES homeroom,
  enrollment_id uuid NOT NULL REFERENCES enrollment,
  day date NOT NULL,
  old_mark text NOT NULL,
  new_mark text NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  corrected_by uuid NOT NULL,
  corrected_by_name text NOT NULL,
  corrected_at timestamptz NOT NULL
);
CREATE INDEX attendance_correction_homeroom ON attendance_correction (homeroom_id, day);
--rollback DROP TABLE attendance_correction;
