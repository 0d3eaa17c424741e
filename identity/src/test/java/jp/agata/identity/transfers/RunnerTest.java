package jp.agata.identity.transfers;

import static jp.agata.identity.transfers.Prefecture.DAY;
import static jp.agata.identity.transfers.Prefecture.MIDNIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jp.agata.identity.orders.Layout;
import jp.agata.identity.orders.Order;
import jp.agata.identity.orders.OrderAct;
import jp.agata.identity.orders.OrderKind;
import jp.agata.identity.orders.Position;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A plan carried out in virtual time, on good nights and on bad ones. */
class RunnerTest {

    private static final RunSettings SETTINGS = new RunSettings(8, Duration.ofMinutes(5), Duration.ofSeconds(15), 1);
    private static final TokenBucket.Rates RATES = new TokenBucket.Rates(18, 10, 0.9);

    private final Prefecture prefecture = new Prefecture(Layout.explicit(), orders());
    private final Managed managed = new Managed(prefecture.layout());
    private final Plan plan = prefecture.plan(prefecture.dayBefore());
    private final RehearsalTempo tempo = new RehearsalTempo(MIDNIGHT);

    @Property(tries = 150)
    void whateverGoesWrongNothingIsLeftAndNothingIsFeltTwice(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 40) int firstCrash,
            @ForAll @IntRange(min = 2, max = 60) int secondCrash,
            @ForAll @IntRange(max = 60) int lagSeconds)
            throws InterruptedException {
        var lag = Duration.ofSeconds(lagSeconds);
        var directory = new FaultyDirectory(prefecture.dayBefore(), tempo, lag, seed, List.of(firstCrash, secondCrash));
        var book = new RehearsalBook(plan);

        var left = untilItEnds(book, directory, seed);

        assertThat(left.ops()).isEmpty();
        assertThat(prefecture.plan(directory.truth(managed)).ops()).isEmpty();
        assertThat(book.all()).allMatch(step -> step.state() == Step.State.DONE);
        assertThat(directory.effects()).extracting(PlanOp::phase).isSorted();
        assertThat(directory.effects())
                .filteredOn(op -> op.kind().isFeltTwice())
                .extracting(PlanOp::deed)
                .doesNotHaveDuplicates();
    }

    @Test
    void aRefusalIsParkedAndTheOthersGoOn() throws InterruptedException {
        var victim = plan.ops().stream()
                .filter(op -> op.kind() == PlanOp.Kind.UPDATE_ACCOUNT)
                .findFirst()
                .orElseThrow();
        var book = new RehearsalBook(plan);

        var left = runner(book, refusing(victim), 1).carryOut(() -> prefecture.plan(seen));

        assertThat(left.deeds()).containsExactly(victim.deed());
        assertThat(book.all())
                .filteredOn(step -> step.state() != Step.State.DONE)
                .extracting(Step::state)
                .containsExactly(Step.State.PARKED);
    }

    @Test
    void aRehearsalSaysHowLongTheNightWillBe() throws InterruptedException {
        var rehearsal = Rehearsal.of(
                plan,
                MIDNIGHT,
                prefecture.dayBefore(),
                managed,
                prefecture::plan,
                new Rehearsal.Pace(SETTINGS, RATES, Duration.ofMillis(400)));

        assertThat(rehearsal.differences()).isZero();
        assertThat(rehearsal.phases()).containsOnlyKeys(Phase.values());
        var total = rehearsal.phases().values().stream().reduce(Duration.ZERO, Duration::plus);
        assertThat(total).isBetween(Duration.ofSeconds(2), Duration.ofMinutes(1));
    }

    @Test
    void lanesShareTheWork() throws InterruptedException {
        var four = new RunSettings(8, Duration.ofMinutes(5), Duration.ofSeconds(15), 4);
        var directory = new FaultyDirectory(prefecture.dayBefore(), tempo, Duration.ZERO, 4, List.of());
        var book = new RehearsalBook(plan);
        var oneAtATime = oneAtATime(directory);

        var left = runner(book, oneAtATime, four, 4).carryOut(() -> prefecture.plan(oneAtATime.read(managed)));

        assertThat(left.ops()).isEmpty();
        assertThat(directory.effects()).hasSameSizeAs(plan.ops());
    }

    private Snapshot seen = prefecture.dayBefore();

    private Plan untilItEnds(OpBook book, FaultyDirectory directory, long seed) throws InterruptedException {
        while (true) {
            try {
                return runner(book, directory, seed).carryOut(() -> prefecture.plan(directory.read(managed)));
            } catch (FaultyDirectory.Crash e) {
                tempo.sleep(Duration.ofSeconds(20));
            }
        }
    }

    private Runner runner(OpBook book, Directory directory, long seed) {
        return runner(book, directory, SETTINGS, seed);
    }

    private Runner runner(OpBook book, Directory directory, RunSettings settings, long seed) {
        var consequence = new Consequence(settings, new Random(seed));
        var buckets = new Buckets(new TokenBucket(RATES, tempo), new TokenBucket(RATES, tempo));
        return new Runner(
                book, new Lane(directory, book, buckets, consequence, tempo, op -> "pass"), consequence, tempo);
    }

    private Directory refusing(PlanOp victim) {
        var copy = new DirectoryCopy(prefecture.dayBefore(), tempo);
        return new Directory() {
            @Override
            public Snapshot read(Managed managed) {
                return copy.read(managed);
            }

            @Override
            public Answer apply(List<Write> bundle) {
                UnaryOperator<List<Outcome>> remember = outcomes -> {
                    seen = copy.read(managed);
                    return outcomes;
                };
                return new Answer(
                        remember.apply(bundle.stream()
                                .map(write -> write.first().key().equals(victim.key())
                                        ? Outcome.of(Outcome.Kind.REFUSED, 403, "", "Authorization_RequestDenied")
                                        : copy.apply(write))
                                .toList()),
                        OptionalDouble.empty());
            }

            @Override
            public List<Sight> look(List<PlanOp> ops) {
                return copy.look(ops);
            }
        };
    }

    private static Directory oneAtATime(Directory directory) {
        return new Directory() {
            @Override
            public synchronized Snapshot read(Managed managed) {
                return directory.read(managed);
            }

            @Override
            public synchronized Answer apply(List<Write> bundle) {
                return directory.apply(bundle);
            }

            @Override
            public synchronized List<Sight> look(List<PlanOp> ops) {
                return directory.look(ops);
            }
        };
    }

    private static List<Order> orders() {
        var orders = new ArrayList<Order>();
        for (var number : Prefecture.NUMBERS.subList(0, 12)) {
            var index = Prefecture.NUMBERS.indexOf(number);
            var to = new Position(
                    Prefecture.SCHOOLS.get((index + 1) % 4),
                    Prefecture.opening(number).title());
            orders.add(order(OrderKind.TRANSFER, number, to));
        }
        orders.add(order(OrderKind.RETIREMENT, "000013", null));
        orders.add(order(OrderKind.CHILDCARE_LEAVE, "000014", null));
        Prefecture.NEWCOMERS.forEach(number ->
                orders.add(order(OrderKind.APPOINTMENT, number, new Position(Prefecture.SCHOOLS.getFirst(), "教諭"))));
        var numbered = new ArrayList<Order>();
        for (var order : orders) {
            numbered.add(new Order(
                    "R9-%03d".formatted(numbered.size() + 1),
                    OrderAct.ISSUE,
                    null,
                    order.employeeId(),
                    DAY,
                    order.kind(),
                    null,
                    order.to(),
                    null,
                    ""));
        }
        return numbered.stream().collect(Collectors.toUnmodifiableList());
    }

    private static Order order(OrderKind kind, String who, @Nullable Position to) {
        return new Order("", OrderAct.ISSUE, null, who, DAY, kind, null, to, null, "");
    }
}
