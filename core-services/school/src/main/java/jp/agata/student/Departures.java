package jp.agata.student;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.agata.access.Access;
import jp.agata.access.AccessProblem;
import jp.agata.access.Permission;
import jp.agata.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The end of an enrollment (転学・卒業・退学), with its two dates: 去った日 ends attendance, 転学日 ends the roll. A
 * student whose next school has not answered stays on roll (転学手続中).
 */
@Service
@Transactional
public class Departures {

    private record Standing(
            UUID student,
            UUID school,
            LocalDate startDate,
            @Nullable LocalDate leftDate,
            @Nullable LocalDate rollEndDate) {}

    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;

    Departures(JdbcClient jdbc, Access access, Audit audit) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
    }

    /**
     * 転学。
     *
     * @param leftDate 去った日: the last 授業日 here
     * @param acceptedDate the day the next school took them in; the roll ends the day before. Absent while unknown
     */
    public void transferOut(UUID enrollment, LocalDate leftDate, @Nullable LocalDate acceptedDate, String toSchool) {
        var rollEnd = acceptedDate == null ? null : acceptedDate.minusDays(1);
        end(enrollment, EndKind.TRANSFER_OUT, leftDate, rollEnd, toSchool);
    }

    /** 卒業・退学・除籍・死亡: attendance and roll as given. */
    public void end(
            UUID enrollment, EndKind kind, LocalDate leftDate, @Nullable LocalDate rollEndDate, String toSchool) {
        var standing = open(enrollment);
        if (leftDate.isBefore(standing.startDate())) {
            throw StudentProblem.LEFT_BEFORE_START.with(leftDate, standing.startDate());
        }
        refuseEarlier(rollEndDate, leftDate);
        jdbc.sql("""
                        update enrollment set end_kind = :kind, left_date = :left, roll_end_date = :rollEnd,
                          to_school = :toSchool, version = version + 1 where id = :id""")
                .param("kind", kind.name())
                .param("left", leftDate)
                .param("rollEnd", rollEndDate)
                .param("toSchool", toSchool)
                .param("id", enrollment)
                .update();
        record(standing, kind);
    }

    /** The next school has answered: the roll ends the day before it took the student in. */
    public void accepted(UUID enrollment, LocalDate acceptedDate) {
        var standing = open(enrollment);
        var left = standing.leftDate();
        if (left != null) {
            refuseEarlier(acceptedDate.minusDays(1), left);
        }
        jdbc.sql("update enrollment set roll_end_date = :rollEnd, version = version + 1 where id = :id")
                .param("rollEnd", acceptedDate.minusDays(1))
                .param("id", enrollment)
                .update();
        record(standing, EndKind.TRANSFER_OUT);
    }

    private Standing open(UUID enrollment) {
        var standing = jdbc.sql("""
                        select student_id as student, school_id as school, start_date, left_date, roll_end_date
                        from enrollment where id = :id for update""")
                .param("id", enrollment)
                .query(Standing.class)
                .optional()
                .orElseThrow(AccessProblem.NOT_FOUND::with);
        access.requireSchool(Permission.IMPORT_ROSTER, standing.school());
        if (standing.rollEndDate() != null) {
            throw StudentProblem.ALREADY_ENDED.with(standing.rollEndDate());
        }
        return standing;
    }

    private static void refuseEarlier(@Nullable LocalDate rollEnd, LocalDate left) {
        if (rollEnd != null && rollEnd.isBefore(left)) {
            throw StudentProblem.ACCEPTED_BEFORE_LEFT.with(rollEnd.plusDays(1), left);
        }
    }

    private void record(Standing standing, EndKind kind) {
        audit.record(
                Audit.Action.CHANGE,
                Audit.Target.of("student", standing.student()),
                Permission.IMPORT_ROSTER.classification(),
                Map.of("what", kind.name()));
    }
}
