--liquibase formatted sql

--changeset tenantadmin:0006-pref-audit-is-chained splitStatements:false
-- contract: 1.0
-- それまでの記録を、古い順に pref_audit_entry の鎖につなぐ
DO $$
DECLARE
  old record;
  said text;
  previous bytea := (SELECT hash FROM pref_audit_head);
  position bigint := (SELECT seq FROM pref_audit_head);
  linked bytea;
BEGIN
  FOR old IN SELECT * FROM pref_audit WHERE actor_id IS NOT NULL ORDER BY seq LOOP
    said := jsonb_build_object('at', old.at, 'tenant', 'pref', 'person', old.actor_id, 'origin', old.origin,
      'role', 'PREFECTURAL_BOARD', 'action', CASE old.action WHEN 'VIEW_REPORT' THEN 'VIEW' ELSE 'CHANGE' END,
      'target', 'municipality:' || old.tenant_code, 'classification', 'IV',
      'detail', jsonb_build_object('did', old.action, 'note', old.detail))::text;
    linked := sha256('\x00'::bytea || previous || convert_to(said, 'UTF8'));
    position := position + 1;
    INSERT INTO pref_audit_entry (seq, at, entry, action, target_type, target_id, person_id, previous_hash, hash)
    VALUES (position, old.at, said, CASE old.action WHEN 'VIEW_REPORT' THEN 'VIEW' ELSE 'CHANGE' END,
      'municipality', old.tenant_code, old.actor_id, previous, linked);
    previous := linked;
  END LOOP;
  UPDATE pref_audit_head SET seq = position, hash = previous;
  DROP TABLE pref_audit;
END $$;
--rollback SELECT 1;
