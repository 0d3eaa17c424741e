package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.agata.access.Access;
import jp.agata.access.Actor;
import jp.agata.access.Classification;
import jp.agata.access.Permission;
import jp.agata.access.Role;
import jp.agata.audit.Audit;
import jp.agata.identity.Posts;
import jp.agata.identity.StaffRegister;
import jp.agata.jobs.QueuedJobs;
import jp.agata.problem.Problem;
import jp.agata.tenancy.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * T3 and T5 across 0:00 of the day on which orders take effect, in both municipalities: what the post ended with, whatever
 * was begun in it, and what begins. The clock of the server is moved; nothing is run by hand.
 */
class MidnightIT extends TwoMunicipalities {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-20T15:00:00Z");
    private static final Instant LAST_SECOND = MIDNIGHT.minusSeconds(1);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final String ANNOUNCED = "2026-11-20T08:00";
    private static final String PERSONNEL = "000002";

    @Autowired
    private TestClock clock;

    @Autowired
    private Movers movers;

    @Autowired
    private Access access;

    @Autowired
    private Audit audit;

    @Autowired
    private Posts posts;

    @Autowired
    private StaffRegister staff;

    @Autowired
    private QueuedJobs queuedJobs;

    @Autowired
    private JsonMapper json;

    @Autowired
    @Qualifier("control")
    private JdbcClient control;

    private Movers.Seat here;
    private Movers.Seat there;

    @BeforeAll
    void ordersForTomorrow() {
        here = new Movers.Seat(OURS, schoolOf("110102"), Role.VICE_PRINCIPAL);
        there = new Movers.Seat(THEIRS, schoolOf(THEIR_VICE_PRINCIPAL), Role.VICE_PRINCIPAL);
        for (var mover : List.of("930001", "930003", "930004", "930005")) {
            movers.hire(mover, here);
            movers.order("夜-" + mover, mover, "転任", DAY, here, there);
        }
        movers.hire("930002", there);
        movers.order("夜-930002", "930002", "転任", DAY, there, here);
        movers.hire("930006", here);
        movers.order("夜-930006", "930006", "育休", DAY, here, null);
        movers.order("夜-930006-2", "930006", "復職", DAY.plusDays(2), here, null);
        var teacher = movers.hire("930007", new Movers.Seat(OURS, here.school(), Role.SUBJECT_TEACHER));
        movers.appoint(
                teacher,
                new Movers.Seat(OURS, here.school(), Role.HOMEROOM_TEACHER),
                UUID.fromString(ours.ids().get("homeroom")));
        movers.order(
                "夜-930007",
                "930007",
                "転任",
                DAY,
                new Movers.Seat(OURS, here.school(), Role.SUBJECT_TEACHER),
                new Movers.Seat(THEIRS, there.school(), Role.SUBJECT_TEACHER));
        movers.take(as(PERSONNEL), ANNOUNCED);
    }

    @AfterEach
    void dayAgain() {
        clock.goBack();
        movers.undoMidnight();
    }

    @Test
    void theOldMunicipalityClosesAndTheNewOneOpensForBothDirections() {
        assertMoves("930001", ours, theirs);
        dayAgain();
        assertMoves("930002", theirs, ours);
    }

    /** The session of before is ended within a minute; whoever signs in again finds every old address gone. */
    private void assertMoves(String employeeId, Town from, Town to) {
        clock.set(LAST_SECOND);
        var mover = as(employeeId);
        assertThat(mover.get("/" + from.code() + "/homerooms").statusCode()).isEqualTo(200);
        assertThat(mover.get("/" + to.code() + "/homerooms").statusCode()).isEqualTo(404);

        clock.set(MIDNIGHT);
        assertThat(mover.get("/" + from.code() + "/homerooms").statusCode())
                .as("the very first moment")
                .isIn(302, 404);
        assertEndsWithinAMinute(mover, "/" + to.code() + "/homerooms");

        var again = as(employeeId);
        assertThat(again.get("/" + to.code() + "/homerooms").statusCode()).isEqualTo(200);
        assertThat(Step.ALL).allSatisfy(step -> {
            var answer = Walker.take(again, step, from.code(), from);
            assertThat(answer.status()).as(step.toString()).isEqualTo(404);
            assertThat(answer.text()).as(step.toString()).doesNotContain(from.words());
        });
        assertThat(reads().filter(step -> !step.isForBoards() && step.namesSomething()))
                .allSatisfy(step -> assertThat(
                                Walker.take(again, step, to.code(), from).status())
                        .as("old ids at the new address: " + step)
                        .isEqualTo(404));
        for (var header : List.of("X-Tenant", "X-Tenant-Id", "X-Forwarded-Prefix", "X-Original-URL")) {
            var hinted = again.send(again.request("/" + to.code() + "/homerooms")
                    .header("Accept", "text/html")
                    .header(header, "/" + from.code() + "/homerooms"));
            assertThat(hinted.body()).as(header).doesNotContain(from.words());
        }
    }

    private static void assertEndsWithinAMinute(StaffBrowser browser, String address) {
        var giveUp = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        var answer = browser.get(address);
        while (answer.statusCode() == 200 && System.nanoTime() < giveUp) {
            pause();
            answer = browser.get(address);
        }
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/oauth2/authorization/");
    }

    @Test
    void whoStaysStaysSignedIn() {
        var staying = as("110102");
        clock.set(LAST_SECOND);
        assertThat(staying.get("/352136/").statusCode()).isEqualTo(200);
        var mover = as("930003");
        clock.set(MIDNIGHT);
        assertEndsWithinAMinute(mover, "/352110/homerooms");

        assertThat(staying.get("/352136/").statusCode()).isEqualTo(200);
    }

    /** Eight at once, before and after: whatever the trail has of the old post is from before midnight. */
    @Test
    void requestsUnderWayLeaveNothingBehindAfterMidnight() throws Exception {
        clock.set(LAST_SECOND);
        var person = actor("930004", OURS).person();
        var browsers = new ArrayList<StaffBrowser>();
        for (var i = 0; i < 8; i++) {
            browsers.add(as("930004"));
        }
        var late = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var browser : browsers) {
                for (var i = 0; i < 10; i++) {
                    threads.execute(() -> browser.get(ours.fill("/352136/homerooms/{homeroom}")));
                }
            }
            pause();
            clock.set(MIDNIGHT);
            for (var browser : browsers) {
                late.add(threads.submit(() ->
                        browser.get(ours.fill("/352136/homerooms/{homeroom}")).statusCode()));
            }
        }
        for (var answer : late) {
            assertThat(answer.get()).isIn(302, 404);
        }
        assertThat(trail(person, "at < '2026-11-21 00:00+09'")).isPositive();
        assertThat(trail(person, "at >= '2026-11-21 00:00+09'")).isZero();
    }

    /** What had passed every check a second ago cannot be recorded any more, so it is not done. */
    @Test
    void whatPassedTheCheckBeforeMidnightIsNotDoneAfterIt() {
        clock.set(LAST_SECOND);
        var actor = actor("930005", OURS);
        OURS.run(() -> actor.run(() -> {
            access.requireSchool(Permission.VIEW_STUDENT, here.school());
            clock.set(MIDNIGHT);
            assertThatThrownBy(() -> transaction.executeWithoutResult(_ ->
                            audit.record(Audit.Action.CHANGE, new Audit.Target("student", "x"), Classification.III)))
                    .isInstanceOf(Problem.class);
            assertThatThrownBy(() -> access.requireSchool(Permission.VIEW_STUDENT, here.school()))
                    .isInstanceOf(Problem.class);
        }));
    }

    @Test
    void aJobAskedForBeforeMidnightIsNotDoneAfterIt() {
        clock.set(LAST_SECOND);
        var asked = actor("930005", OURS);
        var job = parked(asked);
        clock.set(MIDNIGHT);

        OURS.run(
                () -> actor("110001", OURS).run(() -> transaction.executeWithoutResult(_ -> queuedJobs.runAgain(job))));

        Town.awaitJobs(OURS, jdbc);
        assertThat(OURS.call(() -> jdbc.sql("select state || ' ' || cause from outbox where id = ?")
                        .param(job)
                        .query(String.class)
                        .single()))
                .startsWith("PARKED")
                .contains("職を離れた");
    }

    @Test
    void leaveTakesTheRightsAndNotThePost() {
        clock.set(LAST_SECOND);
        var person = actor("930006", OURS).person();
        assertThat(posts.heldBy(person)).hasSize(1);

        clock.set(MIDNIGHT);
        assertThat(posts.heldBy(person)).isEmpty();
        movers.awaitEnded(person);
        assertThat(as("930006").get("/352136/homerooms").statusCode()).isEqualTo(404);
        assertThat(members(OURS)).contains("930006");

        clock.set(MIDNIGHT.plus(Duration.ofDays(2)));
        assertThat(posts.heldBy(person)).hasSize(1);
    }

    @Test
    void theClassOfATeacherWhoLeavesIsClosedToThem() {
        var room = ours.fill("/352136/homerooms/{homeroom}");
        clock.set(LAST_SECOND);
        assertThat(as("930007").get(room).statusCode()).isEqualTo(200);

        clock.set(MIDNIGHT);
        movers.awaitEnded(person("930007"));
        assertThat(as("930007").get(room).statusCode()).isEqualTo(404);
        assertThat(posts.heldBy(person("930007")))
                .singleElement()
                .satisfies(post -> assertThat(post.tenant()).isEqualTo(THEIRS.code()));
    }

    /** Papers of tomorrow name tomorrow's 教頭; what is not announced yet is not in them, nor in any list of staff. */
    @Test
    void nobodyLearnsOfAMoveBeforeItIsAnnounced() {
        movers.hire("930008", here);
        movers.order("夜-930008", "930008", "転任", DAY, here, there);
        movers.take(as(PERSONNEL), "2026-11-20T20:00");

        assertThat(holders(there, DAY)).contains("異動　一").doesNotContain("異動　八");
        assertThat(holders(here, DAY)).contains("異動　八").doesNotContain("異動　一");
        assertThat(members(THEIRS)).doesNotContain("930008");

        clock.set(Instant.parse("2026-11-20T11:00:00Z"));
        assertThat(holders(there, DAY)).contains("異動　八");
        assertThat(members(THEIRS)).contains("930008");
        assertThat(holders(there, DAY.minusDays(1))).doesNotContain("異動　八");
    }

    private List<String> holders(Movers.Seat seat, LocalDate day) {
        return posts.holders(seat.school(), Role.VICE_PRINCIPAL, day).stream()
                .map(Posts.Holder::name)
                .toList();
    }

    private List<String> members(Tenant tenant) {
        return tenant.call(() -> staff.members(DAY)).stream()
                .filter(member -> !member.posts().isEmpty())
                .map(member -> member.person().employeeId())
                .toList();
    }

    private UUID person(String employeeId) {
        return control.sql("select id from person where employee_id = ?")
                .param(employeeId)
                .query(UUID.class)
                .single();
    }

    private int trail(UUID person, String when) {
        return OURS.call(() -> jdbc.sql("select count(*) from audit_entry where person_id = ? and " + when)
                .param(person)
                .query(Integer.class)
                .single());
    }

    private UUID parked(Actor asking) {
        var id = UUID.randomUUID();
        OURS.run(() -> transaction.executeWithoutResult(_ -> jdbc.sql("""
                        insert into outbox (id, name, queue, payload, actor, state, created_at) values
                        (:id, 'print-homeroom', 'DEFAULT', cast(:payload as jsonb), cast(:actor as jsonb), 'PARKED', now())""")
                .params(Map.of(
                        "id", id,
                        "payload", ours.fill("{\"item\":\"{item}\"}"),
                        "actor", json.writeValueAsString(asking)))
                .update()));
        return id;
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
