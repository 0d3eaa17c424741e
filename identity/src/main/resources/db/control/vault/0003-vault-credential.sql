--liquibase formatted sql

--changeset vault:0003-vault-credential
CREATE TABLE vault_credential (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person,
  kind text NOT NULL CHECK (kind IN ('TRAINING', 'LICENCE')),
  title text NOT NULL,
  issuer text NOT NULL DEFAULT '',
  number text NOT NULL DEFAULT '',
  day date NOT NULL,
  valid_until date,
  hours numeric(5, 1),
  changed_at timestamptz NOT NULL
);
CREATE INDEX vault_credential_person ON vault_credential (person_id, kind, day);
--rollback DROP TABLE vault_credential;
