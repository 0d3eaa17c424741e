package jp.agata.standin.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A prefecture: forty thousand users in forty groups and units. The bounds are generous; they catch a list read for every one found. */
class ScaleIT {

    private static final int USERS = 40_000;

    private static GraphServer graph;

    @BeforeAll
    static void fill() {
        graph = GraphServer.fresh();
        var filled = graph.control("/filling", "{\"users\":%d,\"groups\":40,\"dynamic\":true}".formatted(USERS));
        assertThat(filled.json().path("users").intValue()).isEqualTo(USERS + 3);
        assertThat(filled.json().path("units").intValue()).isEqualTo(40);
    }

    @AfterAll
    static void empty() {
        GraphServer.fresh();
    }

    @Test
    void theWholeDirectoryIsReadInFortyOnePages() {
        var pages = 1;
        var started = System.nanoTime();
        var page = graph.get("/users?$top=999&$select=id,employeeId,companyName,onPremisesExtensionAttributes");
        for (; page.json().has("@odata.nextLink"); pages++) {
            page = graph.get(page.at("/@odata.nextLink"));
        }
        assertThat(pages).isEqualTo(41);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void onePersonIsFoundAtOnce() {
        var started = System.nanoTime();
        for (int number = 1; number <= USERS; number += 200) {
            var found = graph.get("/users?$filter=employeeId eq 'G%06d'&$select=id".formatted(number));
            assertThat(found.at("/value/0/id")).isEqualTo(GroupsIT.generated(number));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void everyoneBelongsWhereTheRuleSays() {
        var group = graph.get("/groups?$filter=displayName eq '生成市町 7'").at("/value/0/id");

        assertThat(graph.get("/groups/" + group + "/members/$count", "ConsistencyLevel", "eventual")
                        .text())
                .isEqualTo("1000");
        assertThat(graph.get("/users/$count", "ConsistencyLevel", "eventual").text())
                .isEqualTo("40003");
    }

    @Test
    void fortyThousandUsersFitIntoTheStandinsHeap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        assertThat((runtime.totalMemory() - runtime.freeMemory()) / 1_048_576).isLessThan(200);
    }
}
