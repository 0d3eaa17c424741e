--liquibase formatted sql

--changeset identity:0007-orders-are-never-altered splitStatements:false
CREATE FUNCTION order_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '発令台帳は変更できません (%)', TG_OP;
END $$;
CREATE TRIGGER order_entry_is_never_altered BEFORE UPDATE OR DELETE OR TRUNCATE ON order_entry
  FOR EACH STATEMENT EXECUTE FUNCTION order_refuse();
CREATE TRIGGER order_intake_is_never_altered BEFORE UPDATE OR DELETE OR TRUNCATE ON order_intake
  FOR EACH STATEMENT EXECUTE FUNCTION order_refuse();
CREATE TRIGGER opening_post_is_never_altered BEFORE UPDATE OR DELETE OR TRUNCATE ON opening_post
  FOR EACH STATEMENT EXECUTE FUNCTION order_refuse();
--rollback DROP FUNCTION order_refuse() CASCADE;
