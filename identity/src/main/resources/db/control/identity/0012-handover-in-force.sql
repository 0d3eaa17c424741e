--liquibase formatted sql

--changeset identity:0012-handover-in-force splitStatements:false
-- そのうち権限の生じる期間。休職・育休の間を除き、引継ぎの閲覧を加える
CREATE OR REPLACE FUNCTION post_in_force(moment timestamptz)
RETURNS TABLE (id uuid, person_id uuid, role text, tenant_code char(6), school_id uuid, homeroom_id uuid, title text,
  valid_from date, valid_until date)
LANGUAGE sql STABLE AS $$
  SELECT k.id, k.person_id, k.role, k.tenant_code, k.school_id, k.homeroom_id, k.title,
    lower(period.days), CASE WHEN upper_inf(period.days) THEN NULL ELSE upper(period.days) - 1 END
  FROM post_as_known(moment) k
  CROSS JOIN LATERAL unnest(
    datemultirange(CASE WHEN k.valid_until < k.valid_from THEN 'empty'::daterange
      ELSE daterange(k.valid_from, k.valid_until, '[]') END)
    - coalesce((SELECT range_agg(daterange(l.valid_from, l.valid_until, '[]')) FROM ordered_leave l
        WHERE l.person_id = k.person_id AND l.shown_from = (SELECT max(c.shown_from) FROM ordered_career c
          WHERE c.person_id = k.person_id AND c.shown_from <= moment)), '{}'::datemultirange)) AS period(days)
  UNION ALL
  SELECT w.id, w.person_id, w.role, w.tenant_code, w.school_id, w.homeroom_id, w.title, w.valid_from, w.valid_until
  FROM handover_window w
  WHERE w.withdrawn_at IS NULL
$$;
--rollback empty
