package jp.agata.standin.graph.team;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.agata.standin.graph.GraphSettings;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.call.Ids;
import jp.agata.standin.graph.call.Json;
import jp.agata.standin.graph.directory.Directory;
import jp.agata.standin.graph.user.UserFinder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A team's member as the API writes it ({@code aadUserConversationMember}), in both directions. */
@Component
class Person {

    static final String TYPE = "microsoft.graph.aadUserConversationMember";
    private static final Set<String> ROLES = Set.of("owner", "guest");
    private static final Set<String> KNOWN =
            Set.of("@odata.type", "roles", "user@odata.bind", "visibleHistoryStartDateTime", "tenantId");

    private final Directory directory;
    private final UserFinder finder;
    private final String tenant;

    Person(Directory directory, UserFinder finder, GraphSettings settings) {
        this.directory = directory;
        this.finder = finder;
        this.tenant = settings.tenant();
    }

    /** Whom a body is about. */
    UUID named(JsonNode body) {
        if (!body.path("@odata.type").asString("").replace("#", "").equals(TYPE)) {
            throw GraphError.malformed("Invalid bind property name user in request.");
        }
        for (var name : body.propertyNames()) {
            if (!KNOWN.contains(name)) {
                throw GraphError.malformed("The property '" + name + "' does not exist on type '" + TYPE
                        + "'. Make sure to only use property names that are defined by the type.");
            }
        }
        var name = Ids.target(body.path("user@odata.bind").asString(""));
        try {
            return finder.seen(name).id();
        } catch (GraphError e) {
            throw GraphError.of(404, "NotFound", "Failed to find user " + name + ".");
        }
    }

    List<String> roles(JsonNode body) {
        var roles =
                body.path("roles").valueStream().map(role -> role.asString("")).toList();
        if (!ROLES.containsAll(roles)) {
            throw GraphError.malformed("Invalid role specified for member.");
        }
        return roles;
    }

    ObjectNode shown(UUID team, UUID person, List<String> roles) {
        var json = Json.object().put("@odata.type", "#" + TYPE).put("id", membership(team, person));
        json.set("roles", Json.of(roles));
        return json.put("displayName", text(person, "displayName"))
                .put("visibleHistoryStartDateTime", "0001-01-01T00:00:00Z")
                .put("userId", person.toString())
                .put("email", address(person))
                .put("tenantId", tenant);
    }

    String address(UUID person) {
        return text(person, "userPrincipalName");
    }

    private String text(UUID person, String property) {
        var user = directory.schema().user();
        return directory
                .find(user, person)
                .map(item -> directory.values(item).text(user.property(property)))
                .orElse("");
    }

    static String membership(UUID team, UUID person) {
        return Base64.getEncoder().encodeToString((team + "##" + person).getBytes(UTF_8));
    }

    /** The person a membership of this team is about. */
    static UUID ofMembership(UUID team, String membership) {
        try {
            var parts = new String(Base64.getDecoder().decode(membership), UTF_8).split("##", -1);
            if (parts.length == 2 && parts[0].equals(team.toString()) && Ids.isGuid(parts[1])) {
                return UUID.fromString(parts[1]);
            }
        } catch (IllegalArgumentException e) {
            throw unknown(membership);
        }
        throw unknown(membership);
    }

    static GraphError unknown(String membership) {
        return GraphError.of(404, "NotFound", "Membership '" + membership + "' was not found.");
    }
}
