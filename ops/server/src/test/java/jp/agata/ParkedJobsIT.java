package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import jp.agata.tenancy.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** 止まった処理: a school sees its own, the board all. */
class ParkedJobsIT extends RunningServer {

    private static final Tenant MINE = new Tenant("352136");
    private static final String VICE_PRINCIPAL = "110102";
    private static final String OTHER_VICE_PRINCIPAL = "110202";
    private static final String BOARD = "110001";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JsonMapper json;

    private UUID own;
    private UUID others;

    @BeforeEach
    void park() {
        own = parked(VICE_PRINCIPAL, "自校の原因");
        others = parked(OTHER_VICE_PRINCIPAL, "他校の原因");
    }

    @AfterEach
    void clear() {
        MINE.run(() -> transaction.executeWithoutResult(status -> jdbc.sql("delete from outbox where id in (?, ?)")
                .params(own, others)
                .update()));
    }

    @Test
    void aSchoolSeesItsOwn() {
        assertThat(as(VICE_PRINCIPAL).get("/352136/jobs").body())
                .contains("自校の原因")
                .doesNotContain("他校の原因");
        assertThat(as(OTHER_VICE_PRINCIPAL).get("/352136/jobs").body())
                .contains("他校の原因")
                .doesNotContain("自校の原因");
        assertThat(as(BOARD).get("/352136/jobs").body()).contains("自校の原因", "他校の原因");
    }

    @Test
    void anotherSchoolsIsNotThereToBeRunAgain() {
        var browser = as(VICE_PRINCIPAL);
        browser.get("/352136/jobs");

        assertThat(browser.post("/352136/jobs/" + others + "/repetition", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(state(others)).isEqualTo("PARKED");
        assertThat(browser.post("/352136/jobs/" + own + "/repetition", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(state(own)).isNotEqualTo("PARKED");
    }

    private String state(UUID job) {
        return MINE.call(() -> jdbc.sql("select state from outbox where id = ?")
                .param(job)
                .query(String.class)
                .single());
    }

    private UUID parked(String employeeId, String cause) {
        var id = UUID.randomUUID();
        var actor = json.writeValueAsString(actor(employeeId, MINE));
        MINE.run(() -> transaction.executeWithoutResult(
                status -> jdbc.sql("""
                        insert into outbox (id, name, queue, payload, actor, state, cause, attempts, created_at) values
                        (?, 'print-homeroom', 'DEFAULT', '{}', cast(? as jsonb), 'PARKED', ?, 3, now())""").params(id, actor, cause).update()));
        return id;
    }
}
