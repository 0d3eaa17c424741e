package jp.agata.identity.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import jp.agata.access.Access;
import jp.agata.access.AccessProblem;
import jp.agata.access.Permission;
import jp.agata.identity.orders.Career;
import jp.agata.identity.orders.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looking into the ledger (発令台帳). Before its announcement (公表) an entry exists only for the personnel office; every
 * look is recorded, and what is under embargo is shown with the name of who looks.
 */
@Service
@Transactional(transactionManager = "controlTransactions")
class Orders {

    /** @param ledger of what may be seen about the people listed */
    record Page(
            List<ListedOrder> listed,
            int found,
            OrderQueries.Facts facts,
            Ledger ledger,
            KnownPlaces places,
            Instant now) {}

    /** @param about everything that may be seen of the person's orders */
    record Sheet(
            ListedOrder listed,
            List<ListedOrder> about,
            Ledger ledger,
            Career career,
            KnownPlaces places,
            Instant now) {}

    private final OrderQueries queries;
    private final OpeningPosts openings;
    private final OrderPlaces places;
    private final OrderTrail trail;
    private final Access access;
    private final Clock clock;

    Orders(
            OrderQueries queries,
            OpeningPosts openings,
            OrderPlaces places,
            OrderTrail trail,
            Access access,
            Clock clock) {
        this.queries = queries;
        this.openings = openings;
        this.places = places;
        this.trail = trail;
        this.access = access;
        this.clock = clock;
    }

    Page page(OrderSearch search) {
        access.require(Permission.VIEW_ORDERS);
        var now = clock.instant();
        var known = places.now();
        var meant = known.called(search.words());
        var listed = queries.page(search, meant, now, seesEverything());
        trail.listed(
                !search.words().isEmpty(),
                search.page(),
                listed.size(),
                listed.stream().filter(one -> !one.isAnnounced(now)).count());
        return new Page(
                listed,
                queries.count(search, meant, now, seesEverything()),
                queries.facts(now, LocalDate.now(clock), seesEverything()),
                ledger(employees(listed), known, now),
                known,
                now);
    }

    Sheet sheet(String number) {
        access.require(Permission.VIEW_ORDERS);
        var now = clock.instant();
        var listed = queries.find(number, now, seesEverything()).orElseThrow(AccessProblem.NOT_FOUND::with);
        trail.opened(number);
        var known = places.now();
        var employee = listed.order().employeeId();
        var ledger = ledger(List.of(employee), known, now);
        return new Sheet(
                listed,
                queries.about(List.of(employee), now, seesEverything()),
                ledger,
                ledger.career(employee),
                known,
                now);
    }

    private Ledger ledger(Collection<String> employees, KnownPlaces known, Instant now) {
        return new Ledger(
                openings.of(employees, known, LocalDate.now(clock)),
                queries.about(employees, now, seesEverything()).stream()
                        .map(ListedOrder::order)
                        .toList());
    }

    private boolean seesEverything() {
        return access.may(Permission.MANAGE_ORDERS);
    }

    private static List<String> employees(List<ListedOrder> listed) {
        return listed.stream().map(one -> one.order().employeeId()).distinct().toList();
    }
}
