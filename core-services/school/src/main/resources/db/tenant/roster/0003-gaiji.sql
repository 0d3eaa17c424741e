--liquibase formatted sql

--changeset roster:0003-gaiji
-- 外字の同定。次からは自動で当てる
CREATE TABLE gaiji (
  -- 「U+E000」
  source_code text PRIMARY KEY,
  -- CP932 のバイト列「F040」、なければ空
  source_bytes text NOT NULL,
  real_character text NOT NULL,
  decided_by uuid NOT NULL,
  decided_at timestamptz NOT NULL
);
--rollback DROP TABLE gaiji;
