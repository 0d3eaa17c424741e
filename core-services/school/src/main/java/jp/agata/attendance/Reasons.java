package jp.agata.attendance;

import static jp.agata.attendance.AttendanceProblem.*;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.agata.access.Access;
import jp.agata.access.Permission;
import jp.agata.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which mark a reason is (欠席などの理由 → 出席簿の記号): the school's own list, or else the board's, or else the one that
 * comes with the product. Whoever takes the roll may choose otherwise.
 */
@Service
@Transactional
class Reasons {

    static final int MOST = 40;
    private static final int LONGEST = 40;

    private final ReasonRows rows;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final List<Reason> standard;

    Reasons(ReasonRows rows, Access access, Audit audit, Clock clock, AttendanceSettings settings) {
        this.rows = rows;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.standard = settings.standardReasons();
    }

    /** What holds for a school. */
    @Transactional(readOnly = true)
    ReasonList of(UUID school) {
        return own(school, ReasonList.Source.SCHOOL).orElseGet(this::ofBoard);
    }

    /** What the actor may set: their school's list, or for a board the one of all its schools. */
    @Transactional(readOnly = true)
    ReasonList toSet() {
        access.require(Permission.SET_REASONS);
        return access.ownSchool().map(this::of).orElseGet(this::ofBoard);
    }

    /** The version to give back when setting: of the actor's own list, in force or not. */
    @Transactional(readOnly = true)
    int version() {
        return rows.latest(whose()).map(ReasonRows.Version::version).orElse(0);
    }

    void set(List<Reason> reasons, int version) {
        access.require(Permission.SET_REASONS);
        if (reasons.size() > MOST) {
            throw TOO_MANY_REASONS.with(MOST);
        }
        for (var reason : reasons) {
            if (reason.wording().length() > LONGEST) {
                throw REASON_TOO_LONG.with(LONGEST);
            }
            if (reasons.stream()
                            .filter(other -> other.isCalled(reason.wording()))
                            .count()
                    > 1) {
                throw REASON_TWICE.with(reason.wording());
            }
        }
        put(version, true, reasons);
    }

    /** The list above holds again: the board's for a school, the product's for a board. */
    void giveUp(int version) {
        access.require(Permission.SET_REASONS);
        put(version, false, List.of());
    }

    private void put(int version, boolean inForce, List<Reason> reasons) {
        if (version != version() || !rows.add(whose(), version + 1, inForce, reasons, clock.instant())) {
            throw CHANGED_MEANWHILE.with();
        }
        audit.record(
                Audit.Action.CHANGE,
                Audit.Target.of(
                        "attendance-reasons",
                        access.ownSchool().map(UUID::toString).orElse("*")),
                Permission.SET_REASONS.classification(),
                Map.of("version", version + 1, "inForce", inForce, "count", reasons.size()));
    }

    private @Nullable UUID whose() {
        return access.ownSchool().orElse(null);
    }

    private ReasonList ofBoard() {
        return own(null, ReasonList.Source.BOARD)
                .orElseGet(() -> new ReasonList(ReasonList.Source.PRODUCT, 0, standard, null));
    }

    private Optional<ReasonList> own(@Nullable UUID school, ReasonList.Source source) {
        return rows.latest(school)
                .filter(ReasonRows.Version::inForce)
                .map(latest -> new ReasonList(source, latest.version(), rows.reasons(latest.id()), latest.change()));
    }
}
