--liquibase formatted sql

--changeset desk:0002-print-batch
CREATE TABLE print_batch (
  id uuid PRIMARY KEY,
  form text NOT NULL,
  paper text NOT NULL,
  school_id uuid NOT NULL,
  day date NOT NULL,
  cancelled boolean NOT NULL DEFAULT false,
  person_id uuid NOT NULL,
  requested_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 0
);
CREATE TABLE print_batch_item (
  id uuid PRIMARY KEY,
  batch_id uuid NOT NULL REFERENCES print_batch,
  position integer NOT NULL,
  homeroom_id uuid NOT NULL,
  homeroom_name text NOT NULL,
  state text NOT NULL CHECK (state IN ('WAITING', 'DONE', 'FAILED', 'CANCELLED')),
  cause text NOT NULL DEFAULT '',
  print_id uuid REFERENCES print_record,
  finished_at timestamptz,
  version integer NOT NULL DEFAULT 0
);
CREATE INDEX print_batch_item_batch ON print_batch_item (batch_id, position);
--rollback DROP TABLE print_batch_item; DROP TABLE print_batch;
