package jp.agata.roster;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.agata.access.Actor;
import jp.agata.characters.Suspicion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people decided and the municipality remembers: characters of a file, 外字, columns of a header. */
@Component
class RememberedDecisions {

    private final JdbcClient jdbc;
    private final Clock clock;

    RememberedDecisions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Corrections corrections(UUID id) {
        var cells = new HashMap<Corrections.Cell, String>();
        jdbc.sql("select line, field, corrected from roster_correction where import_id = :id")
                .param("id", id)
                .query(row -> {
                    cells.put(
                            new Corrections.Cell(row.getInt("line"), Field.valueOf(row.getString("field"))),
                            row.getString("corrected"));
                });
        return new Corrections(Map.copyOf(cells), gaiji());
    }

    Map<String, String> gaiji() {
        var gaiji = new HashMap<String, String>();
        jdbc.sql("select source_code, real_character from gaiji").query(row -> {
            gaiji.put(row.getString("source_code"), row.getString("real_character"));
        });
        return Map.copyOf(gaiji);
    }

    void correct(UUID id, Corrections.Cell cell, String text) {
        jdbc.sql("""
                        insert into roster_correction (import_id, line, field, corrected) values (:id, :line, :field, :text)
                        on conflict (import_id, line, field) do update set corrected = excluded.corrected""")
                .param("id", id)
                .param("line", cell.line())
                .param("field", cell.field().name())
                .param("text", text)
                .update();
    }

    /** @param code «U+E000» */
    void identify(String code, String character) {
        var suspicion =
                new Suspicion(Suspicion.Kind.PRIVATE_USE, Integer.parseInt(code.substring("U+".length()), 16), 0);
        jdbc.sql("""
                        insert into gaiji (source_code, source_bytes, real_character, decided_by, decided_at)
                        values (:code, :bytes, :character, :by, :at)
                        on conflict (source_code) do update set real_character = excluded.real_character,
                          decided_by = excluded.decided_by, decided_at = excluded.decided_at""")
                .param("code", code)
                .param("bytes", suspicion.sourceBytes().orElse(""))
                .param("character", character)
                .param("by", Actor.current().person())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    Optional<ColumnMapping> mapping(List<String> header) {
        var columns = new EnumMap<Field, Integer>(Field.class);
        jdbc.sql("select field, column_index from roster_column_mapping where header_fingerprint = :print")
                .param("print", ColumnMapping.fingerprint(header))
                .query(row -> {
                    columns.put(Field.valueOf(row.getString("field")), row.getInt("column_index"));
                });
        columns.values().removeIf(column -> column >= header.size());
        return columns.isEmpty() ? Optional.empty() : Optional.of(new ColumnMapping(columns));
    }

    void remember(List<String> header, Map<Field, Integer> columns) {
        var print = ColumnMapping.fingerprint(header);
        jdbc.sql("delete from roster_column_mapping where header_fingerprint = :print")
                .param("print", print)
                .update();
        columns.forEach((field, column) -> jdbc.sql(
                        "insert into roster_column_mapping (header_fingerprint, field, column_index) values (:print, :field, :column)")
                .param("print", print)
                .param("field", field.name())
                .param("column", column)
                .update());
    }
}
