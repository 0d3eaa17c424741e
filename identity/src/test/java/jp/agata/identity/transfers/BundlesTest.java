package jp.agata.identity.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.agata.identity.transfers.Circle.Target;
import org.junit.jupiter.api.Test;

class BundlesTest {

    @Test
    void joinsOfOneGroupAreOneWriteOfTwenty() {
        assertThat(Bundles.next(joins(Circle.Kind.GROUP, 45)))
                .extracting(List::size)
                .containsExactly(20, 20, 5);
    }

    @Test
    void unitsTakeOneMemberAtATime() {
        assertThat(Bundles.next(joins(Circle.Kind.UNIT, 45))).hasSize(20).allMatch(write -> write.size() == 1);
    }

    @Test
    void oneTeamGetsFourCallsOfABundle() {
        assertThat(Bundles.next(joins(Circle.Kind.TEAM, 45))).hasSize(4);
    }

    @Test
    void whatWasRefusedInCompanyIsSentAlone() {
        var steps = joins(Circle.Kind.GROUP, 3).stream()
                .map(step -> step.seq() == 1 ? step.alone(Instant.MIN) : step)
                .toList();

        assertThat(Bundles.next(steps)).extracting(List::size).containsExactly(1, 1, 1);
    }

    @Test
    void whatWasChosenIsBundledTheSameWayAgain() {
        var chosen = Bundles.next(joins(Circle.Kind.GROUP, 45));

        assertThat(Bundles.next(chosen.stream().flatMap(Collection::stream).toList()))
                .isEqualTo(chosen);
    }

    private static List<Step> joins(Circle.Kind kind, int count) {
        var target = new Target(kind, "agata-352136", "id");
        return IntStream.range(0, count)
                .mapToObj(n -> Step.first(
                        n,
                        PlanOp.of(
                                PlanOp.Kind.JOIN,
                                Phase.ARRIVE,
                                new PlanOp.Subject("%06d".formatted(n), Prefecture.oid("%06d".formatted(n)), ""),
                                target,
                                Map.of(),
                                Map.of()),
                        Instant.MIN))
                .toList();
    }
}
