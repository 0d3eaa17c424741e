package jp.agata.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import jp.agata.access.Actor;
import jp.agata.access.Post;
import jp.agata.access.Role;
import jp.agata.school.School;
import jp.agata.school.SchoolKind;
import jp.agata.signal.Signals;
import jp.agata.tenancy.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenBoardsTest {

    private static final Clock MORNING = Clock.fixed(Instant.parse("2026-11-19T23:20:00Z"), ZoneId.of("Asia/Tokyo"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Tenant MINE = new Tenant("352136");
    private static final School SCHOOL =
            new School(UUID.randomUUID(), "B135210000018", "見本小学校", "見本小", SchoolKind.ELEMENTARY, null, null);
    private static final Actor VICE_PRINCIPAL = new Actor(
            UUID.randomUUID(),
            "見本 教頭",
            new Post(UUID.randomUUID(), Role.VICE_PRINCIPAL, "352136", SCHOOL.id(), null, "教頭", TODAY, null),
            true,
            "test");

    /** One Redis: every listener hears at once, or nobody does. */
    private static final class OneChannel implements Signals {
        private final List<Consumer<String>> listeners = new ArrayList<>();
        boolean up = true;

        @Override
        public void send(String subject) {
            if (up) {
                listeners.forEach(listener -> listener.accept(subject));
            }
        }

        @Override
        public void listen(Consumer<String> listener) {
            listeners.add(listener);
        }

        @Override
        public boolean areHeard() {
            return up;
        }
    }

    private final OneChannel signals = new OneChannel();
    private final List<String> questions = new ArrayList<>();
    private final OpenBoards here = boards();
    private final OpenBoards elsewhere = boards();
    private String stamp = "1";

    @BeforeEach
    void begin() {
        here.look();
        elsewhere.look();
    }

    @Test
    void whileNothingChangesTheDatabaseIsLeftAlone() {
        open(here);
        show(here);
        questions.clear();

        for (var minute = 0; minute < 10; minute++) {
            here.look();
            here.pulse();
            show(here);
        }
        assertThat(questions).isEmpty();
    }

    @Test
    void everyServerReadsOnceAfterAChangeHoweverManyBoardsAreOpen() {
        for (var viewer = 0; viewer < 5; viewer++) {
            open(here);
            open(elsewhere);
        }
        show(here);
        show(elsewhere);
        questions.clear();

        signals.send(RollChanges.subject(MINE, SCHOOL.id()));
        for (var viewer = 0; viewer < 5; viewer++) {
            show(here);
            show(elsewhere);
        }
        assertThat(questions).containsExactly("read", "read");
    }

    @Test
    void aChangeInAnotherSchoolOrTownDoesNotConcernIt() {
        open(here);
        show(here);
        questions.clear();

        signals.send(RollChanges.subject(MINE, UUID.randomUUID()));
        signals.send(RollChanges.subject(new Tenant("352110"), SCHOOL.id()));
        show(here);
        assertThat(questions).isEmpty();
    }

    @Test
    void withoutSignalsEachServerLooksForItselfOncePerSchool() {
        open(here);
        open(here);
        show(here);
        signals.up = false;
        here.look();
        questions.clear();

        here.look();
        assertThat(questions).containsExactly("stamp");
        stamp = "2";
        here.look();
        show(here);
        show(here);
        assertThat(questions).containsExactly("stamp", "stamp", "read");
    }

    @Test
    void whatWasMissedInTheSilenceIsReadWhenSignalsReturn() {
        open(here);
        show(here);
        signals.up = false;
        here.look();
        show(here);
        questions.clear();

        signals.up = true;
        here.look();
        show(here);
        assertThat(questions).containsExactly("read");
    }

    private OpenBoards boards() {
        return new OpenBoards(
                (_, day) -> {
                    questions.add("read");
                    return new RollBoard.Board(SCHOOL, day, List.of(), List.of(), MORNING.instant());
                },
                (_, _) -> {
                    questions.add("stamp");
                    return stamp;
                },
                signals,
                MORNING);
    }

    private static void open(OpenBoards boards) {
        MINE.run(() -> VICE_PRINCIPAL.run(() -> boards.follow(SCHOOL.id())));
    }

    private static void show(OpenBoards boards) {
        MINE.run(() -> VICE_PRINCIPAL.run(() -> boards.shared(SCHOOL.id(), TODAY)));
    }
}
