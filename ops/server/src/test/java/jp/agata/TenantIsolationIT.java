package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** T3 and T4: every route, with ids and sessions of the other municipality. */
class TenantIsolationIT extends TwoMunicipalities {

    /** Routes without a municipality: what they are for, instead of a step. */
    private static final Set<String> ELSEWHERE = Set.of("/", "/signed-out", "/sign-in-failed", "/error");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Test
    void everyRouteIsAStepOfTheWalk() {
        var walked = Step.ALL.stream().map(Step::toString).toList();

        assertThat(tenantRoutes())
                .as("A route with a municipality in it needs a row in Step.ALL")
                .containsExactlyInAnyOrderElementsOf(walked);
    }

    @Test
    void everyStepLeadsToItsRoute() {
        assertThat(Step.ALL)
                .allSatisfy(step -> assertThat(new PathPatternParser()
                                .parse(step.pattern())
                                .matches(PathContainer.parsePath("/352136" + path(ours.fill(step.below())))))
                        .as(step.toString())
                        .isTrue());
    }

    /** Otherwise what follows would pass on addresses that lead nowhere. */
    @Test
    void ourOwnPagesShowOurOwnCanary() {
        var shown = new TreeSet<String>();
        reads().forEach(step -> {
            var answer = Walker.take(step.isForBoards() ? board : vicePrincipal, step, "352136", ours);
            assertThat(answer.status()).as(step + answer.text()).isIn(200, 302);
            assertSaysNothingOfThem(step, answer);
            if (answer.text().contains(ours.canary())) {
                shown.add(step.pattern());
            }
        });
        assertThat(shown).hasSizeGreaterThan(8);
    }

    @Test
    void theirAddressesAreNotThereForUs() {
        assertThat(Step.ALL).allSatisfy(step -> {
            assertNotThere(step, Walker.take(vicePrincipal, step, "352110", theirs));
            assertNotThere(step, Walker.take(board, step, "352110", theirs));
            assertNotThere(step, Walker.take(board, step, "352110", ours));
        });
        assertNothingOfTheirsChanged();
    }

    @Test
    void theirThingsAreNotThereAtOurAddresses() {
        var naming = Step.ALL.stream().filter(Step::namesSomething).toList();
        var check = new SoftAssertions();
        for (var step : naming) {
            for (var browser : List.of(vicePrincipal, board)) {
                var answer = Walker.take(browser, step, "352136", theirs);
                check.assertThat(answer.status()).as(step.toString()).isEqualTo(404);
                check.assertThat(answer.text()).as(step.toString()).doesNotContain(theirs.words());
            }
        }
        check.assertAll();
        assertNothingOfTheirsChanged();
    }

    @Test
    void theirChildrenCannotBeNamedInOurClasses() {
        var ids = new java.util.HashMap<>(ours.ids());
        ids.put("other", theirs.ids().get("enrollment"));
        ids.put("otherHomeroom", theirs.ids().get("homeroom"));
        var mixed = new Town(OURS, ours.canary(), ids);

        assertThat(Step.MIXED).allSatisfy(step -> {
            var answer = Walker.take(vicePrincipal, step, "352136", mixed);
            assertThat(answer.status()).as(step + answer.text()).isBetween(200, 499);
            assertSaysNothingOfThem(step, answer);
        });
        assertThat(everythingOf(ours, "attendance_"))
                .as("Nothing is written of them with us either")
                .doesNotContain(theirs.ids().get("enrollment"));
        assertNothingOfTheirsChanged();
    }

    @Test
    void strangersAreSentToSignInWhateverTheyAskFor() {
        assertThat(Step.ALL).allSatisfy(step -> {
            var answer = Walker.take(stranger(), step, "352136", ours);
            assertThat(answer.status()).as(step.toString()).isIn(302, 403);
            assertThat(answer.text()).as(step.toString()).doesNotContain(ours.words());
            if (step.isRead()) {
                assertThat(answer.location()).as(step.toString()).endsWith("/oauth2/authorization/entra");
            }
        });
    }

    /** 県教委は児童生徒のデータを見ない. */
    @Test
    void noMunicipalityIsThereForThePrefecture() {
        var prefecture = as(PREFECTURE);
        prefecture.get("/signed-out");
        assertThat(Step.ALL).filteredOn(Step::isRead).allSatisfy(step -> {
            assertNotThere(step, Walker.take(prefecture, step, "352136", ours));
            assertNotThere(step, Walker.take(prefecture, step, "352110", theirs));
        });
    }

    /** {@code /pref/homerooms} fits the route of a municipality's homerooms, too. */
    @Test
    void whatIsNoMunicipalityHasNoPagesOfOne() {
        var prefecture = as(PREFECTURE);
        for (var place : List.of("pref", "me", "abc", "000000", "３５２１３６")) {
            var at = java.net.URLEncoder.encode(place, StandardCharsets.UTF_8);
            assertThat(reads().filter(step -> !step.pattern().contains("[0-9]{6}")))
                    .allSatisfy(step -> {
                        for (var browser : List.of(vicePrincipal, prefecture)) {
                            var answer = Walker.take(browser, step, at, ours);
                            assertThat(answer.status()).as(place + " " + step).isEqualTo(404);
                            assertThat(answer.text()).doesNotContain(ours.words());
                        }
                    });
        }
    }

    @Test
    void thePrefecturesPagesAreNotThereForUs() {
        assertThat(allRoutes().filter(route -> route.contains(" /pref")))
                .isNotEmpty()
                .allSatisfy(route -> {
                    var step = new Step(route.split(" ", 2)[0].replace("*", "GET"), route, "", "x=1", null);
                    var path = route.split(" ", 2)[1]
                            .replaceAll("\\{[^}]*}", "352110")
                            .substring(1);
                    assertNotThere(step, Walker.take(board, step, path, ours));
                });
    }

    /** T11, after everything above or before: nothing the server said of our requests names anything of theirs. */
    @Test
    void refusalsAndTheLogSayNothingOfThem() {
        for (var step : Step.ALL) {
            assertSaysNothingOfThem(step, Walker.take(vicePrincipal, step, "352136", theirs));
        }
        var unreadable = vicePrincipal.json("PATCH", ours.fill("/352136/attendance/{homeroom}/{day}/marks"), "[{");
        assertThat(unreadable.body()).doesNotContain(theirs.words());
        LoggerFactory.getLogger(TenantIsolationIT.class).warn("The log is being read");
        assertThat(log().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).doesNotContain(theirs.canary(), ours.canary()));
    }

    private Stream<String> allRoutes() {
        return routes.getHandlerMethods().keySet().stream().flatMap(route -> {
            var methods = route.getMethodsCondition().getMethods();
            var names = methods.isEmpty()
                    ? List.of("*")
                    : methods.stream().map(Enum::name).toList();
            return route.getPatternValues().stream()
                    .flatMap(pattern -> names.stream().map(name -> name + " " + pattern));
        });
    }

    private List<String> tenantRoutes() {
        return allRoutes()
                .filter(route -> !ELSEWHERE.contains(route.split(" ", 2)[1]))
                .filter(route -> !route.contains(" /pref") && !route.contains(" /me"))
                .toList();
    }

    private static String path(String address) {
        return address.contains("?") ? address.substring(0, address.indexOf('?')) : address;
    }

    private String everythingOf(Town town, String prefix) {
        return town.tenant()
                .call(() -> jdbc
                        .sql("select table_name from information_schema.tables"
                                + " where table_schema = current_schema and starts_with(table_name, '" + prefix + "')")
                        .query(String.class)
                        .list()
                        .stream()
                        .flatMap(table ->
                                jdbc.sql("select t::text from " + table + " t").query(String.class).list().stream())
                        .collect(Collectors.joining("\n")));
    }
}
