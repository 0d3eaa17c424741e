--liquibase formatted sql

--changeset identity:0011-handover-window
-- 引継ぎの閲覧。前の市町が、去った人の終わった職ごとに、日を限って許す。読むだけで、職にはならない
CREATE TABLE handover_window (
  id uuid PRIMARY KEY,
  post_id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES person,
  role text NOT NULL,
  tenant_code char(6) NOT NULL,
  school_id uuid NOT NULL,
  homeroom_id uuid,
  title text NOT NULL,
  valid_from date NOT NULL,
  valid_until date NOT NULL,
  granted_by uuid NOT NULL,
  granted_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  CHECK (valid_until >= valid_from)
);
CREATE UNIQUE INDEX handover_window_post ON handover_window (post_id) WHERE withdrawn_at IS NULL;
CREATE INDEX handover_window_person ON handover_window (person_id);
CREATE INDEX handover_window_tenant ON handover_window (tenant_code, valid_until);
--rollback DROP TABLE handover_window;
