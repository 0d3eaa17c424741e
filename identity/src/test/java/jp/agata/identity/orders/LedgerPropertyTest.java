package jp.agata.identity.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds for every ledger, sensible or not. */
class LedgerPropertyTest {

    private static final LocalDate START = LocalDate.of(2027, 4, 1);
    private static final List<String> PEOPLE = List.of("000011", "000012");

    /** @param aim which of the entries before it this one aims at */
    record Draft(OrderAct act, int aim, Order content) {}

    @Property(tries = 300)
    void orderOfImportDoesNotMatter(@ForAll("ledgers") List<Order> orders, @ForAll Random random) {
        var shuffled = new ArrayList<>(orders);
        Collections.shuffle(shuffled, random);

        assertSame(orders, shuffled);
    }

    @Property(tries = 300)
    void whatIsCancelledLeavesNoTrace(@ForAll("ledgers") List<Order> orders, @ForAll("drafts") Draft draft) {
        var further = entry("X-1", draft, orders);
        var cancelled = new ArrayList<>(orders);
        cancelled.add(further);
        cancelled.add(aimed("X-2", OrderAct.CANCEL, "X-1", further));

        assertSame(orders, cancelled);
    }

    @Property(tries = 300)
    void aCancelledCancellationLeavesNoTraceEither(
            @ForAll("ledgers") List<Order> orders, @ForAll("contents") Order content) {
        var issued = new ArrayList<>(orders);
        issued.add(content.under("X-1"));
        var twice = new ArrayList<>(issued);
        twice.add(aimed("X-2", OrderAct.CANCEL, "X-1", content));
        twice.add(aimed("X-3", OrderAct.CANCEL, "X-2", content));

        assertSame(issued, twice);
    }

    @Property(tries = 300)
    void aCorrectionEqualsTheCorrectedOrderFromTheStart(
            @ForAll("ledgers") List<Order> orders, @ForAll("contents") Order wrong, @ForAll("contents") Order right) {
        var fromTheStart = new ArrayList<>(orders);
        fromTheStart.add(of(wrong.employeeId(), right).under("X-1"));
        var corrected = new ArrayList<>(orders);
        corrected.add(wrong.under("X-1"));
        corrected.add(aimed("X-2", OrderAct.CORRECT, "X-1", of(wrong.employeeId(), right)));

        assertSame(fromTheStart, corrected);
    }

    @Property(tries = 300)
    void aCorrectedCorrectionStandsInTheLastWords(
            @ForAll("contents") Order first, @ForAll("contents") Order second, @ForAll("contents") Order third) {
        var person = first.employeeId();
        var corrected = List.of(
                first.under("X-1"),
                aimed("X-2", OrderAct.CORRECT, "X-1", of(person, second)),
                aimed("X-3", OrderAct.CORRECT, "X-2", of(person, third)));

        assertSame(List.of(of(person, third).under("X-1")), corrected);
    }

    @Property(tries = 300)
    void theFutureIsNotSeen(@ForAll("ledgers") List<Order> orders, @ForAll("contents") Order content) {
        var ledger = ledger(orders);
        var further = new ArrayList<>(orders);
        further.add(content.under("X-1"));
        var dayBefore = content.effectiveOn().minusDays(1);

        assertThat(desired(ledger(further), content.employeeId(), dayBefore))
                .isEqualTo(desired(ledger, content.employeeId(), dayBefore));
    }

    @Property(tries = 300)
    void atMostOneMainPostIsHeldAndNoneAfterLeaving(@ForAll("ledgers") List<Order> orders) {
        var ledger = ledger(orders);
        for (var person : PEOPLE) {
            var career = ledger.career(person);
            days().forEach(day -> assertThat(career.heldOn(day).stream().filter(HeldPost::main))
                    .hasSizeLessThanOrEqualTo(1));
            if (career.leftOn() != null && career.conflicts().isEmpty()) {
                assertThat(career.heldOn(career.leftOn())).isEmpty();
            }
        }
    }

    @Provide
    Arbitrary<List<Order>> ledgers() {
        return drafts().list().ofMaxSize(12).map(LedgerPropertyTest::entries);
    }

    @Provide
    Arbitrary<Draft> drafts() {
        var acts = Arbitraries.frequency(
                Tuple.of(5, OrderAct.ISSUE), Tuple.of(1, OrderAct.CANCEL), Tuple.of(1, OrderAct.CORRECT));
        return Combinators.combine(acts, Arbitraries.integers().between(0, 11), contents())
                .as(Draft::new);
    }

    @Provide
    Arbitrary<Order> contents() {
        var days = Arbitraries.integers().between(0, 6).map(months -> START.plusMonths(months));
        var positions = Combinators.combine(
                        Arbitraries.of("352136", "352110"),
                        Arbitraries.of("B135292130019", "C135292130071"),
                        Arbitraries.of("教諭", "教頭", "養護教諭"))
                .as((municipality, school, title) -> new Position(new Place(municipality, school), title));
        return Combinators.combine(
                        Arbitraries.of(PEOPLE),
                        days,
                        Arbitraries.of(OrderKind.class),
                        positions.injectNull(0.1),
                        positions.injectNull(0.1))
                .as((person, day, kind, from, to) ->
                        new Order("", OrderAct.ISSUE, null, person, day, kind, from, to, null, ""));
    }

    private static List<Order> entries(List<Draft> drafts) {
        var orders = new ArrayList<Order>();
        for (var draft : drafts) {
            orders.add(entry("R9-%03d".formatted(orders.size() + 1), draft, orders));
        }
        return orders;
    }

    private static Order entry(String number, Draft draft, List<Order> before) {
        return before.isEmpty() || draft.act() == OrderAct.ISSUE
                ? draft.content().under(number)
                : aimed(
                        number,
                        draft.act(),
                        before.get(draft.aim() % before.size()).number(),
                        draft.content());
    }

    private static Order aimed(String number, OrderAct act, String target, Order content) {
        return new Order(
                number,
                act,
                target,
                content.employeeId(),
                content.effectiveOn(),
                content.kind(),
                content.from(),
                content.to(),
                content.termEnd(),
                content.note());
    }

    private static Order of(String person, Order content) {
        return new Order(
                "",
                OrderAct.ISSUE,
                null,
                person,
                content.effectiveOn(),
                content.kind(),
                content.from(),
                content.to(),
                content.termEnd(),
                content.note());
    }

    private static void assertSame(List<Order> one, List<Order> other) {
        var first = ledger(one);
        var second = ledger(other);
        for (var person : PEOPLE) {
            assertThat(second.career(person)).isEqualTo(first.career(person));
            days().forEach(day -> assertThat(desired(second, person, day)).isEqualTo(desired(first, person, day)));
        }
    }

    private static List<LocalDate> days() {
        return START.minusDays(1)
                .datesUntil(START.plusMonths(7), Period.ofDays(10))
                .toList();
    }

    private static Desired desired(Ledger ledger, String person, LocalDate day) {
        return ledger.desired(person, day, Layout.dynamic(), Codes.NAMES);
    }

    private static Ledger ledger(List<Order> orders) {
        var opening = new Position(new Place("352136", "B135292130028"), "教諭");
        return new Ledger(List.of(new Opening("000011", opening, true, START.minusYears(3))), orders);
    }
}
