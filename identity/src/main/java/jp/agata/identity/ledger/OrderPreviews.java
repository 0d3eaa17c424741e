package jp.agata.identity.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.agata.identity.People;
import jp.agata.identity.Person;
import org.springframework.stereotype.Component;

/** Checks a file against the ledger of this moment. */
@Component
class OrderPreviews {

    private final OrderPlaces places;
    private final OrderMappings mappings;
    private final OrderEntries entries;
    private final OpeningPosts openings;
    private final People people;
    private final Clock clock;

    OrderPreviews(
            OrderPlaces places,
            OrderMappings mappings,
            OrderEntries entries,
            OpeningPosts openings,
            People people,
            Clock clock) {
        this.places = places;
        this.mappings = mappings;
        this.entries = entries;
        this.openings = openings;
        this.people = people;
        this.clock = clock;
    }

    CheckedOrders check(String fileName, byte[] bytes) {
        var known = places.now();
        return new OrderCheck(known, LocalDate.now(clock), mappings::of, rows -> register(rows, known))
                .check(fileName, bytes);
    }

    OrderRegister register(List<OrderRow> rows, KnownPlaces known) {
        var employees =
                rows.stream().map(row -> row.order().employeeId()).distinct().toList();
        var numbers = rows.stream()
                .map(OrderRow::order)
                .flatMap(order -> Stream.of(order.number(), order.target()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new OrderRegister(
                people.byEmployeeIds(employees).stream().collect(Collectors.toMap(Person::employeeId, Person::name)),
                openings.of(employees, known, LocalDate.now(clock)),
                entries.of(employees, numbers));
    }
}
