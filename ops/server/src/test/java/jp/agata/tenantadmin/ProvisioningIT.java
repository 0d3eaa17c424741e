package jp.agata.tenantadmin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import jp.agata.problem.Problem;
import jp.agata.tenancy.LocalGovernmentCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProvisioningIT {

    private static final LocalGovernmentCode AKITA = new LocalGovernmentCode("052019");
    private static final LocalGovernmentCode NOSHIRO = new LocalGovernmentCode("052027");
    private static final World WORLD = new World("provisioning");

    @BeforeEach
    void prepare() {
        WORLD.migrations.run();
    }

    @AfterEach
    void clear() {
        WORLD.clear();
    }

    @Test
    void aMunicipalityIsReadyWithinFiveSecondsAndItsReportIsFiled() {
        WORLD.provisioning.create(NOSHIRO, "能代市", World.FIRST);

        var began = System.nanoTime();
        var report = WORLD.provisioning.create(AKITA, "秋田市", World.FIRST);
        var took = Duration.ofNanos(System.nanoTime() - began);

        assertThat(took).isLessThan(Duration.ofSeconds(5));
        assertThat(report.lines()).isNotEmpty().allMatch(Report.Line::passed);
        assertThat(WORLD.reports.find(AKITA.tenant(), report.id()))
                .hasValueSatisfying(filed -> assertThat(filed.lines()).isEqualTo(report.lines()));
        assertThat(WORLD.book.find(AKITA.tenant()))
                .hasValueSatisfying(
                        municipality -> assertThat(municipality.state()).isEqualTo(Municipality.State.ACTIVE));
        assertThat(WORLD.book.progress(AKITA.tenant())).allMatch(step -> step.state() == Step.State.DONE);
        assertThat(WORLD.redis.opsForHash().get("agata:cells", AKITA.value())).isEqualTo(World.FIRST);
    }

    @Test
    void theReportCountsTablesAgainstTheTemplateAndTellsOfTheAttack() {
        WORLD.provisioning.create(NOSHIRO, "能代市", World.SECOND);

        var report = WORLD.provisioning.create(AKITA, "秋田市", World.SECOND);

        var tables = WORLD.tables(World.SECOND, AKITA.tenant());
        assertThat(report.lines())
                .anySatisfy(line -> {
                    assertThat(line.title()).isEqualTo("ひな形との突き合わせ：表");
                    assertThat(line.detail()).contains("ひな形 %d 件、この市町 %d 件".formatted(tables, tables));
                })
                .anySatisfy(line -> {
                    assertThat(line.title()).isEqualTo("ほかの市町への攻撃");
                    assertThat(line.detail()).contains("すべて断られました");
                });
    }

    @Test
    void theLoginRoleWorksInItsOwnSchemaAndSeesNoOther() {
        WORLD.provisioning.create(NOSHIRO, "能代市", World.FIRST);
        WORLD.provisioning.create(AKITA, "秋田市", World.FIRST);

        try (var login = WORLD.login(WORLD.provisioning.get(AKITA.tenant()))) {
            login.run("insert into school (id, code, name, short_name, kind)"
                    + " values (gen_random_uuid(), 'x', 'あさひ小学校', 'あさひ小', 'ELEMENTARY')");
            assertThat(login.is("select count(*) = 1 from school")).isTrue();
            assertThatThrownBy(() -> login.run("select * from t_052027.school"))
                    .hasStackTraceContaining("permission denied");
            assertThatThrownBy(() -> login.run("drop table school")).hasStackTraceContaining("must be owner");
        }
    }

    @Test
    void theAttackNoticesADoorLeftOpen() {
        WORLD.provisioning.create(NOSHIRO, "能代市", World.FIRST);
        var municipality = WORLD.provisioning.begin(AKITA, "秋田市", World.FIRST);
        WORLD.provisioning.carryOut(municipality);
        try (var session = WORLD.admin(World.FIRST)) {
            session.run("set role t_052027_own");
            session.run("grant usage on schema t_052027 to t_052019_app");
            session.run("grant select on all tables in schema t_052027 to t_052019_app");
        }

        var lines = new Verification(WORLD.cells).whole(World.FIRST, AKITA.tenant(), 1);

        assertThat(lines)
                .filteredOn(line -> !line.passed())
                .singleElement()
                .satisfies(line -> assertThat(line.detail()).contains("select 1 from t_052027."));
    }

    @Test
    void aFailureLeavesNothingAndCanBeTriedAgain() throws SQLException {
        asSuperuser("create role t_052019_app");
        assertThatThrownBy(() -> WORLD.provisioning.create(AKITA, "秋田市", World.FIRST))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(TenantProblem.ADDING_FAILED));
        asSuperuser("drop role t_052019_app");
        WORLD.assertNothingLeft(World.FIRST, AKITA.tenant());

        assertThat(WORLD.provisioning.create(AKITA, "秋田市", World.FIRST).passed())
                .isTrue();
    }

    @Test
    void aFailedVerificationTakesTheMunicipalityDownAgain() {
        try (var session = WORLD.admin(World.FIRST)) {
            session.run("create table t_template.unknown_to_change_sets (a int)");
        }
        try {
            assertThatThrownBy(() -> WORLD.provisioning.create(AKITA, "秋田市", World.FIRST))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.code()).isEqualTo(TenantProblem.ADDING_FAILED));
        } finally {
            try (var session = WORLD.admin(World.FIRST)) {
                session.run("drop table t_template.unknown_to_change_sets");
            }
        }
        WORLD.assertNothingLeft(World.FIRST, AKITA.tenant());
        assertThat(WORLD.reports.of(AKITA.tenant())).first().matches(report -> !report.passed());
        assertThat(WORLD.provisioning.get(AKITA.tenant())).satisfies(failed -> {
            assertThat(failed.state()).isEqualTo(Municipality.State.FAILED);
            assertThat(failed.reason()).contains("ひな形との突き合わせ：表");
        });

        assertThat(WORLD.provisioning.create(AKITA, "秋田市", World.FIRST).passed())
                .isTrue();
    }

    @Test
    void whatACrashLeftHalfMadeIsClearedAtTheNextStart() {
        WORLD.provisioning.begin(AKITA, "秋田市", World.FIRST);
        WORLD.addEmpty(World.FIRST, AKITA.tenant());

        WORLD.provisioning.recover();

        WORLD.assertNothingLeft(World.FIRST, AKITA.tenant());
        assertThat(WORLD.provisioning.get(AKITA.tenant()).reason()).contains("途中で処理が止まりました");
    }

    @Test
    void anOpenMunicipalityIsNeverRebuilt() {
        WORLD.provisioning.create(AKITA, "秋田市", World.FIRST);
        try (var login = WORLD.login(WORLD.provisioning.get(AKITA.tenant()))) {
            login.run("insert into school (id, code, name, short_name, kind)"
                    + " values (gen_random_uuid(), 'x', 'あさひ小学校', 'あさひ小', 'ELEMENTARY')");
        }
        assertThatThrownBy(() -> WORLD.provisioning.create(AKITA, "秋田市", World.FIRST))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(TenantProblem.ALREADY_THERE));

        WORLD.controlClient.sql("update tenant set state = 'PROVISIONING'").update();
        WORLD.provisioning.carryOut(WORLD.provisioning.get(AKITA.tenant()));

        try (var login = WORLD.login(WORLD.provisioning.get(AKITA.tenant()))) {
            assertThat(login.is("select count(*) = 1 from school")).isTrue();
        }
    }

    @Test
    void aTenantsRoleIsUselessInAnotherCell() {
        WORLD.provisioning.create(AKITA, "秋田市", World.FIRST);
        assertThatThrownBy(() -> WORLD.cells.login(World.SECOND, AKITA.tenant(), 1))
                .hasStackTraceContaining("permission denied for database");
    }

    private static void asSuperuser(String sql) throws SQLException {
        try (var connection = WORLD.engines.superuser(WORLD.control);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
