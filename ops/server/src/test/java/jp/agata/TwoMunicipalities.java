package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.agata.embedded.TestEngines;
import jp.agata.tenancy.Tenant;
import jp.agata.tenancy.TenantRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The whole server as one municipality sees it, while every text of both carries a canary: what is of the other is known
 * wherever it turns up, and that nothing there changed is known row by row (security.md T3 to T5, T8 to T11).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TwoMunicipalities extends RunningServer {

    static final Tenant OURS = new Tenant("352136");
    static final Tenant THEIRS = new Tenant("352110");
    static final String THEIR_VICE_PRINCIPAL = "090102";
    static final String PREFECTURE = "000001";
    private static final String OUR_VICE_PRINCIPAL = "110102";
    private static final String OUR_BOARD = "110001";
    private static final String THEIR_BOARD = "090001";

    private final List<Canaries> canaries = new ArrayList<>();
    /** Opened when the server is up: its start sets the log up anew. */
    private @Nullable HeardLog log;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    private TenantRegistry registry;

    Town ours;
    Town theirs;
    StaffBrowser vicePrincipal;
    StaffBrowser board;
    private String before = "";

    @BeforeAll
    void plant() {
        log = new HeardLog();
        canaries.add(new Canaries(database(OURS), OURS.schema(), "麤鑫"));
        canaries.add(new Canaries(database(THEIRS), THEIRS.schema(), "龘靐"));
        canaries.forEach(canary -> assertThat(canary.plant()).isGreaterThan(20));
        vicePrincipal = as(OUR_VICE_PRINCIPAL);
        board = as(OUR_BOARD);
        ours = Town.withPapers(vicePrincipal, board, OURS, schoolOf(OUR_VICE_PRINCIPAL), "麤鑫", jdbc);
        theirs = Town.withPapers(
                as(THEIR_VICE_PRINCIPAL), as(THEIR_BOARD), THEIRS, schoolOf(THEIR_VICE_PRINCIPAL), "龘靐", jdbc);
        board.get("/352136/");
        before = everythingOf(theirs);
    }

    /** T11: nothing the server wrote meanwhile names anything of either. */
    @AfterAll
    void hearTheLogAndTakeAway() {
        canaries.forEach(Canaries::remove);
        try (var heard = Objects.requireNonNull(log)) {
            assertThat(heard.lines())
                    .allSatisfy(line -> assertThat(line).doesNotContain(theirs.canary(), ours.canary()));
        }
    }

    HeardLog log() {
        return Objects.requireNonNull(log);
    }

    static Stream<Step> reads() {
        return Step.ALL.stream().filter(Step::isRead);
    }

    void assertNotThere(Step step, Walker.Answer answer) {
        assertThat(answer.status()).as(step.toString()).isEqualTo(404);
        assertSaysNothingOfThem(step, answer);
    }

    void assertSaysNothingOfThem(Step step, Walker.Answer answer) {
        assertThat(answer.text()).as(step.toString()).doesNotContain(theirs.words());
    }

    void assertNothingOfTheirsChanged() {
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

    private String database(Tenant tenant) {
        return registry.get(tenant).cell().equals("c1") ? TestEngines.FIRST_CELL : TestEngines.SECOND_CELL;
    }
}
