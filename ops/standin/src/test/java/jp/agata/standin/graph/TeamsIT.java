package jp.agata.standin.graph;

import static jp.agata.standin.graph.GroupsIT.ids;
import static jp.agata.standin.graph.GroupsIT.reference;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TeamsIT {

    private static final String ONE = "00000000-0000-4000-8000-000000000001";
    private static final String TWO = "00000000-0000-4000-8000-000000000002";
    private static final String THREE = "00000000-0000-4000-8000-000000000003";

    private GraphServer graph;
    private String team;

    @BeforeEach
    void begin() {
        graph = GraphServer.fresh();
        graph.control("/quotas", "{\"enforced\":false}");
        team = graph.post("/groups", """
                {"displayName":"北小","mailEnabled":true,"mailNickname":"kita","securityEnabled":true,"groupTypes":["Unified"],
                 "owners@odata.bind":["https://graph.microsoft.com/v1.0/users/%s"]}""".formatted(ONE)).id();
        assertThat(graph.get("/teams/" + team).status()).isEqualTo(404);
        assertThat(graph.send("PUT", "/groups/" + team + "/team", "{}").status())
                .isEqualTo(201);
    }

    @Test
    void aPersonIsInTheTeamAndInTheGroupAtOnce() {
        var added = graph.post("/teams/" + team + "/members", member(TWO, ""));

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.at("/@odata.type")).isEqualTo("#microsoft.graph.aadUserConversationMember");
        assertThat(added.at("/userId")).isEqualTo(TWO);
        assertThat(added.at("/email")).isEqualTo("e0002@demo.example");
        assertThat(new String(Base64.getDecoder().decode(added.id()), StandardCharsets.UTF_8))
                .isEqualTo(team + "##" + TWO);
        assertThat(people("")).containsExactly(ONE, TWO);
        assertThat(ids(graph.get("/groups/" + team + "/members"))).contains(TWO);
    }

    @Test
    void aChangeOfTheGroupReachesTheTeamTheNextDay() {
        graph.post("/groups/" + team + "/members/$ref", reference(TWO));

        assertThat(people("")).containsExactly(ONE);
        graph.control("/clock", "{\"advance\":\"PT25H\"}");
        assertThat(people("")).containsExactly(ONE, TWO);
    }

    @Test
    void manyAreAddedAndEveryOneIsReported() {
        var nobody = "00000000-0000-4000-8000-00000000dead";

        var whole = graph.post("/teams/" + team + "/members/add", values(member(TWO, "")));
        var partly =
                graph.post("/teams/" + team + "/members/add", values(member(THREE, "\"owner\""), member(nobody, "")));

        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.json().at("/value/0/error").isNull()).isTrue();
        assertThat(partly.status()).isEqualTo(207);
        assertThat(partly.at("/value/1/userId")).isEqualTo(nobody);
        assertThat(partly.at("/value/1/error/code")).isEqualTo("NotFound");
        assertThat(people("")).containsExactly(ONE, TWO, THREE);
        assertThat(people("?$filter=roles/any(r:r eq 'owner')")).containsExactly(ONE, THREE);
        assertThat(people("?$filter=(microsoft.graph.aadUserConversationMember/userId eq '" + TWO + "')"))
                .containsExactly(TWO);
        assertThat(graph.post("/teams/" + team + "/members/remove", values(member(TWO, "")))
                        .status())
                .isEqualTo(200);
        assertThat(people("")).containsExactly(ONE, THREE);
    }

    @Test
    void aMembershipIsRemovedByItsIdentifier() {
        var membership =
                graph.post("/teams/" + team + "/members", member(TWO, "")).id();

        assertThat(graph.delete("/teams/" + team + "/members/" + membership).status())
                .isEqualTo(204);
        assertThat(graph.delete("/teams/" + team + "/members/" + membership).status())
                .isEqualTo(404);
        assertThat(graph.delete("/teams/" + team + "/members/rubbish").status()).isEqualTo(404);
        assertThat(ids(graph.get("/groups/" + team + "/members"))).doesNotContain(TWO);
    }

    @Test
    void theLastOwnerStays() {
        var owner = graph.get("/teams/" + team + "/members").at("/value/0/id");

        assertThat(graph.delete("/teams/" + team + "/members/" + owner).status())
                .isEqualTo(400);
        assertThat(graph.patch("/teams/" + team + "/members/" + owner, member(ONE, ""))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aTeamIsMadeOfAGroupOnce() {
        assertThat(graph.send("PUT", "/groups/" + team + "/team", "{}").status())
                .isEqualTo(409);
        assertThat(graph.get("/teams/" + team).at("/displayName")).isEqualTo("北小");
        assertThat(graph.get("/groups/" + team).at("/resourceProvisioningOptions/0"))
                .isEqualTo("Team");
    }

    private List<String> people(String options) {
        return graph.get("/teams/" + team + "/members" + options)
                .json()
                .path("value")
                .valueStream()
                .map(one -> one.path("userId").asString())
                .toList();
    }

    private static String member(String user, String roles) {
        return """
                {"@odata.type":"#microsoft.graph.aadUserConversationMember","roles":[%s],
                 "user@odata.bind":"https://graph.microsoft.com/v1.0/users('%s')"}""".formatted(roles, user);
    }

    private static String values(String... members) {
        return "{\"values\":[" + String.join(",", members) + "]}";
    }
}
