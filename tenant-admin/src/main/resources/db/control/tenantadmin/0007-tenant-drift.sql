--liquibase formatted sql

--changeset tenantadmin:0007-tenant-drift
-- 最後の突き合わせで、ひな形と違ったところ。人が読む文
ALTER TABLE tenant ADD COLUMN drift text NOT NULL DEFAULT '';
--rollback ALTER TABLE tenant DROP COLUMN drift;
