package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.agata.access.Role;
import jp.agata.identity.People;
import jp.agata.identity.Posts;
import jp.agata.tenancy.Tenant;
import jp.agata.tenancy.TenantRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

class DemoIT extends RunningServer {

    private static final Tenant MINE = new Tenant("352136");
    private static final Tenant NAGATO = new Tenant("352110");

    @Autowired
    private TenantRegistry registry;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    @Autowired
    private Posts posts;

    @Autowired
    private SmartLifecycle demoAtStart;

    @Test
    void eachMunicipalityHasACellOfItsOwn() {
        assertThat(registry.get(MINE).cell()).isNotEqualTo(registry.get(NAGATO).cell());
    }

    @Test
    void eachHasTwoSchoolsOfSixClasses() {
        for (var tenant : List.of(MINE, NAGATO)) {
            assertThat(tenant.call(() -> jdbc.sql("select count(*) from homeroom h join school s on s.id = h.school_id"
                                    + " where s.code ~ '^[BC]1352980|^[BC]1352981' group by s.id")
                            .query(Integer.class)
                            .list()))
                    .containsExactly(6, 6);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"髙", "﨑", "𠮷", "辻󠄂", "葛󠄂", "邉󠄏", "・"})
    void difficultCharactersAreAmongTheNames(String text) {
        assertThat(count(MINE, "select count(*) from student_name where strpos(name, '" + text + "') > 0")
                        + count(NAGATO, "select count(*) from student_name where strpos(name, '" + text + "') > 0"))
                .isPositive();
    }

    @Test
    void theRollIsTakenOnEveryClassDayOfTwoMonthsUntilYesterday() {
        assertThat(count(MINE, "select count(*) from attendance_sheet where day >= '2026-11-20' or day < '2026-09-01'"))
                .isZero();
        // 平日22日からスポーツの日と振替休業を除き、土曜の学習発表会を加える
        assertThat(MINE.call(() -> jdbc.sql("select count(distinct a.day) from attendance_sheet a"
                                + " join homeroom h on h.id = a.homeroom_id"
                                + " where a.day between '2026-10-01' and '2026-10-31' group by h.school_id")
                        .query(Integer.class)
                        .list()))
                .containsExactly(21, 21);
        assertThat(
                        count(
                                MINE,
                                "select count(*) from attendance_mark m where not exists"
                                        + " (select from attendance_sheet s where s.homeroom_id = m.homeroom_id and s.day = m.day)"))
                .isZero();
        assertThat(count(MINE, "select count(*) from attendance_mark")).isPositive();
    }

    @Test
    void aChildThatLeftHasNoMarksAfterwards() {
        assertThat(count(MINE, "select count(*) from enrollment where left_date is not null"))
                .isEqualTo(2);
        assertThat(count(
                        MINE,
                        "select count(*) from attendance_mark m join enrollment e on e.id = m.enrollment_id"
                                + " where m.day > e.left_date or m.day < e.start_date"))
                .isZero();
    }

    @Test
    void oneMemberOfStaffHoldsPostsInBothMunicipalities() {
        var office = people.byEmployeeId("110105").orElseThrow();
        assertThat(posts.heldBy(office.id()))
                .hasSize(2)
                .allMatch(post -> post.role() == Role.OFFICE_STAFF)
                .anyMatch(post -> post.isIn("352136"))
                .anyMatch(post -> post.isIn("352110"));
    }

    @Test
    void theHomeroomOfATeachersPostIsThere() {
        var teacher = people.byEmployeeId("110111").orElseThrow();
        var post = posts.heldBy(teacher.id()).getFirst();
        assertThat(post.title()).isEqualTo("1年1組 担任");
        assertThat(count(
                        MINE,
                        "select count(*) from homeroom where id = '" + post.homeroom() + "' and school_id = '"
                                + post.school() + "'"))
                .isEqualTo(1);
    }

    @Test
    void theNextStartWritesNothing() {
        var before = count(MINE, "select count(*) from student");
        demoAtStart.stop();
        demoAtStart.start();
        assertThat(count(MINE, "select count(*) from student"))
                .isEqualTo(before)
                .isPositive();
    }

    private int count(Tenant tenant, String sql) {
        return tenant.call(() -> jdbc.sql(sql).query(Integer.class).single());
    }
}
