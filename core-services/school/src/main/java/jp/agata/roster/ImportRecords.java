package jp.agata.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.agata.access.Actor;
import jp.agata.sheet.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of the files given so far. */
@Component
class ImportRecords {

    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID add(@Nullable UUID school, int schoolYear, String fileName, String sha256, int byteCount, Verdict verdict) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into roster_import (id, school_id, school_year, file_name, sha256, byte_count, verdict,
                          uploaded_by, uploaded_by_name, uploaded_at)
                        values (:id, :school, :year, :fileName, :sha256, :bytes, :verdict, :by, :byName, :at)""")
                .param("id", id)
                .param("school", school)
                .param("year", schoolYear)
                .param("fileName", fileName)
                .param("sha256", sha256)
                .param("bytes", byteCount)
                .param("verdict", verdict.name())
                .param("by", Actor.current().person())
                .param("byName", Actor.current().name())
                .param("at", now())
                .update();
        return id;
    }

    Optional<RosterImport> find(UUID id) {
        return jdbc.sql("select * from roster_import where id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** The same row, held until the transaction ends: two people cannot take one file over at once. */
    Optional<RosterImport> findForUpdate(UUID id) {
        return jdbc.sql("select * from roster_import where id = :id for update")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    List<RosterImport> latest(Optional<UUID> school) {
        return jdbc.sql("""
                        select * from roster_import where cast(:school as uuid) is null or school_id = :school
                        order by uploaded_at desc, id limit :shown""")
                .param("school", school.orElse(null))
                .param("shown", SHOWN)
                .query((row, _) -> read(row))
                .list();
    }

    void taken(UUID id, int added, int changed, int unchanged) {
        jdbc.sql("""
                        update roster_import set taken_by = :by, taken_by_name = :byName, taken_at = :at,
                          added = :added, changed = :changed, unchanged = :unchanged where id = :id""")
                .param("id", id)
                .param("by", Actor.current().person())
                .param("byName", Actor.current().name())
                .param("at", now())
                .param("added", added)
                .param("changed", changed)
                .param("unchanged", unchanged)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static RosterImport read(ResultSet row) throws SQLException {
        var taken = row.getTimestamp("taken_at");
        return new RosterImport(
                row.getObject("id", UUID.class),
                row.getObject("school_id", UUID.class),
                row.getInt("school_year"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getInt("byte_count"),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("uploaded_by_name"),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getString("taken_by_name"),
                taken == null ? null : taken.toInstant(),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("unchanged"));
    }
}
