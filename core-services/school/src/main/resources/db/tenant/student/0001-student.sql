--liquibase formatted sql

--changeset student:0001-student
CREATE TABLE student (
  id uuid PRIMARY KEY,
  -- 学習eポータルUUID (OneRoster userMasterIdentifier): 転校・進学後も変わらない
  life_id uuid NOT NULL UNIQUE,
  birth_date date,
  -- ISO/IEC 5218
  gender smallint NOT NULL DEFAULT 0 CHECK (gender IN (0, 1, 2, 9)),
  address_protected boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 0
);
--rollback DROP TABLE student;
