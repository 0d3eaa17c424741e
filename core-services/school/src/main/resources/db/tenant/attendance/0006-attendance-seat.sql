--liquibase formatted sql

--changeset attendance:0006-attendance-seat
-- 前の左から右へ、列ごとに 0, 1, 2 …。行がない児童は番号順に空いた席へ
CREATE TABLE attendance_seat (
  homeroom_id uuid NOT NULL REFERENCES homeroom,
  enrollment_id uuid NOT NULL REFERENCES enrollment,
  position smallint NOT NULL CHECK (position BETWEEN 0 AND 71),
  PRIMARY KEY (homeroom_id, enrollment_id),
  UNIQUE (homeroom_id, position) DEFERRABLE INITIALLY DEFERRED
);
--rollback DROP TABLE attendance_seat;
