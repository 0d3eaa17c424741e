--liquibase formatted sql

--changeset roster:0005-roster-in-given-file
-- contract: 0.1
-- 名簿のファイルも、ほかのファイルと同じ表に置く
INSERT INTO given_file (id, purpose, school_id, file_name, sha256, byte_count, verdict, uploaded_by, uploaded_by_name,
  uploaded_at, taken_by, taken_by_name, taken_at, added, changed, unchanged, settled_at)
SELECT id, 'roster', school_id, file_name, sha256, byte_count, verdict, uploaded_by, uploaded_by_name,
  uploaded_at, taken_by, taken_by_name, taken_at, added, changed, unchanged, taken_at
FROM roster_import;
ALTER TABLE roster_correction DROP CONSTRAINT roster_correction_import_id_fkey;
ALTER TABLE roster_correction ADD FOREIGN KEY (import_id) REFERENCES given_file;
DROP TABLE roster_import;
--rollback CREATE TABLE roster_import (
--rollback   id uuid PRIMARY KEY, school_id uuid REFERENCES school, school_year integer NOT NULL, file_name text NOT NULL,
--rollback   sha256 char(64) NOT NULL, byte_count integer NOT NULL, verdict text NOT NULL, uploaded_by uuid NOT NULL,
--rollback   uploaded_by_name text NOT NULL, uploaded_at timestamptz NOT NULL, taken_by uuid,
--rollback   taken_by_name text NOT NULL DEFAULT '', taken_at timestamptz, added integer NOT NULL DEFAULT 0,
--rollback   changed integer NOT NULL DEFAULT 0, unchanged integer NOT NULL DEFAULT 0);
--rollback INSERT INTO roster_import (id, school_id, school_year, file_name, sha256, byte_count, verdict, uploaded_by,
--rollback   uploaded_by_name, uploaded_at, taken_by, taken_by_name, taken_at, added, changed, unchanged)
--rollback SELECT id, school_id, extract(year FROM uploaded_at - interval '3 months'), file_name, sha256, byte_count, verdict,
--rollback   uploaded_by, uploaded_by_name, uploaded_at, taken_by, taken_by_name, taken_at, added, changed, unchanged
--rollback FROM given_file WHERE purpose = 'roster';
--rollback ALTER TABLE roster_correction DROP CONSTRAINT roster_correction_import_id_fkey;
--rollback ALTER TABLE roster_correction ADD FOREIGN KEY (import_id) REFERENCES roster_import;
--rollback DELETE FROM given_file WHERE purpose = 'roster';
