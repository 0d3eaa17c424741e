--liquibase formatted sql

--changeset attendance:0004-attendance-month
-- 行がない月は締めていない
CREATE TABLE attendance_month (
  homeroom_id uuid NOT NULL REFERENCES homeroom,
  month date NOT NULL CHECK (extract(day FROM month) = 1),
  state text NOT NULL CHECK (state IN ('OPEN', 'CLOSED', 'APPROVED')),
  closed_by_name text NOT NULL DEFAULT '',
  closed_at timestamptz,
  approved_by_name text NOT NULL DEFAULT '',
  approved_at timestamptz,
  version integer NOT NULL,
  PRIMARY KEY (homeroom_id, month)
);
--rollback DROP TABLE attendance_month;
