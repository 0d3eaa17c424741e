package jp.agata.identity.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.agata.identity.orders.Career;
import jp.agata.identity.orders.HeldPost;
import jp.agata.identity.orders.Leave;
import jp.agata.identity.orders.Ledger;
import jp.agata.identity.orders.Opening;
import jp.agata.identity.orders.Position;

/** One person's career as it is known from an announcement until the next. */
record OrderedCareer(Instant shownFrom, Career career) {

    /** A version per announcement still to come, and one for all that have been. */
    static List<OrderedCareer> versions(
            String employee, List<Opening> openings, List<ListedOrder> orders, Instant now) {
        return orders.stream()
                .map(ListedOrder::announcedAt)
                .map(at -> at.isAfter(now) ? at : latest(orders, now))
                .distinct()
                .sorted()
                .map(at -> new OrderedCareer(at, career(employee, openings, orders, at)))
                .toList();
    }

    static Career career(String employee, List<Opening> openings, List<ListedOrder> orders, Instant at) {
        return new Ledger(
                        openings,
                        orders.stream()
                                .filter(order -> order.isAnnounced(at))
                                .map(ListedOrder::order)
                                .toList())
                .career(employee);
    }

    private static Instant latest(List<ListedOrder> orders, Instant now) {
        return orders.stream()
                .map(ListedOrder::announcedAt)
                .filter(at -> !at.isAfter(now))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /**
     * When rights change while this version is the known one.
     *
     * @param before what was known until then
     * @param next when another version takes its place; the end of time for the last
     */
    Set<Instant> changes(Career before, Instant now, Instant next, Clock clock) {
        var start = shownFrom.isAfter(now) ? shownFrom : now;
        var changes = new TreeSet<Instant>();
        var first = LocalDate.ofInstant(start, clock.getZone());
        if (!positions(before, first).equals(positions(career, first))) {
            changes.add(start);
        }
        days().filter(day -> !positions(career, day.minusDays(1)).equals(positions(career, day)))
                .map(day -> day.atStartOfDay(clock.getZone()).toInstant())
                .filter(at -> at.isAfter(start) && at.isBefore(next))
                .forEach(changes::add);
        return changes;
    }

    private Stream<LocalDate> days() {
        return Stream.concat(
                career.posts().stream().flatMap(OrderedCareer::ends),
                career.leaves().stream().flatMap(OrderedCareer::ends));
    }

    private static Stream<LocalDate> ends(HeldPost post) {
        var until = post.until();
        return until == null ? Stream.of(post.from()) : Stream.of(post.from(), until.plusDays(1));
    }

    private static Stream<LocalDate> ends(Leave leave) {
        var until = leave.until();
        return until == null ? Stream.of(leave.from()) : Stream.of(leave.from(), until.plusDays(1));
    }

    private static Set<Position> positions(Career career, LocalDate day) {
        return career.inForceOn(day).stream().map(HeldPost::position).collect(Collectors.toSet());
    }
}
