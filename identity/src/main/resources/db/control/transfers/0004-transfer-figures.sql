--liquibase formatted sql

--changeset transfers:0004-transfer-figures
CREATE TABLE transfer_figures (
  plan_id uuid NOT NULL REFERENCES transfer_plan,
  municipality text NOT NULL,
  staff int NOT NULL,
  leaving int NOT NULL,
  arriving int NOT NULL,
  within int NOT NULL,
  changed int NOT NULL,
  ops int NOT NULL,
  PRIMARY KEY (plan_id, municipality)
);
COMMENT ON TABLE transfer_figures IS 'insert-only';
--rollback DROP TABLE transfer_figures;
