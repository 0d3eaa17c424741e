package jp.agata.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.agata.access.Actor;
import jp.agata.sheet.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files given so far, as rows. */
@Component
class FileRows {

    private static final int SHOWN = 50;

    private final JdbcClient jdbc;

    FileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID add(
            Purpose purpose,
            @Nullable UUID school,
            String fileName,
            String sha256,
            int byteCount,
            Verdict verdict,
            Instant now) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into given_file (id, purpose, school_id, file_name, sha256, byte_count, verdict,
                          uploaded_by, uploaded_by_name, uploaded_at)
                        values (:id, :purpose, :school, :fileName, :sha256, :bytes, :verdict, :by, :byName, :at)""")
                .param("id", id)
                .param("purpose", purpose.name())
                .param("school", school)
                .param("fileName", fileName)
                .param("sha256", sha256)
                .param("bytes", byteCount)
                .param("verdict", verdict.name())
                .param("by", Actor.current().person())
                .param("byName", Actor.current().name())
                .param("at", Timestamp.from(now))
                .update();
        return id;
    }

    /** @param held until the transaction ends: two people cannot take one file over at once */
    Optional<GivenFile> find(Purpose purpose, UUID id, boolean held) {
        return jdbc.sql("select * from given_file where id = :id and purpose = :purpose" + (held ? " for update" : ""))
                .param("id", id)
                .param("purpose", purpose.name())
                .query((row, _) -> read(row))
                .optional();
    }

    List<GivenFile> latest(Purpose purpose, Optional<UUID> school) {
        return jdbc.sql("""
                        select * from given_file
                        where purpose = :purpose and (cast(:school as uuid) is null or school_id = :school)
                        order by uploaded_at desc, id limit :shown""")
                .param("purpose", purpose.name())
                .param("school", school.orElse(null))
                .param("shown", SHOWN)
                .query((row, _) -> read(row))
                .list();
    }

    /** Those of the ids that are files of the purpose. */
    Set<UUID> among(Purpose purpose, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select id from given_file where purpose = :purpose and id in (:ids)")
                        .param("purpose", purpose.name())
                        .param("ids", ids)
                        .query(UUID.class)
                        .list());
    }

    void taken(UUID id, String plan, GivenFile.Counts counts, Instant now) {
        jdbc.sql("""
                        update given_file set taken_by = :by, taken_by_name = :byName, taken_at = :at, plan = :plan,
                          added = :added, changed = :changed, unchanged = :unchanged where id = :id""")
                .param("id", id)
                .param("by", Actor.current().person())
                .param("byName", Actor.current().name())
                .param("at", Timestamp.from(now))
                .param("plan", plan)
                .param("added", counts.added())
                .param("changed", counts.changed())
                .param("unchanged", counts.unchanged())
                .update();
    }

    void settled(UUID id, GivenFile.Outcome outcome, Instant now) {
        jdbc.sql("update given_file set settled_at = :at, outcome = :outcome where id = :id")
                .param("id", id)
                .param("at", Timestamp.from(now))
                .param("outcome", outcome.name())
                .update();
    }

    private static GivenFile read(ResultSet row) throws SQLException {
        return new GivenFile(
                row.getObject("id", UUID.class),
                row.getObject("school_id", UUID.class),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getInt("byte_count"),
                Verdict.valueOf(row.getString("verdict")),
                row.getObject("uploaded_by", UUID.class),
                row.getString("uploaded_by_name"),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getString("taken_by_name"),
                instant(row, "taken_at"),
                row.getString("plan"),
                new GivenFile.Counts(row.getInt("added"), row.getInt("changed"), row.getInt("unchanged")),
                instant(row, "settled_at"),
                GivenFile.Outcome.valueOf(row.getString("outcome")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
