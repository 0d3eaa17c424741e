--liquibase formatted sql

--changeset identity:0005-opening
-- 台帳の始まりの職。職員番号ごとに、その人の載ったいちばん新しい名簿のものが生きている
CREATE TABLE opening (
  appointment_list_id uuid NOT NULL REFERENCES appointment_list,
  employee_id text NOT NULL,
  municipality char(6) NOT NULL,
  school_code text NOT NULL,
  title text NOT NULL,
  main boolean NOT NULL,
  valid_from date NOT NULL,
  PRIMARY KEY (appointment_list_id, employee_id, school_code, title)
);
CREATE INDEX opening_employee ON opening (employee_id);
COMMENT ON TABLE opening IS 'insert-only';
--rollback DROP TABLE opening;
