package jp.agata.identity.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Careers as rows, from which the database tells who holds which post on which day. */
@Component
class CareerRows {

    record CareerRow(UUID person_id, Instant shown_from) {}

    record PostRow(
            UUID id,
            UUID person_id,
            Instant shown_from,
            boolean opening,
            @Nullable String role,
            @Nullable String tenant_code,
            @Nullable UUID school_id,
            String title,
            LocalDate valid_from,
            @Nullable LocalDate valid_until) {}

    record LeaveRow(
            UUID person_id,
            Instant shown_from,
            LocalDate valid_from,
            @Nullable LocalDate valid_until) {}

    record ChangeRow(UUID person_id, Instant at) {}

    record Rows(List<CareerRow> careers, List<PostRow> posts, List<LeaveRow> leaves, List<ChangeRow> changes) {

        Rows() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    private final JdbcClient control;
    private final JsonMapper json;
    private final Clock clock;

    CareerRows(@Qualifier("control") JdbcClient control, JsonMapper json, Clock clock) {
        this.control = control;
        this.json = json;
        this.clock = clock;
    }

    /** In the place of what was there for these people; changes that are past stay as they were dealt with. */
    void replace(Collection<UUID> people, Rows rows) {
        if (people.isEmpty()) {
            return;
        }
        control.sql("delete from ordered_career where person_id in (:people)")
                .param("people", people)
                .update();
        control.sql("""
                        delete from rights_change where person_id in (:people) and ended_at is null
                          and at > cast(:now as timestamptz)""")
                .param("people", people)
                .param("now", clock.instant().toString())
                .update();
        insert("ordered_career", rows.careers(), "");
        insert("ordered_post", rows.posts(), "");
        insert("ordered_leave", rows.leaves(), "");
        insert("rights_change", rows.changes(), " on conflict (person_id, at) do update set ended_at = null");
    }

    /** All in one statement: thousands of rows are one round trip. */
    private void insert(String table, List<?> rows, String known) {
        control.sql("insert into %1$s select * from jsonb_populate_recordset(null::%1$s, cast(:rows as jsonb))%2$s"
                        .formatted(table, known))
                .param("rows", json.writeValueAsString(rows))
                .update();
    }
}
