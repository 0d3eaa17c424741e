package jp.agata.standin.graph.unit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.agata.standin.graph.call.Answer;
import jp.agata.standin.graph.call.Call;
import jp.agata.standin.graph.call.Json;
import jp.agata.standin.graph.call.Resource;
import jp.agata.standin.graph.call.Route;
import org.springframework.stereotype.Component;

/** {@code /directoryRoles}: the administrative roles that can be given for one unit only. */
@Component
class DirectoryRoles implements Resource {

    static final Set<String> READ = Set.of(
            "RoleManagement.Read.Directory",
            "RoleManagement.ReadWrite.Directory",
            "Directory.Read.All",
            "Directory.ReadWrite.All");
    private static final Map<String, String> TEMPLATES = Map.of(
            "User Administrator", "fe930be7-5e62-47db-91af-98c3a49a38b1",
            "Helpdesk Administrator", "729827e3-9c14-49f7-bb1b-9608f156bbb8",
            "Groups Administrator", "fdd7a751-b60b-444a-984c-02652fe8fa1c",
            "License Administrator", "4d6ac14f-3453-41d0-bef9-a3e0c569773a",
            "Authentication Administrator", "c4e39bd9-1100-46d3-8c65-fb160da0071f",
            "Password Administrator", "966707d0-3269-4727-9be2-8c3a10f19b9d");

    @Override
    public List<Route> routes() {
        return List.of(Route.of("GET", "/directoryRoles", READ, this::list));
    }

    boolean knows(String roleId) {
        return TEMPLATES.keySet().stream().map(DirectoryRoles::id).anyMatch(roleId::equalsIgnoreCase);
    }

    private Answer list(Call call) {
        var roles = TEMPLATES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(role -> Json.object()
                        .put("id", id(role.getKey()))
                        .put("displayName", role.getKey())
                        .put("roleTemplateId", role.getValue()))
                .toList();
        return Answer.ok(Json.collection("directoryRoles", roles));
    }

    /** Every directory has identifiers of its own for the roles. */
    private static String id(String name) {
        return UUID.nameUUIDFromBytes(("directory role " + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
