package jp.agata.identity.transfers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.agata.access.Role;
import jp.agata.identity.orders.Layout;
import jp.agata.identity.orders.Ledger;
import jp.agata.identity.orders.Opening;
import jp.agata.identity.orders.Order;
import jp.agata.identity.orders.Place;
import jp.agata.identity.orders.PlaceNames;
import jp.agata.identity.orders.Position;
import jp.agata.identity.transfers.Circle.Kind;
import jp.agata.identity.transfers.Circle.Target;
import org.jspecify.annotations.Nullable;

/** A small prefecture: two municipalities with two schools each, staffed, and a directory that is as it should be. */
record Prefecture(Layout layout, List<Order> orders) {

    static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    static final LocalDate DAY = LocalDate.of(2027, 4, 1);
    static final Instant MIDNIGHT = DAY.atStartOfDay(JAPAN).toInstant();
    static final List<Place> SCHOOLS = List.of(
            new Place("352136", "B135292130019"),
            new Place("352136", "B135292130028"),
            new Place("352110", "B135292110012"),
            new Place("352110", "C135292110075"));
    static final List<String> NUMBERS =
            IntStream.rangeClosed(1, 16).mapToObj("%06d"::formatted).toList();
    static final List<String> NEWCOMERS = List.of("009001", "009002", "009003");
    static final AccountRules RULES =
            new AccountRules("t{number}@pref.example", List.of(Role.VICE_PRINCIPAL, Role.PRINCIPAL));

    private static final List<String> TITLES = List.of("校長", "教頭", "教諭", "養護教諭");
    private static final List<String> LAYOUT_NAMES = List.of("agata-%s-staff", "agata-%s-records", "agata-%s-team");

    private enum Codes implements PlaceNames {
        NAMES;

        @Override
        public String board(String municipality) {
            return municipality + "教育委員会";
        }

        @Override
        public String place(Place place) {
            return place.code();
        }
    }

    static UUID oid(String employeeId) {
        return UUID.nameUUIDFromBytes(employeeId.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static Position opening(String employeeId) {
        var index = NUMBERS.indexOf(employeeId);
        return new Position(SCHOOLS.get(index % SCHOOLS.size()), TITLES.get(index / SCHOOLS.size()));
    }

    Planner planner() {
        return new Planner(layout, RULES, JAPAN);
    }

    Plan plan(Snapshot actual) {
        return planner().plan(DAY, wanted(DAY), actual);
    }

    List<Brake> brakes(Snapshot actual) {
        return new Brakes(layout, 100).on(plan(actual), wanted(DAY), actual);
    }

    List<Wanted> wanted(LocalDate day) {
        var ledger = new Ledger(
                NUMBERS.stream()
                        .map(number -> new Opening(number, opening(number), true, DAY.minusYears(3)))
                        .toList(),
                orders);
        return Stream.concat(NUMBERS.stream(), NEWCOMERS.stream())
                .filter(number -> ledger.people().contains(number))
                .map(number -> Wanted.of(ledger, number, "職員" + number, known(number), day, layout, Codes.NAMES))
                .toList();
    }

    /** As the directory is the day before, with a group, a member of staff and a guest that are none of our business. */
    Snapshot dayBefore() {
        var before = wanted(DAY.minusDays(1));
        var accounts = new ArrayList<Account>();
        before.stream().filter(one -> one.oid() != null).forEach(one -> accounts.add(account(one)));
        accounts.add(new Account(oid("guest"), "", "guest@example.com", Map.of(Trait.ENABLED, "true")));
        var circles = new ArrayList<Circle>();
        targets()
                .forEach(
                        target -> circles.add(new Circle(target, isByRule(target), members(target, before), Set.of())));
        circles.add(new Circle(
                new Target(Kind.GROUP, "合唱部顧問", "choir"), false, Set.of(oid("000001"), oid("guest")), Set.of()));
        return new Snapshot(MIDNIGHT.minusSeconds(7200), accounts, circles, Map.of("agata-licence", 5));
    }

    private @Nullable UUID known(String number) {
        return NEWCOMERS.contains(number) ? null : oid(number);
    }

    private static Account account(Wanted one) {
        var traits = new HashMap<>(one.traits());
        traits.put(Trait.SESSIONS_SINCE, MIDNIGHT.minusSeconds(86400 * 100).toString());
        return new Account(oid(one.employeeId()), one.employeeId(), one.employeeId() + "@old.example", traits);
    }

    private Set<UUID> members(Target target, List<Wanted> people) {
        var members = new HashSet<UUID>();
        for (var one : people) {
            var desired = one.desired();
            var names = switch (target.kind()) {
                case GROUP ->
                    Stream.of(desired.groups().written(), desired.groups().byRule());
                case UNIT ->
                    Stream.of(desired.units().written(), desired.units().byRule());
                case TEAM -> Stream.of(desired.teams());
                case LICENCE -> Stream.of(desired.licences());
            };
            if (names.anyMatch(set -> set.contains(target.name()))) {
                members.add(oid(one.employeeId()));
            }
        }
        return members;
    }

    private boolean isByRule(Target target) {
        var rules = target.kind() == Kind.UNIT ? layout.units() : layout.groups();
        return target.kind() != Kind.LICENCE
                && target.kind() != Kind.TEAM
                && rules.stream()
                        .anyMatch(rule -> rule.byRule()
                                && target.name()
                                        .matches(rule.name()
                                                .replace("{municipality}", "\\d{6}")
                                                .replace("{school}", "\\w{13}")));
    }

    private List<Target> targets() {
        var targets = new LinkedHashMap<String, Target>();
        for (var school : SCHOOLS) {
            for (var name : LAYOUT_NAMES) {
                var full = name.formatted(school.school());
                var kind = full.endsWith("-team") ? Kind.TEAM : Kind.GROUP;
                targets.put(full, new Target(kind, full, kind + "-" + full));
            }
            var municipality = "agata-" + school.municipality();
            targets.put(municipality, new Target(Kind.UNIT, municipality, "unit-" + municipality));
            var staff = municipality + "-staff";
            targets.put(staff, new Target(Kind.GROUP, staff, "group-" + staff));
        }
        targets.put("agata-licence", new Target(Kind.LICENCE, "agata-licence", "licence"));
        return List.copyOf(targets.values());
    }
}
