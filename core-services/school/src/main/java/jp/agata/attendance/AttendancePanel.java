package jp.agata.attendance;

import java.util.Optional;
import java.util.UUID;
import jp.agata.access.Access;
import jp.agata.access.Permission;
import jp.agata.calendar.SchoolYear;
import jp.agata.homeroom.Homerooms;
import jp.agata.student.StudentPanel;
import jp.agata.web.HomePanel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The student's days of the school year so far, and the way to the days behind them. */
@Component
@Order(10)
class AttendancePanel implements StudentPanel {

    record Panel(UUID homeroom, UUID enrollment, Tally tally) {}

    private final PeriodReading reading;
    private final Homerooms homerooms;
    private final Access access;

    AttendancePanel(PeriodReading reading, Homerooms homerooms, Access access) {
        this.reading = reading;
        this.homerooms = homerooms;
        this.access = access;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<HomePanel.Shown> of(Whom whom) {
        if (!access.mayInHomeroom(Permission.TAKE_ROLL, whom.school(), whom.homeroom())) {
            return Optional.empty();
        }
        return reading.periods(new SchoolYear(whom.schoolYear())).begun().stream()
                .filter(period -> period.key().equals(Periods.YEAR))
                .findFirst()
                .flatMap(period ->
                        reading.register(homerooms.get(whom.homeroom()), period).find(whom.enrollment()))
                .map(student -> new HomePanel.Shown(
                        "attendance/panel", new Panel(whom.homeroom(), whom.enrollment(), student.tally())));
    }
}
