package jp.agata.standin.graph;

import static jp.agata.standin.graph.GroupsIT.ids;
import static jp.agata.standin.graph.GroupsIT.reference;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnitsIT {

    private static final String UNITS = "/directory/administrativeUnits";
    private static final String ONE = "00000000-0000-4000-8000-000000000001";

    private GraphServer graph;

    @BeforeEach
    void begin() {
        graph = GraphServer.fresh();
    }

    @Test
    void membersOfAUnitComeAndGoOneAtATime() {
        var unit = unit("").id();

        assertThat(graph.post(unit(unit, "/members/$ref"), reference(ONE)).status())
                .isEqualTo(204);
        assertThat(graph.post(unit(unit, "/members/$ref"), reference(ONE)).error())
                .contains("already exist");
        assertThat(ids(graph.get(unit(unit, "/members")))).containsExactly(ONE);
        assertThat(graph.get(unit(unit, "/members/" + ONE)).at("/@odata.type")).isEqualTo("#microsoft.graph.user");
        assertThat(graph.patch(unit(unit, ""), "{\"members@odata.bind\":[]}").status())
                .isEqualTo(400);
        assertThat(graph.delete(unit(unit, "/members/" + ONE + "/$ref")).status())
                .isEqualTo(204);
        assertThat(graph.delete(unit(unit, "/members/" + ONE + "/$ref")).status())
                .isEqualTo(404);
    }

    @Test
    void aDynamicUnitFollowsItsRule() {
        var unit = unit(",\"membershipType\":\"Dynamic\",\"membershipRule\":\"user.companyName -eq \\\"美祢市\\\"\","
                        + "\"membershipRuleProcessingState\":\"On\"")
                .id();

        graph.control("/settlement", "");

        assertThat(ids(graph.get(unit(unit, "/members")))).hasSize(3);
        assertThat(graph.post(unit(unit, "/members/$ref"), reference(ONE)).status())
                .isEqualTo(403);
    }

    @Test
    void aRoleCanBeGivenForOneUnitOnly() {
        var unit = unit("").id();
        var role = graph.get("/directoryRoles")
                .json()
                .path("value")
                .valueStream()
                .filter(one -> one.path("displayName").asString().equals("User Administrator"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        var body = "{\"roleId\":\"%s\",\"roleMemberInfo\":{\"id\":\"%s\"}}".formatted(role, ONE);

        var given = graph.post(unit(unit, "/scopedRoleMembers"), body);

        assertThat(given.status()).isEqualTo(201);
        assertThat(given.at("/roleMemberInfo/displayName")).isEqualTo("見本 1");
        assertThat(graph.post(unit(unit, "/scopedRoleMembers"), body).status()).isEqualTo(400);
        assertThat(ids(graph.get(unit(unit, "/scopedRoleMembers")))).containsExactly(given.id());
        assertThat(graph.delete(unit(unit, "/scopedRoleMembers/" + given.id())).status())
                .isEqualTo(204);
        assertThat(ids(graph.get(unit(unit, "/scopedRoleMembers")))).isEmpty();
    }

    @Test
    void unitsAreChangedListedAndDeleted() {
        var unit = unit("").id();

        assertThat(graph.patch(unit(unit, ""), "{\"description\":\"長門市の教職員\"}").status())
                .isEqualTo(204);
        assertThat(graph.get(unit(unit, "")).at("/description")).isEqualTo("長門市の教職員");
        assertThat(ids(graph.get(UNITS + "?$filter=displayName eq '長門市'"))).containsExactly(unit);
        assertThat(graph.delete(unit(unit, "")).status()).isEqualTo(204);
        assertThat(graph.get(unit(unit, "")).status()).isEqualTo(404);
        assertThat(graph.post(UNITS, "{\"description\":\"x\"}").error())
                .contains("A value is required for property 'displayName'");
    }

    private Reply unit(String properties) {
        return graph.post(UNITS, "{\"displayName\":\"長門市\"" + properties + "}");
    }

    private static String unit(String id, String rest) {
        return UNITS + "/" + id + rest;
    }
}
