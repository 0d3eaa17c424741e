package jp.agata.identity.transfers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.agata.identity.orders.Layout;
import jp.agata.identity.orders.Ledger;
import jp.agata.identity.orders.Opening;
import jp.agata.identity.orders.Order;
import jp.agata.identity.orders.OrderAct;
import jp.agata.identity.orders.OrderKind;
import jp.agata.identity.orders.Place;
import jp.agata.identity.orders.PlaceNames;
import jp.agata.identity.orders.Position;
import org.jspecify.annotations.Nullable;

/** Five municipalities with four schools each, nine at every school, to more than half of whom something happens on the day. */
final class NightPrefecture implements PlaceNames {

    static final LocalDate DAY = Prefecture.DAY;
    static final Layout LAYOUT = Layout.explicit();
    static final List<String> MUNICIPALITIES = List.of("352039", "352071", "352110", "352136", "352152");
    static final List<Place> SCHOOLS = MUNICIPALITIES.stream()
            .flatMap(code -> IntStream.range(0, 4).mapToObj(n -> new Place(code, "B1" + code + "0000" + n)))
            .toList();
    private static final List<String> TITLES = List.of("校長", "教頭", "教諭", "教諭", "教諭", "教諭", "教諭", "養護教諭", "事務職員");

    private final List<Opening> openings = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();

    NightPrefecture() {
        for (var n = 0; n < SCHOOLS.size() * TITLES.size(); n++) {
            var number = "N%04d".formatted(n);
            var school = n / TITLES.size();
            var title = TITLES.get(n % TITLES.size());
            openings.add(new Opening(number, new Position(SCHOOLS.get(school), title), true, DAY.minusYears(3)));
            happen(number, n, school, title);
        }
        for (var n = 0; n < 5; n++) {
            issue(OrderKind.APPOINTMENT, "H%04d".formatted(n), new Position(SCHOOLS.get(n), "教諭"));
        }
    }

    private void happen(String number, int n, int school, String title) {
        if (n % 17 == 3) {
            issue(OrderKind.RETIREMENT, number, null);
        } else if (n % 29 == 5) {
            issue(OrderKind.CHILDCARE_LEAVE, number, null);
        } else if (n % 2 == 0) {
            issue(OrderKind.TRANSFER, number, new Position(SCHOOLS.get((school + 4) % SCHOOLS.size()), title));
        } else if (n % 11 == 1) {
            issue(OrderKind.TRANSFER, number, new Position(SCHOOLS.get(school / 4 * 4 + (school + 1) % 4), title));
        }
    }

    private void issue(OrderKind kind, String who, @Nullable Position to) {
        var number = "R9-%03d".formatted(orders.size() + 1);
        orders.add(new Order(number, OrderAct.ISSUE, null, who, DAY, kind, null, to, null, ""));
    }

    List<Wanted> wanted(LocalDate day, Map<String, UUID> accounts) {
        var ledger = new Ledger(openings, orders);
        return ledger.people().stream()
                .filter(number -> day.equals(DAY) || !number.startsWith("H"))
                .map(number -> Wanted.of(ledger, number, "職員" + number, accounts.get(number), day, LAYOUT, this))
                .toList();
    }

    Plan plan(LocalDate day, Map<String, UUID> accounts, Snapshot actual) {
        return new Planner(LAYOUT, new AccountRules("t{number}@demo.example", List.of()), Prefecture.JAPAN)
                .plan(day, wanted(day, accounts), actual);
    }

    static Stream<String> groups() {
        return Stream.concat(
                MUNICIPALITIES.stream().map(code -> "agata-" + code + "-staff"),
                SCHOOLS.stream()
                        .flatMap(school -> Stream.of(
                                "agata-" + school.school() + "-staff", "agata-" + school.school() + "-records")));
    }

    static Stream<String> teams() {
        return SCHOOLS.stream().map(school -> "agata-" + school.school() + "-team");
    }

    @Override
    public String board(String municipality) {
        return municipality + "教育委員会";
    }

    @Override
    public String place(Place place) {
        return place.code();
    }
}
