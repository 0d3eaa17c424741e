package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import jp.agata.audit.Audit.Action;
import jp.agata.audit.AuditSeal;
import jp.agata.embedded.TestEngines;
import jp.agata.tenancy.CellProperties;
import jp.agata.tenancy.Tenant;
import jp.agata.tenancy.TenantPasswords;
import jp.agata.tenancy.TenantRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The trail (監査証跡) is written by every look and change, cannot be altered, and shows if it was (security.md B-6). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditIT extends RunningServer {

    private static final Tenant TENANT = new Tenant("352110");
    private static final String VICE_PRINCIPAL = "090102";
    private static final int TRIALS = 10;

    @Autowired
    private AuditSeal seal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TenantRegistry registry;

    @Autowired
    private TenantPasswords passwords;

    @Autowired
    private CellProperties cells;

    private Town town;
    private StaffBrowser browser;
    private Connection superuser;

    @BeforeAll
    void settleIn() {
        browser = as(VICE_PRINCIPAL);
        town = Town.withPapers(browser, as("090001"), TENANT, schoolOf(VICE_PRINCIPAL), "", jdbc);
    }

    @BeforeEach
    void open() throws SQLException {
        superuser = TestEngines.shared()
                .superuser(registry.get(TENANT).cell().equals("c1") ? TestEngines.FIRST_CELL : TestEngines.SECOND_CELL);
        superuser.setAutoCommit(true);
        su("set search_path = " + TENANT.schema());
        su("set session_replication_role = replica");
    }

    @AfterEach
    void close() throws SQLException {
        superuser.close();
    }

    @Test
    void everyLookAtAChildLeavesARow() {
        var looks =
                Step.ALL.stream().filter(step -> step.isRead() && step.trail().isPresent());
        assertThat(looks).hasSizeGreaterThan(5).allSatisfy(step -> {
            var before = entries();
            var answer = Walker.take(browser, step, "352110", town);
            assertThat(answer.status()).as(step + answer.text()).isIn(200, 302);
            assertThat(entries()).as(step.toString()).isGreaterThan(before);
            assertThat(lastAction())
                    .as(step.toString())
                    .isEqualTo(step.trail().orElseThrow().name());
        });
    }

    @Test
    void everyChangeLeavesARowAndARefusedOneNone() {
        var ends = List.of("/marks", "/{day}/confirmation", "/seats/{enrollment}");
        var changes = Step.ALL.stream()
                .filter(step -> ends.stream().anyMatch(end -> step.below().endsWith(end)));
        assertThat(changes).hasSize(4).allSatisfy(step -> {
            var before = entries();
            var answer = Walker.take(browser, step, "352110", town);
            assertThat(answer.status()).as(step + answer.text()).isIn(200, 204);
            assertThat(entries()).as(step.toString()).isEqualTo(before + 1);
            assertThat(lastAction()).isEqualTo("CHANGE");
        });
        su("delete from attendance_mark_change where homeroom_id = '%s' and day = '%s'"
                .formatted(town.ids().get("homeroom"), town.ids().get("day")));
        su("delete from attendance_mark where homeroom_id = '%s' and day = '%s'"
                .formatted(town.ids().get("homeroom"), town.ids().get("day")));
        su("delete from attendance_seat where homeroom_id = '%s'"
                .formatted(town.ids().get("homeroom")));
        var before = entries();
        var outside = new Step("PUT", "", "/attendance/{homeroom}/seats/{enrollment}", "{\"seat\":3000}", null);
        assertThat(Walker.take(browser, outside, "352110", town).status()).isBetween(400, 499);
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void everyPrintLeavesARow() {
        var prints = Step.ALL.stream()
                .filter(step -> step.trail().filter(Action.PRINT::equals).isPresent());
        assertThat(prints).hasSize(2).allSatisfy(step -> {
            var before = entries();
            assertThat(Walker.take(browser, step, "352110", town).status()).isEqualTo(302);
            assertThat(entries()).isGreaterThan(before);
            assertThat(number("select count(*) from audit_entry where action = 'PRINT' and seq > " + before))
                    .as(step.toString())
                    .isPositive();
        });
        Town.awaitJobs(TENANT, jdbc);
    }

    @Test
    void aBoardThatStaysOpenIsOneLook() {
        browser.get(town.fill("/352110/attendance/board?school={school}"));
        var before = entries();
        var lines = town.fill("/352110/attendance/board/lines?school={school}");
        for (var refreshed = 0; refreshed < 3; refreshed++) {
            assertThat(browser.get(lines).statusCode()).isEqualTo(200);
        }
        assertThat(entries()).isEqualTo(before);

        as(VICE_PRINCIPAL).get(lines);
        assertThat(entries()).isEqualTo(before + 1);
        assertThat(lastAction()).isEqualTo("VIEW");
    }

    @Test
    void aRowSaysWhoWhatWhenAndWhereButNoName() {
        browser.get(town.fill("/352110/students/{student}"));

        var entry = TENANT.call(() -> jdbc.sql("select entry from audit_entry order by seq desc limit 1")
                .query(String.class)
                .single());
        assertThat(entry)
                .contains(
                        "\"action\":\"VIEW\"",
                        "\"target\":\"student:" + town.ids().get("student"),
                        "\"tenant\":\"352110\"",
                        "\"role\":\"VICE_PRINCIPAL\"",
                        "\"at\":\"2026-11-19T23:20:00Z\"",
                        "\"origin\":\"127.0.0.1\"");
        var names = TENANT.call(() ->
                jdbc.sql("select name from student_name").query(String.class).list());
        assertThat(names).noneMatch(entry::contains);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set entry = entry",
                "delete from audit_entry",
                "truncate audit_entry",
                "drop table audit_entry",
                "alter table audit_entry disable trigger all",
                "drop trigger audit_entry_is_never_altered on audit_entry",
                "create or replace function audit_refuse() returns trigger language plpgsql as 'begin return new; end'",
                "merge into audit_entry a using audit_entry b on a.seq = b.seq when matched then delete",
                "insert into audit_entry select * from audit_entry on conflict (seq) do update set entry = 'x'"
            })
    void theMunicipalitysOwnRoleCannotAlterIt(String sql) throws SQLException {
        var cell = Objects.requireNonNull(cells.cells().get(registry.get(TENANT).cell()));
        try (var session = DriverManager.getConnection(
                        cell.url(),
                        TENANT.loginRole(),
                        passwords.of(TENANT, registry.get(TENANT).passwordEpoch()));
                var statement = session.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOf(SQLException.class)
                    .extracting(refusal -> ((SQLException) refusal).getSQLState())
                    .isEqualTo("42501");
        }
    }

    /** Even the owner of the schema meets the trigger. */
    @Test
    void theOwnerMeetsTheTrigger() {
        su("set session_replication_role = origin");
        for (var sql :
                List.of("update audit_entry set entry = entry", "delete from audit_entry", "truncate audit_entry")) {
            assertThatThrownBy(() -> su(sql)).hasMessageContaining("監査証跡は変更できません");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    変更         | update audit_entry set entry = replace(entry, '"VIEW"', '"SIGN_IN"') where seq = %1$d
                    変更         | update audit_entry set hash = sha256(hash) where seq = %1$d
                    変更         | update audit_entry set previous_hash = sha256(hash) where seq = %1$d
                    削除         | delete from audit_entry where seq = %1$d
                    削除         | with gone as (delete from audit_entry where seq = %1$d) select 1
                    挿入         | insert into audit_entry select seq + 100000, at, entry, action, target_type, target_id, person_id, previous_hash, hash from audit_entry where seq = %1$d
                    入れ替え     | update audit_entry a set entry = b.entry, hash = b.hash, previous_hash = b.previous_hash from audit_entry b where a.seq in (%1$d, %1$d + 1) and b.seq = 2 * %1$d + 1 - a.seq
                    末尾の切り捨て | delete from audit_entry where seq > %1$d
                    全部の切り捨て | delete from audit_entry
                    """)
    void whatASuperuserAltersIsFound(String kind, String sql) throws SQLException {
        fill();
        TENANT.run(seal::seal);
        assertThat(broken()).isFalse();
        var last = entries();
        var random = RandomGenerator.of("L64X128MixRandom");
        keep();
        try {
            for (var trial = 0; trial < TRIALS; trial++) {
                var at = sql.contains("'SIGN_IN'") || sql.contains("\"SIGN_IN\"")
                        ? aView(random)
                        : random.nextLong(1, last - 1);
                su(sql.formatted(at));
                assertThat(broken()).as("%s %d of %d", kind, at, last).isTrue();
                restore();
            }
            assertThat(broken()).isFalse();
        } finally {
            restore();
            su("drop table public.kept_entries");
        }
    }

    /** Someone who knows the algorithm writes everything anew; only the sealed head outside the database tells. */
    @Test
    void aTrailWrittenAnewContradictsTheSeal() throws SQLException {
        fill();
        TENANT.run(seal::seal);
        keep();
        try {
            su("""
                    do $$ declare e record; previous bytea; begin
                      update audit_entry set entry = replace(entry, 'VICE_PRINCIPAL', 'PRINCIPAL') where seq = 1 + (select max(seq) from audit_entry) / 2;
                      previous := decode(repeat('00', 32), 'hex');
                      for e in select seq, entry from audit_entry order by seq loop
                        update audit_entry set previous_hash = previous,
                          hash = sha256('\\x00'::bytea || previous || convert_to(e.entry, 'UTF8')) where seq = e.seq
                          returning hash into previous;
                      end loop;
                      update audit_head set hash = previous;
                    end $$""");
            var report = TENANT.call(seal::verify);
            assertThat(report.broken()).isPresent();
            assertThat(report.broken().orElseThrow()).contains("署名した");
        } finally {
            restore();
            su("update audit_head set hash = (select hash from audit_entry order by seq desc limit 1)");
            su("drop table public.kept_entries");
        }
        assertThat(broken()).isFalse();
    }

    @Test
    void requestsAtOnceFormOneChain() throws Exception {
        var before = entries();
        try (var threads = Executors.newFixedThreadPool(16)) {
            var all = threads.invokeAll(IntStream.range(0, 64)
                    .<Callable<Integer>>mapToObj(n -> () ->
                            browser.get(town.fill("/352110/students/{student}")).statusCode())
                    .toList());
            for (var one : all) {
                assertThat(one.get()).isEqualTo(200);
            }
        }
        assertThat(entries()).isEqualTo(before + 64);
        var report = TENANT.call(seal::verify);
        assertThat(report.broken()).isEmpty();
        assertThat(report.entries()).isEqualTo(before + 64);
        assertThat(number("select count(distinct previous_hash) from audit_entry"))
                .isEqualTo(before + 64);
        assertThat(number("select max(seq) from audit_entry")).isEqualTo(before + 64);
    }

    private void fill() {
        for (var n = 0; n < 6; n++) {
            browser.get(town.fill("/352110/students/{student}"));
        }
    }

    private long aView(RandomGenerator random) {
        var views = TENANT.call(() -> jdbc.sql("select seq from audit_entry where entry like '%\"VIEW\"%'")
                .query(Long.class)
                .list());
        return views.get(random.nextInt(views.size()));
    }

    private void keep() {
        su("create table public.kept_entries as table audit_entry");
    }

    private void restore() {
        su("truncate audit_entry");
        su("insert into audit_entry table public.kept_entries");
    }

    private boolean broken() {
        return TENANT.call(seal::verify).broken().isPresent();
    }

    private long entries() {
        return number("select count(*) from audit_entry");
    }

    private long number(String sql) {
        return TENANT.call(() -> jdbc.sql(sql).query(Long.class).single());
    }

    private String lastAction() {
        return TENANT.call(() -> jdbc.sql("select action from audit_entry order by seq desc limit 1")
                .query(String.class)
                .single());
    }

    private void su(String sql) {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
