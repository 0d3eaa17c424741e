package jp.agata;

import static jp.agata.RosterWorld.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import jp.agata.access.Post;
import jp.agata.access.Role;
import jp.agata.identity.People;
import jp.agata.identity.Person;
import jp.agata.identity.Posts;
import jp.agata.intake.Acceptance;
import jp.agata.intake.GivenFile;
import jp.agata.problem.Problem;
import jp.agata.roster.RosterImports;
import jp.agata.sheet.Verdict;
import jp.agata.staff.StaffLists;
import jp.agata.tenancy.LocalGovernmentCode;
import jp.agata.tenancy.Tenant;
import jp.agata.tenancy.TenantRegistry;
import jp.agata.tenantadmin.Provisioning;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The real staff list of a municipality, from the page to people and posts, beside a municipality that learns nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StaffListIT extends RunningServer {

    private static final Tenant HOFU = new Tenant("352063");
    private static final Tenant IWAKUNI = new Tenant("352080");
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String HEADER = "職員番号,氏名,ふりがな,職名,学校コード,学校名,担任,教科,兼務\r\n";

    @Autowired
    private Provisioning provisioning;

    @Autowired
    private TenantRegistry registry;

    @Autowired
    private RosterImports rosters;

    @Autowired
    private StaffLists lists;

    @Autowired
    private People people;

    @Autowired
    private Posts posts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("control")
    private JdbcClient control;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeAll
    void twoMunicipalities() {
        for (var tenant : List.of(HOFU, IWAKUNI)) {
            provisioning.create(new LocalGovernmentCode(tenant.code()), "見本市", tenant == HOFU ? "c1" : "c2");
            registry.refresh();
            appoint(boardOf(tenant), tenant);
            board(tenant, () -> {
                var zip = RosterWorld.forMunicipality(bytes("oneroster-1.2_JP.zip"), tenant);
                var id = rosters.receive(null, "oneroster.zip", zip);
                rosters.takeOver(id, new Acceptance(rosters.preview(id).fingerprint(), false), APRIL);
                return id;
            });
        }
    }

    @Test
    @Order(1)
    void theFirstListBeginsThePostsOfTheYear() {
        var browser = as("992001");
        browser.get("/352063/staff/lists");
        var page = upload(browser, "/352063/staff/lists", bytes("staff.csv"));
        var preview = browser.get(page).body();
        assertThat(preview).contains("正常", "新しい人", "児玉　綾", "120人の台帳を取り込む", "2026年4月1日");
        assertThat(peopleOf(HOFU)).as("nothing before it is accepted").isEqualTo(1);

        accept(browser, page, preview);

        assertThat(browser.get(page).body()).contains("取り込みました", "120");
        assertThat(postsOf(HOFU, "homeroom_id is null and school_id is not null"))
                .isEqualTo(127);
        assertThat(postsOf(
                        HOFU, "role = 'HOMEROOM_TEACHER' and valid_from = '2026-04-01' and valid_until = '2027-03-31'"))
                .isEqualTo(62);
        assertThat(control.sql("select count(*) from opening where municipality = '352063' and main")
                        .query(Long.class)
                        .single())
                .isEqualTo(120);
        var teacher = people.byEmployeeId("062308").orElseThrow();
        assertThat(teacher.hasAccount()).isFalse();
        assertThat(posts.heldBy(teacher.id()))
                .extracting(Post::title)
                .as("the post with which something can be done comes first")
                .containsExactly("1年1組 担任", "教諭");
        assertThat(browser.get("/352063/staff").body()).contains("児玉　綾", "養護教諭", "アカウント待ち", "白鷺台");
    }

    @Test
    @Order(2)
    void theSameListChangesNobody() {
        var id = receive(HOFU, new String(bytes("staff.csv"), StandardCharsets.UTF_8));

        var preview = board(HOFU, () -> lists.preview(id));

        assertThat(preview.verdict()).isEqualTo(Verdict.FINE);
        assertThat(preview.plan().added()).isEmpty();
        assertThat(preview.plan().renamed()).isEmpty();
        assertThat(preview.plan().moved()).isEmpty();
        assertThat(preview.plan().staying()).isEmpty();
    }

    @Test
    @Order(3)
    void aLaterListTellsWhatIsDifferentAndLeavesTheOthersAlone() {
        var before = postsOf(HOFU, "true");
        var id = receive(
                HOFU,
                HEADER
                        + "030632,木村　綾,きむら　あや,校長,B135292130019,,,,\r\n"
                        + "062308,古谷　友香,ふるや　ゆか,教頭,B135292130019,,,,\r\n"
                        + "992777,新任　新,しんにん　あらた,講師,B135292130028,,1-1,,B135292130019:講師\r\n");
        var plan = board(HOFU, () -> lists.preview(id)).plan();
        assertThat(plan.renamed())
                .singleElement()
                .satisfies(one -> assertThat(one.line().name()).isEqualTo("木村　綾"));
        assertThat(plan.moved()).singleElement().satisfies(one -> {
            assertThat(one.opened())
                    .singleElement()
                    .satisfies(seat -> assertThat(seat.title()).isEqualTo("教頭"));
            assertThat(one.closed()).extracting(Post::title).containsExactlyInAnyOrder("教諭", "1年1組 担任");
        });
        assertThat(plan.staying()).hasSize(118);

        accept(HOFU, id);

        assertThat(people.byEmployeeId("030632").orElseThrow().name()).isEqualTo("木村　綾");
        assertThat(postsOf(HOFU, "true")).isEqualTo(before + 4);
        assertThat(postsOf(HOFU, "valid_until = '2026-11-19'")).isEqualTo(2);
        assertThat(posts.heldBy(people.byEmployeeId("062308").orElseThrow().id()))
                .extracting(Post::role)
                .containsExactly(Role.VICE_PRINCIPAL);
        assertThat(posts.heldBy(people.byEmployeeId("992777").orElseThrow().id()))
                .allSatisfy(post -> assertThat(post.from()).isEqualTo(TODAY))
                .extracting(Post::title)
                .containsExactlyInAnyOrder("1年1組 担任", "講師", "講師");
    }

    @ParameterizedTest
    @Order(4)
    @ValueSource(
            strings = {
                "50-school-code-check-digit.staff.csv",
                "51-school-code-transposed.staff.csv",
                "52-employee-id.staff.csv"
            })
    void aBrokenListChangesNothing(String file) {
        var before = ledger();
        var id = board(HOFU, () -> lists.receive(file, bytes("broken/" + file)));

        assertThat(board(HOFU, () -> lists.preview(id)).verdict()).isEqualTo(Verdict.ERROR);
        assertThatThrownBy(() -> accept(HOFU, id)).isInstanceOf(Problem.class);
        assertThat(ledger()).isEqualTo(before);
    }

    @Test
    @Order(4)
    void whatIsNotHereIsToldByRowAndColumn() {
        var id = receive(
                HOFU,
                HEADER
                        + "993001,見本　一,みほん　いち,校長,C101210000016,,,,\r\n"
                        + "993002,見本　二,みほん　に,校長先生,B135292130019,,,,\r\n"
                        + "993003,見本　三,みほん　さん,教諭,B135292130019,,9-9,,\r\n"
                        + "993004,,みほん　よん,教諭,B135292130019,,,,B135292130028:先生\r\n"
                        + "993005,見本　五,みほん　ご,教諭,B135292130019\r\n"
                        + "062308,全然　別人,ぜんぜん　べつじん,教頭,B135292130019,,,,\r\n");

        var preview = board(HOFU, () -> lists.preview(id));

        assertThat(preview.findings())
                .extracting(
                        f -> f.rowsLabel() + " " + f.column() + " " + f.code().text())
                .containsExactly(
                        "2 学校コード school.unknown",
                        "3 職名 staff.title",
                        "4 担任 staff.homeroom",
                        "5 氏名 value.missing",
                        "6 6列目 csv.column_count",
                        "7 氏名 staff.other_name");
        assertThat(preview.isTakeable()).isFalse();
    }

    @Test
    @Order(5)
    void aNumberOfAnotherMunicipalityIsRefusedAndTellsNothing() {
        var before = ledger();
        var browser = as("992002");
        browser.get("/352080/staff/lists");
        var page = upload(
                browser,
                "/352080/staff/lists",
                (HEADER + "030632,乗取　太郎,のっとり　たろう,校長,B135292130019,,,,\r\n").getBytes(StandardCharsets.UTF_8));

        assertThat(browser.get(page).body()).contains("登録できない番号", "取り込めません").doesNotContain("木村", "児玉", "人の台帳を取り込む");
        var id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        assertThatThrownBy(() -> accept(IWAKUNI, id)).isInstanceOf(Problem.class);
        assertThat(ledger()).isEqualTo(before);
    }

    @Test
    @Order(5)
    void whoWentToAnotherMunicipalityIsThatOnes() {
        var id = UUID.randomUUID();
        people.register(List.of(
                new Person(id, "992888", "転出　済", "てんしゅつ　すみ", UUID.fromString(SignIn.DIRECTORY), UUID.randomUUID())));
        posts.appoint(id, List.of(teacher(HOFU, TODAY.minusDays(10)), teacher(IWAKUNI, null)));
        var list = receive(HOFU, HEADER + "992888,転出　未,てんしゅつ　み,教諭,B135292130019,,,,\r\n");

        var preview = board(HOFU, () -> lists.preview(list));

        assertThat(preview.findings()).extracting(f -> f.code().text()).containsExactly("staff.elsewhere");
        assertThat(preview.plan().renamed()).isEmpty();
        assertThat(as("992001").get("/352063/staff/lists/" + list).body()).doesNotContain("転出　済");
    }

    private static Post teacher(Tenant tenant, @Nullable LocalDate until) {
        return new Post(
                UUID.randomUUID(), Role.SUBJECT_TEACHER, tenant.code(), UUID.randomUUID(), null, "教諭", APRIL, until);
    }

    @Test
    @Order(5)
    void noListIsThereForAnybodyElse() {
        var id = receive(HOFU, HEADER);
        var path = "/staff/lists/" + id;

        assertThat(as("992002").get("/352063" + path).statusCode()).isEqualTo(404);
        assertThat(as("992002").get("/352080" + path).statusCode()).isEqualTo(404);
        for (var page : List.of("/352136/staff", "/352136/staff/lists")) {
            assertThat(as("110001").get(page).statusCode()).as("市町教委").isEqualTo(200);
            assertThat(as("110102").get(page).statusCode()).as("教頭").isEqualTo(404);
        }
    }

    @Test
    @Order(6)
    void whatIsNoLongerWhatWasAcceptedIsNotDone() {
        var id = receive(HOFU, HEADER + "993777,見本　七,みほん　なな,教諭,B135292130019,,,,\r\n");

        board(
                HOFU,
                () -> transaction.execute(_ -> {
                    lists.accept(id, new Acceptance(lists.preview(id).fingerprint(), false));
                    return jdbc.sql("update given_file set plan = 'of another day' where id = :id")
                            .param("id", id)
                            .update();
                }));
        Town.awaitJobs(HOFU, jdbc);

        assertThat(board(HOFU, () -> lists.progress(id)).outcome()).isEqualTo(GivenFile.Outcome.REFUSED);
        assertThat(as("992001").get("/352063/staff/lists/" + id).body()).contains("取り込めませんでした");
        assertThat(people.byEmployeeId("993777")).isEmpty();
    }

    private void accept(Tenant tenant, UUID id) {
        board(tenant, () -> {
            lists.accept(id, new Acceptance(lists.preview(id).fingerprint(), true));
            return id;
        });
        Town.awaitJobs(tenant, jdbc);
    }

    private void accept(StaffBrowser browser, String page, String preview) {
        var fingerprint = preview.replaceAll("(?s).*name=\"fingerprint\" value=\"([0-9a-f]+)\".*", "$1");
        var answer = browser.post(page + "/acceptance", Map.of("fingerprint", fingerprint));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        Town.awaitJobs(HOFU, jdbc);
    }

    private UUID receive(Tenant tenant, String csv) {
        return board(tenant, () -> lists.receive("x.csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static String upload(StaffBrowser browser, String to, byte[] content) {
        var answer = browser.upload(to, "file", "職員台帳.csv", content, Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private <T> T board(Tenant tenant, Supplier<T> work) {
        return tenant.call(() -> actor(boardOf(tenant), tenant).call(work::get));
    }

    private static String boardOf(Tenant tenant) {
        return tenant.equals(HOFU) ? "992001" : "992002";
    }

    private void appoint(String employeeId, Tenant tenant) {
        var id = UUID.randomUUID();
        people.register(List.of(
                new Person(id, employeeId, "教委　担当", "きょうい", UUID.fromString(SignIn.DIRECTORY), UUID.randomUUID())));
        posts.appoint(
                id,
                List.of(new Post(
                        UUID.randomUUID(), Role.MUNICIPAL_BOARD, tenant.code(), null, null, "学校教育課", APRIL, null)));
    }

    private long peopleOf(Tenant tenant) {
        return control.sql("select count(distinct person_id) from post where tenant_code = :tenant")
                .param("tenant", tenant.code())
                .query(Long.class)
                .single();
    }

    private long postsOf(Tenant tenant, String where) {
        return control.sql("select count(*) from post where tenant_code = :tenant and " + where)
                .param("tenant", tenant.code())
                .query(Long.class)
                .single();
    }

    private List<String> ledger() {
        var all = new ArrayList<String>();
        for (var table : List.of("person", "post", "opening", "appointment_list")) {
            all.addAll(control.sql("select t::text from " + table + " t order by 1")
                    .query(String.class)
                    .list());
        }
        return all;
    }
}
