package jp.agata.tenantadmin;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** How a tenant's schema differs from the template, object by object, told in words. */
final class Drift {

    /** What is compared. */
    enum Part {
        TABLE,
        COLUMN,
        INDEX,
        CONSTRAINT,
        SEQUENCE,
        FUNCTION,
        TRIGGER,
        GRANT;

        String label() {
            return Texts.of("drift." + name());
        }
    }

    private final Map<Part, Map<String, String>> template;
    private final Map<Part, Map<String, String>> tenant;

    private Drift(Map<Part, Map<String, String>> template, Map<Part, Map<String, String>> tenant) {
        this.template = template;
        this.tenant = tenant;
    }

    static Drift of(CellSession session, TenantSchema schema) {
        return new Drift(read(session, TenantSchema.TEMPLATE), read(session, schema));
    }

    int count(Part part) {
        return tenant.getOrDefault(part, Map.of()).size();
    }

    int expected(Part part) {
        return template.getOrDefault(part, Map.of()).size();
    }

    /** One sentence per difference; none when both are the same. */
    List<String> differences(Part part) {
        var wanted = template.getOrDefault(part, Map.of());
        var found = tenant.getOrDefault(part, Map.of());
        var all = new TreeSet<>(wanted.keySet());
        all.addAll(found.keySet());
        var sentences = new ArrayList<String>();
        for (var name : all) {
            compare(part, name, wanted.getOrDefault(name, ""), found.getOrDefault(name, ""), sentences);
        }
        return sentences;
    }

    List<Report.Line> lines() {
        var lines = new ArrayList<Report.Line>();
        for (var part : Part.values()) {
            var differences = differences(part);
            var detail = differences.isEmpty()
                    ? Texts.of("drift.same", expected(part), count(part))
                    : String.join("\n", differences);
            lines.add(new Report.Line(Texts.of("drift.title", part.label()), differences.isEmpty(), detail));
        }
        return lines;
    }

    private static void compare(Part part, String name, String wanted, String found, List<String> sentences) {
        if (found.isEmpty()) {
            sentences.add(Texts.of("drift.missing", part.label(), name));
        } else if (wanted.isEmpty()) {
            sentences.add(Texts.of("drift.extra", part.label(), name));
        } else if (!wanted.equals(found)) {
            sentences.add(Texts.of("drift.different", part.label(), name, wanted, found));
        }
    }

    private static Map<Part, Map<String, String>> read(CellSession session, TenantSchema schema) {
        var parts = new EnumMap<Part, Map<String, String>>(Part.class);
        session.inTransaction(() -> {
            // Definitions then name every schema, and taking the name out makes two schemas comparable.
            session.run("SET LOCAL search_path = pg_catalog");
            session.ask()
                    .sql(Catalogue.SQL)
                    .param("schema", schema.name())
                    .param("login", schema.loginRole())
                    .query(row -> {
                        parts.computeIfAbsent(Part.valueOf(row.getString("part")), part -> new TreeMap<>())
                                .put(row.getString("name"), row.getString("definition"));
                    });
        });
        return parts;
    }
}
