package jp.agata.standin.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UsersIT {

    private static final String HANAKO = """
            {"accountEnabled":true,"displayName":"山口 花子","mailNickname":"hanako","userPrincipalName":"hanako@demo.example",
             "passwordProfile":{"password":"Xy7-once-only","forceChangePasswordNextSignIn":true},"usageLocation":"JP"}""";

    private GraphServer graph;

    @BeforeEach
    void begin() {
        graph = GraphServer.fresh();
    }

    @Test
    void thePeopleOfTheDemoAreThereUnderTheIdentityTheySignInWith() {
        var person =
                graph.get("/users/00000000-0000-4000-8000-000000000001?$select=id,displayName,employeeId,companyName");

        assertThat(person.status()).isEqualTo(200);
        assertThat(person.at("/@odata.context"))
                .isEqualTo(
                        "https://graph.microsoft.com/v1.0/$metadata#users(id,displayName,employeeId,companyName)/$entity");
        assertThat(person.at("/displayName")).isEqualTo("見本 1");
        assertThat(person.at("/employeeId")).isEqualTo("E0001");
        assertThat(person.at("/companyName")).isEqualTo("美祢市");
    }

    @Test
    void createdUserIsAnsweredWithTheDefaultProperties() {
        var created = graph.post("/users", HANAKO);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.at("/@odata.context")).isEqualTo("https://graph.microsoft.com/v1.0/$metadata#users/$entity");
        assertThat(created.header("Location")).endsWith("/v1.0/users/" + created.id());
        assertThat(created.json().propertyNames())
                .contains("id", "displayName", "businessPhones", "mail", "userPrincipalName")
                .doesNotContain("employeeId", "passwordProfile", "accountEnabled");
        assertThat(created.json().path("businessPhones").isArray()).isTrue();
        assertThat(created.header("request-id")).isNotEmpty();
    }

    @Test
    void whatAnAccountNeedsIsDemanded() {
        assertThat(create("\"displayName\":\"山口 花子\",", "").error())
                .isEqualTo(
                        "400 Request_BadRequest: A value is required for property 'displayName' of resource 'User'.");
        assertThat(create("\"password\":\"Xy7-once-only\",", "").error()).contains("A password must be specified");
        assertThat(create("Xy7-once-only", "simple").error()).contains("does not comply with password complexity");
        assertThat(create("hanako@demo.example", "hanako@else.example").error()).contains("verified domain names");
        assertThat(create("hanako@demo.example", "花子@demo.example").error()).contains("userPrincipalName is invalid");
        assertThat(create("\"JP\"", "\"Japan\"").error()).contains("'usageLocation'");
        assertThat(create("\"JP\"", "\"\"").error())
                .isEqualTo(
                        "400 Request_BadRequest: Invalid value specified for property 'usageLocation' of resource 'User'.");
    }

    @Test
    void aPrincipalNameIsTakenOnce() {
        graph.post("/users", HANAKO);

        var second = graph.post("/users", HANAKO);

        assertThat(second.error())
                .isEqualTo("400 Request_BadRequest: Another object with the same value for property userPrincipalName"
                        + " already exists.");
        assertThat(second.at("/error/details/0/target")).isEqualTo("userPrincipalName");
    }

    @Test
    void transferIsOneChange() {
        var id = graph.post("/users", HANAKO).id();

        var changed = graph.patch("/users/" + id, """
                {"department":"長門市立みすゞ小学校","companyName":"長門市","jobTitle":"教諭","officeLocation":null,
                 "onPremisesExtensionAttributes":{"extensionAttribute3":"352110"},"%s":"2027-0401-17"}""".formatted(GraphServer.EXTENSION));

        assertThat(changed.status()).isEqualTo(204);
        assertThat(changed.text()).isEmpty();
        var now = graph.get(
                "/users/" + id + "?$select=department,onPremisesExtensionAttributes," + GraphServer.EXTENSION);
        assertThat(now.at("/department")).isEqualTo("長門市立みすゞ小学校");
        assertThat(now.at("/onPremisesExtensionAttributes/extensionAttribute3")).isEqualTo("352110");
        assertThat(now.json().path("onPremisesExtensionAttributes").size()).isEqualTo(15);
        assertThat(now.at("/" + GraphServer.EXTENSION)).isEqualTo("2027-0401-17");
    }

    @Test
    void oneAttributeChangesWithoutTheOthers() {
        var id = graph.post("/users", HANAKO).id();
        graph.patch(
                "/users/" + id,
                "{\"onPremisesExtensionAttributes\":{\"extensionAttribute1\":\"a\",\"extensionAttribute2\":\"b\"}}");
        graph.patch("/users/" + id, "{\"onPremisesExtensionAttributes\":{\"extensionAttribute2\":null}}");

        var now = graph.get("/users/" + id + "?$select=onPremisesExtensionAttributes");

        assertThat(now.at("/onPremisesExtensionAttributes/extensionAttribute1")).isEqualTo("a");
        assertThat(now.json()
                        .at("/onPremisesExtensionAttributes/extensionAttribute2")
                        .isNull())
                .isTrue();
    }

    @Test
    void whatTheDirectoryDoesNotKnowItDoesNotTake() {
        var user = "/users/" + graph.post("/users", HANAKO).id();

        assertThat(graph.patch(user, "{\"shoeSize\":24}").error())
                .startsWith("400 Request_BadRequest: The property 'shoeSize'");
        assertThat(graph.patch(user, "{\"extension_00000000000000000000000000000000_x\":\"1\"}")
                        .error())
                .contains("The following extension properties are not available");
        assertThat(graph.patch(user, "{\"createdDateTime\":\"2026-04-01T00:00:00Z\"}")
                        .error())
                .contains("read-only");
        assertThat(graph.patch(user, "{\"department\":\"\"}").error())
                .contains("Invalid value specified for property 'department'");
        assertThat(graph.patch(user, "{\"department\":\"" + "課".repeat(65) + "\"}")
                        .error())
                .contains("Invalid value");
        assertThat(graph.patch(user, "{\"accountEnabled\":\"no\"}").status()).isEqualTo(400);
        assertThat(graph.patch(user, "{\"displayName\":null}").error()).contains("'displayName'");
        assertThat(graph.patch(user, "{\"onPremisesExtensionAttributes\":{\"extensionAttribute16\":\"x\"}}")
                        .status())
                .isEqualTo(400);
        assertThat(graph.patch(user, "{\"@odata.type\":\"#microsoft.graph.group\"}")
                        .status())
                .isEqualTo(400);
        assertThat(graph.patch(user, "{\"@odata.type\":\"#microsoft.graph.user\",\"jobTitle\":\"校長\"}")
                        .status())
                .isEqualTo(204);
        assertThat(graph.patch(user, "not json").error()).startsWith("400 BadRequest: Unable to read JSON");
        assertThat(graph.patch(user, "{\"skills\":[\"x\"]}").status()).isEqualTo(501);
    }

    @Test
    void disablingAnAccountNeedsLessThanChangingIt() {
        var user = "/users/" + graph.post("/users", HANAKO).id();

        assertThat(graph.as(TestApplications.CLOSER, "PATCH", user, "{\"accountEnabled\":false}")
                        .status())
                .isEqualTo(204);
        assertThat(graph.as(TestApplications.CLOSER, "PATCH", user, "{\"accountEnabled\":false,\"jobTitle\":\"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(graph.get(user + "?$select=accountEnabled")
                        .json()
                        .path("accountEnabled")
                        .booleanValue())
                .isFalse();
    }

    @Test
    void revokingEndsTheSessionsAsOfNow() {
        var user = "/users/" + graph.post("/users", HANAKO).id();
        graph.control("/clock", "{\"advance\":\"PT1H\"}");

        var revoked = graph.post(user + "/revokeSignInSessions", "{}");

        assertThat(revoked.status()).isEqualTo(200);
        assertThat(revoked.at("/@odata.context")).isEqualTo("https://graph.microsoft.com/v1.0/$metadata#Edm.Boolean");
        assertThat(revoked.json().path("value").booleanValue()).isTrue();
        var times = graph.get(user + "?$select=createdDateTime,signInSessionsValidFromDateTime");
        assertThat(times.at("/signInSessionsValidFromDateTime")).isGreaterThan(times.at("/createdDateTime"));
    }

    @Test
    void aUserIsFoundByPrincipalNameToo() {
        var id = graph.post("/users", HANAKO).id();

        assertThat(graph.get("/users/HANAKO@demo.example").id()).isEqualTo(id);
        assertThat(graph.get("/users('" + id + "')").id()).isEqualTo(id);
    }

    @Test
    void whoIsDeletedIsGone() {
        var user = "/users/" + graph.post("/users", HANAKO).id();

        assertThat(graph.delete(user).status()).isEqualTo(204);
        assertThat(graph.get(user).error()).startsWith("404 Request_ResourceNotFound: Resource '");
        assertThat(graph.delete(user).status()).isEqualTo(404);
        assertThat(graph.post("/users", HANAKO).status()).isEqualTo(201);
    }

    @Test
    void refusalsCarryTheIdentifiersOfBothSides() {
        var refused =
                graph.get("/users/" + UUID.randomUUID(), "client-request-id", "0db4d4b9-aaaa-4bbb-8ccc-000000000001");

        assertThat(refused.at("/error/innerError/client-request-id")).isEqualTo("0db4d4b9-aaaa-4bbb-8ccc-000000000001");
        assertThat(refused.at("/error/innerError/request-id")).isEqualTo(refused.header("request-id"));
        assertThat(refused.at("/error/innerError/date")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
    }

    @Test
    void pathsThatDoNotExistAndMethodsThatDoNotFit() {
        assertThat(graph.get("/pupils").error())
                .isEqualTo("400 BadRequest: Resource not found for the segment 'pupils'.");
        assertThat(graph.delete("/users").status()).isEqualTo(405);
        assertThat(graph.post("/users", null).error()).contains("Empty Payload");
    }

    private Reply create(String part, String other) {
        return graph.post("/users", HANAKO.replace(part, other));
    }
}
