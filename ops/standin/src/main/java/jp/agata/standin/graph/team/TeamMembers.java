package jp.agata.standin.graph.team;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import jp.agata.standin.graph.call.Answer;
import jp.agata.standin.graph.call.Call;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.call.Json;
import jp.agata.standin.graph.call.Resource;
import jp.agata.standin.graph.call.Route;
import jp.agata.standin.graph.call.Workload;
import jp.agata.standin.graph.membership.DynamicMembership;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /teams/{id}/members}: list, add one, add or remove many, change the role, remove. */
@Component
class TeamMembers implements Resource {

    private static final String PATH = "/teams/{team}/members";
    private static final Set<String> READ = Set.of("TeamMember.Read.All", "TeamMember.ReadWrite.All");
    private static final Set<String> WRITE = Set.of("TeamMember.ReadWrite.All");

    private final DynamicMembership dynamic;
    private final Rosters rosters;
    private final Person person;
    private final MemberPages pages;

    TeamMembers(DynamicMembership dynamic, Rosters rosters, Person person, MemberPages pages) {
        this.dynamic = dynamic;
        this.rosters = rosters;
        this.person = person;
        this.pages = pages;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                        Route.of(
                                "GET",
                                PATH,
                                READ,
                                call -> pages.list(
                                        call, rosters.seen(call.id("team")).id())),
                        Route.of("POST", PATH, WRITE, this::add),
                        Route.of("POST", PATH + "/add", WRITE, this::addMany),
                        Route.of("POST", PATH + "/remove", WRITE, this::removeMany),
                        Route.of("GET", PATH + "/{membership}", READ, this::read),
                        Route.of("PATCH", PATH + "/{membership}", WRITE, this::change),
                        Route.of("DELETE", PATH + "/{membership}", WRITE, this::remove))
                .stream()
                .map(route -> route.of(Workload.TEAMS))
                .toList();
    }

    private Answer add(Call call) {
        var team = changeable(call);
        var added = person.named(call.json());
        var roles = person.roles(call.json());
        rosters.put(team, added, roles);
        var answer = Json.in("teams('" + team + "')/members/$entity");
        answer.setAll(person.shown(team, added, roles));
        return Answer.created(answer, call.base() + "/teams/" + team + "/members/" + Person.membership(team, added));
    }

    private Answer addMany(Call call) {
        var team = changeable(call);
        return each(call, body -> rosters.put(team, person.named(body), person.roles(body)));
    }

    private Answer removeMany(Call call) {
        var team = changeable(call);
        return each(call, body -> removeFrom(team, person.named(body)));
    }

    // 200 if all went well, 207 if only some did; which, the parts say.
    private Answer each(Call call, Consumer<JsonNode> work) {
        var values = call.json().path("values");
        if (!values.isArray() || values.isEmpty()) {
            throw GraphError.malformed("'values' must contain at least one member.");
        }
        var parts = values.valueStream().map(body -> part(body, work)).toList();
        var isWhole = parts.stream().allMatch(part -> part.path("error").isNull());
        return Answer.ok(Json.collection("Collection(microsoft.graph.aadUserConversationMemberResult)", parts))
                .withStatus(isWhole ? 200 : 207);
    }

    private ObjectNode part(JsonNode body, Consumer<JsonNode> work) {
        var bound = body.path("user@odata.bind").asString("");
        var part = Json.object()
                .put("@odata.type", "#microsoft.graph.aadUserConversationMemberResult")
                .put("userId", bound.replaceFirst("^.*\\('([^']*)'\\)$", "$1"));
        try {
            work.accept(body);
            return part.putNull("error");
        } catch (GraphError e) {
            part.putObject("error").put("code", e.code()).put("message", e.getMessage());
            return part;
        }
    }

    private Answer read(Call call) {
        var team = rosters.seen(call.id("team")).id();
        var member = Person.ofMembership(team, call.parameter("membership"));
        var link = rosters.find(team, member).orElseThrow(() -> Person.unknown(call.parameter("membership")));
        var answer = Json.in("teams('" + team + "')/members/$entity");
        answer.setAll(person.shown(team, member, link.value()));
        return Answer.ok(answer);
    }

    private Answer change(Call call) {
        var team = changeable(call);
        var member = member(call, team);
        var roles = person.roles(call.json());
        if (!roles.contains(Rosters.OWNER) && rosters.isLastOwner(team, member)) {
            throw lastOwner();
        }
        rosters.put(team, member, roles);
        var answer = Json.in("teams('" + team + "')/members/$entity");
        answer.setAll(person.shown(team, member, roles));
        return Answer.ok(answer);
    }

    private Answer remove(Call call) {
        var team = changeable(call);
        removeFrom(team, member(call, team));
        return Answer.noContent();
    }

    private void removeFrom(UUID team, UUID member) {
        if (rosters.isLastOwner(team, member)) {
            throw lastOwner();
        }
        if (rosters.latest(team, member).isEmpty()) {
            throw Person.unknown(Person.membership(team, member));
        }
        rosters.remove(team, member);
    }

    private UUID member(Call call, UUID team) {
        var membership = call.parameter("membership");
        var member = Person.ofMembership(team, membership);
        return rosters.latest(team, member).map(roles -> member).orElseThrow(() -> Person.unknown(membership));
    }

    private UUID changeable(Call call) {
        var team = rosters.existing(call.id("team"));
        if (dynamic.isDynamic(team)) {
            throw GraphError.of(403, "Forbidden", "You do not have permission to perform this operation.");
        }
        return team.id();
    }

    private static GraphError lastOwner() {
        return GraphError.malformed("Last owner of the team cannot be removed.");
    }
}
