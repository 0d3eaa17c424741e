--liquibase formatted sql

--changeset audit:0003-pref-audit-is-never-altered splitStatements:false
CREATE FUNCTION pref_audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '監査証跡は変更できません (%)', TG_OP;
END $$;
CREATE TRIGGER pref_audit_entry_is_never_altered BEFORE UPDATE OR DELETE OR TRUNCATE ON pref_audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION pref_audit_refuse();
--rollback DROP FUNCTION pref_audit_refuse() CASCADE;
