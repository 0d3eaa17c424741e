package jp.agata.standin.graph;

import static jp.agata.standin.graph.GroupsIT.reference;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LicensesIT {

    private static final String ONE = "00000000-0000-4000-8000-000000000001";
    private static final String TWO = "00000000-0000-4000-8000-000000000002";
    private static final String FACULTY = "e97c048c-37a4-45fb-ab50-922fbf07a370";
    private static final String SCARCE = "18250162-5d87-4436-a834-d795c15c80f3";

    private GraphServer graph;

    @BeforeEach
    void begin() {
        graph = GraphServer.fresh();
    }

    @Test
    void aLicenceIsGivenAndTaken() {
        assertThat(assign("/users/" + ONE, FACULTY, "").status()).isEqualTo(200);
        assertThat(licences(ONE)).containsExactly(FACULTY);
        assertThat(used(FACULTY)).isEqualTo(1);
        assertThat(graph.get("/users/" + ONE + "/licenseDetails").at("/value/0/skuPartNumber"))
                .isEqualTo("M365EDU_A5_FACULTY");
        assertThat(assign("/users/" + ONE, "", FACULTY).status()).isEqualTo(200);
        assertThat(licences(ONE)).isEmpty();
        assertThat(assign("/users/" + ONE, "", FACULTY).error()).contains("does not have a corresponding license");
    }

    @Test
    void bothListsMustBeThere() {
        assertThat(graph.post("/users/" + ONE + "/assignLicense", "{\"addLicenses\":[]}")
                        .error())
                .contains("The missing parameters are: removeLicenses.");
        assertThat(assign("/users/" + ONE, "11111111-1111-4111-8111-111111111111", "")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void withoutACountryThereIsNoLicence() {
        var user = graph.post("/users", """
                {"accountEnabled":true,"displayName":"x","mailNickname":"x","userPrincipalName":"x@demo.example",
                 "passwordProfile":{"password":"Xy7-once-only"}}""").id();

        assertThat(assign("/users/" + user, FACULTY, "").error()).contains("invalid usage location");
    }

    @Test
    void aGroupsLicenceReachesItsMembersLater() {
        var group = group();
        graph.post("/groups/" + group + "/members/$ref", reference(ONE));

        var accepted = assign("/groups/" + group, FACULTY, "");

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.id()).isEqualTo(group);
        assertThat(graph.get("/groups/" + group + "?$select=licenseProcessingState")
                        .at("/licenseProcessingState/state"))
                .isEqualTo("ProcessingInProgress");
        assertThat(licences(ONE)).isEmpty();
        graph.control("/clock", "{\"advance\":\"PT2M\"}");
        assertThat(licences(ONE)).containsExactly(FACULTY);
        assertThat(graph.get("/users/" + ONE + "?$select=licenseAssignmentStates")
                        .at("/licenseAssignmentStates/0/assignedByGroup"))
                .isEqualTo(group);
        assertThat(assign("/users/" + ONE, "", FACULTY).error()).contains("inherited from a group membership");
        assertThat(graph.get("/groups/" + group + "?$select=assignedLicenses").at("/assignedLicenses/0/skuId"))
                .isEqualTo(FACULTY);
    }

    @Test
    void whenTheSeatsAreGoneSomeGoWithout() {
        var group = group();
        graph.post("/groups/" + group + "/members/$ref", reference(ONE));
        graph.post("/groups/" + group + "/members/$ref", reference(TWO));
        assign("/groups/" + group, SCARCE, "");
        graph.control("/clock", "{\"advance\":\"PT2M\"}");

        assertThat(licences(ONE)).containsExactly(SCARCE);
        assertThat(licences(TWO)).isEmpty();
        var state = graph.get("/users/" + TWO + "?$select=licenseAssignmentStates");
        assertThat(state.at("/licenseAssignmentStates/0/state")).isEqualTo("Error");
        assertThat(state.at("/licenseAssignmentStates/0/error")).isEqualTo("CountViolation");
        assertThat(assign("/users/00000000-0000-4000-8000-000000000003", SCARCE, "")
                        .error())
                .isEqualTo("400 Request_BadRequest: Subscription with SKU " + SCARCE
                        + " does not have any available licenses.");
    }

    @Test
    void thoseWithALicenceCanBeFound() {
        assign("/users/" + ONE, FACULTY, "");

        var found = graph.get("/users?$filter=assignedLicenses/any(l:l/skuId eq " + FACULTY + ")");
        assertThat(GroupsIT.ids(found)).containsExactly(ONE);
        var without =
                graph.get("/users?$count=true&$filter=assignedLicenses/$count eq 0", "ConsistencyLevel", "eventual");
        assertThat(without.json().path("@odata.count").intValue()).isEqualTo(2);
    }

    private String group() {
        return graph.post("/groups", """
                {"displayName":"全教職員","mailEnabled":false,"mailNickname":"all","securityEnabled":true}""").id();
    }

    private Reply assign(String to, String added, String removed) {
        return graph.post(
                to + "/assignLicense",
                "{\"addLicenses\":[%s],\"removeLicenses\":[%s]}"
                        .formatted(
                                added.isEmpty() ? "" : "{\"disabledPlans\":[],\"skuId\":\"" + added + "\"}",
                                removed.isEmpty() ? "" : "\"" + removed + "\""));
    }

    private List<String> licences(String user) {
        return graph.get("/users/" + user + "?$select=assignedLicenses")
                .json()
                .path("assignedLicenses")
                .valueStream()
                .map(one -> one.path("skuId").asString())
                .toList();
    }

    private int used(String sku) {
        return graph.get("/subscribedSkus")
                .json()
                .path("value")
                .valueStream()
                .filter(one -> one.path("skuId").asString().equals(sku))
                .findFirst()
                .orElseThrow()
                .path("consumedUnits")
                .intValue();
    }
}
