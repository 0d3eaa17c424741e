package jp.agata.identity.transfers;

import static jp.agata.identity.transfers.Prefecture.DAY;
import static jp.agata.identity.transfers.Prefecture.MIDNIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import jp.agata.identity.orders.Layout;
import jp.agata.identity.orders.Order;
import jp.agata.identity.orders.OrderAct;
import jp.agata.identity.orders.OrderKind;
import jp.agata.identity.orders.Position;
import jp.agata.identity.transfers.PlanOp.Kind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** What holds for every plan, whatever was ordered. */
class PlanPropertyTest {

    private static final InstantSource NIGHT = InstantSource.fixed(MIDNIGHT.plusSeconds(600));

    @Property(tries = 300)
    void aMoveInsideThePrefectureNeverTouchesWhoOneIs(@ForAll("moves") Prefecture prefecture) {
        var before = prefecture.dayBefore();
        var copy = new DirectoryCopy(before, NIGHT);
        var plan = prefecture.plan(before);

        carryOut(plan, copy);

        assertThat(plan.ops()).allSatisfy(op -> {
            assertThat(op.kind()).isIn(Kind.UPDATE_ACCOUNT, Kind.JOIN, Kind.LEAVE, Kind.REVOKE_SESSIONS);
            assertThat(op.after().keySet())
                    .noneMatch(Trait::isFixed)
                    .doesNotContain(Trait.MAIL_HANDED_TO, Trait.ENABLED);
            assertThat(op.target() == null ? null : op.target().kind()).isNotEqualTo(Circle.Kind.LICENCE);
        });
        var after = copy.read(new Managed(prefecture.layout()));
        assertThat(after.accounts())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("traits")
                .containsExactlyElementsOf(before.accounts());
        assertThat(licensed(after)).isEqualTo(licensed(before));
    }

    @Property(tries = 300)
    void whatIsCarriedOutLeavesNoDifference(@ForAll("prefectures") Prefecture prefecture) {
        var copy = new DirectoryCopy(prefecture.dayBefore(), NIGHT);

        carryOut(prefecture.plan(read(copy, prefecture)), copy);

        assertThat(prefecture.plan(read(copy, prefecture)).ops()).isEmpty();
    }

    @Property(tries = 300)
    void doneTwiceIsDoneOnce(@ForAll("prefectures") Prefecture prefecture) {
        var copy = new DirectoryCopy(prefecture.dayBefore(), NIGHT);
        var plan = prefecture.plan(read(copy, prefecture));

        carryOut(plan, copy);
        var once = read(copy, prefecture);
        carryOut(plan, copy);

        assertThat(read(copy, prefecture)).isEqualTo(once);
    }

    @Property(tries = 300)
    void afterACrashThePlanIsWhatIsLeft(
            @ForAll("prefectures") Prefecture prefecture, @ForAll @IntRange(max = 100) int at) {
        var copy = new DirectoryCopy(prefecture.dayBefore(), NIGHT);
        var first = prefecture.plan(read(copy, prefecture)).ops();
        var done = new ArrayList<>(first.subList(0, first.size() * at / 100));

        done.forEach(op -> carryOut(op, copy));
        var second = prefecture.plan(read(copy, prefecture));
        carryOut(second, copy);

        assertThat(prefecture.plan(read(copy, prefecture)).ops()).isEmpty();
        done.addAll(second.ops());
        assertThat(done.stream()
                        .filter(op -> op.kind().isFeltTwice())
                        .map(op -> op.kind() + op.employeeId())
                        .toList())
                .doesNotHaveDuplicates();
        assertThat(felt(done)).isEqualTo(felt(first));
    }

    @Property(tries = 300)
    void childrensDataClosesBeforeAnythingOpens(@ForAll("prefectures") Prefecture prefecture) {
        var managed = new Managed(prefecture.layout());
        prefecture.plan(prefecture.dayBefore()).byPerson().values().forEach(ops -> {
            var last = ops.stream()
                    .filter(op ->
                            op.kind() == Kind.LEAVE && op.target() != null && managed.opensChildrensData(op.target()))
                    .mapToInt(op -> op.phase().ordinal())
                    .max()
                    .orElse(-1);
            assertThat(ops)
                    .filteredOn(op -> op.kind() == Kind.JOIN)
                    .allMatch(op -> op.phase().ordinal() > last);
        });
    }

    @Property(tries = 300)
    void othersGroupsAreLeftAlone(@ForAll("prefectures") Prefecture prefecture) {
        var managed = new Managed(prefecture.layout());

        assertThat(prefecture.plan(prefecture.dayBefore()).ops())
                .extracting(PlanOp::target)
                .allMatch(target -> target == null || managed.isWritten(target));
    }

    @Property(tries = 300)
    void thePlanIsTheSameWhateverOrderItIsReadIn(@ForAll("prefectures") Prefecture prefecture, @ForAll Random random) {
        var snapshot = prefecture.dayBefore();
        var accounts = new ArrayList<>(snapshot.accounts());
        var circles = new ArrayList<>(snapshot.circles());
        var people = new ArrayList<>(prefecture.wanted(DAY));
        List.of(accounts, circles, people).forEach(list -> Collections.shuffle(list, random));
        var shuffled = new Snapshot(snapshot.readAt().plusSeconds(60), accounts, circles, snapshot.freeSeats());

        assertThat(prefecture.planner().plan(DAY, people, shuffled)).isEqualTo(prefecture.plan(snapshot));
    }

    @Property(tries = 300)
    void everyOperationHasItsOwnKey(@ForAll("prefectures") Prefecture prefecture) {
        assertThat(prefecture.plan(prefecture.dayBefore()).ops())
                .extracting(PlanOp::key)
                .doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<Prefecture> prefectures() {
        var kinds = Arbitraries.of(OrderKind.class);
        return prefectures(Combinators.combine(
                        kinds, Arbitraries.integers().between(0, Prefecture.NUMBERS.size() - 1), positions())
                .flatAs((kind, who, to) -> Arbitraries.integers()
                        .between(0, 20)
                        .map(daysBefore -> order(kind, number(kind, who), to, daysBefore < 15 ? 0 : daysBefore))));
    }

    /** Everyone keeps a post, only where and as what changes. */
    @Provide
    Arbitrary<Prefecture> moves() {
        return prefectures(Combinators.combine(
                        Arbitraries.of(OrderKind.TRANSFER, OrderKind.PROMOTION),
                        Arbitraries.of(Prefecture.NUMBERS),
                        positions())
                .as((kind, who, to) -> order(kind, who, to, 0)));
    }

    private static Arbitrary<Prefecture> prefectures(Arbitrary<Order> order) {
        return Combinators.combine(
                        Arbitraries.of(Layout.dynamic(), Layout.explicit()),
                        order.list().ofMaxSize(14))
                .as((layout, orders) -> new Prefecture(layout, numbered(orders)));
    }

    private static Arbitrary<Position> positions() {
        return Combinators.combine(
                        Arbitraries.of(Prefecture.SCHOOLS),
                        Arbitraries.frequency(Tuple.of(1, "校長"), Tuple.of(1, "教頭"), Tuple.of(5, "教諭")))
                .as(Position::new);
    }

    private static String number(OrderKind kind, int who) {
        return kind.mayBeNewcomer() && who % 2 == 0
                ? Prefecture.NEWCOMERS.get(who % Prefecture.NEWCOMERS.size())
                : Prefecture.NUMBERS.get(who);
    }

    private static Order order(OrderKind kind, String who, Position to, int daysBefore) {
        var from = Prefecture.NUMBERS.contains(who) ? Prefecture.opening(who) : null;
        return new Order(
                "",
                OrderAct.ISSUE,
                null,
                who,
                DAY.minusDays(daysBefore),
                kind,
                kind.presupposesPost() ? from : null,
                kind.opensPost() ? to : null,
                null,
                "");
    }

    private static List<Order> numbered(List<Order> orders) {
        var numbered = new ArrayList<Order>();
        for (var order : orders) {
            numbered.add(new Order(
                    "R9-%03d".formatted(numbered.size() + 1),
                    order.act(),
                    order.target(),
                    order.employeeId(),
                    order.effectiveOn(),
                    order.kind(),
                    order.from(),
                    order.to(),
                    order.termEnd(),
                    order.note()));
        }
        return numbered;
    }

    private static void carryOut(Plan plan, DirectoryCopy copy) {
        plan.ops().forEach(op -> carryOut(op, copy));
    }

    private static void carryOut(PlanOp op, DirectoryCopy copy) {
        var account = copy.look(List.of(op)).getFirst().account();
        copy.apply(new Write(account.map(op::on).orElse(op)));
    }

    private static Snapshot read(DirectoryCopy copy, Prefecture prefecture) {
        return copy.read(new Managed(prefecture.layout()));
    }

    private static Set<String> felt(List<PlanOp> ops) {
        return ops.stream()
                .filter(op -> op.kind().isFeltTwice())
                .map(op -> op.kind() + op.employeeId())
                .collect(Collectors.toSet());
    }

    private static @Nullable Circle licensed(Snapshot snapshot) {
        return snapshot.circles().stream()
                .filter(circle -> circle.target().kind() == Circle.Kind.LICENCE)
                .findFirst()
                .orElse(null);
    }
}
