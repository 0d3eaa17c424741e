--liquibase formatted sql

--changeset tenantadmin:0003-tenant-step
-- 作成の進み。画面はこれを読む
CREATE TABLE tenant_step (
  tenant_code char(6) NOT NULL REFERENCES tenant ON DELETE CASCADE,
  position integer NOT NULL,
  step text NOT NULL,
  state text NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  millis integer,
  PRIMARY KEY (tenant_code, position)
);
--rollback DROP TABLE tenant_step;
