package jp.agata.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import jp.agata.access.AccessProblem;
import jp.agata.access.Actor;
import jp.agata.access.Classification;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A trail in two tables: the entries, and the one row that is the end of their chain. The lock on that row makes entries
 * follow each other and touches nothing else, which an advisory lock, being database-wide, would.
 *
 * @param place whose trail it is, as every entry says it: a 地方公共団体コード, or {@code pref}
 */
record Chain(String place, String entries, String head) {

    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    static final Chain PREFECTURE = new Chain("pref", "pref_audit_entry", "pref_audit_head");

    static Chain of(String tenant) {
        return new Chain(tenant, "audit_entry", "audit_head");
    }

    /**
     * In the transaction under way, as the person acting now. Everyone in the place waits for this row until the commit, so
     * the end is read, linked and moved in one statement, and whoever is busy at the same time as others records last. The
     * link is the one that {@link ChainLink#next} checks.
     */
    void append(
            JdbcClient jdbc,
            Clock clock,
            Audit.Action action,
            Audit.Target target,
            Classification classification,
            Map<String, ?> detail) {
        var actor = Actor.current();
        refuseAfterThePost(actor, clock);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS).toString();
        var entry = CANONICAL.writeValueAsString(new TreeMap<>(Map.of(
                "at", at,
                "tenant", place,
                "person", actor.person().toString(),
                "post", actor.post().id().toString(),
                "role", actor.post().role().name(),
                "origin", actor.origin(),
                "action", action.name(),
                "target", target.type() + ":" + target.id(),
                "classification", classification.name(),
                "detail", new TreeMap<>(detail))));
        var appended = jdbc.sql("""
                        with head as (
                          update %s set seq = seq + 1,
                            hash = sha256(cast('\\x00' as bytea) || hash || convert_to(:entry, 'UTF8'))
                          returning old.hash as previous, new.seq, new.hash)
                        insert into %s (seq, at, entry, action, target_type, target_id, person_id, previous_hash, hash)
                        select seq, cast(:at as timestamptz), :entry, :action, :type, :id, :person, previous, hash
                        from head""".formatted(head, entries))
                .param("at", at)
                .param("entry", entry)
                .param("action", action.name())
                .param("type", target.type())
                .param("id", target.id())
                .param("person", actor.person())
                .update();
        if (appended != 1) {
            throw new IllegalStateException("The trail of %s has no end to append to".formatted(place));
        }
    }

    /** What cannot be recorded is not done: work begun before midnight in a post that ended then comes to nothing. */
    private static void refuseAfterThePost(Actor actor, Clock clock) {
        if (!actor.post().isHeldOn(LocalDate.now(clock))) {
            throw AccessProblem.NOT_FOUND.with();
        }
    }
}
