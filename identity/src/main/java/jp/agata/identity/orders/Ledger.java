package jp.agata.identity.orders;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The order ledger (発令台帳) as a value: a set of entries, in no order. What is cancelled leaves no trace, be it an order,
 * a correction or a cancellation; what is corrected is as if it had been ordered so from the start.
 */
public final class Ledger {

    private final Map<String, Order> entries;
    private final Map<String, List<Order>> aimedAt;
    private final Map<String, List<Order>> issuedFor;
    private final Map<String, List<Opening>> openings;

    /** @throws IllegalArgumentException for a number used twice, or entries that aim at each other in a ring */
    public Ledger(Collection<Opening> openings, Collection<Order> orders) {
        this.entries = orders.stream()
                .collect(Collectors.toUnmodifiableMap(Order::number, Function.identity(), (one, other) -> {
                    throw new IllegalArgumentException("Number used twice: " + one.number());
                }));
        this.aimedAt = orders.stream()
                .filter(order -> order.act() != OrderAct.ISSUE && order.target() != null)
                .sorted(Comparator.comparing(Order::number))
                .collect(Collectors.groupingBy(Order::target));
        this.issuedFor = orders.stream()
                .filter(order -> order.act() == OrderAct.ISSUE)
                .collect(Collectors.groupingBy(Order::employeeId));
        this.openings = openings.stream().collect(Collectors.groupingBy(Opening::employeeId));
        orders.forEach(order -> root(order.number()));
    }

    public Optional<Order> entry(String number) {
        return Optional.ofNullable(entries.get(number));
    }

    /** Cancellations and corrections of that number, whether or not they stand. */
    public List<Order> aimedAt(String number) {
        return aimedAt.getOrDefault(number, List.of());
    }

    /** Everyone the ledger has orders or posts for. */
    public Set<String> people() {
        var people = new TreeSet<>(issuedFor.keySet());
        people.addAll(openings.keySet());
        return people;
    }

    /** Whether an entry has been cancelled by one that stands. */
    public boolean isCancelled(String number) {
        return aimedAt(number).stream()
                .anyMatch(order -> order.act() == OrderAct.CANCEL && !isCancelled(order.number()));
    }

    /** The correction in whose words an entry stands, if there is one. */
    public Optional<Order> correctionOf(String number) {
        return aimedAt(number).stream()
                .filter(order -> order.act() == OrderAct.CORRECT && !isCancelled(order.number()))
                .reduce((earlier, later) -> later);
    }

    /** The order that an entry, be it a correction of a correction, is in the end about. */
    public String root(String number) {
        var passed = new HashSet<String>();
        var at = number;
        while (passed.add(at)) {
            var entry = entries.get(at);
            if (entry == null || entry.act() == OrderAct.ISSUE || entry.target() == null) {
                return at;
            }
            at = entry.target();
        }
        throw new IllegalArgumentException("Entries aim at each other: " + passed);
    }

    /** Orders of a person that stand, as corrected, each under the number that first ordered it. */
    public List<Order> inForce(String employeeId) {
        return issuedFor.getOrDefault(employeeId, List.of()).stream()
                .filter(issued -> !isCancelled(issued.number()))
                .map(issued -> asCorrected(issued).under(issued.number()))
                .sorted(CareerFold.SEQUENCE)
                .toList();
    }

    /** All that is known of a person's posts, orders of the future included. */
    public Career career(String employeeId) {
        return CareerFold.of(openings(employeeId), inForce(employeeId));
    }

    /** What is known of a person's posts from what has taken effect by that day. */
    public Career careerUntil(String employeeId, LocalDate day) {
        return CareerFold.of(
                openings(employeeId),
                inForce(employeeId).stream()
                        .filter(order -> !order.effectiveOn().isAfter(day))
                        .toList());
    }

    /** How a person's account is to be on that day; a pure function of the orders in effect by then. */
    public Desired desired(String employeeId, LocalDate day, Layout layout, PlaceNames names) {
        return Desired.of(careerUntil(employeeId, day), day, layout, names);
    }

    private List<Opening> openings(String employeeId) {
        return openings.getOrDefault(employeeId, List.of());
    }

    private Order asCorrected(Order order) {
        return correctionOf(order.number()).map(this::asCorrected).orElse(order);
    }
}
