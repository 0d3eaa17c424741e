--liquibase formatted sql

--changeset student:0005-homeroom-membership
CREATE TABLE homeroom_membership (
  id uuid PRIMARY KEY,
  enrollment_id uuid NOT NULL REFERENCES enrollment,
  homeroom_id uuid NOT NULL REFERENCES homeroom,
  grade smallint NOT NULL,
  number smallint NOT NULL,
  valid_from date NOT NULL,
  valid_until date,
  note text NOT NULL DEFAULT '',
  -- 出席番号は年度内に使い回さない
  UNIQUE (homeroom_id, number)
);
CREATE INDEX homeroom_membership_enrollment ON homeroom_membership (enrollment_id);
--rollback DROP TABLE homeroom_membership;
