package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.agata.embedded.TestEngines;
import jp.agata.forms.Form;
import jp.agata.forms.Forms;
import jp.agata.jobs.JobHandler;
import jp.agata.jobs.QueuedJobs;
import jp.agata.storage.Storage;
import jp.agata.tenancy.Tenant;
import jp.agata.tenancy.TenantRegistry;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole server as one municipality sees it, looked through for the other (security.md T3 to T5, T9 to T11). Every
 * text of both carries a canary meanwhile.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantIsolationIT extends RunningServer {

    private static final Tenant OURS = new Tenant("352136");
    private static final Tenant THEIRS = new Tenant("352110");
    private static final String OUR_VICE_PRINCIPAL = "110102";
    private static final String OUR_BOARD = "110001";
    private static final String THEIR_VICE_PRINCIPAL = "090102";
    private static final String PREFECTURE = "000001";

    /** Routes without a municipality: what they are for, instead of a step. */
    private static final Set<String> ELSEWHERE = Set.of("/", "/signed-out", "/sign-in-failed", "/error");

    /** What a job of ours would be asked to do with something of theirs, by the name of its request. */
    private static final Map<String, String> JOBS = Map.of("PrintHomeroom", "{\"item\":\"{item}\"}");

    private final List<Canaries> canaries = new ArrayList<>();
    /** Opened when the server is up: its start sets the log up anew. */
    private @Nullable HeardLog log;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TenantRegistry registry;

    @Autowired
    private List<JobHandler<?>> handlers;

    @Autowired
    private QueuedJobs queuedJobs;

    @Autowired
    private Storage storage;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Forms forms;

    private Town ours;
    private Town theirs;
    private StaffBrowser vicePrincipal;
    private StaffBrowser board;
    private String before = "";

    @BeforeAll
    void plant() {
        log = new HeardLog();
        canaries.add(new Canaries(database(OURS), OURS.schema(), "麤鑫"));
        canaries.add(new Canaries(database(THEIRS), THEIRS.schema(), "龘靐"));
        canaries.forEach(canary -> assertThat(canary.plant()).isGreaterThan(20));
        vicePrincipal = as(OUR_VICE_PRINCIPAL);
        ours = Town.withPapers(vicePrincipal, OURS, schoolOf(OUR_VICE_PRINCIPAL), "麤鑫", jdbc);
        theirs = Town.withPapers(as(THEIR_VICE_PRINCIPAL), THEIRS, schoolOf(THEIR_VICE_PRINCIPAL), "龘靐", jdbc);
        board = as(OUR_BOARD);
        board.get("/352136/");
        before = everythingOf(theirs);
    }

    @AfterAll
    void takeAway() {
        Objects.requireNonNull(log).close();
        canaries.forEach(Canaries::remove);
    }

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
            var answer = Walker.take(vicePrincipal, step, "352136", ours);
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

    /** T5: nothing but the path says which municipality, and the path must be one of the person's. */
    @Test
    void theMunicipalityCannotBeExchangedByAHint() {
        for (var name : List.of(
                "X-Tenant",
                "X-Tenant-Id",
                "Agata-Tenant",
                "Fineract-Platform-TenantId",
                "X-Forwarded-Host",
                "X-Forwarded-Prefix",
                "X-Original-URL",
                "X-Rewrite-URL",
                "Forwarded")) {
            var value = name.equals("Forwarded") ? "host=352110" : "/352110/homerooms";
            var answer = vicePrincipal.send(vicePrincipal
                    .request("/352136/homerooms")
                    .header("Accept", "text/html")
                    .header(name, value));
            assertThat(answer.body()).as(name).contains(ours.canary()).doesNotContain(theirs.words());
        }
        var body = vicePrincipal.json(
                "PATCH",
                ours.fill("/352136/attendance/{homeroom}/{day}/marks?tenant=352110"),
                "{\"tenant\":\"352110\",\"edits\":[]}");
        assertThat(body.statusCode()).isEqualTo(400);
        assertNothingOfTheirsChanged();
    }

    @Test
    void noWritingOfTheAddressReachesTheOther() {
        for (var address : List.of(
                "/%33%35%32%31%31%30/homerooms",
                "/%33%35%32%31%31%30%2Fhomerooms",
                "/352136/../352110/homerooms",
                "/352136/%2e%2e/352110/homerooms",
                "/352136/..%2f352110/homerooms",
                "/352136/..;/352110/homerooms",
                "/352136;tenant=352110/homerooms",
                "/352110;/homerooms",
                "//352110/homerooms",
                "/./352110/homerooms",
                "/352136%5c..%5c352110/homerooms",
                "/%00352110/homerooms",
                "/352136//352110/homerooms",
                "http://352110/352110/homerooms",
                "/assets/../352110/homerooms",
                "/assets/%2e%2e/352110/homerooms",
                "/error/../352110/homerooms")) {
            var answer = RawRequest.get(port, address, vicePrincipal, "352110.example");
            assertThat(answer).as(address).startsWith("HTTP/1.1 4").doesNotContain(theirs.words());
        }
    }

    /** T8: what is typed into a field stays text. */
    @Test
    void whatIsTypedIsNeverSql() {
        for (var text : HostileSql.typed(THEIRS, OURS)) {
            var at = java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
            for (var path :
                    List.of("/352136/search?q=", "/352136/search/found?q=", "/352136/homerooms/", "/352136/forms/")) {
                var answer = vicePrincipal.get(path + at);
                assertThat(answer.statusCode()).as(path + text).isIn(200, 400, 404);
                assertThat(answer.body()).as(path + text).doesNotContain(theirs.words());
            }
        }
        assertNothingOfTheirsChanged();
    }

    /** T9: a job of ours that names something of theirs. */
    @Test
    void ourJobsDoNothingToThem() throws InterruptedException {
        assertThat(handlers)
                .as("A kind of job needs a row in JOBS")
                .allSatisfy(handler ->
                        assertThat(JOBS).containsKey(handler.requestType().getSimpleName()));
        for (var handler : handlers) {
            var name = handler.requestType().getSimpleName();
            var job = parkedJob(name, theirs.fill(JOBS.getOrDefault(name, "{}")));
            OURS.run(() -> transaction.executeWithoutResult(status -> queuedJobs.runAgain(job)));
            assertThat(stateWhenSettled(job)).as(name).isIn("DONE", "PARKED", "HANDED_OVER");
        }
        assertNothingOfTheirsChanged();
    }

    /** T10: the same id at the same address in both municipalities is two children. */
    @Test
    void theSameIdIsTwoThings() {
        var school = UUID.fromString(theirs.ids().get("school"));
        OURS.run(() -> transaction.executeWithoutResult(status -> jdbc.sql(
                        "insert into school (id, code, name, short_name, kind) values (:id, 'X', '同番学校', '同番', 'ELEMENTARY')")
                .param("id", school)
                .update()));
        try {
            var theirVicePrincipal = as(THEIR_VICE_PRINCIPAL);
            for (var round = 0; round < 3; round++) {
                assertThat(board.get("/352136/homerooms/of/" + school).body())
                        .contains("同番学校")
                        .doesNotContain(theirs.words());
                assertThat(theirVicePrincipal
                                .get("/352110/homerooms/of/" + school)
                                .body())
                        .contains(theirs.words())
                        .doesNotContain("同番学校");
            }
        } finally {
            OURS.run(() -> transaction.executeWithoutResult(status -> jdbc.sql("delete from school where id = :id")
                    .param("id", school)
                    .update()));
        }
    }

    /** T9: every form, on paper and as a spreadsheet. */
    @Test
    void everyFormShowsOurChildrenAndNoneOfTheirs() {
        assertThat(forms.all()).hasSizeGreaterThan(3).allSatisfy(form -> {
            var id = form.facts().id();
            for (var step : printing(form)) {
                var own = Walker.take(vicePrincipal, step, "352136", ours);
                assertThat(own.status()).as(id + own.text()).isIn(200, 302);
                assertSaysNothingOfThem(step, own);
                if (step.isRead()) {
                    assertThat(own.text()).as(id + " xlsx").contains(ours.canary());
                } else {
                    var paper = vicePrincipal.download(own.location().replaceFirst("^https?://[^/]*", ""));
                    assertThat(words(paper.body()))
                            .as(id + " pdf")
                            .contains(ours.canary())
                            .doesNotContain(theirs.words());
                }
                assertNotThere(step, Walker.take(vicePrincipal, step, "352136", theirs));
                assertNotThere(step, Walker.take(board, step, "352136", theirs));
                assertNotThere(step, Walker.take(vicePrincipal, step, "352110", theirs));
            }
        });
        assertNothingOfTheirsChanged();
    }

    private static List<Step> printing(Form form) {
        var at = "/forms/" + form.facts().id();
        var asked = "school={school}&homeroom={homeroom}&day={day}&month={month}";
        return List.of(
                new Step("GET", at, at + "/document.xlsx?" + asked, "", null),
                new Step("POST", at, at + "/prints", asked, null));
    }

    private static String words(byte[] pdf) {
        try {
            return Walker.words("application/pdf", pdf);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aFileIsOnlyInTheMunicipalityThatKeptIt() {
        var file = THEIRS.call(() -> storage.put("龘靐".getBytes(StandardCharsets.UTF_8)));

        assertThat(OURS.call(() -> catching(() -> storage.get(file)))).isInstanceOf(java.io.UncheckedIOException.class);
        assertThat(new String(THEIRS.call(() -> storage.get(file)), StandardCharsets.UTF_8))
                .isEqualTo("龘靐");
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
        assertThat(Objects.requireNonNull(log).lines())
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
                .filter(route -> !route.contains(" /pref"))
                .toList();
    }

    private static Stream<Step> reads() {
        return Step.ALL.stream().filter(Step::isRead);
    }

    private static String path(String address) {
        return address.contains("?") ? address.substring(0, address.indexOf('?')) : address;
    }

    private void assertNotThere(Step step, Walker.Answer answer) {
        assertThat(answer.status()).as(step.toString()).isEqualTo(404);
        assertSaysNothingOfThem(step, answer);
    }

    private void assertSaysNothingOfThem(Step step, Walker.Answer answer) {
        assertThat(answer.text()).as(step.toString()).doesNotContain(theirs.words());
    }

    private void assertNothingOfTheirsChanged() {
        assertThat(everythingOf(theirs)).isEqualTo(before);
    }

    /** One hash over all rows of all tables. */
    private String everythingOf(Town town) {
        try (var session = TestEngines.shared().superuser(database(town.tenant()));
                var statement = session.createStatement()) {
            var answer = statement.executeQuery("""
                    select md5(string_agg(table_name || xpath('//row', query_to_xml(
                      format('select md5(coalesce(string_agg(t::text, chr(10) order by t::text), '''')) as h from %%I.%%I t',
                        table_schema, table_name), false, false, ''))::text, ',' order by table_name))
                    from information_schema.tables where table_schema = '%s'""".formatted(town.tenant().schema()));
            answer.next();
            return answer.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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

    private UUID parkedJob(String request, String payload) {
        var id = UUID.randomUUID();
        var actor = json.writeValueAsString(Map.of(
                "person",
                UUID.randomUUID(),
                "name",
                "試験",
                "post",
                Map.of(
                        "id", UUID.randomUUID(),
                        "role", "MUNICIPAL_BOARD",
                        "tenant", "352110",
                        "title", "試験",
                        "from", "2026-04-01"),
                "multiFactor",
                true,
                "origin",
                "test"));
        OURS.run(() -> transaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into outbox (id, name, queue, payload, actor, state, created_at) values
                        (:id, :name, 'DEFAULT', cast(:payload as jsonb), cast(:actor as jsonb), 'PARKED', now())""")
                .param("id", id)
                .param("name", request.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT))
                .param("payload", payload)
                .param("actor", actor)
                .update()));
        return id;
    }

    private String stateWhenSettled(UUID job) throws InterruptedException {
        var state = "";
        for (var look = 0; look < 100 && !Set.of("DONE", "PARKED").contains(state); look++) {
            Thread.sleep(100);
            state = OURS.call(() -> jdbc.sql("select case when attempts > 0 then 'PARKED' else state end from outbox"
                            + " where id = :id")
                    .param("id", job)
                    .query(String.class)
                    .single());
        }
        return state;
    }

    private String database(Tenant tenant) {
        return registry.get(tenant).cell().equals("c1") ? TestEngines.FIRST_CELL : TestEngines.SECOND_CELL;
    }

    private static Object catching(java.util.function.Supplier<?> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            return e;
        }
    }
}
