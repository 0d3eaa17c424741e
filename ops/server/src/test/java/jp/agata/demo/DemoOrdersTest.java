package jp.agata.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.agata.identity.orders.Ledger;
import jp.agata.identity.orders.Opening;
import jp.agata.identity.orders.Order;
import jp.agata.identity.orders.OrderKind;
import jp.agata.identity.orders.Place;
import jp.agata.identity.orders.Position;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemoOrdersTest {

    private static final LocalDate DAY = LocalDate.of(2027, 4, 1);

    @Test
    void thePrefecturesOrdersAreAsManyAsOnARealFirstOfApril() {
        var orders = orders(DemoScale.PREFECTURE);
        var across = orders.stream()
                .filter(order -> order.kind() == OrderKind.TRANSFER)
                .filter(order -> !town(order.from()).equals(town(order.to())));

        assertThat(orders).hasSizeBetween(3_000, 3_200);
        assertThat(across).hasSizeBetween(700, 800);
    }

    @ParameterizedTest
    @EnumSource(DemoScale.class)
    void everyOrderFitsWhatThePersonHolds(DemoScale scale) {
        var ledger = ledger(scale, orders(scale));

        assertThat(ledger.people())
                .allSatisfy(person ->
                        assertThat(ledger.career(person).conflicts()).as(person).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(DemoScale.class)
    void everySchoolHasAsManyPeopleAndOnePrincipalAfterwards(DemoScale scale) {
        var ledger = ledger(scale, orders(scale));

        assertThat(staffing(ledger, DAY)).isEqualTo(staffing(ledger, DAY.minusDays(1)));
    }

    @Test
    void theSameEachTime() {
        assertThat(orders(DemoScale.SMALL)).isEqualTo(orders(DemoScale.SMALL));
    }

    private static List<Order> orders(DemoScale scale) {
        return DemoOrders.on(DAY, new DemoWorld(scale)).stream()
                .map(DemoOrders.Named::order)
                .toList();
    }

    /** Titles in each school, of main posts alone. */
    private static Map<String, Integer> staffing(Ledger ledger, LocalDate day) {
        var counts = new HashMap<String, Integer>();
        ledger.people().stream()
                .flatMap(person -> ledger.careerUntil(person, day).heldOn(day).stream())
                .filter(post -> post.main())
                .forEach(post -> counts.merge(
                        post.position().place().code() + post.position().title(), 1, Integer::sum));
        return counts;
    }

    private static Ledger ledger(DemoScale scale, List<Order> orders) {
        var openings = new DemoWorld(scale)
                .parts().stream()
                        .flatMap(part -> part.schools().stream())
                        .flatMap(DemoOrdersTest::openings)
                        .toList();
        return new Ledger(openings, orders);
    }

    private static Stream<Opening> openings(DemoSchool school) {
        var place = new Place(school.municipality().code(), school.plan().code());
        return school.staff().stream()
                .map(staff -> new Opening(
                        staff.employeeId(), new Position(place, title(staff)), true, LocalDate.of(2026, 4, 1)));
    }

    private static String title(DemoStaff staff) {
        var title = staff.posts().getFirst().title();
        return title.matches("校長|教頭|養護教諭|事務職員") ? title : "教諭";
    }

    private static String town(@Nullable Position position) {
        return Objects.requireNonNull(position).place().municipality();
    }
}
