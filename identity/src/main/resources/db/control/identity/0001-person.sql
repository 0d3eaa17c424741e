--liquibase formatted sql

--changeset identity:0001-person
CREATE TABLE person (
  id uuid PRIMARY KEY,
  employee_id text NOT NULL UNIQUE,
  name text NOT NULL,
  furigana text NOT NULL,
  -- 鍵は oid と tid。メールや UPN では突合しない (ASVS 6.8.1)
  directory_tenant uuid NOT NULL,
  object_id uuid NOT NULL,
  UNIQUE (directory_tenant, object_id)
);
--rollback DROP TABLE person;
