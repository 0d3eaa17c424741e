package jp.agata.tenantadmin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import jp.agata.tenancy.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MigrationIT {

    private static final Tenant AKITA = new Tenant("052019");
    private static final Tenant NOSHIRO = new Tenant("052027");
    private static final Tenant YOKOTE = new Tenant("052035");
    private static final World WORLD = new World("migration");
    private static final int HEAD = Changelog.TENANT.version();

    @BeforeEach
    void prepare() {
        assertThat(WORLD.migrations.run().isDone()).isTrue();
    }

    @AfterEach
    void clear() {
        WORLD.clear();
    }

    @Test
    void everyChangeSetOfThisReleaseIsInTheTemplate() {
        assertThat(WORLD.scripts.all(World.FIRST)).hasSize(HEAD);
        assertThat(WORLD.scripts.all(World.SECOND)).hasSize(HEAD);
    }

    @Test
    void twoSchemasGoFromNothingToThisReleaseInBothCells() {
        WORLD.addEmpty(World.FIRST, AKITA);
        WORLD.addEmpty(World.SECOND, NOSHIRO);

        var report = WORLD.migrations.run();

        assertThat(report.failures()).isEmpty();
        assertThat(report.results()).hasSize(2).allMatch(result -> result.from() == 0 && result.to() == HEAD);
        assertThat(differences(World.FIRST, AKITA)).isEmpty();
        assertThat(differences(World.SECOND, NOSHIRO)).isEmpty();
        assertThat(WORLD.migrations.run().results()).isEmpty();
    }

    @Test
    void aTenantThatDoesNotTakeItIsNamedAndLeftAloneAndTriedAgainNextTime() {
        WORLD.addEmpty(World.FIRST, AKITA);
        WORLD.addEmpty(World.FIRST, NOSHIRO);
        WORLD.addEmpty(World.FIRST, YOKOTE);
        inSchema(AKITA, "create table t_052019.student (broken text)");

        var report = WORLD.migrations.run();

        assertThat(report.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.tenant()).isEqualTo(AKITA);
            assertThat(failure.reason()).contains("変更セット").contains("already exists");
        });
        assertThat(WORLD.tables(World.FIRST, AKITA)).isEqualTo(1);
        assertThat(differences(World.FIRST, NOSHIRO)).isEmpty();
        assertThat(differences(World.FIRST, YOKOTE)).isEmpty();

        inSchema(AKITA, "drop table t_052019.student");
        var again = WORLD.migrations.run();

        assertThat(again.results()).singleElement().matches(MigrationReport.Result::isDone);
        assertThat(differences(World.FIRST, AKITA)).isEmpty();
    }

    @Test
    void aReleaseThatTheFirstTwoDoNotTakeTouchesNobodyElse() {
        for (var tenant : List.of(AKITA, NOSHIRO, YOKOTE)) {
            WORLD.addEmpty(World.FIRST, tenant);
        }
        inSchema(AKITA, "create table t_052019.student (broken text)");
        inSchema(NOSHIRO, "create table t_052027.student (broken text)");

        var report = WORLD.migrations.run();

        assertThat(report.failures()).hasSize(3);
        assertThat(WORLD.tables(World.FIRST, YOKOTE)).isZero();
    }

    @Test
    void aTableInUseIsWaitedForOnlyBrieflyAndSaidSo() {
        WORLD.addEmpty(World.FIRST, AKITA);
        inSchema(AKITA, "create table t_052019.busy ()");
        try (var user = WORLD.admin(World.FIRST);
                var migration = WORLD.admin(World.FIRST)) {
            user.run("begin");
            user.run("lock table t_052019.busy");
            var script = new Script(1, "test:0001-busy", List.of("alter table busy add column a int"));
            var builder = new SchemaBuilder(migration, AKITA);

            assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                    ChangeSetFailed.class,
                                    () -> migration.inTransaction(() -> builder.apply(List.of(script))))
                            .reason())
                    .contains("test:0001-busy")
                    .contains("3 秒以内");
        }
    }

    @Test
    void ofTwoMigrationsAtOnceOnlyOneChangesATenant() throws Exception {
        for (var tenant : List.of(AKITA, NOSHIRO, YOKOTE)) {
            WORLD.addEmpty(World.FIRST, tenant);
        }
        var other = new Migrations(
                WORLD.cells, new CellPreparation(WORLD.cells), new TemplateScripts(WORLD.cells), new SchemaVersions());
        List<Callable<MigrationReport>> both = List.of(WORLD.migrations::run, other::run);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var report : threads.invokeAll(both)) {
                assertThat(report.get().failures()).isEmpty();
            }
        }
        for (var tenant : List.of(AKITA, NOSHIRO, YOKOTE)) {
            assertThat(differences(World.FIRST, tenant)).isEmpty();
        }
    }

    @Test
    void everyKindOfDriftIsToldInWords() {
        WORLD.addEmpty(World.FIRST, AKITA);
        WORLD.migrations.run();
        inSchema(AKITA, """
                create table t_052019.left_over (a int);
                alter table t_052019.student add column note text;
                alter table t_052019.student alter column birth_date set not null;
                drop index t_052019.student_name_search;
                alter table t_052019.student drop constraint student_life_id_key;
                create sequence t_052019.extra_seq;
                create function t_052019.extra() returns int language sql as 'select 1';
                create trigger extra before update on t_052019.school
                  for each row execute function suppress_redundant_updates_trigger();
                grant truncate on t_052019.school to t_052019_app;
                revoke delete on t_052019.student from t_052019_app;
                """);

        assertThat(differences(World.FIRST, AKITA))
                .contains(
                        "表 left_over がひな形にはありません。",
                        "列 student.note がひな形にはありません。",
                        "列 student.birth_date が違います（ひな形：date ／ この市町：date not null）。",
                        "索引 student_name_search がありません。",
                        "制約 student.student_life_id_key がありません。",
                        "採番 extra_seq がひな形にはありません。",
                        "関数 extra() がひな形にはありません。",
                        "トリガー school.extra がひな形にはありません。",
                        "権限 school → app が違います（ひな形：DELETE, INSERT, SELECT, UPDATE ／ この市町：DELETE, INSERT, SELECT, TRUNCATE, UPDATE）。",
                        "権限 student → app が違います（ひな形：DELETE, INSERT, SELECT, UPDATE ／ この市町：INSERT, SELECT, UPDATE）。");
    }

    @Test
    void aReleaseIsNotDoneWhileASchemaDiffersFromTheTemplate() {
        WORLD.addEmpty(World.FIRST, AKITA);
        WORLD.addEmpty(World.SECOND, NOSHIRO);
        WORLD.migrations.run();
        inSchema(AKITA, "create table t_052019.left_over (a int)");

        assertThat(WORLD.migrations.run().isDone())
                .as("a start reads only the ledger")
                .isTrue();
        var release = WORLD.migrations.release();

        assertThat(release.isDone()).isFalse();
        assertThat(release.failures()).isEmpty();
        assertThat(release.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.tenant()).isEqualTo(AKITA);
            assertThat(difference.words()).contains("表 left_over がひな形にはありません。").endsWith("件。");
        });
        inSchema(AKITA, "drop table t_052019.left_over");
        assertThat(WORLD.migrations.release().isDone()).isTrue();
    }

    @Test
    void whoeverIsChangedIsComparedAtOnce() {
        WORLD.addEmpty(World.FIRST, AKITA);
        inSchema(AKITA, "create table t_052019.left_over (a int)");

        var report = WORLD.migrations.run();

        assertThat(report.failures()).isEmpty();
        assertThat(report.differences())
                .singleElement()
                .matches(difference -> difference.tenant().equals(AKITA));
    }

    @Test
    void whatALaterChangeSetMakesIsTheLoginRolesByTheSameRules() {
        WORLD.addEmpty(World.FIRST, AKITA);
        WORLD.migrations.run();
        var script = new Script(
                HEAD + 1,
                "test:0001-more",
                List.of(
                        "create table more (a int generated always as identity)",
                        "create table only_more (a int)",
                        "COMMENT ON TABLE only_more IS 'insert-only'",
                        "create table once_only (a int)",
                        "COMMENT ON TABLE once_only IS 'insert-only'",
                        "COMMENT ON TABLE once_only IS NULL"));
        try (var session = WORLD.admin(World.FIRST)) {
            session.inTransaction(() -> new SchemaBuilder(session, AKITA).apply(List.of(script)));
        }

        assertThat(differences(World.FIRST, AKITA))
                .contains("権限 more → app がひな形にはありません。", "権限 more_a_seq → app がひな形にはありません。")
                .satisfies(all -> assertThat(rights("more")).isEqualTo("DELETE, INSERT, SELECT, UPDATE"))
                .satisfies(all -> assertThat(rights("only_more")).isEqualTo("INSERT, SELECT"))
                .satisfies(all -> assertThat(rights("once_only")).isEqualTo("DELETE, INSERT, SELECT, UPDATE"));
    }

    private static String rights(String table) {
        try (var session = WORLD.admin(World.FIRST)) {
            return session.ask()
                    .sql("select string_agg(privilege, ', ' order by privilege)"
                            + " from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) privilege"
                            + " where has_table_privilege('t_052019_app', 't_052019.' || ?, privilege)")
                    .param(table)
                    .query(String.class)
                    .single();
        }
    }

    @Test
    void whatLiquibaseKeepsIsPerCellAndNotInTheTenants() {
        WORLD.addEmpty(World.SECOND, AKITA);
        WORLD.migrations.run();
        try (var session = WORLD.admin(World.SECOND)) {
            assertThat(session.is("select exists (select from pg_tables where schemaname ~ '^t_'"
                            + " and tablename ~ 'changelog')"))
                    .isFalse();
            assertThat(session.ask()
                            .sql("select count(*) from agata_cell.tenant_changelog")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(HEAD);
        }
    }

    @Test
    void insertOnlyTablesOfTheControlSchemaAreThat() {
        assertThat(WORLD.controlClient
                        .sql("select has_table_privilege('pref_audit_entry', 'delete')"
                                + " or has_table_privilege('tenant_report', 'update')"
                                + " or has_table_privilege('control_changelog', 'select')"
                                + " or has_schema_privilege('agata', 'create')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    private static List<String> differences(String cell, Tenant tenant) {
        try (var session = WORLD.admin(cell)) {
            var drift = Drift.of(session, TenantSchema.of(tenant));
            return java.util.Arrays.stream(Drift.Part.values())
                    .flatMap(part -> drift.differences(part).stream())
                    .toList();
        }
    }

    private static void inSchema(Tenant tenant, String sql) {
        try (var session = WORLD.admin(World.FIRST)) {
            session.run("set role " + tenant.ownerRole());
            session.run(sql);
        }
    }
}
