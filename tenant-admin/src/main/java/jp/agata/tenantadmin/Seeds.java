package jp.agata.tenantadmin;

import java.util.List;

/** Rows that change sets put into every tenant (種データ), compared with the template's. */
final class Seeds {

    private Seeds() {}

    static Report.Line compare(CellSession session, TenantSchema schema) {
        var seeded = tables(session).stream()
                .filter(table -> rows(session, TenantSchema.TEMPLATE, table) > 0)
                .toList();
        var different = seeded.stream()
                .filter(table ->
                        !content(session, TenantSchema.TEMPLATE, table).equals(content(session, schema, table)))
                .toList();
        var total =
                seeded.stream().mapToLong(table -> rows(session, schema, table)).sum();
        return new Report.Line(
                Texts.of("report.seeds"),
                different.isEmpty(),
                different.isEmpty()
                        ? Texts.of("report.seeds.same", seeded.size(), total)
                        : Texts.of("report.seeds.different", String.join("、", different)));
    }

    private static List<String> tables(CellSession session) {
        return session.ask()
                .sql("select tablename from pg_tables where schemaname = ? order by tablename")
                .param(TenantSchema.TEMPLATE.name())
                .query(String.class)
                .list();
    }

    private static long rows(CellSession session, TenantSchema schema, String table) {
        return session.ask()
                .sql("select count(*) from %s.\"%s\"".formatted(schema.name(), table))
                .query(Long.class)
                .single();
    }

    private static String content(CellSession session, TenantSchema schema, String table) {
        return session.ask()
                .sql("select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from %s.\"%s\" t"
                        .formatted(schema.name(), table))
                .query(String.class)
                .single();
    }
}
