package jp.agata.standin.graph;

import static org.assertj.core.api.Assertions.assertThat;

import jp.agata.standin.RunningStandin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TenantIT {

    private GraphServer graph;

    @BeforeEach
    void begin() {
        graph = GraphServer.fresh();
    }

    @Test
    void theOrganizationNamesItsDomains() {
        var organization = graph.get("/organization");

        assertThat(organization.at("/value/0/id")).isEqualTo(RunningStandin.DIRECTORY);
        assertThat(organization.at("/value/0/displayName")).isEqualTo("山口県教育委員会");
        assertThat(organization.at("/value/0/verifiedDomains/0/name")).isEqualTo("demo.example");
    }

    @Test
    void sensitivityLabelsAreReadOnly() {
        var labels = graph.get("/security/dataSecurityAndGovernance/sensitivityLabels");

        assertThat(labels.json().path("value").size()).isEqualTo(4);
        assertThat(labels.at("/value/1/name")).isEqualTo("重要性分類III");
        assertThat(labels.json().at("/value/1/isDefault").booleanValue()).isTrue();
        assertThat(graph.post("/security/dataSecurityAndGovernance/sensitivityLabels", "{}")
                        .status())
                .isEqualTo(405);
        assertThat(graph.as(
                                TestApplications.READER,
                                "GET",
                                "/security/dataSecurityAndGovernance/sensitivityLabels",
                                null)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aMicrosoft365GroupHasASite() {
        var group = graph.post("/groups", """
                {"displayName":"北小","mailEnabled":true,"mailNickname":"kita","securityEnabled":true,"groupTypes":["Unified"]}""").id();

        var site = graph.get("/groups/" + group + "/sites/root");

        assertThat(site.at("/webUrl")).isEqualTo("https://demo-example.sharepoint.com/sites/kita");
        assertThat(graph.get("/sites/" + site.id()).id()).isEqualTo(site.id());
        assertThat(graph.get("/sites/" + site.id() + "/permissions")
                        .json()
                        .path("value")
                        .isArray())
                .isTrue();
        assertThat(graph.get("/sites/else.sharepoint.com,x,y").status()).isEqualTo(400);
    }
}
