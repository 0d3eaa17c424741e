package jp.agata.tenantadmin;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.agata.tenancy.Tenant;
import org.springframework.jdbc.core.RowCallbackHandler;

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

    /** So many differences are told in a line of a list. */
    private static final int SUMMARY = 3;

    private final Map<Part, Map<String, String>> template;
    private final Map<Part, Map<String, String>> tenant;

    private Drift(Map<String, Map<Part, Map<String, String>>> schemas, TenantSchema schema) {
        this.template = schemas.getOrDefault(TenantSchema.TEMPLATE.name(), Map.of());
        this.tenant = schemas.getOrDefault(schema.name(), Map.of());
    }

    static Drift of(CellSession session, TenantSchema schema) {
        return new Drift(read(session, schema), schema);
    }

    /** Those of a cell's tenants whose schema differs from the template, found in one go. */
    static List<Tenant> different(CellSession session, List<Tenant> tenants) {
        var sums = sums(session, tenants);
        var template = sums.getOrDefault(TenantSchema.TEMPLATE.name(), "");
        return tenants.stream()
                .filter(tenant -> !template.equals(sums.get(tenant.schema())))
                .toList();
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

    /** Empty when both are the same. */
    String summary() {
        return summary(Stream.of(Part.values())
                .flatMap(part -> differences(part).stream())
                .toList());
    }

    static String summary(List<String> all) {
        var told = all.stream().limit(SUMMARY).collect(Collectors.joining());
        return all.size() > SUMMARY ? told + Texts.of("drift.more", all.size() - SUMMARY) : told;
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

    private static Map<String, Map<Part, Map<String, String>>> read(CellSession session, TenantSchema schema) {
        var schemas = new HashMap<String, Map<Part, Map<String, String>>>();
        ask(
                session,
                Catalogue.OBJECTS,
                List.of(TenantSchema.TEMPLATE.name(), schema.name()),
                row -> schemas.computeIfAbsent(row.getString("schema"), name -> new EnumMap<>(Part.class))
                        .computeIfAbsent(Part.valueOf(row.getString("part")), part -> new TreeMap<>())
                        .put(row.getString("name"), row.getString("definition")));
        return schemas;
    }

    private static Map<String, String> sums(CellSession session, List<Tenant> tenants) {
        var sums = new HashMap<String, String>();
        var schemas = Stream.concat(
                Stream.of(TenantSchema.TEMPLATE.name()), tenants.stream().map(Tenant::schema));
        ask(session, Catalogue.SUMS, schemas.toList(), row -> sums.put(row.getString("schema"), row.getString("sum")));
        return sums;
    }

    private static void ask(CellSession session, String question, List<String> schemas, RowCallbackHandler each) {
        session.inTransaction(() -> {
            // Definitions then name every schema, and taking the name out makes two schemas comparable.
            session.run("SET LOCAL search_path = pg_catalog");
            session.ask().sql(question).param("schemas", schemas).query(each);
        });
    }
}
