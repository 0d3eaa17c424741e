package jp.agata.attendance;

import static jp.agata.attendance.AttendanceProblem.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.agata.access.Permission;
import jp.agata.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The seating plan (座席表) of a homeroom. */
@Service
@Transactional
class Seating {

    private final RollAccess access;
    private final Registers registers;
    private final SeatRows seats;
    private final Audit audit;
    private final Clock clock;

    Seating(RollAccess access, Registers registers, SeatRows seats, Audit audit, Clock clock) {
        this.access = access;
        this.registers = registers;
        this.seats = seats;
        this.audit = audit;
        this.clock = clock;
    }

    /** Moves a student to a seat; whoever sits there takes the seat left. */
    void move(UUID homeroom, UUID enrollment, int position) {
        var home = access.require(Permission.TAKE_ROLL, homeroom);
        if (position < 0 || position >= SeatRows.PLACES) {
            throw SEAT_OUT_OF_ROOM.with();
        }
        var today = LocalDate.now(clock);
        var students = registers.students(home, today, today);
        var plan = new HashMap<>(seats.room(homeroom, students));
        var before = plan.get(enrollment);
        if (before == null) {
            throw NOT_IN_ATTENDANCE.with(today);
        }
        plan.entrySet().stream()
                .filter(entry -> entry.getValue() == position)
                .findFirst()
                .ifPresent(entry -> entry.setValue(before));
        plan.put(enrollment, position);
        seats.arrange(homeroom, plan);
        audit.record(
                Audit.Action.CHANGE,
                Audit.Target.of("seating-plan", homeroom),
                Permission.TAKE_ROLL.classification(),
                Map.of("students", plan.size()));
    }
}
