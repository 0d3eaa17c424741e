package jp.agata.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.agata.access.Actor;
import jp.agata.access.Post;
import jp.agata.access.Role;
import jp.agata.school.School;
import jp.agata.school.SchoolKind;
import jp.agata.tenancy.Tenant;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class OpenBoardTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final School SCHOOL =
            new School(UUID.randomUUID(), "B135210000018", "見本小学校", "見本小", SchoolKind.ELEMENTARY, null, null);
    private static final Actor VICE_PRINCIPAL = new Actor(
            UUID.randomUUID(),
            "見本 教頭",
            new Post(UUID.randomUUID(), Role.VICE_PRINCIPAL, "352136", SCHOOL.id(), null, "教頭", TODAY, null),
            true,
            "test");

    private final OpenBoard board = new OpenBoard(new Tenant("352136"), SCHOOL.id());
    private final AtomicInteger readings = new AtomicInteger();
    private final AtomicInteger looks = new AtomicInteger();
    private String stamp = "1";

    @Test
    void manyViewersShareOneReadingUntilSomethingChanges() throws IOException {
        open();
        open();
        open();

        read();
        read();
        read();
        assertThat(readings).hasValue(1);

        board.changed();
        read();
        read();
        read();
        assertThat(readings).hasValue(2);
    }

    @Test
    void theReadingOfAnotherDayIsNotShown() throws IOException {
        open();
        read();
        board.board(TODAY.plusDays(1), () -> reading(TODAY.plusDays(1)));
        assertThat(readings).hasValue(2);
    }

    @Test
    void aChangeDuringTheReadingIsReadAgain() throws IOException {
        open();
        board.board(TODAY, () -> {
            board.changed();
            return reading(TODAY);
        });
        read();
        assertThat(readings).hasValue(2);
    }

    @Test
    void withoutViewersNothingIsKept() {
        read();
        read();
        assertThat(readings).hasValue(2);
    }

    @Test
    void onlyAMovedStampIsAChangeAndOneLookServesAllViewers() throws IOException {
        open();
        open();
        look();
        read();
        look();
        read();
        assertThat(looks).hasValue(2);
        assertThat(readings).hasValue(1);

        stamp = "2";
        look();
        read();
        assertThat(readings).hasValue(2);
    }

    @Test
    void nobodyLooksForABoardThatIsNotOpen() throws IOException {
        look();
        assertThat(looks).hasValue(0);

        var stream = open();
        look();
        assertThat(looks).hasValue(1);

        stream.complete();
        assertThat(looks).hasValue(1);
    }

    @Test
    void whoseLastDayHasPassedHearsNothingMore() throws IOException {
        var stream = open();
        var post = VICE_PRINCIPAL.post();
        var leaving = new Actor(
                UUID.randomUUID(),
                "見本 転出",
                new Post(UUID.randomUUID(), post.role(), "352136", SCHOOL.id(), null, "教頭", TODAY, TODAY),
                true,
                "test");
        var ending = leaving.call(board::open);

        board.pulse(TODAY.plusDays(1));

        stream.send("staying");
        assertThatThrownBy(() -> ending.send("gone")).isInstanceOf(IllegalStateException.class);
    }

    private SseEmitter open() throws IOException {
        return VICE_PRINCIPAL.call(board::open);
    }

    private void read() {
        board.board(TODAY, () -> reading(TODAY));
    }

    private RollBoard.Board reading(LocalDate day) {
        readings.incrementAndGet();
        return new RollBoard.Board(SCHOOL, day, List.of(), List.of(), Instant.EPOCH);
    }

    private void look() {
        board.look(
                (school, day) -> {
                    looks.incrementAndGet();
                    assertThat(Tenant.current().code()).isEqualTo("352136");
                    assertThat(Actor.current()).isEqualTo(VICE_PRINCIPAL);
                    return stamp;
                },
                TODAY);
    }
}
