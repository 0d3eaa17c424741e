package jp.agata.tenantadmin;

/** Questions to PostgreSQL's catalogues about everything of some schemas, free of their names and their roles' names. */
final class Catalogue {

    /** One row per object. */
    static final String OBJECTS = """
            with schema as (
              select n.oid, n.nspname::text as schema, n.nspowner, n.nspacl, n.nspname || '.' as prefix,
                n.nspname || '_app' as login
              from pg_namespace n where n.nspname in (:schemas)
            ),
            relation as (
              select c.*, s.schema, s.prefix, s.nspowner from pg_class c join schema s on s.oid = c.relnamespace
              where c.relkind in ('r', 'p', 'v', 'm', 'S')
            ),
            object_grant as (
              select r.schema, r.relname::text as object, g.* from relation r,
                aclexplode(coalesce(r.relacl, acldefault((case r.relkind when 'S' then 's' else 'r' end)::"char", r.relowner))) g
              union all
              select r.schema, r.relname || '.' || a.attname, g.* from relation r
                join pg_attribute a on a.attrelid = r.oid and a.attacl is not null, aclexplode(a.attacl) g
              union all
              select s.schema, p.proname || '()', g.* from pg_proc p join schema s on s.oid = p.pronamespace,
                aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g
              union all
              select s.schema, '(schema)', g.* from schema s, aclexplode(coalesce(s.nspacl, acldefault('n', s.nspowner))) g
            )
            select schema, 'TABLE' as part, relname::text as name,
              relkind::text || ' owner ' || case when relowner = nspowner then 'own' else relowner::regrole::text end
              || case when relrowsecurity then ' rls' else '' end
              || coalesce(' ' || obj_description(oid, 'pg_class'), '') as definition
            from relation where relkind <> 'S'
            union all
            select r.schema, 'COLUMN', r.relname || '.' || a.attname,
              format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
              || a.attidentity::text || a.attgenerated::text
              || coalesce(' default ' || replace(pg_get_expr(d.adbin, d.adrelid), r.prefix, ''), '')
            from relation r join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
            left join pg_attrdef d on d.adrelid = r.oid and d.adnum = a.attnum
            where r.relkind <> 'S'
            union all
            select r.schema, 'INDEX', x.relname::text,
              replace(pg_get_indexdef(i.indexrelid), r.prefix, '') || case when i.indisvalid then '' else ' INVALID' end
            from relation r join pg_index i on i.indrelid = r.oid join pg_class x on x.oid = i.indexrelid
            union all
            select r.schema, 'CONSTRAINT', r.relname || '.' || k.conname,
              replace(pg_get_constraintdef(k.oid), r.prefix, '') || case when k.convalidated then '' else ' NOT VALID' end
            from relation r join pg_constraint k on k.conrelid = r.oid
            union all
            select r.schema, 'SEQUENCE', r.relname::text,
              format_type(q.seqtypid, null) || ' start ' || q.seqstart || ' increment ' || q.seqincrement
              || ' from ' || q.seqmin || ' to ' || q.seqmax || case when q.seqcycle then ' cycle' else '' end
            from relation r join pg_sequence q on q.seqrelid = r.oid
            union all
            select s.schema, 'FUNCTION', p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')',
              md5(replace(pg_get_functiondef(p.oid), s.prefix, ''))
            from pg_proc p join schema s on s.oid = p.pronamespace where p.prokind in ('f', 'p')
            union all
            select r.schema, 'TRIGGER', r.relname || '.' || t.tgname,
              replace(pg_get_triggerdef(t.oid), r.prefix, '') || case t.tgenabled when 'O' then '' else ' disabled' end
            from relation r join pg_trigger t on t.tgrelid = r.oid and not t.tgisinternal
            union all
            select s.schema, 'GRANT', g.object || ' → ' || who.name,
              string_agg(g.privilege_type || case when g.is_grantable then '*' else '' end, ', ' order by g.privilege_type)
            from object_grant g join schema s on s.schema = g.schema cross join lateral (
              select case when g.grantee = 0 then 'PUBLIC' when g.grantee = s.nspowner then 'own'
                when g.grantee::regrole::text = s.login then 'app' else g.grantee::regrole::text end as name
            ) who
            group by s.schema, g.object, who.name
            """;

    /** One row per schema: equal sums, equal schemas. */
    static final String SUMS = "select schema, md5(string_agg(concat_ws(' ', part, name, definition), chr(10)"
            + " order by part collate \"C\", name collate \"C\")) as sum from (" + OBJECTS + ") object group by schema";

    private Catalogue() {}
}
