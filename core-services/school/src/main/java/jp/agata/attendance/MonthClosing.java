package jp.agata.attendance;

import static jp.agata.attendance.AttendanceMonths.inSchoolYear;
import static jp.agata.attendance.AttendanceProblem.*;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.agata.access.Actor;
import jp.agata.access.Permission;
import jp.agata.attendance.MonthRegister.Closing;
import jp.agata.attendance.MonthRegister.Closing.State;
import jp.agata.audit.Audit;
import jp.agata.homeroom.Homeroom;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A month's register closed by 教頭, approved by 校長, corrected with a reason. */
@Service
@Transactional
class MonthClosing {

    private final RollAccess access;
    private final Registers registers;
    private final SheetRows rows;
    private final Corrections corrections;
    private final Audit audit;
    private final Clock clock;

    MonthClosing(
            RollAccess access, Registers registers, SheetRows rows, Corrections corrections, Audit audit, Clock clock) {
        this.access = access;
        this.registers = registers;
        this.rows = rows;
        this.corrections = corrections;
        this.audit = audit;
        this.clock = clock;
    }

    /** 月次確定. Refused with the list of obstacles while there are any. */
    void close(UUID homeroom, YearMonth month) {
        var home = access.require(Permission.CLOSE_MONTH, homeroom);
        rows.lock(homeroom);
        var register = registers.register(home, inSchoolYear(home, month));
        if (!register.closing().isOpen()) {
            throw MONTH_CLOSED.with();
        }
        var findings = new ClosingCheck(register).findings();
        if (!findings.isEmpty()) {
            throw MONTH_NOT_READY.with(findings.size()).at(findings);
        }
        var name = actor();
        put(
                home,
                month,
                new Closing(
                        State.CLOSED,
                        name,
                        clock.instant(),
                        "",
                        null,
                        register.closing().version()));
        record(Permission.CLOSE_MONTH, home, month, Map.of("closed", month.toString()));
    }

    /** 校長の承認 of a closed month. */
    void approve(UUID homeroom, YearMonth month) {
        var home = access.require(Permission.APPROVE_MONTH, homeroom);
        rows.lock(homeroom);
        var closing = closed(home, month);
        if (closing.state() == State.APPROVED) {
            throw ALREADY_APPROVED.with();
        }
        put(
                home,
                month,
                new Closing(
                        State.APPROVED,
                        closing.closedBy(),
                        closing.closedAt(),
                        actor(),
                        clock.instant(),
                        closing.version()));
        record(Permission.APPROVE_MONTH, home, month, Map.of("approved", month.toString()));
    }

    /** 差し戻し: opens a month that is closed and not yet approved. */
    void sendBack(UUID homeroom, YearMonth month) {
        var home = access.require(Permission.APPROVE_MONTH, homeroom);
        rows.lock(homeroom);
        var closing = closed(home, month);
        if (closing.state() == State.APPROVED) {
            throw ALREADY_APPROVED.with();
        }
        put(home, month, new Closing(State.OPEN, "", null, "", null, closing.version()));
        record(Permission.APPROVE_MONTH, home, month, Map.of("sentBack", month.toString()));
    }

    /**
     * Changes one mark of a closed month. The reason is kept, and an approval lapses, for it was given to other numbers.
     *
     * @return prints that carry the old number, latest first
     */
    List<PrintsMade.Print> correct(UUID homeroom, MarkEdit edit, String reason) {
        var home = access.require(Permission.CORRECT_CLOSED, homeroom);
        var month = inSchoolYear(home, YearMonth.from(edit.day()));
        if (reason.isBlank()) {
            throw CORRECTION_NEEDS_REASON.with();
        }
        rows.lock(homeroom);
        var closing = closed(home, month);
        corrections.apply(home, registers.register(home, month), edit, reason);
        put(
                home,
                month,
                new Closing(State.CLOSED, closing.closedBy(), closing.closedAt(), "", null, closing.version()));
        record(
                Permission.CORRECT_CLOSED,
                home,
                month,
                Map.of(
                        "day",
                        edit.day().toString(),
                        "enrollment",
                        edit.enrollment().toString(),
                        "code",
                        edit.mark().code().name()));
        return corrections.printsMade(home, month);
    }

    private Closing closed(Homeroom home, YearMonth month) {
        var closing = rows.closing(home.id(), inSchoolYear(home, month));
        if (closing.isOpen()) {
            throw MONTH_NOT_CLOSED.with();
        }
        return closing;
    }

    private void put(Homeroom home, YearMonth month, Closing closing) {
        if (!rows.put(home.id(), month, closing)) {
            throw CHANGED_MEANWHILE.with();
        }
    }

    private static String actor() {
        return Actor.current().name();
    }

    private void record(Permission permission, Homeroom home, YearMonth month, Map<String, ?> detail) {
        audit.record(
                Audit.Action.CHANGE,
                Audit.Target.of("attendance-month", home.id() + "/" + month),
                permission.classification(),
                detail);
    }
}
