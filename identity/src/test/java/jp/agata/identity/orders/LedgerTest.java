package jp.agata.identity.orders;

import static jp.agata.identity.orders.OrderKind.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.agata.identity.orders.Conflict.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each kind of order once, as a personnel office would say it. */
class LedgerTest {

    private static final String PERSON = "019833";
    private static final LocalDate APRIL = LocalDate.of(2027, 4, 1);
    private static final LocalDate MARCH = APRIL.minusDays(1);
    private static final Position ASAHI = position("352136", "B135292130019", "教諭");
    private static final Position WAKABA = position("352136", "B135292130028", "教諭");
    private static final Position NAGATO = position("352110", "B135292110012", "教諭");

    private final List<Order> orders = new ArrayList<>();

    @Test
    void transferEndsTheOldPostTheDayBefore() {
        issue(TRANSFER, ASAHI, NAGATO);

        var career = ledger().career(PERSON);

        assertThat(career.heldOn(MARCH)).extracting(HeldPost::position).containsExactly(ASAHI);
        assertThat(career.heldOn(APRIL)).extracting(HeldPost::position).containsExactly(NAGATO);
        assertThat(career.conflicts()).isEmpty();
        assertThat(desired(MARCH).groups().written()).containsExactly("agata-B135292130019-records");
        assertThat(desired(APRIL).groups().written()).containsExactly("agata-B135292110012-records");
        assertThat(desired(APRIL).units().byRule()).containsExactly("agata-352110");
        assertThat(desired(APRIL).licences())
                .isEqualTo(desired(MARCH).licences())
                .isNotEmpty();
        assertThat(desired(APRIL).attributes()).get().satisfies(now -> {
            assertThat(now.companyName()).isEqualTo("352110教育委員会");
            assertThat(now.officeLocation()).isEqualTo("352110/B135292110012");
            assertThat(now.jobTitle()).isEqualTo("教諭");
            assertThat(now.appliedOrder()).isEqualTo("R9-001");
        });
    }

    @Test
    void promotionChangesTheTitleInPlace() {
        issue(PROMOTION, ASAHI, new Position(ASAHI.place(), "教頭"));

        assertThat(desired(APRIL).attributes())
                .get()
                .extracting(Desired.Attributes::jobTitle)
                .isEqualTo("教頭");
    }

    @Test
    void newcomersHaveNoAccountBeforeTheirDay() {
        var hire = new Order("R9-001", OrderAct.ISSUE, null, "097353", APRIL, APPOINTMENT, null, WAKABA, null, "");
        var ledger = new Ledger(List.of(), List.of(hire));

        var before = ledger.desired("097353", MARCH, Layout.dynamic(), Codes.NAMES);
        var after = ledger.desired("097353", APRIL, Layout.dynamic(), Codes.NAMES);

        assertThat(before.enabled()).isFalse();
        assertThat(before.attributes()).isEmpty();
        assertThat(before.licences()).isEmpty();
        assertThat(after.enabled()).isTrue();
        assertThat(after.licences()).containsExactly("agata-licence");
    }

    @Test
    void retirementDisablesTheAccountAndKeepsTheLicenceForTheHandover() {
        issue(RETIREMENT, ASAHI, null);

        assertThat(desired(MARCH).enabled()).isTrue();
        assertThat(desired(APRIL).enabled()).isFalse();
        assertThat(desired(APRIL).groups().written()).isEmpty();
        assertThat(desired(APRIL).teams()).isEmpty();
        assertThat(desired(APRIL).licences()).isNotEmpty();
        assertThat(desired(APRIL.plusDays(30)).licences()).isEmpty();
        assertThat(desired(APRIL).attributes())
                .get()
                .extracting(Desired.Attributes::department)
                .isEqualTo("352136/B135292130019");
    }

    @Test
    void retiredAndReappointedOnOneDayIsOneMove() {
        issue(REAPPOINTMENT, null, WAKABA);
        issue(RETIREMENT, ASAHI, null);

        assertThat(ledger().career(PERSON).conflicts()).isEmpty();
        assertThat(desired(APRIL).enabled()).isTrue();
        assertThat(desired(APRIL).posts()).extracting(HeldPost::position).containsExactly(WAKABA);
    }

    @Test
    void concurrentPostStandsBesideTheMainOneUntilReleased() {
        issue(CONCURRENT, ASAHI, NAGATO);
        issue(CONCURRENT_END, NAGATO, null, APRIL.plusMonths(5));

        assertThat(desired(APRIL).posts()).extracting(HeldPost::position).containsExactly(ASAHI, NAGATO);
        assertThat(desired(APRIL).attributes())
                .get()
                .extracting(Desired.Attributes::places)
                .isEqualTo(";352136/B135292130019;352110/B135292110012;");
        assertThat(desired(APRIL).units().byRule()).containsExactly("agata-352110", "agata-352136");
        assertThat(desired(APRIL.plusMonths(5)).posts())
                .extracting(HeldPost::position)
                .containsExactly(ASAHI);
    }

    @Test
    void concurrentPostSurvivesAMoveOfTheMainOne() {
        issue(CONCURRENT, ASAHI, NAGATO);
        issue(TRANSFER, ASAHI, WAKABA, APRIL.plusMonths(5));

        assertThat(desired(APRIL.plusMonths(5)).posts())
                .extracting(HeldPost::position)
                .containsExactly(WAKABA, NAGATO);
    }

    @Test
    void onLeaveThePostIsKeptAndNothingIsOpen() {
        issue(CHILDCARE_LEAVE, ASAHI, null);
        issue(RETURN, ASAHI, null, APRIL.plusYears(1));

        assertThat(ledger().career(PERSON).heldOn(APRIL)).hasSize(1);
        assertThat(desired(APRIL).enabled()).isFalse();
        assertThat(desired(APRIL).posts()).isEmpty();
        assertThat(desired(APRIL).groups().written()).isEmpty();
        assertThat(desired(APRIL).units().byRule()).containsExactly("agata-352136");
        assertThat(desired(APRIL).licences()).isNotEmpty();
        assertThat(desired(APRIL.plusYears(1)).enabled()).isTrue();
    }

    @Test
    void suspensionIsALeaveToo() {
        issue(SUSPENSION, ASAHI, null);

        assertThat(desired(APRIL).enabled()).isFalse();
    }

    @Test
    void whoIsMovedWhileOnLeaveStaysOnLeave() {
        issue(CHILDCARE_LEAVE, ASAHI, null);
        issue(TRANSFER, ASAHI, WAKABA, APRIL.plusYears(1));

        assertThat(desired(APRIL.plusYears(1)).enabled()).isFalse();
        assertThat(ledger().career(PERSON).heldOn(APRIL.plusYears(1)))
                .extracting(HeldPost::position)
                .containsExactly(WAKABA);
    }

    @Test
    void appointmentForAFiscalYearEndsWithIt() {
        orders.add(new Order(
                "R9-001", OrderAct.ISSUE, null, "098001", APRIL, FISCAL_YEAR_APPOINTMENT, null, WAKABA, null, ""));

        var career = new Ledger(List.of(), orders).career("098001");

        assertThat(career.heldOn(LocalDate.of(2028, 3, 31))).hasSize(1);
        assertThat(career.heldOn(LocalDate.of(2028, 4, 1))).isEmpty();
    }

    @Test
    void whoComesFromElsewhereIsKnownByWhatTheOrderSays() {
        var from = position("352047", "B135292040018", "教諭");
        var order = new Order("R9-017", OrderAct.ISSUE, null, "091592", APRIL, TRANSFER, from, ASAHI, null, "");

        var career = new Ledger(List.of(), List.of(order)).career("091592");

        assertThat(career.conflicts()).isEmpty();
        assertThat(career.posts()).extracting(HeldPost::position).containsExactly(ASAHI);
    }

    @Test
    void ordersThatDoNotFitAreNamed() {
        issue(TRANSFER, WAKABA, NAGATO);
        assertThat(ledger().career(PERSON).conflicts())
                .containsExactly(new Conflict("R9-001", Reason.FROM_NOT_HELD, ASAHI));

        orders.clear();
        issue(APPOINTMENT, null, WAKABA);
        assertThat(reasons()).containsExactly(Reason.TWO_MAIN_POSTS);

        orders.clear();
        issue(RETIREMENT, ASAHI, null);
        issue(TRANSFER, ASAHI, WAKABA, APRIL.plusDays(1));
        assertThat(reasons()).containsExactly(Reason.NO_POST_HELD);

        orders.clear();
        issue(CONCURRENT, ASAHI, NAGATO);
        issue(CONCURRENT, ASAHI, NAGATO, APRIL.plusDays(1));
        issue(CONCURRENT_END, WAKABA, null, APRIL.plusDays(2));
        assertThat(reasons()).containsExactly(Reason.ALREADY_HELD, Reason.NOT_CONCURRENT);

        orders.clear();
        issue(SUSPENSION, ASAHI, null);
        issue(CHILDCARE_LEAVE, ASAHI, null, APRIL.plusDays(1));
        issue(RETURN, ASAHI, null, APRIL.plusDays(2));
        issue(RETURN, ASAHI, null, APRIL.plusDays(3));
        assertThat(reasons()).containsExactly(Reason.ALREADY_ON_LEAVE, Reason.NOT_ON_LEAVE);
    }

    @Test
    void aRingOfCancellationsIsNoLedger() {
        var content = new Order("", OrderAct.ISSUE, null, PERSON, APRIL, TRANSFER, ASAHI, WAKABA, null, "");
        assertThatThrownBy(() -> new Ledger(List.of(), List.of(cancel("A", "B", content), cancel("B", "A", content))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void membershipThatOpensChildrensDataIsNeverLeftToARule() {
        assertThatThrownBy(() -> new Layout.Rule("x", Set.of(), true, true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Layout.dynamic().groups())
                .filteredOn(Layout.Rule::opensChildrensData)
                .isNotEmpty();
        assertThat(Layout.explicit().groups()).noneMatch(Layout.Rule::byRule);
    }

    private static Order cancel(String number, String target, Order content) {
        return new Order(
                number,
                OrderAct.CANCEL,
                target,
                content.employeeId(),
                content.effectiveOn(),
                content.kind(),
                content.from(),
                content.to(),
                null,
                "");
    }

    private List<Reason> reasons() {
        return ledger().career(PERSON).conflicts().stream()
                .map(Conflict::reason)
                .toList();
    }

    private Desired desired(LocalDate day) {
        return ledger().desired(PERSON, day, Layout.dynamic(), Codes.NAMES);
    }

    private Ledger ledger() {
        return new Ledger(List.of(new Opening(PERSON, ASAHI, true, LocalDate.of(2024, 4, 1))), orders);
    }

    private void issue(OrderKind kind, @Nullable Position from, @Nullable Position to) {
        issue(kind, from, to, APRIL);
    }

    private void issue(OrderKind kind, @Nullable Position from, @Nullable Position to, LocalDate day) {
        var number = "R9-%03d".formatted(orders.size() + 1);
        orders.add(new Order(number, OrderAct.ISSUE, null, PERSON, day, kind, from, to, null, ""));
    }

    private static Position position(String municipality, String school, String title) {
        return new Position(new Place(municipality, school), title);
    }
}
