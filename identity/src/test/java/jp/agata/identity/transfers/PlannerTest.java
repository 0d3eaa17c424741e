package jp.agata.identity.transfers;

import static jp.agata.identity.transfers.Prefecture.DAY;
import static jp.agata.identity.transfers.Prefecture.MIDNIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.agata.identity.orders.Layout;
import jp.agata.identity.orders.Order;
import jp.agata.identity.orders.OrderAct;
import jp.agata.identity.orders.OrderKind;
import jp.agata.identity.orders.Place;
import jp.agata.identity.orders.Position;
import jp.agata.identity.transfers.PlanOp.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The night of one person at a time. */
class PlannerTest {

    private static final Place ASAHI = Prefecture.SCHOOLS.get(0);
    private static final Place NAGATO = Prefecture.SCHOOLS.get(2);
    /** 教諭 at あさひ小, whose 教頭 is 000005. */
    private static final String TEACHER = "000009";

    private final List<Order> orders = new ArrayList<>();

    @Test
    void aMoverIsOutOfTheOldRecordsFirstAndSignedOutLast() {
        issue(OrderKind.TRANSFER, TEACHER, new Position(NAGATO, "教諭"));

        assertThat(plan().ops())
                .extracting(PlanOp::phase, PlanOp::kind, PlanOp::targetName)
                .containsExactly(
                        tuple(Phase.CLOSE, Kind.LEAVE, "agata-B135292130019-records"),
                        tuple(Phase.ARRIVE, Kind.JOIN, "agata-B135292110012-records"),
                        tuple(Phase.STAMP, Kind.UPDATE_ACCOUNT, ""),
                        tuple(Phase.TEAMS, Kind.JOIN, "agata-B135292110012-team"),
                        tuple(Phase.TEAMS, Kind.LEAVE, "agata-B135292130019-team"),
                        tuple(Phase.SESSIONS, Kind.REVOKE_SESSIONS, ""));
    }

    @Test
    void whereEveryMembershipIsWrittenGroupsAndUnitsFollowToo() {
        issue(OrderKind.TRANSFER, TEACHER, new Position(NAGATO, "教諭"));

        var prefecture = new Prefecture(Layout.explicit(), orders);
        assertThat(prefecture.plan(prefecture.dayBefore()).ops())
                .filteredOn(op -> op.phase() == Phase.ARRIVE || op.phase() == Phase.DEPART)
                .extracting(PlanOp::kind, PlanOp::targetName)
                .containsExactly(
                        tuple(Kind.JOIN, "agata-352110"),
                        tuple(Kind.JOIN, "agata-352110-staff"),
                        tuple(Kind.JOIN, "agata-B135292110012-records"),
                        tuple(Kind.JOIN, "agata-B135292110012-staff"),
                        tuple(Kind.LEAVE, "agata-352136"),
                        tuple(Kind.LEAVE, "agata-352136-staff"),
                        tuple(Kind.LEAVE, "agata-B135292130019-staff"));
    }

    @Test
    void beforeAndAfterSayWhatChangesAndNothingElse() {
        issue(OrderKind.PROMOTION, TEACHER, new Position(ASAHI, "教頭"));

        var update = op(Kind.UPDATE_ACCOUNT);
        assertThat(update.before())
                .containsExactly(Map.entry(Trait.JOB_TITLE, "教諭"), Map.entry(Trait.APPLIED_ORDER, ""));
        assertThat(update.after())
                .containsExactly(Map.entry(Trait.JOB_TITLE, "教頭"), Map.entry(Trait.APPLIED_ORDER, "R9-001"));
    }

    @Test
    void aNewcomerGetsAnAccountWithAnAddressThatNamesNoSchool() {
        issue(OrderKind.APPOINTMENT, "009001", new Position(NAGATO, "教諭"));

        assertThat(plan().ops())
                .extracting(PlanOp::phase, PlanOp::kind, PlanOp::targetName)
                .containsExactly(
                        tuple(Phase.ACCOUNTS, Kind.CREATE_ACCOUNT, ""),
                        tuple(Phase.ARRIVE, Kind.JOIN, "agata-B135292110012-records"),
                        tuple(Phase.ARRIVE, Kind.JOIN, "agata-licence"),
                        tuple(Phase.TEAMS, Kind.JOIN, "agata-B135292110012-team"));
        assertThat(op(Kind.CREATE_ACCOUNT).after())
                .containsEntry(Trait.ADDRESS, "t009001@pref.example")
                .containsEntry(Trait.JOB_TITLE, "教諭")
                .containsEntry(Trait.ENABLED, "true");
    }

    @Test
    void aLeaverIsStoppedFirstAndTheMailGoesToTheVicePrincipal() {
        issue(OrderKind.RETIREMENT, TEACHER, null);

        assertThat(plan().ops())
                .extracting(PlanOp::phase, PlanOp::kind)
                .containsExactly(
                        tuple(Phase.CLOSE, Kind.UPDATE_ACCOUNT),
                        tuple(Phase.CLOSE, Kind.LEAVE),
                        tuple(Phase.DEPART, Kind.HAND_OVER_MAIL),
                        tuple(Phase.TEAMS, Kind.LEAVE),
                        tuple(Phase.SESSIONS, Kind.REVOKE_SESSIONS));
        assertThat(op(Kind.UPDATE_ACCOUNT).after()).containsEntry(Trait.ENABLED, "false");
        assertThat(op(Kind.HAND_OVER_MAIL).after()).containsEntry(Trait.MAIL_HANDED_TO, "000005@old.example");
    }

    @Test
    void whoeverIsOnLeaveKeepsTheMailToThemselves() {
        issue(OrderKind.CHILDCARE_LEAVE, TEACHER, null);

        assertThat(plan().ops())
                .extracting(PlanOp::kind)
                .doesNotContain(Kind.HAND_OVER_MAIL)
                .contains(Kind.UPDATE_ACCOUNT);
    }

    @Test
    void whoeverSignedInSinceIsNotSignedOutAgain() {
        issue(OrderKind.TRANSFER, TEACHER, new Position(NAGATO, "教諭"));
        var before = prefecture().dayBefore();
        var since = before.accounts().stream()
                .map(account -> account.with(Map.of(Trait.SESSIONS_SINCE, MIDNIGHT.toString())))
                .toList();

        assertThat(prefecture()
                        .plan(new Snapshot(before.readAt(), since, before.circles(), before.freeSeats()))
                        .ops())
                .extracting(PlanOp::kind)
                .contains(Kind.LEAVE)
                .doesNotContain(Kind.REVOKE_SESSIONS);
    }

    @Test
    void anAccountFoundByItsNumberIsTakenOverAndNotMadeTwice() {
        issue(OrderKind.APPOINTMENT, "009001", new Position(NAGATO, "教諭"));
        var before = prefecture().dayBefore();
        var found = new Account(UUID.randomUUID(), "009001", "t009001@pref.example", Map.of(Trait.ENABLED, "true"));
        var accounts = new ArrayList<>(before.accounts());
        accounts.add(found);

        assertThat(prefecture()
                        .plan(new Snapshot(before.readAt(), accounts, before.circles(), before.freeSeats()))
                        .ops())
                .allSatisfy(op -> assertThat(op.oid()).isEqualTo(found.oid()))
                .extracting(PlanOp::kind)
                .doesNotContain(Kind.CREATE_ACCOUNT);
    }

    @Test
    void theHashIsAnotherWithOneOperationMoreAndTheDifferenceIsThatOne() {
        issue(OrderKind.PROMOTION, TEACHER, new Position(ASAHI, "教頭"));
        var approved = plan();
        issue(OrderKind.PROMOTION, "000013", new Position(ASAHI, "教頭"));

        assertThat(plan().hash()).isNotEqualTo(approved.hash());
        assertThat(plan().without(approved).ops())
                .extracting(PlanOp::employeeId)
                .containsOnly("000013");
        assertThat(approved.without(plan()).ops()).isEmpty();
    }

    @Test
    void theHashIsAnotherIfSomebodyChangedTheDirectoryMeanwhile() {
        issue(OrderKind.PROMOTION, TEACHER, new Position(ASAHI, "教頭"));
        var before = prefecture().dayBefore();
        var meddled = before.accounts().stream()
                .map(account -> account.with(Map.of(Trait.JOB_TITLE, "先生")))
                .toList();

        assertThat(prefecture()
                        .plan(new Snapshot(before.readAt(), meddled, before.circles(), before.freeSeats()))
                        .hash())
                .isNotEqualTo(plan().hash());
    }

    private Prefecture prefecture() {
        return new Prefecture(Layout.dynamic(), orders);
    }

    private Plan plan() {
        return prefecture().plan(prefecture().dayBefore());
    }

    private PlanOp op(Kind kind) {
        return plan().ops().stream().filter(op -> op.kind() == kind).findFirst().orElseThrow();
    }

    private void issue(OrderKind kind, String who, @Nullable Position to) {
        var number = "R9-%03d".formatted(orders.size() + 1);
        orders.add(new Order(number, OrderAct.ISSUE, null, who, DAY, kind, null, to, null, ""));
    }
}
