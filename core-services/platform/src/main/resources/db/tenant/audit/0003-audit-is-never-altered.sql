--liquibase formatted sql

--changeset audit:0003-audit-is-never-altered splitStatements:false
CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '監査証跡は変更できません (%)', TG_OP;
END $$;
CREATE TRIGGER audit_entry_is_never_altered BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
--rollback DROP FUNCTION audit_refuse() CASCADE;
