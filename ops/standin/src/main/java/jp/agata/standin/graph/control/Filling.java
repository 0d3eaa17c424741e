package jp.agata.standin.graph.control;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import jp.agata.standin.graph.call.Json;
import jp.agata.standin.graph.directory.Directory;
import jp.agata.standin.graph.directory.Item;
import jp.agata.standin.graph.directory.Kind;
import jp.agata.standin.graph.directory.Values;
import jp.agata.standin.graph.group.GroupDefaults;
import jp.agata.standin.graph.team.Rosters;
import jp.agata.standin.graph.time.GraphClock;
import org.springframework.stereotype.Component;

/**
 * Fills the directory with as many made-up users, groups and units as a measurement needs. Their identifiers follow from their numbers, so that whoever
 * measures knows them: {@code UUID.nameUUIDFromBytes("generated user 1")}.
 */
@Component
class Filling {

    /**
     * @param groups and as many units, among which the users are spread evenly
     * @param dynamic whether the members follow from a rule about companyName
     * @param teams whether the groups are teams
     */
    record Order(int users, int groups, boolean dynamic, boolean teams) {}

    private final Directory directory;
    private final GroupDefaults defaults;
    private final Rosters rosters;
    private final GraphClock clock;
    private final Kind user;
    private final Kind group;
    private final Kind unit;

    Filling(Directory directory, GroupDefaults defaults, Rosters rosters, GraphClock clock) {
        this.directory = directory;
        this.defaults = defaults;
        this.rosters = rosters;
        this.clock = clock;
        this.user = directory.schema().user();
        this.group = directory.schema().group();
        this.unit = directory.schema().unit();
    }

    static UUID id(String what, int number) {
        return UUID.nameUUIDFromBytes(("generated " + what + " " + number).getBytes(StandardCharsets.UTF_8));
    }

    void fill(Order order) {
        for (int i = 1; i <= order.users(); i++) {
            addUser(i, order.groups() == 0 ? 0 : (i - 1) % order.groups() + 1);
        }
        for (int i = 1; i <= order.groups(); i++) {
            addGroup(i, order);
            addUnit(i, order);
        }
        if (!order.dynamic()) {
            for (int i = 1; i <= order.users() && order.groups() > 0; i++) {
                belong(i, (i - 1) % order.groups() + 1);
            }
        }
        if (order.teams()) {
            for (int i = 1; i <= order.groups(); i++) {
                makeTeam(i);
            }
        }
    }

    private void addUser(int number, int place) {
        if (directory.knows(id("user", number))) {
            return;
        }
        var name = "g%06d".formatted(number);
        var address = name + "@demo.example";
        directory.settle(
                user,
                id("user", number),
                Values.none()
                        .with(user.property("accountEnabled"), true)
                        .with(user.property("createdDateTime"), Json.time(clock.now()))
                        .with(user.property("displayName"), "生成 " + number)
                        .with(user.property("employeeId"), name.toUpperCase(Locale.ROOT))
                        .with(user.property("mailNickname"), name)
                        .with(user.property("userPrincipalName"), address)
                        .with(user.property("mail"), address)
                        .with(user.property("companyName"), company(place))
                        .with(user.property("usageLocation"), "JP")
                        .with(user.property("userType"), "Member"));
    }

    private void addGroup(int number, Order order) {
        var id = id("group", number);
        if (directory.knows(id)) {
            return;
        }
        var types = Stream.of(order.teams() ? "Unified" : "", order.dynamic() ? "DynamicMembership" : "")
                .filter(type -> !type.isEmpty())
                .toList();
        var values = defaults.common(id)
                .with(group.property("displayName"), company(number))
                .with(group.property("mailNickname"), "generated-" + number)
                .with(group.property("mailEnabled"), order.teams())
                .with(group.property("securityEnabled"), true)
                .with(group.property("groupTypes"), types);
        directory.settle(group, id, ruled(group, order.teams() ? defaults.unified(values) : values, number, order));
    }

    private void addUnit(int number, Order order) {
        var id = id("unit", number);
        if (directory.knows(id)) {
            return;
        }
        var values = Values.none()
                .with(unit.property("displayName"), company(number))
                .with(unit.property("membershipType"), order.dynamic() ? "Dynamic" : null);
        directory.settle(unit, id, ruled(unit, values, number, order));
    }

    private static Values ruled(Kind kind, Values values, int number, Order order) {
        return order.dynamic()
                ? values.with(kind.property("membershipRule"), "(user.companyName -eq \"" + company(number) + "\")")
                        .with(kind.property("membershipRuleProcessingState"), "On")
                : values;
    }

    private void belong(int number, int place) {
        for (var owner : List.of(id("group", place), id("unit", place))) {
            if (!directory.members().isLinked(owner, id("user", number))) {
                directory.members().put(owner, id("user", number), true, Directory.LONG_AGO);
            }
        }
    }

    private void makeTeam(int number) {
        Item item = directory.existing(group, id("group", number));
        directory.owners().put(item.id(), id("user", number), true, Directory.LONG_AGO);
        rosters.provision(item);
    }

    private static String company(int number) {
        return "生成市町 " + number;
    }
}
