package jp.agata.identity.transfers;

import static jp.agata.identity.transfers.Prefecture.DAY;
import static jp.agata.identity.transfers.Prefecture.oid;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import jp.agata.identity.orders.Layout;
import jp.agata.identity.orders.Order;
import jp.agata.identity.orders.OrderAct;
import jp.agata.identity.orders.OrderKind;
import jp.agata.identity.orders.Place;
import jp.agata.identity.orders.Position;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each brake once, and that a quiet night has none. */
class BrakesTest {

    private static final Place ASAHI = Prefecture.SCHOOLS.get(0);
    private static final Place NAGATO = Prefecture.SCHOOLS.get(2);
    private static final String PRINCIPAL = "000001";
    private static final String TEACHER = "000009";

    private final List<Order> orders = new ArrayList<>();

    @Test
    void anOrdinaryMoveHasNone() {
        issue(OrderKind.TRANSFER, TEACHER, new Position(NAGATO, "教諭"));

        assertThat(brakes()).isEmpty();
    }

    @Test
    void aSchoolWithoutItsPrincipal() {
        issue(OrderKind.TRANSFER, PRINCIPAL, new Position(NAGATO, "校長"));

        assertThat(brakes()).containsExactly(brake(Brake.Kind.NO_PRINCIPAL, "352136", ASAHI.code(), ""));
    }

    @Test
    void aPrincipalWhoComesTheDayAfterIsNamed() {
        issue(OrderKind.TRANSFER, PRINCIPAL, new Position(NAGATO, "校長"));
        issue(OrderKind.PROMOTION, "000003", new Position(ASAHI, "校長"), DAY.plusDays(1));

        assertThat(brakes()).contains(brake(Brake.Kind.NO_PRINCIPAL, "352136", ASAHI.code(), "2027-04-02"));
    }

    @Test
    void tooManyOfOneMunicipalityAtOnce() {
        issue(OrderKind.TRANSFER, TEACHER, new Position(NAGATO, "教諭"));
        issue(OrderKind.TRANSFER, "000013", new Position(NAGATO, "教諭"));
        var prefecture = prefecture();
        var before = prefecture.dayBefore();

        assertThat(new Brakes(prefecture.layout(), 20).on(prefecture.plan(before), prefecture.wanted(DAY), before))
                .containsExactly(brake(Brake.Kind.SHARE_CHANGED, "352136", "25.0", "20", "2"));
    }

    @Test
    void aGroupEmptied() {
        Prefecture.NUMBERS.stream()
                .filter(number -> Prefecture.opening(number).place().equals(ASAHI))
                .forEach(number -> issue(
                        OrderKind.TRANSFER,
                        number,
                        new Position(NAGATO, Prefecture.opening(number).title())));

        assertThat(brakes())
                .contains(brake(Brake.Kind.CIRCLE_EMPTIED, "352136", "agata-B135292130019-records"))
                .noneMatch(brake -> brake.kind() == Brake.Kind.NO_PRINCIPAL);
    }

    @Test
    void theLastOwnerOfATeam() {
        issue(OrderKind.TRANSFER, TEACHER, new Position(NAGATO, "教諭"));

        var owned = circles(
                team -> team.name().equals("agata-B135292130019-team"),
                team -> new Circle(team.target(), false, team.members(), Set.of(oid(TEACHER))));

        assertThat(prefecture().brakes(owned))
                .containsExactly(brake(Brake.Kind.LAST_OWNER, "352136", "agata-B135292130019-team"));
    }

    @Test
    void oneOfTwoOwnersMayGo() {
        issue(OrderKind.TRANSFER, TEACHER, new Position(NAGATO, "教諭"));

        var owned = circles(
                team -> team.name().equals("agata-B135292130019-team"),
                team -> new Circle(team.target(), false, team.members(), Set.of(oid(TEACHER), oid(PRINCIPAL))));

        assertThat(prefecture().brakes(owned)).isEmpty();
    }

    @Test
    void aMemberNobodyKnows() {
        var strange = circles(group -> group.name().equals("agata-B135292130019-records"), group -> {
            var members = new HashSet<>(group.members());
            members.add(oid("guest"));
            return new Circle(group.target(), false, members, Set.of());
        });

        assertThat(prefecture().brakes(strange))
                .containsExactly(brake(Brake.Kind.UNKNOWN_ACCOUNT, "352136", "agata-B135292130019-records", "1"));
    }

    @Test
    void twoAccountsWithOneNumber() {
        var before = prefecture().dayBefore();
        var twice = new ArrayList<>(before.accounts());
        twice.add(new Account(UUID.randomUUID(), TEACHER, "old@old.example", Map.of()));

        assertThat(prefecture().brakes(accounts(twice)))
                .containsExactly(brake(Brake.Kind.DUPLICATE_NUMBER, "352136", TEACHER, "職員" + TEACHER));
    }

    @Test
    void anAccountWithAnothersNumber() {
        var renumbered = prefecture().dayBefore().accounts().stream()
                .map(account -> account.oid().equals(oid(TEACHER))
                        ? new Account(account.oid(), "999999", account.address(), account.traits())
                        : account)
                .toList();

        assertThat(prefecture().brakes(accounts(renumbered)))
                .containsExactly(brake(Brake.Kind.NUMBER_DIFFERS, "352136", TEACHER, "職員" + TEACHER));
    }

    @Test
    void anAccountThatIsGone() {
        var fewer = prefecture().dayBefore().accounts().stream()
                .filter(account -> !account.oid().equals(oid(TEACHER)))
                .toList();

        assertThat(prefecture().brakes(accounts(fewer)))
                .contains(brake(Brake.Kind.ACCOUNT_LOST, "352136", TEACHER, "職員" + TEACHER));
    }

    @Test
    void aGroupThatIsNotThere() {
        issue(OrderKind.TRANSFER, TEACHER, new Position(NAGATO, "教諭"));
        var before = prefecture().dayBefore();
        var fewer = before.circles().stream()
                .filter(circle -> !circle.name().equals("agata-B135292110012-team"))
                .toList();

        assertThat(prefecture().brakes(new Snapshot(before.readAt(), before.accounts(), fewer, before.freeSeats())))
                .containsExactly(brake(Brake.Kind.CIRCLE_MISSING, "352110", "agata-B135292110012-team"));
    }

    @Test
    void ofTwoGroupsWithOneNameNeitherIsTheOneThatIsMeant() {
        issue(OrderKind.TRANSFER, TEACHER, new Position(NAGATO, "教諭"));
        var before = prefecture().dayBefore();
        var twins = new ArrayList<>(before.circles());
        twins.add(new Circle(
                new Circle.Target(Circle.Kind.TEAM, "agata-B135292110012-team", "another"),
                false,
                Set.of(oid(TEACHER)),
                Set.of()));
        var doubled = new Snapshot(before.readAt(), before.accounts(), twins, before.freeSeats());

        assertThat(prefecture().brakes(doubled))
                .containsExactly(brake(Brake.Kind.CIRCLE_MISSING, "352110", "agata-B135292110012-team"));
        assertThat(prefecture().plan(doubled).ops())
                .extracting(PlanOp::targetName)
                .doesNotContain("agata-B135292110012-team");
    }

    @Test
    void tooFewLicences() {
        issue(OrderKind.APPOINTMENT, "009001", new Position(NAGATO, "教諭"));
        issue(OrderKind.APPOINTMENT, "009002", new Position(NAGATO, "教諭"));
        var before = prefecture().dayBefore();

        assertThat(prefecture()
                        .brakes(new Snapshot(
                                before.readAt(), before.accounts(), before.circles(), Map.of("agata-licence", 1))))
                .containsExactly(brake(Brake.Kind.LICENCES_SHORT, "", "agata-licence", "2", "1"));
    }

    private Snapshot circles(Predicate<Circle> which, UnaryOperator<Circle> change) {
        var before = prefecture().dayBefore();
        var circles = before.circles().stream()
                .map(circle -> which.test(circle) ? change.apply(circle) : circle)
                .toList();
        return new Snapshot(before.readAt(), before.accounts(), circles, before.freeSeats());
    }

    private Snapshot accounts(List<Account> accounts) {
        var before = prefecture().dayBefore();
        return new Snapshot(before.readAt(), accounts, before.circles(), before.freeSeats());
    }

    private List<Brake> brakes() {
        return prefecture().brakes(prefecture().dayBefore());
    }

    private Prefecture prefecture() {
        return new Prefecture(Layout.dynamic(), orders);
    }

    private static Brake brake(Brake.Kind kind, String municipality, String... words) {
        return new Brake(kind, municipality, List.of(words));
    }

    private void issue(OrderKind kind, String who, @Nullable Position to) {
        issue(kind, who, to, DAY);
    }

    private void issue(OrderKind kind, String who, @Nullable Position to, LocalDate day) {
        var number = "R9-%03d".formatted(orders.size() + 1);
        orders.add(new Order(number, OrderAct.ISSUE, null, who, day, kind, null, to, null, ""));
    }
}
