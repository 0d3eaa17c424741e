package jp.agata.identity.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.agata.identity.orders.Opening;
import jp.agata.identity.orders.Order;
import jp.agata.identity.orders.OrderAct;
import jp.agata.identity.orders.OrderKind;
import jp.agata.identity.orders.Place;
import jp.agata.identity.orders.Position;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which moments change the rights of somebody who is 教諭 in 美祢市, seen on 1 March. */
class OrderedCareerTest {

    private static final Clock TOKYO = Clock.system(ZoneId.of("Asia/Tokyo"));
    private static final Instant NOW = Instant.parse("2027-03-01T00:00:00Z");
    private static final Instant MARCH_25 = Instant.parse("2027-03-25T05:00:00Z");
    private static final LocalDate APRIL = LocalDate.of(2027, 4, 1);
    private static final Instant APRIL_MIDNIGHT = Instant.parse("2027-03-31T15:00:00Z");
    private static final Position MINE = new Position(new Place("352136", "B135292130019"), "教諭");
    private static final Position NAGATO = new Position(new Place("352110", "B135298090014"), "教諭");
    private static final List<Opening> OPENINGS = List.of(new Opening("019833", MINE, true, LocalDate.of(2024, 4, 1)));

    @Test
    void aMoveChangesRightsAtMidnightOfItsDayAndNotWhenItIsAnnounced() {
        assertThat(changes(listed(transfer("R1", APRIL), MARCH_25))).containsExactly(APRIL_MIDNIGHT);
    }

    @Test
    void beforeTheAnnouncementNothingIsKnown() {
        var versions = OrderedCareer.versions(
                "019833",
                OPENINGS,
                List.of(listed(transfer("R0", LocalDate.of(2027, 2, 1)), NOW), listed(transfer("R1", APRIL), MARCH_25)),
                NOW);

        assertThat(versions).extracting(OrderedCareer::shownFrom).containsExactly(NOW, MARCH_25);
    }

    @Test
    void anOrderOfTodayChangesRightsAtOnce() {
        assertThat(changes(listed(transfer("R1", LocalDate.of(2027, 3, 1)), NOW)))
                .containsExactly(NOW);
    }

    @Test
    void leaveChangesThemWhenItBeginsAndWhenItEnds() {
        var leave = order("R1", OrderKind.CHILDCARE_LEAVE, APRIL, null);
        var back = order("R2", OrderKind.RETURN, APRIL.plusMonths(1), null);

        assertThat(changes(listed(leave, NOW), listed(back, NOW)))
                .containsExactly(APRIL_MIDNIGHT, Instant.parse("2027-04-30T15:00:00Z"));
    }

    @Test
    void whatIsCancelledInTheSameFileChangesNothing() {
        var cancelled =
                new Order("R2", OrderAct.CANCEL, "R1", "019833", APRIL, OrderKind.TRANSFER, MINE, NAGATO, null, "");

        assertThat(changes(listed(transfer("R1", APRIL), NOW), listed(cancelled, NOW)))
                .isEmpty();
    }

    private static Set<Instant> changes(ListedOrder... orders) {
        var version =
                OrderedCareer.versions("019833", OPENINGS, List.of(orders), NOW).getLast();
        return version.changes(OrderedCareer.career("019833", OPENINGS, List.of(), NOW), NOW, Instant.MAX, TOKYO);
    }

    private static ListedOrder listed(Order order, Instant announced) {
        return new ListedOrder(order, "桒原　里佳", UUID.randomUUID(), 2, announced);
    }

    private static Order transfer(String number, LocalDate day) {
        return order(number, OrderKind.TRANSFER, day, NAGATO);
    }

    private static Order order(String number, OrderKind kind, LocalDate day, @Nullable Position to) {
        return new Order(number, OrderAct.ISSUE, null, "019833", day, kind, MINE, to, null, "");
    }
}
