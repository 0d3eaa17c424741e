package jp.agata.identity.vault;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.agata.access.Actor;
import jp.agata.audit.Audit.Action;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How a person likes the pages (表示の設定、よく使う画面). Read with every page, so kept for a few seconds. */
@Service
@Transactional(transactionManager = "controlTransactions")
class Preferences {

    private static final Duration FRESH = Duration.ofSeconds(5);

    enum Name {
        TEXT_SIZE,
        ROLL_VIEW,
        FAVOURITES
    }

    private record Kept(Look look, long readAt) {}

    private final JdbcClient control;
    private final VaultTrail trail;
    private final Clock clock;
    private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();

    Preferences(@Qualifier("control") JdbcClient control, VaultTrail trail, Clock clock) {
        this.control = control;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.SUPPORTS, transactionManager = "controlTransactions")
    Look of(UUID person) {
        var known = kept.get(person);
        if (known == null || clock.millis() - FRESH.toMillis() >= known.readAt()) {
            known = new Kept(read(person), clock.millis());
            kept.put(person, known);
        }
        return known.look();
    }

    void change(Look look) {
        var person = Actor.current().person();
        look.values()
                .forEach((name, value) -> control.sql("""
                                insert into vault_preference (person_id, name, value) values (:person, :name, :value)
                                on conflict (person_id, name) do update set value = excluded.value""")
                        .param("person", person)
                        .param("name", name.name())
                        .param("value", value)
                        .update());
        kept.remove(person);
        trail.record(Action.CHANGE, "preferences", Map.of());
    }

    private Look read(UUID person) {
        var values = new EnumMap<Name, String>(Name.class);
        control.sql("select name, value from vault_preference where person_id = :person")
                .param("person", person)
                .query(row -> {
                    values.put(Name.valueOf(row.getString(1)), row.getString(2));
                });
        return Look.of(values);
    }

    static List<String> split(String joined) {
        return Arrays.stream(joined.split(" ")).filter(path -> !path.isEmpty()).toList();
    }
}
