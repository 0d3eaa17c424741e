package jp.agata.identity.ledger;

import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import jp.agata.identity.People;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a checked file into the ledger, and what follows from it for the people it names. */
@Component
class OrderIntake {

    private final JdbcClient control;
    private final OrderPlaces places;
    private final OrderPreviews previews;
    private final OrderEntries entries;
    private final OpeningPosts openings;
    private final People people;
    private final OrderedCareers careers;

    OrderIntake(
            @Qualifier("control") JdbcClient control,
            OrderPlaces places,
            OrderPreviews previews,
            OrderEntries entries,
            OpeningPosts openings,
            People people,
            OrderedCareers careers) {
        this.control = control;
        this.places = places;
        this.previews = previews;
        this.entries = entries;
        this.openings = openings;
        this.people = people;
        this.careers = careers;
    }

    /** One intake at a time, so that what was checked is what is written. A row, since advisory locks are everybody's. */
    void lock() {
        control.sql("select id from order_gate for update").query(Integer.class).single();
    }

    void take(UUID id, List<OrderRow> rows) {
        var known = places.now();
        openings.write(previews.register(rows, known).openings());
        entries.add(id, rows);
        var names = new TreeMap<String, String>();
        rows.forEach(row -> names.putIfAbsent(row.order().employeeId(), row.name()));
        people.enter(names);
        careers.write(id, names.keySet(), known);
    }
}
