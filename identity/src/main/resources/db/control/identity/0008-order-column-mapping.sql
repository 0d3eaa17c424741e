--liquibase formatted sql

--changeset identity:0008-order-column-mapping
CREATE TABLE order_column_mapping (
  -- 見出しの並びの SHA-256
  header_fingerprint char(64) NOT NULL,
  field text NOT NULL,
  column_index integer NOT NULL,
  PRIMARY KEY (header_fingerprint, field)
);
--rollback DROP TABLE order_column_mapping;
