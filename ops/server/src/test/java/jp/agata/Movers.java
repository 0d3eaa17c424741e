package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import jp.agata.access.Post;
import jp.agata.access.Role;
import jp.agata.identity.People;
import jp.agata.identity.Person;
import jp.agata.identity.Posts;
import jp.agata.tenancy.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Members of staff who have a post, and files of orders that move them. */
@TestComponent
class Movers {

    /** @param school by id */
    record Seat(Tenant tenant, UUID school, Role role) {}

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final String FILES = "/pref/orders/files";
    private static final Pattern FINGERPRINT = Pattern.compile("name=\"fingerprint\" value=\"([0-9a-f]{64})\"");
    private static final String HEADER =
            "発令番号,区分,対象発令番号,発令日,職員番号,氏名,種別,異動元自治体コード,異動元学校コード,異動元職名,異動先自治体コード,異動先学校コード,新職名,備考\n";

    private final People people;
    private final Posts posts;
    private final JdbcClient jdbc;
    private final JdbcClient control;
    private final Clock clock;
    private final List<String> lines = new ArrayList<>();

    Movers(People people, Posts posts, JdbcClient jdbc, @Qualifier("control") JdbcClient control, Clock clock) {
        this.people = people;
        this.posts = posts;
        this.jdbc = jdbc;
        this.control = control;
        this.clock = clock;
    }

    UUID hire(String employeeId, Seat seat) {
        var id = UUID.randomUUID();
        people.register(List.of(new Person(
                id, employeeId, nameOf(employeeId), "いどう", UUID.fromString(SignIn.DIRECTORY), UUID.randomUUID())));
        appoint(id, seat, null);
        return id;
    }

    private static String nameOf(String employeeId) {
        return "異動　" + "〇一二三四五六七八九".charAt(employeeId.charAt(5) - '0');
    }

    void appoint(UUID person, Seat seat, @Nullable UUID homeroom) {
        posts.appoint(
                person,
                List.of(new Post(
                        UUID.randomUUID(),
                        seat.role(),
                        seat.tenant().code(),
                        seat.school(),
                        homeroom,
                        seat.role().label(),
                        APRIL,
                        null)));
    }

    Movers order(String number, String employeeId, String kind, LocalDate day, Seat from, @Nullable Seat to) {
        lines.add(String.join(
                ",",
                number,
                "発令",
                "",
                day.toString(),
                employeeId,
                people.byEmployeeId(employeeId).orElseThrow().name(),
                kind,
                columns(from),
                to == null ? ",," : columns(to),
                ""));
        return this;
    }

    /** @param announced 公表, as the form sends it */
    void take(StaffBrowser personnel, String announced) {
        var csv = HEADER + String.join("\n", lines) + "\n";
        lines.clear();
        personnel.get(FILES);
        var sent = personnel.upload(FILES, "file", "人事異動.csv", csv.getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        var page =
                URI.create(sent.headers().firstValue("Location").orElseThrow()).getPath();
        var shown = personnel.get(page).body();
        var fingerprint = FINGERPRINT.matcher(shown);
        assertThat(fingerprint.find()).as(shown).isTrue();
        var taken = personnel.post(
                page + "/intake",
                Map.of("announced", announced, "acknowledged", "true", "fingerprint", fingerprint.group(1)));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(302);
    }

    /** Waits until whatever sessions a person had before their rights changed have been ended. */
    void awaitEnded(UUID person) {
        for (var look = 0; look < 300 && isDue(person); look++) {
            LockSupport.parkNanos(200_000_000);
        }
        assertThat(isDue(person)).as("Sessions are ended within a minute").isFalse();
    }

    /** So that midnight can come again in the next test. */
    void undoMidnight() {
        control.sql("update rights_change set ended_at = null").update();
    }

    private boolean isDue(UUID person) {
        return control.sql("""
                        select exists (select from rights_change where person_id = :person and ended_at is null
                          and at <= cast(:now as timestamptz))""")
                .param("person", person)
                .param("now", clock.instant().toString())
                .query(Boolean.class)
                .single();
    }

    private String columns(Seat seat) {
        var school = seat.tenant()
                .call(() -> jdbc.sql("select code from school where id = ?")
                        .param(seat.school())
                        .query(String.class)
                        .single());
        return String.join(",", seat.tenant().code(), school, seat.role().label());
    }
}
