package jp.agata.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import jp.agata.access.Actor;
import jp.agata.access.Classification;
import jp.agata.tenancy.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Appends to the tenant's chain. The row lock on {@code audit_head} makes one tenant's entries follow each other and
 * touches no other tenant, which an advisory lock, being database-wide, would.
 */
@Component
class AuditTrail implements Audit {

    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Action action, Target target, Classification classification, Map<String, ?> detail) {
        var head = jdbc.sql("select seq, hash from audit_head for update")
                .query((row, n) -> new ChainLink(row.getLong("seq"), row.getBytes("hash")))
                .single();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var actor = Actor.current();
        var next = head.next(CANONICAL.writeValueAsString(new TreeMap<>(Map.of(
                "at", at.toString(),
                "tenant", Tenant.current().code(),
                "person", actor.person().toString(),
                "post", actor.post().id().toString(),
                "role", actor.post().role().name(),
                "origin", actor.origin(),
                "action", action.name(),
                "target", target.type() + ":" + target.id(),
                "classification", classification.name(),
                "detail", new TreeMap<>(detail)))));
        jdbc.sql("""
                with entry as (
                  insert into audit_entry (seq, at, entry, action, target_type, target_id, person_id, previous_hash, hash)
                  values (:seq, cast(:at as timestamptz), :entry, :action, :type, :id, :person, :previous, :hash))
                update audit_head set seq = :seq, hash = :hash""")
                .param("seq", next.seq())
                .param("at", at.toString())
                .param("entry", next.entry())
                .param("action", action.name())
                .param("type", target.type())
                .param("id", target.id())
                .param("person", actor.person())
                .param("previous", head.hash())
                .param("hash", next.hash())
                .update();
    }
}
