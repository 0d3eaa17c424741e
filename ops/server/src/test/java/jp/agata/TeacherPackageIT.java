package jp.agata;

import static jp.agata.RosterWorld.APRIL;
import static jp.agata.RosterWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import jp.agata.access.Post;
import jp.agata.access.Role;
import jp.agata.identity.People;
import jp.agata.identity.Person;
import jp.agata.identity.Posts;
import jp.agata.intake.Acceptance;
import jp.agata.intake.GivenFile.Outcome;
import jp.agata.roster.RosterImports;
import jp.agata.roster.TeacherPlan;
import jp.agata.roster.TeacherPlan.Standing;
import jp.agata.staff.StaffLists;
import jp.agata.tenancy.LocalGovernmentCode;
import jp.agata.tenancy.Tenant;
import jp.agata.tenancy.TenantRegistry;
import jp.agata.tenantadmin.Provisioning;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 担任 of a package: unknown before the staff list, appointed after it, and handed over where it names somebody else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeacherPackageIT extends RunningServer {

    private static final Tenant HIKARI = new Tenant("352101");
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final String FIRST_CLASS_TEACHER = "44346af3-c99d-4951-b859-e25a45549dc9,teacher,true";
    private static final String WITHOUT_CLASS = "850bf114-cd50-44dc-9f95-a19daeebec08,teacher,true";

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

    @BeforeAll
    void municipality() {
        provisioning.create(new LocalGovernmentCode(HIKARI.code()), "光市", "c1");
        registry.refresh();
        var id = UUID.randomUUID();
        people.register(List.of(
                new Person(id, "992003", "教委　担当", "きょうい", UUID.fromString(SignIn.DIRECTORY), UUID.randomUUID())));
        posts.appoint(
                id,
                List.of(new Post(
                        UUID.randomUUID(), Role.MUNICIPAL_BOARD, HIKARI.code(), null, null, "学校教育課", APRIL, null)));
    }

    @Test
    void teachersFollowThePackageAsFarAsTheyAreKnown() {
        var first = receive("");
        assertThat(plan(first).standing(Standing.UNKNOWN)).hasSize(69);
        assertThat(plan(first).changesPosts()).isFalse();
        assertThat(as("992003").get("/352101/rosters/" + first).body())
                .contains("教職員に登録されていない担任がいます", "台帳にいない", "古谷　友香");
        takeOver(first, APRIL);
        assertThat(people.byEmployeeId("862308")).as("nobody is made up").isEmpty();

        staffWithoutHomerooms();
        var second = receive("");
        assertThat(plan(second).standing(Standing.APPOINTED)).hasSize(69);
        assertThat(plan(second).standing(Standing.UNKNOWN)).isEmpty();
        assertThat(takeOver(second, APRIL)).isEqualTo(Outcome.DONE);
        assertThat(count("role = 'HOMEROOM_TEACHER' and valid_from = '2026-04-01' and valid_until = '2027-03-31'"))
                .isEqualTo(62);
        assertThat(count("role = 'ASSISTANT_HOMEROOM_TEACHER'")).isEqualTo(7);
        assertThat(posts.heldBy(people.byEmployeeId("862308").orElseThrow().id()))
                .extracting(Post::title)
                .containsExactly("1年1組 担任", "教諭");

        var third = receive(FIRST_CLASS_TEACHER);
        assertThat(plan(third).standing(Standing.KEPT)).hasSize(68);
        assertThat(plan(third).leaving())
                .singleElement()
                .satisfies(one -> assertThat(one.member().person().name()).isEqualTo("古谷　友香"));
        assertThat(as("992003").get("/352101/rosters/" + third).body()).contains("前の日まで", "任じる");
        assertThat(takeOver(third, TODAY)).isEqualTo(Outcome.DONE);
        assertThat(count("role = 'HOMEROOM_TEACHER' and valid_until = '" + YESTERDAY + "'"))
                .isEqualTo(1);
        assertThat(posts.heldBy(people.byEmployeeId("812631").orElseThrow().id()))
                .extracting(Post::title)
                .contains("1年1組 担任");
    }

    /** @param replaced enrollment of a 担任 that goes to somebody else */
    private UUID receive(String replaced) {
        var zip = RosterWorld.rewritten(
                RosterWorld.forMunicipality(RosterWorld.bytes("oneroster-1.2_JP.zip"), HIKARI), text -> {
                    var own = text.replaceAll(",0(\\d{5}),", ",8$1,").replaceAll("\\{Koumu:0(\\d{5})}", "{Koumu:8$1}");
                    return replaced.isEmpty() ? own : own.replace(replaced, WITHOUT_CLASS);
                });
        return board(() -> rosters.receive(null, "oneroster.zip", zip));
    }

    private TeacherPlan plan(UUID id) {
        return board(() -> rosters.preview(id)).teachers().orElseThrow();
    }

    private Outcome takeOver(UUID id, LocalDate from) {
        board(() -> {
            rosters.takeOver(id, new Acceptance(rosters.preview(id).fingerprint(), false), from);
            return id;
        });
        Town.awaitJobs(HIKARI, jdbc);
        var file = board(() -> rosters.preview(id)).file();
        assertThat(file.isUnderWay()).isFalse();
        return file.outcome();
    }

    /** The same people with numbers of their own, and none in charge of a class. */
    private void staffWithoutHomerooms() {
        var csv = new String(RosterWorld.bytes("staff.csv"), StandardCharsets.UTF_8)
                .replaceAll("(?m)^0(\\d{5}),", "8$1,")
                .replaceAll("(?m)^((?:[^,]*,){6})[^,]*", "$1")
                .replace("学校名,,", "学校名,担任,");
        board(() -> {
            var id = lists.receive("staff.csv", csv.getBytes(StandardCharsets.UTF_8));
            lists.accept(id, new Acceptance(lists.preview(id).fingerprint(), false));
            return id;
        });
        Town.awaitJobs(HIKARI, jdbc);
        assertThat(count("role = 'SUBJECT_TEACHER'")).isGreaterThan(80);
    }

    private long count(String where) {
        return control.sql("select count(*) from post where tenant_code = '352101' and " + where)
                .query(Long.class)
                .single();
    }

    private <T> T board(Supplier<T> work) {
        return HIKARI.call(() -> actor("992003", HIKARI).call(work::get));
    }
}
