package jp.agata.excuse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.agata.attendance.Excused;
import jp.agata.attendance.Mark;
import org.jspecify.annotations.Nullable;

/**
 * 出席停止.
 *
 * @param cause name of the disease where the ground has none; otherwise empty
 * @param onset day 0 of the disease
 * @param recovered day 0 of recovery: 解熱, 軽快, 消退
 * @param note why it ends before the standard, or what else is worth knowing
 */
record Suspension(
        SuspensionGround ground,
        String cause,
        @Nullable LocalDate onset,
        @Nullable LocalDate recovered,
        LocalDate from,
        @Nullable LocalDate until,
        String note)
        implements Excuse {

    @Override
    public Kind kind() {
        return Kind.SUSPENSION;
    }

    @Override
    public String reason() {
        return cause.isEmpty() ? ground.label() : cause;
    }

    Optional<LocalDate> earliestReturn() {
        return ground.earliestReturn(onset, recovered);
    }

    /** 医師が感染のおそれがないと認めたときだけ（施行規則19条二号ただし書）. */
    boolean endsBeforeTheStandard() {
        return until != null
                && earliestReturn()
                        .filter(day -> until.plusDays(1).isBefore(day))
                        .isPresent();
    }

    /** With the end that the standard gives, where none was stated. */
    Suspension withComputedEnd() {
        return until != null
                ? this
                : new Suspension(
                        ground,
                        cause,
                        onset,
                        recovered,
                        from,
                        earliestReturn().map(day -> day.minusDays(1)).orElse(null),
                        note);
    }

    @Override
    public Suspension noting(String newNote) {
        return new Suspension(ground, cause, onset, recovered, from, until, newNote);
    }

    @Override
    public List<Excused> days(UUID id) {
        return List.of(new Excused(id, from, until, Mark.of(ground.code()).because(reason()), until != null));
    }
}
