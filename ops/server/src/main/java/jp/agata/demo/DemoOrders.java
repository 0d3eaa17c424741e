package jp.agata.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import jp.agata.calendar.EraCalendar;
import jp.agata.identity.orders.Order;
import jp.agata.identity.orders.OrderAct;
import jp.agata.identity.orders.OrderKind;
import jp.agata.identity.orders.Place;
import jp.agata.identity.orders.Position;
import org.jspecify.annotations.Nullable;

/**
 * The orders (人事異動) of one day for the invented world: about 3,100 for the whole prefecture, 700 to 800 of them from
 * one municipality to another. Whoever goes is followed by somebody, so every school keeps as many people as it has.
 */
final class DemoOrders {

    record Named(String name, Order order) {}

    private record Member(DemoStaff staff, Position position) {

        boolean is(String title) {
            return position.title().equals(title);
        }

        Place place() {
            return position.place();
        }
    }

    private static final String TEACHER = "教諭";

    /** Shares of the staff. A chain is four orders, a retirement and an exchange two. */
    private static final double CHAINS = 0.0105;

    private static final double RETIREMENTS = 0.0235;
    private static final double LEAVES = 0.007;
    private static final double CONCURRENT = 0.005;
    private static final double EXCHANGES_ACROSS = 0.0445;
    private static final double EXCHANGES_WITHIN = 0.0885;

    private final DemoWorld world;
    private final LocalDate day;
    private final Dice dice;
    private final List<Member> staying = new ArrayList<>();
    private final List<Named> orders = new ArrayList<>();
    private int newcomers;

    private DemoOrders(DemoWorld world, LocalDate day) {
        this.world = world;
        this.day = day;
        this.dice = new Dice("orders of " + day);
        for (var part : world.parts()) {
            for (var school : part.schools()) {
                var place = new Place(part.municipality().code(), school.plan().code());
                school.staff().forEach(staff -> staying.add(dice.below(staying.size() + 1), member(staff, place)));
            }
        }
    }

    static List<Named> on(LocalDate day, DemoWorld world) {
        var orders = new DemoOrders(world, day);
        orders.make();
        return orders.orders;
    }

    private void make() {
        times(CHAINS, this::chain);
        times(RETIREMENTS, this::retirement);
        times(LEAVES, () -> take(TEACHER).ifPresent(who -> order(who, OrderKind.CHILDCARE_LEAVE, null)));
        times(CONCURRENT, this::concurrent);
        times(EXCHANGES_ACROSS, () -> exchange((one, other) -> !areOfOneTown(one, other)));
        times(EXCHANGES_WITHIN, () -> exchange(DemoOrders::areOfOneTown));
    }

    private void times(double share, Runnable work) {
        var times = Math.max(1, Math.round(share * world.staff().size()));
        for (var turn = 0; turn < times; turn++) {
            work.run();
        }
    }

    /** 校長の退職から、教頭と教諭の昇任、教諭の採用まで。 */
    private void chain() {
        var principal = take("校長");
        var deputy = take("教頭");
        var teacher = take(TEACHER);
        if (principal.isPresent() && deputy.isPresent() && teacher.isPresent()) {
            order(principal.get(), OrderKind.RETIREMENT, null);
            order(deputy.get(), OrderKind.PROMOTION, principal.get().position());
            order(teacher.get(), OrderKind.PROMOTION, deputy.get().position());
            hire(teacher.get().position());
        }
    }

    private void retirement() {
        take(TEACHER).ifPresent(who -> {
            order(who, OrderKind.RETIREMENT, null);
            hire(who.position());
        });
    }

    private void concurrent() {
        take("養護教諭")
                .ifPresent(nurse -> partner(nurse, DemoOrders::areOfOneTown)
                        .ifPresent(other -> order(nurse, OrderKind.CONCURRENT, other.position())));
    }

    /** Two of the same title take each other's place. */
    private void exchange(BiPredicate<Place, Place> fits) {
        var one = staying.removeFirst();
        partner(one, fits).ifPresent(other -> {
            staying.remove(other);
            order(one, OrderKind.TRANSFER, other.position());
            order(other, OrderKind.TRANSFER, one.position());
        });
    }

    private Optional<Member> partner(Member one, BiPredicate<Place, Place> fits) {
        return first(other -> other.is(one.position().title())
                && !other.place().equals(one.place())
                && fits.test(one.place(), other.place()));
    }

    private static boolean areOfOneTown(Place one, Place other) {
        return one.municipality().equals(other.municipality());
    }

    private Optional<Member> take(String title) {
        var taken = first(member -> member.is(title));
        taken.ifPresent(staying::remove);
        return taken;
    }

    private Optional<Member> first(Predicate<Member> wanted) {
        return staying.stream().filter(wanted).findFirst();
    }

    private void hire(Position position) {
        newcomers++;
        var name = world.names().adult(dice).name();
        add("99%04d".formatted(newcomers), name, OrderKind.APPOINTMENT, null, position);
    }

    private void order(Member member, OrderKind kind, @Nullable Position to) {
        var staff = member.staff();
        add(staff.employeeId(), staff.name().name(), kind, member.position(), to);
    }

    private void add(String employeeId, String name, OrderKind kind, @Nullable Position from, @Nullable Position to) {
        var number = "%s-%04d".formatted(EraCalendar.STANDARD.shortYear(day), orders.size() + 1);
        orders.add(
                new Named(name, new Order(number, OrderAct.ISSUE, null, employeeId, day, kind, from, to, null, "見本")));
    }

    /** 担任や教務主任は校内の役目で、職名は教諭。 */
    private static Member member(DemoStaff staff, Place place) {
        var title = switch (staff.posts().getFirst().role()) {
            case PRINCIPAL, VICE_PRINCIPAL, SCHOOL_NURSE, OFFICE_STAFF ->
                staff.posts().getFirst().title();
            default -> TEACHER;
        };
        return new Member(staff, new Position(place, title));
    }
}
