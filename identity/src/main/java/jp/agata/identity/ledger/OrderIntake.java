package jp.agata.identity.ledger;

import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a checked file into the ledger. */
@Component
class OrderIntake {

    private final JdbcClient control;
    private final OrderPlaces places;
    private final OrderPreviews previews;
    private final OrderEntries entries;
    private final OpeningPosts openings;

    OrderIntake(
            @Qualifier("control") JdbcClient control,
            OrderPlaces places,
            OrderPreviews previews,
            OrderEntries entries,
            OpeningPosts openings) {
        this.control = control;
        this.places = places;
        this.previews = previews;
        this.entries = entries;
        this.openings = openings;
    }

    /** One intake at a time, so that what was checked is what is written. A row, since advisory locks are everybody's. */
    void lock() {
        control.sql("select id from order_gate for update").query(Integer.class).single();
    }

    void take(UUID id, List<OrderRow> rows) {
        openings.write(previews.register(rows, places.now()).openings());
        entries.add(id, rows);
    }
}
