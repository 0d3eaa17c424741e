--liquibase formatted sql

--changeset attendance:0002-attendance-mark
-- 行がない日は出席。版は欄ごと: 二人が同じ欄を変えたときだけ食い違う
CREATE TABLE attendance_mark (
  enrollment_id uuid NOT NULL REFERENCES enrollment,
  day date NOT NULL,
  homeroom_id uuid NOT NULL REFERENCES homeroom,
  code text NOT NULL,
  late boolean NOT NULL,
  early boolean NOT NULL,
  missed_periods smallint NOT NULL,
  reason text NOT NULL,
  at_time time,
  version integer NOT NULL,
  -- 同じ送信をもう一度受けたときに、それと分かるように
  request_id uuid NOT NULL,
  changed_by uuid NOT NULL,
  changed_by_name text NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (enrollment_id, day)
);
CREATE INDEX attendance_mark_homeroom ON attendance_mark (homeroom_id, day);
--rollback DROP TABLE attendance_mark;
