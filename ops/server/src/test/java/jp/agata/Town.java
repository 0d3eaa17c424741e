package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import jp.agata.tenancy.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One municipality of the demo world with the ids of what an address can name there: one school and what is in it. {@link #fill} puts them into a template.
 */
record Town(Tenant tenant, String canary, Map<String, String> ids) {

    private static final Map<String, String> QUERIES = Map.ofEntries(
            Map.entry("schoolName", "select name from school where id = '{school}'"),
            Map.entry("homeroom", "select id from homeroom where school_id = '{school}' order by position limit 1"),
            Map.entry("enrollment", """
                    select m.enrollment_id from homeroom_membership m join homeroom h on h.id = m.homeroom_id
                    join enrollment e on e.id = m.enrollment_id where h.school_id = '{school}'
                    and e.left_date is null and m.valid_until is null order by h.position, m.number limit 1"""),
            Map.entry("excuse", """
                    select x.id from excuse x join enrollment e on e.id = x.enrollment_id
                    where e.school_id = '{school}' and x.valid_from = '2027-02-01' limit 1"""),
            Map.entry(
                    "closure",
                    "select id from closure where school_id = '{school}' and valid_from = '2027-02-15' limit 1"),
            Map.entry("print", "select id from print_record order by printed_at limit 1"),
            Map.entry("batch", "select id from print_batch order by requested_at limit 1"),
            Map.entry("item", "select id from print_batch_item order by position limit 1"),
            Map.entry("roster", "select id from given_file where purpose = 'roster' order by uploaded_at limit 1"),
            Map.entry(
                    "registerfile",
                    "select id from given_file where purpose = 'register-file' order by uploaded_at limit 1"),
            Map.entry(
                    "stafflist", "select id from given_file where purpose = 'staff-list' order by uploaded_at limit 1"),
            Map.entry("job", "select id from outbox order by created_at limit 1"));

    static Town of(Tenant tenant, UUID school, String canary, JdbcClient jdbc) {
        return tenant.call(() -> {
            var ids = new HashMap<String, String>();
            ids.put("school", school.toString());
            QUERIES.forEach((name, sql) -> ids.put(name, first(jdbc, sql.replace("{school}", school.toString()))));
            ids.put(
                    "student",
                    first(jdbc, "select student_id from enrollment where id = '" + ids.get("enrollment") + "'"));
            ids.put("day", "2026-11-20");
            ids.put("month", "2026-11");
            ids.put("post", UUID.randomUUID().toString());
            return new Town(tenant, canary, ids);
        });
    }

    /** With a print, a batch and uploaded files, so that there is something to name. */
    static Town withPapers(
            StaffBrowser school, StaffBrowser board, Tenant tenant, UUID id, String canary, JdbcClient jdbc) {
        var town = of(tenant, id, canary, jdbc);
        school.get("/" + tenant.code() + "/");
        board.get("/" + tenant.code() + "/");
        for (var made : List.of(
                "/{tenant}/forms/{form}/prints",
                "/{tenant}/forms/{form}/batches",
                "/{tenant}/rosters",
                "/{tenant}/attendance/files",
                "/{tenant}/staff/lists",
                "/{tenant}/excuses",
                "/{tenant}/closures")) {
            var step = Step.ALL.stream()
                    .filter(candidate -> candidate.toString().equals("POST " + made))
                    .findFirst()
                    .orElseThrow();
            var answer = Walker.take(step.isForBoards() ? board : school, step, tenant.code(), town);
            // 出席停止と臨時休業は、前の試験が残したままのこともある
            assertThat(answer.status()).as(step + answer.text()).isIn(302, 422);
        }
        awaitJobs(tenant, jdbc);
        return of(tenant, id, canary, jdbc);
    }

    static void awaitJobs(Tenant tenant, JdbcClient jdbc) {
        for (var look = 0; look < 300 && waitingJobs(tenant, jdbc) > 0; look++) {
            LockSupport.parkNanos(100_000_000);
        }
    }

    private static int waitingJobs(Tenant tenant, JdbcClient jdbc) {
        return tenant.call(() -> jdbc.sql("select count(*) from outbox where state in ('WAITING', 'HANDED_OVER')")
                .query(Integer.class)
                .single());
    }

    /** Every word in braces that is known becomes the id. */
    String fill(String template) {
        var filled = template;
        for (var id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }

    String code() {
        return tenant.code();
    }

    /** What must never be read elsewhere: the canary and the names of its schools. */
    List<String> words() {
        return List.of(canary, ids.get("schoolName"));
    }

    private static String first(JdbcClient jdbc, String sql) {
        var table = sql.replaceFirst("(?s).* from (\\w+).*", "$1");
        if (!jdbc.sql("select to_regclass('" + table + "') is not null")
                .query(Boolean.class)
                .single()) {
            return UUID.randomUUID().toString();
        }
        return jdbc.sql(sql).query(String.class).list().stream()
                .findFirst()
                .orElseGet(() -> UUID.randomUUID().toString());
    }
}
