--liquibase formatted sql

--changeset identity:0002-post
CREATE TABLE post (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person,
  role text NOT NULL,
  tenant_code char(6),
  school_id uuid,
  homeroom_id uuid,
  title text NOT NULL,
  valid_from date NOT NULL,
  valid_until date
);
CREATE INDEX post_person ON post (person_id);
CREATE INDEX post_homeroom ON post (homeroom_id) WHERE homeroom_id IS NOT NULL;
--rollback DROP TABLE post;
