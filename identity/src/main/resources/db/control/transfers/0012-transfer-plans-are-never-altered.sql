--liquibase formatted sql

--changeset transfers:0012-transfer-plans-are-never-altered splitStatements:false
CREATE FUNCTION transfer_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '計画と承認は変更できません (%)', TG_OP;
END $$;
CREATE TRIGGER transfer_plan_is_never_altered BEFORE UPDATE OR DELETE OR TRUNCATE ON transfer_plan
  FOR EACH STATEMENT EXECUTE FUNCTION transfer_refuse();
CREATE TRIGGER transfer_op_is_never_altered BEFORE UPDATE OR DELETE OR TRUNCATE ON transfer_op
  FOR EACH STATEMENT EXECUTE FUNCTION transfer_refuse();
CREATE TRIGGER transfer_brake_is_never_altered BEFORE UPDATE OR DELETE OR TRUNCATE ON transfer_brake
  FOR EACH STATEMENT EXECUTE FUNCTION transfer_refuse();
CREATE TRIGGER transfer_release_is_never_altered BEFORE UPDATE OR DELETE OR TRUNCATE ON transfer_release
  FOR EACH STATEMENT EXECUTE FUNCTION transfer_refuse();
CREATE TRIGGER transfer_approval_is_never_altered BEFORE UPDATE OR DELETE OR TRUNCATE ON transfer_approval
  FOR EACH STATEMENT EXECUTE FUNCTION transfer_refuse();
--rollback DROP FUNCTION transfer_refuse() CASCADE;
