--liquibase formatted sql

--changeset identity:0010-posts-as-known splitStatements:false
-- その時刻に公表されている台帳に照らした、持っている職。台帳にまだ発令のない人は、もとからの職のまま。
-- 台帳に発令のある人の職名は台帳が決め、担任など校内で決める役目は、その所属に職がある間だけ続く
CREATE FUNCTION post_as_known(moment timestamptz)
RETURNS TABLE (id uuid, person_id uuid, role text, tenant_code char(6), school_id uuid, homeroom_id uuid, title text,
  valid_from date, valid_until date)
LANGUAGE sql STABLE AS $$
  SELECT p.id, p.person_id, p.role, p.tenant_code, p.school_id, p.homeroom_id, p.title, p.valid_from, p.valid_until
  FROM post p
  WHERE NOT EXISTS (SELECT FROM ordered_career c WHERE c.person_id = p.person_id AND c.shown_from <= moment)
  UNION ALL
  SELECT p.id, p.person_id, p.role, p.tenant_code, p.school_id, p.homeroom_id, p.title,
    CASE WHEN o.opening THEN p.valid_from ELSE greatest(p.valid_from, o.valid_from) END,
    least(p.valid_until, o.valid_until)
  FROM post p
  JOIN ordered_post o ON o.person_id = p.person_id
    AND o.tenant_code IS NOT DISTINCT FROM p.tenant_code AND o.school_id IS NOT DISTINCT FROM p.school_id
    AND (o.opening
      OR p.role IN ('HOMEROOM_TEACHER', 'ASSISTANT_HOMEROOM_TEACHER', 'CURRICULUM_COORDINATOR', 'SUPPORT_COORDINATOR'))
  WHERE o.shown_from = (SELECT max(c.shown_from) FROM ordered_career c
      WHERE c.person_id = p.person_id AND c.shown_from <= moment)
    AND (o.opening OR o.valid_from <= coalesce(p.valid_until, 'infinity'))
    AND p.valid_from <= coalesce(o.valid_until, 'infinity')
  UNION ALL
  SELECT o.id, o.person_id, o.role, o.tenant_code, o.school_id, NULL::uuid, o.title, o.valid_from, o.valid_until
  FROM ordered_post o
  WHERE NOT o.opening AND o.role IS NOT NULL
    AND o.shown_from = (SELECT max(c.shown_from) FROM ordered_career c
      WHERE c.person_id = o.person_id AND c.shown_from <= moment)
$$;
-- そのうち権限の生じる期間。休職・育休の間を除く
CREATE FUNCTION post_in_force(moment timestamptz)
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
$$;
--rollback DROP FUNCTION post_in_force(timestamptz); DROP FUNCTION post_as_known(timestamptz);
