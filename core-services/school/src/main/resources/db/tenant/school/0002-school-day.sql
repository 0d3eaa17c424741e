--liquibase formatted sql

--changeset school:0002-school-day
-- 学校が自分で決めた日だけ。行のない日は規則（平日から祝日と長期休業を除く）による
CREATE TABLE school_day (
  school_id uuid NOT NULL REFERENCES school,
  day date NOT NULL,
  -- 0 は全学年
  grade smallint NOT NULL DEFAULT 0,
  kind text NOT NULL CHECK (kind IN ('CLASS_DAY', 'DAY_OFF')),
  label text NOT NULL DEFAULT '',
  PRIMARY KEY (school_id, day, grade)
);
--rollback DROP TABLE school_day;
