package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.agata.access.Role;
import jp.agata.identity.HandoverWindows;
import jp.agata.identity.Posts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 引継ぎの閲覧: granted by the board that was left, for what was in charge, to read, until its last day. */
class HandoverIT extends TwoMunicipalities {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-20T15:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final String PAGE = "/352136/staff/handovers";
    private static final String TEACHER = "930011";
    private static final String DEPUTY = "930012";

    @Autowired
    private TestClock clock;

    @Autowired
    private Movers movers;

    @Autowired
    private Posts posts;

    @Autowired
    private HandoverWindows windows;

    private UUID teacher;
    private UUID duty;

    @BeforeAll
    void move() {
        var school = schoolOf("110102");
        var there = schoolOf(THEIR_VICE_PRINCIPAL);
        var from = new Movers.Seat(OURS, school, Role.SUBJECT_TEACHER);
        teacher = movers.hire(TEACHER, from);
        movers.appoint(
                teacher,
                new Movers.Seat(OURS, school, Role.HOMEROOM_TEACHER),
                UUID.fromString(ours.ids().get("homeroom")));
        movers.hire(DEPUTY, new Movers.Seat(OURS, school, Role.VICE_PRINCIPAL));
        movers.order("引-1", TEACHER, "転任", DAY, from, new Movers.Seat(THEIRS, there, Role.SUBJECT_TEACHER));
        movers.order(
                "引-2",
                DEPUTY,
                "転任",
                DAY,
                new Movers.Seat(OURS, school, Role.VICE_PRINCIPAL),
                new Movers.Seat(THEIRS, there, Role.VICE_PRINCIPAL));
        movers.take(as("000002"), "2026-11-20T08:00");
        duty = OURS.call(windows::leavers).stream()
                .filter(leaver -> leaver.person().equals(teacher))
                .map(leaver -> leaver.post().id())
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void dayAgain() {
        clock.goBack();
        movers.undoMidnight();
    }

    @Test
    void aTeacherReadsTheOldClassForAsLongAsTheBoardAllows() {
        var board = as("110001");
        assertThat(board.get(PAGE).body()).contains("引継ぎ（学級の閲覧）", "引継ぎ（学校の閲覧）");
        assertThat(board.post(PAGE, Map.of("post", duty.toString(), "days", "7"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(board.post(PAGE, Map.of("post", duty.toString(), "days", "7"))
                        .statusCode())
                .isEqualTo(409);
        posts.heldBy(teacher);

        clock.set(MIDNIGHT);
        movers.awaitEnded(teacher);
        var reader = as(TEACHER);
        assertThat(reader.get(ours.fill("/352136/homerooms/{homeroom}")).statusCode())
                .isEqualTo(200);
        assertThat(reader.get(ours.fill("/352136/attendance/{homeroom}/{day}")).statusCode())
                .as("Reading the list is not taking the roll")
                .isEqualTo(404);
        assertThat(reader.get(ours.fill("/352136/forms/class-roster?school={school}&homeroom={homeroom}&day={day}"))
                        .statusCode())
                .as("nothing is printed")
                .isEqualTo(404);

        clock.set(MIDNIGHT.plus(Duration.ofDays(7)));
        assertThat(posts.heldBy(teacher))
                .extracting(post -> post.tenant())
                .as("closed by itself")
                .containsExactly(THEIRS.code());
    }

    @Test
    void onlyTheBoardThatWasLeftGrantsAndTakesBack() {
        var form = Map.of("post", duty.toString(), "days", "14");
        var theirBoard = as("090001");
        theirBoard.get("/352110/staff/handovers");
        assertThat(theirBoard.post("/352110/staff/handovers", form).statusCode())
                .isEqualTo(404);
        assertThat(theirBoard.post(PAGE, form).statusCode()).isEqualTo(404);
        var school = as("110102");
        school.get("/352136/");
        assertThat(school.post(PAGE, form).statusCode()).isEqualTo(404);
        var board = as("110001");
        board.get(PAGE);
        assertThat(board.post(PAGE, Map.of("post", duty.toString(), "days", "365"))
                        .statusCode())
                .isEqualTo(400);

        var window = granted(board);
        assertThat(theirBoard
                        .post("/352110/staff/handovers/" + window + "/withdrawal", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(board.post(PAGE + "/" + window + "/withdrawal", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(OURS.call(windows::open))
                .noneMatch(open -> open.window().id().equals(window));
        assertThat(trail(window)).isEqualTo(2);
    }

    private UUID granted(StaffBrowser board) {
        var deputys = OURS.call(windows::leavers).stream()
                .filter(leaver -> leaver.post().role() == Role.VICE_PRINCIPAL
                        && leaver.name().endsWith("二"))
                .findFirst()
                .orElseThrow()
                .post()
                .id();
        board.post(PAGE, Map.of("post", deputys.toString(), "days", "14"));
        return OURS.call(windows::open).stream()
                .filter(open -> open.post().equals(deputys))
                .findFirst()
                .orElseThrow()
                .window()
                .id();
    }

    private int trail(UUID window) {
        return OURS.call(
                () -> jdbc.sql("select count(*) from audit_entry where target_type = 'handover' and target_id = ?")
                        .param(window.toString())
                        .query(Integer.class)
                        .single());
    }
}
