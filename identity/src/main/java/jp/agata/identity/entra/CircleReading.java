package jp.agata.identity.entra;

import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.RequestInformation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.agata.identity.transfers.Circle;
import jp.agata.identity.transfers.Circle.Kind;
import jp.agata.identity.transfers.Circle.Target;
import jp.agata.identity.transfers.Managed;
import tools.jackson.databind.JsonNode;

/** Groups, units and teams within the allow-list, with their members where those are ours to write. */
record CircleReading(Graph graph, Graph teams) {

    private static final int PAGE = 999;

    /** A circle before its people are read. */
    private record Found(Target target, boolean byRule) {}

    List<Circle> all(List<JsonNode> groups, Managed managed) {
        var found = Stream.concat(
                        groups.stream().flatMap(group -> group(group, managed).stream()),
                        units().stream().flatMap(unit -> unit(unit, managed).stream()))
                .toList();
        var people = found.stream().filter(one -> !one.byRule()).toList();
        var inTeams =
                people.stream().filter(one -> one.target().kind() == Kind.TEAM).toList();
        var others =
                people.stream().filter(one -> one.target().kind() != Kind.TEAM).toList();
        var circles = new ArrayList<Circle>();
        found.stream()
                .filter(Found::byRule)
                .map(one -> new Circle(one.target(), true, Set.of(), Set.of()))
                .forEach(circles::add);
        circles.addAll(teams(inTeams));
        circles.addAll(groupsAndUnits(others));
        return circles;
    }

    List<JsonNode> groups() {
        return graph.all(graph.requests().groups().toGetRequestInformation(get -> {
            get.queryParameters.select =
                    new String[] {"id", "displayName", "groupTypes", "resourceProvisioningOptions", "assignedLicenses"};
            get.queryParameters.top = PAGE;
        }));
    }

    private List<JsonNode> units() {
        return graph.all(graph.requests().directory().administrativeUnits().toGetRequestInformation(get -> {
            get.queryParameters.select = new String[] {"id", "displayName", "membershipType"};
            get.queryParameters.top = PAGE;
        }));
    }

    private static Optional<Found> group(JsonNode group, Managed managed) {
        var name = group.path("displayName").asString("");
        var isTeam = has(group, "resourceProvisioningOptions", "Team");
        return Stream.of(isTeam ? Kind.TEAM : Kind.GROUP, Kind.LICENCE)
                .filter(kind -> managed.covers(kind, name))
                .map(kind -> new Found(target(kind, group), has(group, "groupTypes", "DynamicMembership")))
                .findFirst();
    }

    private static Optional<Found> unit(JsonNode unit, Managed managed) {
        return Optional.of(new Found(
                        target(Kind.UNIT, unit),
                        "Dynamic".equals(unit.path("membershipType").asString(""))))
                .filter(found -> managed.covers(Kind.UNIT, found.target().name()));
    }

    private List<Circle> teams(List<Found> found) {
        var api = teams.requests();
        var members = read(
                teams,
                found,
                one -> api.teams()
                        .byTeamId(one.target().id())
                        .members()
                        .toGetRequestInformation(get -> get.queryParameters.top = PAGE));
        var circles = new ArrayList<Circle>();
        for (var n = 0; n < found.size(); n++) {
            var team = members.get(n);
            circles.add(new Circle(
                    found.get(n).target(),
                    false,
                    ids(team, "userId"),
                    ids(team.stream().filter(one -> has(one, "roles", "owner")).toList(), "userId")));
        }
        return circles;
    }

    private List<Circle> groupsAndUnits(List<Found> found) {
        var api = graph.requests();
        var members = read(graph, found, one -> members(api, one.target()));
        // Units have no owners.
        var owned =
                found.stream().filter(one -> one.target().kind() != Kind.UNIT).toList();
        var owners = read(graph, owned, one -> owners(api, one.target())).iterator();
        var circles = new ArrayList<Circle>();
        for (var n = 0; n < found.size(); n++) {
            var target = found.get(n).target();
            circles.add(new Circle(
                    target,
                    false,
                    ids(members.get(n), "id"),
                    target.kind() == Kind.UNIT ? Set.of() : ids(owners.next(), "id")));
        }
        return circles;
    }

    private static RequestInformation members(GraphServiceClient api, Target target) {
        return target.kind() == Kind.UNIT
                ? api.directory()
                        .administrativeUnits()
                        .byAdministrativeUnitId(target.id())
                        .members()
                        .toGetRequestInformation(get -> {
                            get.queryParameters.select = new String[] {"id"};
                            get.queryParameters.top = PAGE;
                        })
                : api.groups().byGroupId(target.id()).members().toGetRequestInformation(get -> {
                    get.queryParameters.select = new String[] {"id"};
                    get.queryParameters.top = PAGE;
                });
    }

    private static RequestInformation owners(GraphServiceClient api, Target target) {
        return api.groups().byGroupId(target.id()).owners().toGetRequestInformation(get -> {
            get.queryParameters.select = new String[] {"id"};
            get.queryParameters.top = PAGE;
        });
    }

    private static List<List<JsonNode>> read(
            Graph from, List<Found> found, Function<Found, RequestInformation> question) {
        var parts = new PatientReading(from)
                .all(found.stream()
                        .<Supplier<RequestInformation>>map(one -> () -> question.apply(one))
                        .toList());
        var read = new ArrayList<List<JsonNode>>();
        for (var n = 0; n < found.size(); n++) {
            var part = parts.get(n);
            if (!part.isGood()) {
                throw new IllegalStateException(
                        "Cannot read the members of " + found.get(n).target().name() + ": " + part.code());
            }
            read.add(from.rest(part.body()));
        }
        return read;
    }

    private static Set<UUID> ids(List<JsonNode> people, String property) {
        var ids = new HashSet<UUID>();
        people.stream()
                .map(one -> one.path(property).asString(""))
                .filter(id -> !id.isEmpty())
                .forEach(id -> ids.add(UUID.fromString(id)));
        return ids;
    }

    private static Target target(Kind kind, JsonNode circle) {
        return new Target(
                kind, circle.path("displayName").asString(""), circle.path("id").asString(""));
    }

    private static boolean has(JsonNode node, String property, String value) {
        return node.path(property).valueStream().anyMatch(one -> value.equals(one.asString("")));
    }
}
