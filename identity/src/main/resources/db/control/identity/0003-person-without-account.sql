--liquibase formatted sql

--changeset identity:0003-person-without-account
-- 名簿から入った人には、Microsoft 365 のアカウントを結ぶまで鍵がない。その間は誰としてもサインインできない
ALTER TABLE person ALTER COLUMN directory_tenant DROP NOT NULL;
ALTER TABLE person ALTER COLUMN object_id DROP NOT NULL;
--rollback ALTER TABLE person ALTER COLUMN directory_tenant SET NOT NULL, ALTER COLUMN object_id SET NOT NULL;
