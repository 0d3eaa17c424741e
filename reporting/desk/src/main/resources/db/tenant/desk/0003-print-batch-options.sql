--liquibase formatted sql

--changeset desk:0003-print-batch-options
-- 条件（見出し、取消線など）。JSON。作り直しても同じ紙になる
ALTER TABLE print_batch ADD COLUMN options text NOT NULL DEFAULT '{}';
--rollback ALTER TABLE print_batch DROP COLUMN options;
