package jp.agata.attendance;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.agata.access.Access;
import jp.agata.access.AccessProblem;
import jp.agata.access.Permission;
import jp.agata.audit.Audit;
import jp.agata.calendar.SchoolYear;
import jp.agata.homeroom.Homeroom;
import jp.agata.homeroom.Homerooms;
import jp.agata.school.School;
import jp.agata.school.Schools;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was counted in a period, for a student, a homeroom and a school; the look at it is recorded. */
@Service
@Transactional
class PeriodPages {

    record OfStudent(Homeroom homeroom, List<Period> periods, StudentDaysView view) {}

    record OfHomeroom(PeriodRegister register, List<Period> periods, PeriodTotal total, boolean opensSchool) {}

    record Line(Homeroom homeroom, PeriodTotal total) {}

    record OfSchool(
            School school,
            Period period,
            List<Period> periods,
            List<Line> homerooms,
            Map<Integer, PeriodTotal> grades,
            PeriodTotal total) {}

    private final PeriodReading reading;
    private final RollAccess rolls;
    private final Access access;
    private final Schools schools;
    private final Homerooms homerooms;
    private final Audit audit;

    PeriodPages(
            PeriodReading reading, RollAccess rolls, Access access, Schools schools, Homerooms homerooms, Audit audit) {
        this.reading = reading;
        this.rolls = rolls;
        this.access = access;
        this.schools = schools;
        this.homerooms = homerooms;
        this.audit = audit;
    }

    OfStudent student(UUID homeroom, UUID enrollment, String key) {
        var home = rolls.require(Permission.TAKE_ROLL, homeroom);
        var periods = reading.periods(new SchoolYear(home.schoolYear()));
        var period = periods.get(key);
        var student = reading.register(home, period).find(enrollment).orElseThrow(AccessProblem.NOT_FOUND::with);
        record("attendance-days", enrollment, Map.of("homeroom", homeroom.toString(), "period", key));
        return new OfStudent(
                home, periods.begun(), StudentDaysView.of(student, reading.unconfirmed(home, period), reading.today()));
    }

    OfHomeroom homeroom(UUID homeroom, String key) {
        var home = rolls.require(Permission.TAKE_ROLL, homeroom);
        var periods = reading.periods(new SchoolYear(home.schoolYear()));
        var register = reading.register(home, periods.get(key));
        record(
                "attendance-totals",
                homeroom,
                Map.of("period", key, "count", register.students().size()));
        return new OfHomeroom(
                register,
                periods.begun(),
                PeriodTotal.of(register),
                access.mayInSchool(Permission.TAKE_ROLL, home.school()));
    }

    OfSchool school(UUID school, String key) {
        access.requireSchool(Permission.TAKE_ROLL, school);
        var year = SchoolYear.of(reading.today());
        var periods = reading.periods(year);
        var registers = homerooms.ofSchool(school, year.year()).stream()
                .map(home -> reading.register(home, periods.get(key)))
                .toList();
        record("attendance-totals", school, Map.of("period", key, "homerooms", registers.size()));
        return new OfSchool(
                schools.get(school),
                periods.get(key),
                periods.begun(),
                registers.stream()
                        .map(register -> new Line(register.homeroom(), PeriodTotal.of(register)))
                        .toList(),
                PeriodTotal.byGrade(registers),
                PeriodTotal.ofAll(registers));
    }

    private void record(String type, UUID of, Map<String, ?> detail) {
        audit.record(Audit.Action.VIEW, Audit.Target.of(type, of), Permission.TAKE_ROLL.classification(), detail);
    }
}
