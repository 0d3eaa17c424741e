package jp.agata.attendance;

import static jp.agata.attendance.AttendanceProblem.OUTSIDE_SCHOOL_YEAR;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import jp.agata.access.Permission;
import jp.agata.calendar.SchoolYear;
import jp.agata.homeroom.Homeroom;
import jp.agata.homeroom.Homerooms;
import jp.agata.problem.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registers of months (出席簿), closed or not. Whoever shows or prints one records that. */
@Service
@Transactional(readOnly = true)
public class AttendanceMonths {

    private final RollAccess access;
    private final Homerooms homerooms;
    private final Registers registers;
    private final Corrections corrections;

    AttendanceMonths(RollAccess access, Homerooms homerooms, Registers registers, Corrections corrections) {
        this.access = access;
        this.homerooms = homerooms;
        this.registers = registers;
        this.corrections = corrections;
    }

    public MonthRegister register(UUID homeroom, YearMonth month) {
        var home = access.require(Permission.VIEW_STUDENT, homeroom);
        return registers.register(home, inSchoolYear(home, month));
    }

    /** The registers of every homeroom of the school within reach, in their order. */
    public List<MonthRegister> registers(UUID school, YearMonth month) {
        return homerooms.ofSchool(school, SchoolYear.of(month.atDay(1)).year()).stream()
                .map(home -> register(home.id(), month))
                .toList();
    }

    /** What keeps the month from being closed, place by place; empty when nothing does. */
    public List<Problem.Finding> obstacles(MonthRegister register) {
        return new ClosingCheck(register).findings();
    }

    /** Corrections of the month, latest first, and the prints made from it. */
    public CorrectionList corrections(UUID homeroom, YearMonth month) {
        return corrections.of(access.require(Permission.VIEW_STUDENT, homeroom), month);
    }

    static YearMonth inSchoolYear(Homeroom home, YearMonth month) {
        if (!new SchoolYear(home.schoolYear()).contains(month)) {
            throw OUTSIDE_SCHOOL_YEAR.with();
        }
        return month;
    }
}
