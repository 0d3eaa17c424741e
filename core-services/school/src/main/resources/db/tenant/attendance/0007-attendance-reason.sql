--liquibase formatted sql

--changeset attendance:0007-attendance-reason
-- 欠席などの理由と、出席簿の上での数え方。直すと次の版が足され、前の版は残る
CREATE TABLE attendance_reason_list (
  id uuid PRIMARY KEY,
  -- NULL は設置者のもの。学校のものがあれば、それによる
  school_id uuid REFERENCES school,
  version integer NOT NULL,
  -- false は、学校のものをやめて設置者のものによる（設置者なら、はじめのものに戻す）
  in_force boolean NOT NULL,
  changed_by uuid NOT NULL,
  changed_by_name text NOT NULL,
  changed_at timestamptz NOT NULL,
  UNIQUE NULLS NOT DISTINCT (school_id, version)
);
COMMENT ON TABLE attendance_reason_list IS 'insert-only';
CREATE TABLE attendance_reason (
  list_id uuid NOT NULL REFERENCES attendance_reason_list,
  position smallint NOT NULL,
  wording text NOT NULL,
  code text NOT NULL,
  late boolean NOT NULL,
  early boolean NOT NULL,
  PRIMARY KEY (list_id, position)
);
COMMENT ON TABLE attendance_reason IS 'insert-only';
--rollback DROP TABLE attendance_reason; DROP TABLE attendance_reason_list;
