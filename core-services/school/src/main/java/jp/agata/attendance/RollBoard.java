package jp.agata.attendance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.agata.access.Access;
import jp.agata.access.Permission;
import jp.agata.audit.Audit;
import jp.agata.school.School;
import jp.agata.school.Schools;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All homerooms of a school today (職員室の出欠板): which have not confirmed yet, and how many are away. */
@Service
@Transactional
class RollBoard {

    /**
     * @param overdue what waits from the days before
     * @param at when it was read
     */
    record Board(School school, LocalDate day, List<BoardLine> lines, List<OverdueRolls.Overdue> overdue, Instant at) {}

    record Total(long waiting, int homerooms, int roll, int absent, int stopped) {
        static Total of(List<BoardLine> lines) {
            return new Total(
                    lines.stream().filter(BoardLine::isWaiting).count(),
                    lines.size(),
                    lines.stream().mapToInt(BoardLine::roll).sum(),
                    lines.stream().mapToInt(BoardLine::absent).sum(),
                    lines.stream().mapToInt(BoardLine::stopped).sum());
        }
    }

    private final Schools schools;
    private final BoardReading reading;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    RollBoard(Schools schools, BoardReading reading, Access access, Audit audit, Clock clock) {
        this.schools = schools;
        this.reading = reading;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** As it stands; the look is recorded. */
    Board look(UUID school, LocalDate day) {
        var board = read(school, day);
        record(school, day);
        return board;
    }

    void record(UUID school, LocalDate day) {
        access.requireSchool(Permission.VIEW_BOARD, school);
        audit.record(
                Audit.Action.VIEW,
                Audit.Target.of("attendance-board", school),
                Permission.VIEW_BOARD.classification(),
                Map.of("day", day.toString()));
    }

    /** Whoever shows it has recorded the look. Numbers only; no child is named on the board. */
    @Transactional(readOnly = true)
    Board read(UUID school, LocalDate day) {
        access.requireSchool(Permission.VIEW_BOARD, school);
        var at = clock.instant();
        return new Board(schools.get(school), day, reading.lines(school, day), reading.overdue(school, day), at);
    }

    /** Changes whenever the board would. */
    @Transactional(readOnly = true)
    String stamp(UUID school, LocalDate day) {
        access.requireSchool(Permission.VIEW_BOARD, school);
        return reading.stamp(school, day);
    }
}
