--liquibase formatted sql

--changeset attendance:0001-attendance-sheet
-- 行がない日は未確定
CREATE TABLE attendance_sheet (
  homeroom_id uuid NOT NULL REFERENCES homeroom,
  day date NOT NULL,
  confirmed_at timestamptz NOT NULL,
  confirmed_by uuid NOT NULL,
  confirmed_by_name text NOT NULL,
  PRIMARY KEY (homeroom_id, day)
);
--rollback DROP TABLE attendance_sheet;
