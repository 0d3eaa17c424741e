package jp.agata.excuse;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.agata.attendance.AttendanceCode;
import jp.agata.attendance.Excused;
import jp.agata.attendance.Mark;

/**
 * 忌引. What goes beyond the days granted is 事故欠席.
 *
 * @param relation 続柄
 * @param travelDays added for a funeral far away
 * @param granted days the principal admits for a relation the table does not have; 0 otherwise and until admitted
 * @param until last day away
 * @param grantedUntil last day of the grant; the day before {@code from} while nothing is granted
 */
record Bereavement(
        String relation,
        int travelDays,
        int granted,
        LocalDate from,
        LocalDate until,
        LocalDate grantedUntil,
        String note)
        implements Excuse {

    @Override
    public Kind kind() {
        return Kind.BEREAVEMENT;
    }

    @Override
    public String reason() {
        return relation;
    }

    boolean isGranted() {
        return !grantedUntil.isBefore(from);
    }

    @Override
    public Bereavement noting(String newNote) {
        return new Bereavement(relation, travelDays, granted, from, until, grantedUntil, newNote);
    }

    @Override
    public List<Excused> days(UUID id) {
        var last = grantedUntil.isBefore(until) ? grantedUntil : until;
        var mourning = isGranted()
                ? Stream.of(new Excused(
                        id, from, last, Mark.of(AttendanceCode.BEREAVEMENT).because(relation), true))
                : Stream.<Excused>empty();
        var beyond = last.isBefore(until)
                ? Stream.of(
                        new Excused(id, last.plusDays(1), until, Mark.of(AttendanceCode.PRIVATE_REASON), isGranted()))
                : Stream.<Excused>empty();
        return Stream.concat(mourning, beyond).toList();
    }
}
