--liquibase formatted sql

--changeset vault:0004-vault-preference
-- 表示の好みと、よく使う画面。画面は市町村より下の道だけで、id は入らない
CREATE TABLE vault_preference (
  person_id uuid NOT NULL REFERENCES person,
  name text NOT NULL CHECK (name IN ('TEXT_SIZE', 'ROLL_VIEW', 'FAVOURITES')),
  value text NOT NULL,
  PRIMARY KEY (person_id, name)
);
--rollback DROP TABLE vault_preference;
