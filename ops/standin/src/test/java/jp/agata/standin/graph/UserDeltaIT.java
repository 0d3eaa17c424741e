package jp.agata.standin.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UserDeltaIT {

    private static final String ONE = "00000000-0000-4000-8000-000000000001";
    private static final String TWO = "00000000-0000-4000-8000-000000000002";

    private GraphServer graph;

    @BeforeEach
    void begin() {
        graph = GraphServer.fresh();
    }

    @Test
    void theFirstRoundShowsEveryoneInPages() {
        graph.control("/filling", "{\"users\":450}");
        var seen = new HashSet<String>();
        var pages = 1;
        var page = graph.get("/users/delta?$select=displayName");
        for (seen.addAll(GroupsIT.ids(page)); page.json().has("@odata.nextLink"); seen.addAll(GroupsIT.ids(page))) {
            page = graph.get(page.at("/@odata.nextLink"));
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(453);
        assertThat(page.at("/@odata.deltaLink")).contains("/v1.0/users/delta?$deltatoken=");
    }

    @Test
    void laterRoundsShowWhatHasChanged() {
        var link =
                round("/users/delta()?$select=displayName,department,jobTitle").at("/@odata.deltaLink");
        assertThat(GroupsIT.ids(graph.get(link))).isEmpty();

        graph.patch("/users/" + ONE, "{\"department\":\"北小\"}");
        graph.patch("/users/" + TWO, "{\"employeeType\":\"x\"}");

        var changed = graph.get(link);
        assertThat(GroupsIT.ids(changed)).containsExactly(ONE);
        assertThat(changed.at("/value/0/displayName")).isEqualTo("見本 1");
        var minimal = graph.get(link, "Prefer", "return=minimal");
        assertThat(minimal.json().at("/value/0").propertyNames()).containsExactlyInAnyOrder("id", "department");
        assertThat(GroupsIT.ids(graph.get(changed.at("/@odata.deltaLink")))).isEmpty();
    }

    @Test
    void clearedValuesAreShownAndRemovedPeopleMarked() {
        graph.patch("/users/" + ONE, "{\"department\":\"北小\"}");
        var link = round("/users/delta?$select=department").at("/@odata.deltaLink");

        graph.patch("/users/" + ONE, "{\"department\":null}");
        graph.delete("/users/" + TWO);

        var changed = graph.get(link);
        assertThat(changed.json().at("/value/0").has("department")).isTrue();
        assertThat(changed.json().at("/value/0/department").isNull()).isTrue();
        assertThat(changed.at("/value/1/id")).isEqualTo(TWO);
        assertThat(changed.at("/value/1/@removed/reason")).isEqualTo("changed");
    }

    @Test
    void oneCanBeginWithNow() {
        var now = graph.get("/users/delta?$deltatoken=latest&$select=department");
        assertThat(GroupsIT.ids(now)).isEmpty();

        graph.patch("/users/" + ONE, "{\"department\":\"北小\"}");

        assertThat(GroupsIT.ids(graph.get(now.at("/@odata.deltaLink")))).containsExactly(ONE);
    }

    @Test
    void aTokenIsGoodForSevenDays() {
        var link = round("/users/delta?$select=department").at("/@odata.deltaLink");

        graph.control("/clock", "{\"advance\":\"P6D\"}");
        assertThat(graph.get(link).status()).isEqualTo(200);
        graph.control("/clock", "{\"advance\":\"P2D\"}");
        assertThat(graph.get(link).error()).startsWith("400 syncStateNotFound");
        assertThat(graph.get("/users/delta?$deltatoken=rubbish").error())
                .isEqualTo("400 Request_BadRequest: Badly formed token.");
    }

    @Test
    void onlySomePeopleCanBeWatched() {
        var link = round("/users/delta?$filter=id eq '" + ONE + "' or id eq '" + TWO + "'&$select=department")
                .at("/@odata.deltaLink");
        graph.patch("/users/" + ONE, "{\"department\":\"北小\"}");
        graph.patch("/users/00000000-0000-4000-8000-000000000003", "{\"department\":\"北小\"}");

        assertThat(GroupsIT.ids(graph.get(link))).containsExactly(ONE);
        assertThat(graph.get("/users/delta?$filter=displayName eq 'x'").status())
                .isEqualTo(400);
        assertThat(graph.get("/users/delta?$top=5").status()).isEqualTo(400);
    }

    private Reply round(String path) {
        var page = graph.get(path);
        assertThat(page.json().has("@odata.deltaLink")).as(page.text()).isTrue();
        return page;
    }
}
