package jp.agata.excuse;

import static jp.agata.excuse.ExcuseProblem.*;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import jp.agata.access.AccessProblem;
import jp.agata.access.Permission;
import jp.agata.audit.Audit;
import jp.agata.problem.ProblemCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Entering, changing, ending and withdrawing cases. Every act adds a version; none is ever altered. */
@Service
@Transactional
class Excuses {

    private static final int LONGEST_TEXT = 100;

    private final ExcuseRows rows;
    private final Excusable students;
    private final ExcuseWeighing weighing;
    private final Audit audit;
    private final Clock clock;

    Excuses(ExcuseRows rows, Excusable students, ExcuseWeighing weighing, Audit audit, Clock clock) {
        this.rows = rows;
        this.students = students;
        this.weighing = weighing;
        this.audit = audit;
        this.clock = clock;
    }

    /** Refused where it would change a closed month, touch no 授業日 or lie over another case. */
    UUID register(UUID enrollment, Excuse excuse) {
        var id = UUID.randomUUID();
        var whom = students.require(Permission.EXCUSE, enrollment, excuse.from());
        var days = weighing.check(whom, id, excuse);
        put(whom, id, 1, excuse, false);
        weighing.announce(whom, days);
        return id;
    }

    /** The next version of a case, for what is known better now: its end above all. */
    void change(UUID id, int version, Excuse excuse) {
        var latest = latest(id);
        var whom = students.require(Permission.EXCUSE, latest.enrollment(), excuse.from());
        var days = weighing.check(whom, id, excuse);
        put(whom, id, version + 1, excuse, false);
        weighing.announce(whom, days);
    }

    /** 取り消し: the case never was. What was entered on its days counts again. */
    void withdraw(UUID id, int version, String reason) {
        var latest = latest(id);
        var whom = students.require(
                Permission.EXCUSE, latest.enrollment(), latest.excuse().from());
        var days = weighing.checkWithdrawal(whom, id);
        put(whom, id, version + 1, latest.excuse().noting(required(reason)), true);
        weighing.announce(whom, days);
    }

    /** 校長が認める: so many days for a relation the table does not have. */
    void admit(UUID id, int version, int admitted) {
        var latest = latest(id);
        var whom = students.require(
                Permission.ADMIT_EXCUSE, latest.enrollment(), latest.excuse().from());
        if (!(latest.excuse() instanceof Bereavement asked) || weighing.isByTheTable(asked) || admitted < 1) {
            throw NOTHING_TO_ADMIT.with();
        }
        var granted = weighing.granted(whom, asked, admitted);
        var days = weighing.check(whom, id, granted);
        put(whom, id, version + 1, granted, false);
        weighing.announce(whom, days);
    }

    private ExcuseVersion latest(UUID id) {
        var latest = rows.history(id).stream().findFirst().orElseThrow(AccessProblem.NOT_FOUND::with);
        if (latest.withdrawn()) {
            // 手の届かない人には、取り消されたことも見せない
            students.require(
                    Permission.EXCUSE, latest.enrollment(), latest.excuse().from());
            throw WITHDRAWN.with();
        }
        return latest;
    }

    private void put(Excusable.Whom whom, UUID id, int version, Excuse excuse, boolean withdrawn) {
        checked(excuse.note(), TEXT_TOO_LONG);
        if (!rows.add(id, version, whom.enrollment(), excuse, withdrawn, clock.instant())) {
            throw CHANGED_MEANWHILE.with();
        }
        audit.record(
                Audit.Action.CHANGE,
                Audit.Target.of("excuse", id),
                Permission.EXCUSE.classification(),
                Map.of(
                        "student",
                        whom.member().student(),
                        "enrollment",
                        whom.enrollment(),
                        "kind",
                        excuse.kind().name(),
                        "from",
                        excuse.from().toString(),
                        "until",
                        String.valueOf(excuse.until()),
                        "version",
                        version,
                        "withdrawn",
                        withdrawn));
    }

    private static String required(String reason) {
        if (reason.isBlank()) {
            throw REASON_MISSING.with();
        }
        return checked(reason.strip(), TEXT_TOO_LONG);
    }

    private static String checked(String text, ProblemCode otherwise) {
        if (text.length() > LONGEST_TEXT) {
            throw otherwise.with(LONGEST_TEXT);
        }
        return text;
    }
}
