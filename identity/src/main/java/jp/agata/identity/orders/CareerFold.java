package jp.agata.identity.orders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.agata.calendar.SchoolYear;
import jp.agata.identity.orders.Conflict.Reason;
import org.jspecify.annotations.Nullable;

/** Goes through one person's orders, day by day and within a day in the order of {@link OrderKind}. */
class CareerFold {

    static final Comparator<Order> SEQUENCE =
            Comparator.comparing(Order::effectiveOn).thenComparing(Order::kind).thenComparing(Order::number);

    private final List<HeldPost> posts = new ArrayList<>();
    private final List<Leave> leaves = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private String lastOrder = "";
    private @Nullable LocalDate leftOn;

    static Career of(List<Opening> openings, List<Order> orders) {
        var fold = new CareerFold();
        openings.forEach(
                opening -> fold.posts.add(new HeldPost(opening.position(), opening.main(), opening.from(), null, "")));
        orders.stream().sorted(SEQUENCE).forEach(fold::apply);
        return fold.career();
    }

    private Career career() {
        posts.removeIf(HeldPost::isEmpty);
        posts.sort(Career.ORDER);
        return new Career(List.copyOf(posts), List.copyOf(leaves), lastOrder, leftOn, List.copyOf(conflicts));
    }

    private void apply(Order order) {
        knowByHearsay(order);
        switch (order.kind().effect()) {
            case ENTERS -> enter(order);
            case MOVES -> move(order);
            case LEAVES -> leave(order);
            case ADDS_CONCURRENT -> addConcurrent(order);
            case ENDS_CONCURRENT -> endConcurrent(order);
            case RESTS -> rest(order);
            case RETURNS -> comeBack(order);
        }
        lastOrder = order.number();
    }

    /** Who comes from a municipality that is not here yet is known only by what the order says they were. */
    private void knowByHearsay(Order order) {
        if (posts.isEmpty() && lastOrder.isEmpty() && order.kind().presupposesPost() && order.from() != null) {
            posts.add(new HeldPost(order.from(), true, order.effectiveOn(), null, ""));
        }
    }

    private void enter(Order order) {
        main(order).ifPresent(held -> conflict(order, Reason.TWO_MAIN_POSTS));
        endMain(order.effectiveOn());
        open(order, true, termEnd(order));
        leftOn = null;
    }

    private void move(Order order) {
        checkFrom(order);
        endMain(order.effectiveOn());
        open(order, true, order.termEnd());
    }

    private void leave(Order order) {
        checkFrom(order);
        posts.replaceAll(post -> post.endingBefore(order.effectiveOn()));
        endLeave(order.effectiveOn());
        leftOn = order.effectiveOn();
    }

    private void addConcurrent(Order order) {
        checkFrom(order);
        if (order.to() != null && held(order, order.to().place()).isPresent()) {
            conflict(order, Reason.ALREADY_HELD);
        } else {
            open(order, false, order.termEnd());
        }
    }

    private void endConcurrent(Order order) {
        var released = Optional.ofNullable(order.from())
                .flatMap(from -> held(order, from.place()).filter(post -> !post.main()));
        released.ifPresentOrElse(
                post -> posts.set(posts.indexOf(post), post.endingBefore(order.effectiveOn())),
                () -> conflict(order, Reason.NOT_CONCURRENT));
    }

    private void rest(Order order) {
        checkFrom(order);
        if (openLeave(order.effectiveOn()).isPresent()) {
            conflict(order, Reason.ALREADY_ON_LEAVE);
        } else {
            leaves.add(new Leave(order.kind(), order.effectiveOn(), null));
        }
    }

    private void comeBack(Order order) {
        checkFrom(order);
        if (openLeave(order.effectiveOn()).isEmpty()) {
            conflict(order, Reason.NOT_ON_LEAVE);
        }
        endLeave(order.effectiveOn());
    }

    /** What the order takes up from must be the main post; titles may differ in wording, places may not. */
    private void checkFrom(Order order) {
        var main = main(order);
        if (main.isEmpty()) {
            conflict(order, Reason.NO_POST_HELD);
        } else if (order.from() != null && !main.get().isAt(order.from().place())) {
            conflict(order, Reason.FROM_NOT_HELD);
        }
    }

    private void open(Order order, boolean main, @Nullable LocalDate until) {
        if (order.to() != null) {
            posts.add(new HeldPost(order.to(), main, order.effectiveOn(), until, order.number()));
        }
    }

    private void endMain(LocalDate day) {
        posts.replaceAll(post -> post.main() ? post.endingBefore(day) : post);
    }

    private void endLeave(LocalDate day) {
        leaves.replaceAll(
                leave -> leave.isOpenOn(day) ? new Leave(leave.kind(), leave.from(), day.minusDays(1)) : leave);
        leaves.removeIf(leave -> leave.until() != null && leave.until().isBefore(leave.from()));
    }

    private Optional<HeldPost> main(Order order) {
        return posts.stream()
                .filter(post -> post.main() && post.isOpenOn(order.effectiveOn()))
                .findFirst();
    }

    private Optional<HeldPost> held(Order order, Place place) {
        return posts.stream()
                .filter(post -> post.isAt(place) && post.isOpenOn(order.effectiveOn()))
                .findFirst();
    }

    private Optional<Leave> openLeave(LocalDate day) {
        return leaves.stream().filter(leave -> leave.isOpenOn(day)).findFirst();
    }

    private static @Nullable LocalDate termEnd(Order order) {
        var fiscalYearEnd = SchoolYear.of(order.effectiveOn()).lastDay();
        if (order.kind() != OrderKind.FISCAL_YEAR_APPOINTMENT) {
            return order.termEnd();
        }
        return order.termEnd() == null || order.termEnd().isAfter(fiscalYearEnd) ? fiscalYearEnd : order.termEnd();
    }

    private void conflict(Order order, Reason reason) {
        conflicts.add(new Conflict(
                order.number(), reason, main(order).map(HeldPost::position).orElse(null)));
    }
}
