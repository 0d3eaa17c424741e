--liquibase formatted sql

--changeset roster:0002-roster-correction
-- 人が確かめて入れた文字。ファイルの行と列に対して
CREATE TABLE roster_correction (
  import_id uuid NOT NULL REFERENCES roster_import,
  line integer NOT NULL,
  field text NOT NULL,
  corrected text NOT NULL,
  PRIMARY KEY (import_id, line, field)
);
--rollback DROP TABLE roster_correction;
