package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import jp.agata.audit.AuditSeal;
import jp.agata.embedded.TestEngines;
import jp.agata.identity.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The prefecture's own trail is chained and sealed like a municipality's. */
class PrefectureAuditIT extends RunningServer {

    private static final String PREFECTURE = "000001";
    private static final String MINE = "/pref/municipalities/352136";

    @Autowired
    private AuditSeal seal;

    @Autowired
    private People people;

    @Autowired
    @Qualifier("control")
    private JdbcClient control;

    private StaffBrowser browser;
    private Connection superuser;

    @BeforeEach
    void fill() throws SQLException {
        superuser = TestEngines.shared().superuser(TestEngines.FIRST_CELL);
        superuser.setAutoCommit(true);
        su("set search_path = agata");
        su("set session_replication_role = replica");
        browser = as(PREFECTURE);
        browser.get(MINE);
        for (var n = 0; n < 3; n++) {
            compare();
        }
    }

    @AfterEach
    void close() throws SQLException {
        superuser.close();
    }

    @Test
    void everyActLeavesARowThatSaysWhoDidWhatToWhom() {
        var before = entries();

        compare();

        assertThat(entries()).isGreaterThan(before);
        var entry = control.sql("select entry from pref_audit_entry where action = 'CHANGE' order by seq desc limit 1")
                .query(String.class)
                .single();
        assertThat(entry)
                .contains(
                        "\"target\":\"municipality:352136\"",
                        "\"did\":\"CHECK_DRIFT\"",
                        "\"tenant\":\"pref\"",
                        "\"role\":\"PREFECTURAL_BOARD\"",
                        "\"person\":\""
                                + people.byEmployeeId(PREFECTURE).orElseThrow().id());
        var report = seal.verifyPrefecture();
        assertThat(report.broken()).isEmpty();
        assertThat(report.entries()).isEqualTo(entries());
        assertThat(browser.get("/pref/municipalities").body()).contains("352136");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update pref_audit_entry set entry = entry",
                "delete from pref_audit_entry",
                "truncate pref_audit_entry",
                "alter table pref_audit_entry disable trigger all"
            })
    void theServersRoleCannotAlterIt(String sql) {
        assertThatThrownBy(() -> control.sql(sql).update()).rootCause().hasMessageContaining("pref_audit_entry");
        assertThat(seal.verifyPrefecture().broken()).isEmpty();
    }

    @Test
    void theOwnerMeetsTheTrigger() {
        su("set session_replication_role = origin");
        assertThatThrownBy(() -> su("delete from pref_audit_entry")).hasMessageContaining("監査証跡は変更できません");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update pref_audit_entry set entry = replace(entry, '\"action\":', '\"action\": ') where seq = %d",
                "delete from pref_audit_entry where seq = %d",
                "update pref_audit_entry set hash = sha256(hash) where seq = %d",
                "delete from pref_audit_entry where seq >= %d"
            })
    void whatASuperuserAltersIsFound(String sql) {
        seal.sealPrefecture();
        su("create table public.kept_pref as table pref_audit_entry");
        try {
            su(sql.formatted(entries() - 1));
            assertThat(seal.verifyPrefecture().broken()).as(sql).isPresent();
        } finally {
            su("truncate pref_audit_entry");
            su("insert into pref_audit_entry table public.kept_pref");
            su("drop table public.kept_pref");
        }
        assertThat(seal.verifyPrefecture().broken()).isEmpty();
    }

    private void compare() {
        var answer = browser.post(MINE + "/drift-checks", Map.of());
        assertThat(answer.statusCode()).isEqualTo(303);
        browser.get(answer.headers().firstValue("Location").orElseThrow());
    }

    private long entries() {
        return control.sql("select count(*) from pref_audit_entry")
                .query(Long.class)
                .single();
    }

    private void su(String sql) {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
