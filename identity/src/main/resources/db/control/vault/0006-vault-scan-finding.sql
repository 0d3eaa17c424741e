--liquibase formatted sql

--changeset vault:0006-vault-scan-finding
-- 見つかった所。何が書いてあったかではなく、どこを直すか
CREATE TABLE vault_scan_finding (
  scan_id uuid NOT NULL REFERENCES vault_scan,
  position integer NOT NULL,
  item_id uuid,
  version integer,
  place text NOT NULL,
  PRIMARY KEY (scan_id, position)
);
COMMENT ON TABLE vault_scan_finding IS 'insert-only';
--rollback DROP TABLE vault_scan_finding;
