--liquibase formatted sql

--changeset student:0003-contact
CREATE TABLE student_contact (
  student_id uuid NOT NULL REFERENCES student,
  valid_from date NOT NULL,
  postal_code text NOT NULL DEFAULT '',
  address text NOT NULL DEFAULT '',
  phone text NOT NULL DEFAULT '',
  guardian_name text NOT NULL DEFAULT '',
  guardian_relation text NOT NULL DEFAULT '',
  PRIMARY KEY (student_id, valid_from)
);
--rollback DROP TABLE student_contact;
