package jp.agata.standin.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.identity.ClientCertificateCredentialBuilder;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.identity.WorkloadIdentityCredentialBuilder;
import com.microsoft.graph.core.authentication.AzureIdentityAuthenticationProvider;
import com.microsoft.graph.core.content.BatchRequestContent;
import com.microsoft.graph.models.Group;
import com.microsoft.graph.models.OnPremisesExtensionAttributes;
import com.microsoft.graph.models.PasswordProfile;
import com.microsoft.graph.models.ReferenceCreate;
import com.microsoft.graph.models.User;
import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.agata.standin.RunningStandin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Microsoft's own libraries take the stand-in for the real thing. */
class GraphSdkIT {

    private static final String ONE = "00000000-0000-4000-8000-000000000001";
    private static final String SCOPE = "https://graph.microsoft.com/.default";

    private GraphServer server;
    private GraphServiceClient graph;

    @BeforeEach
    void begin() throws Exception {
        server = GraphServer.fresh();
        graph = client(new ClientSecretCredentialBuilder()
                .tenantId(RunningStandin.DIRECTORY)
                .clientId(RunningStandin.CLIENT)
                .clientSecret(RunningStandin.SECRET)
                .authorityHost(server.standin.https())
                .httpClient(http())
                .disableInstanceDiscovery()
                .build());
    }

    @Test
    void aUserIsMadeChangedAndRead() {
        var created = Objects.requireNonNull(graph.users().post(hanako()));
        var change = new User();
        change.setDepartment("長門市立みすゞ小学校");
        change.setOfficeLocation(null);
        var attributes = new OnPremisesExtensionAttributes();
        attributes.setExtensionAttribute3("352110");
        change.setOnPremisesExtensionAttributes(attributes);
        change.setAdditionalData(Map.of(GraphServer.EXTENSION, "2027-0401-17"));

        graph.users().byUserId(created.getId()).patch(change);

        var read = graph.users().byUserId(created.getId()).get(request -> {
            request.queryParameters.select =
                    new String[] {"department", "onPremisesExtensionAttributes", GraphServer.EXTENSION};
        });
        assertThat(read.getDepartment()).isEqualTo("長門市立みすゞ小学校");
        assertThat(read.getOnPremisesExtensionAttributes().getExtensionAttribute3())
                .isEqualTo("352110");
        assertThat(read.getAdditionalData()).containsEntry(GraphServer.EXTENSION, "2027-0401-17");
        assertThat(graph.users()
                        .byUserId(created.getId())
                        .revokeSignInSessions()
                        .post()
                        .getValue())
                .isTrue();
    }

    @Test
    void membersAreAddedListedAndRemoved() {
        var group = new Group();
        group.setDisplayName("北小");
        group.setMailNickname("kita");
        group.setMailEnabled(false);
        group.setSecurityEnabled(true);
        var id = graph.groups().post(group).getId();

        graph.groups().byGroupId(id).members().ref().post(reference());

        assertThat(graph.groups().byGroupId(id).members().get().getValue())
                .singleElement()
                .isInstanceOfSatisfying(
                        User.class, user -> assertThat(user.getId()).isEqualTo(ONE));
        assertThat(graph.groups()
                        .byGroupId(id)
                        .members()
                        .count()
                        .get(request -> request.headers.add("ConsistencyLevel", "eventual")))
                .isEqualTo(1);
        assertThatThrownBy(() -> graph.groups().byGroupId(id).members().ref().post(reference()))
                .isInstanceOfSatisfying(ODataError.class, error -> {
                    assertThat(error.getResponseStatusCode()).isEqualTo(400);
                    assertThat(error.getError().getMessage()).contains("already exist");
                });
        graph.groups().byGroupId(id).members().byDirectoryObjectId(ONE).ref().delete();
        assertThat(graph.groups().byGroupId(id).members().get().getValue()).isEmpty();
    }

    @Test
    void aBatchTellsOfEveryStep() throws Exception {
        var batch = new BatchRequestContent(graph);
        var good = batch.addBatchRequestStep(graph.users().byUserId(ONE).toGetRequestInformation());
        var bad = batch.addBatchRequestStep(
                graph.groups().byGroupId(UUID.randomUUID().toString()).toGetRequestInformation());

        var answer = graph.getBatchRequestBuilder().post(batch, null);

        assertThat(answer.getResponsesStatusCode()).containsEntry(good, 200).containsEntry(bad, 404);
        assertThat(answer.getResponseById(good, User::createFromDiscriminatorValue)
                        .getId())
                .isEqualTo(ONE);
    }

    @Test
    void pagesAndChangesFollowTheirLinks() {
        var names = new ArrayList<String>();
        var page = graph.users().get(request -> {
            request.queryParameters.select = new String[] {"displayName"};
            request.queryParameters.top = 2;
        });
        page.getValue().forEach(user -> names.add(user.getDisplayName()));
        var next = graph.users().withUrl(page.getOdataNextLink()).get();
        next.getValue().forEach(user -> names.add(user.getDisplayName()));
        assertThat(names).containsExactly("見本 1", "見本 2", "見本 3");

        var delta = graph.users().delta().get(request -> request.queryParameters.select = new String[] {"jobTitle"});
        var change = new User();
        change.setJobTitle("校長");
        graph.users().byUserId(ONE).patch(change);
        var changed = graph.users().delta().withUrl(delta.getOdataDeltaLink()).get();
        assertThat(changed.getValue())
                .singleElement()
                .extracting(User::getJobTitle)
                .isEqualTo("校長");
    }

    @Test
    void whoIsThrottledWaitsAndAsksAgain() {
        server.control(
                "/faults", "{\"planned\":[{\"method\":\"PATCH\",\"path\":\"/users/.*\",\"status\":429,\"times\":2}]}");
        var change = new User();
        change.setJobTitle("校長");
        var started = System.nanoTime();

        graph.users().byUserId(ONE).patch(change);

        assertThat(System.nanoTime() - started).isGreaterThan(2_000_000_000L);
        assertThat(server.recorded().stream()
                        .filter(line -> line.path("method").asString().equals("PATCH")))
                .hasSize(3);
        assertThat(server.get("/users/" + ONE).at("/jobTitle")).isEqualTo("校長");
    }

    @Test
    void aRevokedTokenIsReplaced() {
        graph.users().byUserId(ONE).get();
        server.control("/tokens/revocation", "");

        assertThat(graph.users().byUserId(ONE).get().getId()).isEqualTo(ONE);
    }

    @Test
    void aCertificateIsAsGoodAsASecret() throws Exception {
        var certified = client(new ClientCertificateCredentialBuilder()
                .tenantId(RunningStandin.DIRECTORY)
                .clientId(TestApplications.CERTIFIED)
                .pfxCertificate(TestApplications.pfx(server.folder).toString())
                .clientCertificatePassword(TestApplications.PASSWORD)
                .authorityHost(server.standin.https())
                .httpClient(http())
                .disableInstanceDiscovery()
                .build());

        assertThat(certified.users().byUserId(ONE).get().getId()).isEqualTo(ONE);
    }

    @Test
    void soIsTheTokenOfAWorkload() throws Exception {
        var token = Files.writeString(server.folder.resolve("workload.jwt"), TestApplications.workloadToken());
        var workload = client(new WorkloadIdentityCredentialBuilder()
                .tenantId(RunningStandin.DIRECTORY)
                .clientId(TestApplications.WORKLOAD)
                .tokenFilePath(token.toString())
                .authorityHost(server.standin.https())
                .httpClient(http())
                .disableInstanceDiscovery()
                .build());

        assertThat(workload.users().byUserId(ONE).get().getId()).isEqualTo(ONE);
    }

    private GraphServiceClient client(TokenCredential credential) {
        var client = new GraphServiceClient(
                new AzureIdentityAuthenticationProvider(credential, new String[] {"localhost"}, SCOPE));
        client.getRequestAdapter().setBaseUrl(server.standin.http() + "/v1.0");
        return client;
    }

    private HttpClient http() throws Exception {
        return new JdkHttpClientBuilder(java.net.http.HttpClient.newBuilder().sslContext(server.standin.trust()))
                .build();
    }

    // Made anew for every call: the library sends only what has changed since it sent the object last.
    private static ReferenceCreate reference() {
        var reference = new ReferenceCreate();
        reference.setOdataId("https://graph.microsoft.com/v1.0/directoryObjects/" + ONE);
        return reference;
    }

    private static User hanako() {
        var password = new PasswordProfile();
        password.setPassword("Xy7-once-only");
        password.setForceChangePasswordNextSignIn(true);
        var user = new User();
        user.setAccountEnabled(true);
        user.setDisplayName("山口 花子");
        user.setMailNickname("hanako");
        user.setUserPrincipalName("hanako@demo.example");
        user.setUsageLocation("JP");
        user.setPasswordProfile(password);
        return user;
    }
}
