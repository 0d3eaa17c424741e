package jp.agata.standin.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupsIT {

    private static final String ONE = "00000000-0000-4000-8000-000000000001";
    private static final String TWO = "00000000-0000-4000-8000-000000000002";
    private static final String THREE = "00000000-0000-4000-8000-000000000003";

    private GraphServer graph;

    @BeforeEach
    void begin() {
        graph = GraphServer.fresh();
    }

    @Test
    void aGroupIsMadeWithItsFirstMembersAndOwners() {
        var created = create("", bind("members", ONE, TWO) + bind("owners", THREE));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.at("/@odata.context"))
                .isEqualTo("https://graph.microsoft.com/v1.0/$metadata#groups/$entity");
        assertThat(created.at("/securityIdentifier")).startsWith("S-1-12-1-");
        assertThat(members(created.id())).containsExactly(ONE, TWO);
        assertThat(ids(graph.get("/groups/" + created.id() + "/owners"))).containsExactly(THREE);
    }

    @Test
    void aMicrosoft365GroupHasAnAddressOfItsOwn() {
        var group = graph.post("/groups", """
                {"displayName":"北小","mailEnabled":true,"mailNickname":"kita","securityEnabled":true,"groupTypes":["Unified"]}""");

        assertThat(group.at("/mail")).isEqualTo("kita@demo.example");
        assertThat(group.at("/visibility")).isEqualTo("Public");
        assertThat(graph.post("/groups", """
                {"displayName":"北小","mailEnabled":true,"mailNickname":"kita","securityEnabled":true,"groupTypes":["Unified"]}""").error()).contains("same value for property mailNickname");
        assertThat(graph.post("/groups", """
                {"displayName":"北小","mailEnabled":true,"mailNickname":"list","securityEnabled":true}""").error())
                .contains("does not currently support writes of mail-enabled groups");
        assertThat(graph.post("/groups", "{\"displayName\":\"北小\"}").error()).contains("A value is required");
    }

    @Test
    void aMemberIsAddedOnce() {
        var group = create("", "").id();

        assertThat(add(group, ONE).status()).isEqualTo(204);
        assertThat(add(group, ONE).error())
                .isEqualTo("400 Request_BadRequest: One or more added object references already exist for the following"
                        + " modified properties: 'members'.");
        assertThat(members(group)).containsExactly(ONE);
    }

    @Test
    void whoDoesNotExistIsNotAdded() {
        var group = create("", "").id();
        var nobody = UUID.randomUUID().toString();

        assertThat(add(group, nobody).error())
                .isEqualTo("404 Request_ResourceNotFound: Resource '" + nobody
                        + "' does not exist or one of its queried reference-property objects are not present.");
        assertThat(add(group, "everyone").error())
                .isEqualTo("400 Request_BadRequest: Invalid object identifier 'everyone'.");
        assertThat(graph.post("/groups/" + group + "/members/$ref", "{\"id\":\"" + ONE + "\"}")
                        .status())
                .isEqualTo(400);
        assertThat(add(UUID.randomUUID().toString(), ONE).status()).isEqualTo(404);
        assertThat(graph.get("/groups/kita").error())
                .isEqualTo("400 Request_BadRequest: Invalid object identifier 'kita'.");
    }

    @Test
    void aMemberIsRemovedOnce() {
        var group = create("", bind("members", ONE)).id();

        assertThat(graph.delete("/groups/" + group + "/members/" + ONE + "/$ref")
                        .status())
                .isEqualTo(204);
        assertThat(graph.delete("/groups/" + group + "/members/" + ONE + "/$ref")
                        .error())
                .startsWith("404 Request_ResourceNotFound");
        assertThat(members(group)).isEmpty();
    }

    @Test
    void aBundleIsAddedWholeOrNotAtAll() {
        var group = create("", bind("members", ONE)).id();

        assertThat(patch(group, TWO, ONE).error()).contains("already exist");
        assertThat(patch(group, TWO, UUID.randomUUID().toString()).status()).isEqualTo(404);
        assertThat(members(group)).containsExactly(ONE);
        assertThat(patch(group, TWO, THREE).status()).isEqualTo(204);
        assertThat(members(group)).containsExactly(ONE, TWO, THREE);
    }

    @Test
    void aBundleHoldsTwenty() {
        var group = create("", "").id();
        graph.control("/filling", "{\"users\":21}");
        var users = IntStream.rangeClosed(1, 21).mapToObj(GroupsIT::generated).toArray(String[]::new);

        assertThat(patch(group, users).error()).contains("exceeds the maximum of 20");
        assertThat(patch(group, Arrays.copyOf(users, 20)).status()).isEqualTo(204);
        assertThat(graph.get("/groups/" + group + "/members/$count", "ConsistencyLevel", "eventual")
                        .text())
                .isEqualTo("20");
    }

    @Test
    void membersAreListedWithTheirType() {
        var group = create("", bind("members", ONE, TWO)).id();

        var all = graph.get("/groups/" + group + "/members?$select=id,displayName&$top=1");
        assertThat(all.at("/@odata.context"))
                .isEqualTo("https://graph.microsoft.com/v1.0/$metadata#directoryObjects(id,displayName)");
        assertThat(all.at("/value/0/@odata.type")).isEqualTo("#microsoft.graph.user");
        assertThat(ids(graph.get(all.at("/@odata.nextLink")))).containsExactly(TWO);
        var users = graph.get("/groups/" + group + "/members/microsoft.graph.user?$select=id,employeeId");
        assertThat(users.at("/value/0/employeeId")).isEqualTo("E0001");
        assertThat(graph.get("/groups/" + group + "/members/$count").status()).isEqualTo(400);
        assertThat(ids(graph.get("/users/" + ONE + "/memberOf"))).containsExactly(group);
    }

    @Test
    void theLastOwnerStays() {
        var group = create("", bind("owners", ONE)).id();

        assertThat(graph.delete("/groups/" + group + "/owners/" + ONE + "/$ref").error())
                .contains("at least one owner");
        graph.post("/groups/" + group + "/owners/$ref", reference(TWO));
        assertThat(graph.delete("/groups/" + group + "/owners/" + ONE + "/$ref").status())
                .isEqualTo(204);
    }

    @Test
    void deletedUsersAreNoMembers() {
        var group = create("", bind("members", ONE, TWO)).id();

        graph.delete("/users/" + ONE);

        assertThat(members(group)).containsExactly(TWO);
    }

    @Test
    void aDynamicGroupFollowsItsRuleAfterAWhile() {
        var group = dynamic("(user.companyName -eq \\\"長門市\\\") and (user.accountEnabled -eq true)");
        assertThat(members(group)).isEmpty();

        graph.patch("/users/" + ONE, "{\"companyName\":\"長門市\"}");
        assertThat(members(group)).isEmpty();
        graph.control("/clock", "{\"advance\":\"PT5M\"}");
        assertThat(members(group)).containsExactly(ONE);

        graph.patch("/users/" + ONE, "{\"companyName\":\"美祢市\"}");
        graph.patch("/groups/" + group, "{\"membershipRule\":\"user.employeeId -in [\\\"E0002\\\",\\\"E0003\\\"]\"}");
        graph.control("/clock", "{\"advance\":\"PT5M\"}");
        assertThat(members(group)).containsExactly(TWO, THREE);
    }

    @Test
    void nobodyIsAddedToADynamicGroupByHand() {
        var group = dynamic("user.companyName -eq \\\"長門市\\\"");

        assertThat(add(group, ONE).status()).isEqualTo(403);
        assertThat(patch(group, ONE).status()).isEqualTo(403);
        assertThat(graph.delete("/groups/" + group + "/members/" + ONE + "/$ref")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void rulesThatCannotBeReadAreRefused() {
        assertThat(rule("user.shoeSize -eq \\\"24\\\"").error()).contains("DynamicGroupExpressionParseException");
        assertThat(rule("user.officeLocation -eq \\\"x\\\"").status()).isEqualTo(400);
        assertThat(rule("user.physicalDeliveryOfficeName -eq \\\"x\\\"").status())
                .isEqualTo(201);
        assertThat(rule("user.department -eq").status()).isEqualTo(400);
        assertThat(rule("").status()).isEqualTo(400);
        assertThat(create(",\"membershipRule\":\"user.department -eq null\"", "")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void groupsAreListedFilteredAndDeleted() {
        var group = create("", "").id();
        create("", "");

        assertThat(ids(graph.get("/groups?$filter=mailNickname eq 'kita' and securityEnabled eq true")))
                .hasSize(2)
                .contains(group);
        assertThat(ids(graph.get("/groups?$filter=groupTypes/any(t:t eq 'Unified')")))
                .isEmpty();
        assertThat(graph.delete("/groups/" + group).status()).isEqualTo(204);
        assertThat(graph.get("/groups/" + group).status()).isEqualTo(404);
        assertThat(ids(graph.get("/groups"))).hasSize(1);
    }

    private Reply create(String properties, String bindings) {
        return graph.post("/groups", """
                {"displayName":"北小","mailEnabled":false,"mailNickname":"kita","securityEnabled":true%s%s}""".formatted(properties, bindings));
    }

    private String dynamic(String rule) {
        return rule(rule).id();
    }

    private Reply rule(String rule) {
        var property = rule.isEmpty() ? "" : ",\"membershipRule\":\"" + rule + "\"";
        return create(
                ",\"groupTypes\":[\"DynamicMembership\"],\"membershipRuleProcessingState\":\"On\"" + property, "");
    }

    private Reply add(String group, String user) {
        return graph.post("/groups/" + group + "/members/$ref", reference(user));
    }

    private Reply patch(String group, String... users) {
        return graph.patch("/groups/" + group, "{" + bind("members", users).substring(1) + "}");
    }

    private List<String> members(String group) {
        return ids(graph.get("/groups/" + group + "/members"));
    }

    static String generated(int number) {
        return UUID.nameUUIDFromBytes(("generated user " + number).getBytes(UTF_8))
                .toString();
    }

    static String reference(String user) {
        return "{\"@odata.id\":\"https://graph.microsoft.com/v1.0/directoryObjects/" + user + "\"}";
    }

    private static String bind(String relation, String... users) {
        return Arrays.stream(users)
                .map(user -> "\"https://graph.microsoft.com/v1.0/directoryObjects/" + user + "\"")
                .collect(Collectors.joining(",", ",\"" + relation + "@odata.bind\":[", "]"));
    }

    static List<String> ids(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json()
                .path("value")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }
}
