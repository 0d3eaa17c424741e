package jp.agata.identity.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.agata.access.Access;
import jp.agata.access.AccessProblem;
import jp.agata.access.Permission;
import jp.agata.calendar.JapanTime;
import jp.agata.identity.orders.Order;
import jp.agata.intake.Acceptance;
import jp.agata.intake.IntakeProblem;
import jp.agata.sheet.Fingerprint;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Taking in files of 人事異動: kept as received, previewed as often as needed, and taken into the ledger whole or not at
 * all. Only the prefecture's personnel office.
 */
@Service
@Transactional(transactionManager = "controlTransactions")
public class OrderImports {

    private final OrderFiles files;
    private final OrderPreviews previews;
    private final OrderMappings mappings;
    private final OrderIntake intake;
    private final OrderTrail trail;
    private final Access access;
    private final Clock clock;

    OrderImports(
            OrderFiles files,
            OrderPreviews previews,
            OrderMappings mappings,
            OrderIntake intake,
            OrderTrail trail,
            Access access,
            Clock clock) {
        this.files = files;
        this.previews = previews;
        this.mappings = mappings;
        this.intake = intake;
        this.trail = trail;
        this.access = access;
        this.clock = clock;
    }

    /** Keeps the file; changes nothing of the ledger. */
    public UUID receive(String fileName, byte[] bytes) {
        access.require(Permission.MANAGE_ORDERS);
        var sha256 = Fingerprint.of(bytes);
        var id = files.keep(fileName, sha256, bytes);
        trail.received(id, sha256);
        return id;
    }

    /** What it says and what has to be mended; every look is recorded. */
    OrderPreview preview(UUID id) {
        access.require(Permission.MANAGE_ORDERS);
        var file = files.find(id).orElseThrow(AccessProblem.NOT_FOUND::with);
        trail.previewed(id);
        return new OrderPreview(file, previews.check(file.fileName(), files.content(id)));
    }

    List<OrderFile> history() {
        access.require(Permission.MANAGE_ORDERS);
        return files.latest();
    }

    void map(UUID id, Map<OrderColumn, Integer> columns) {
        access.require(Permission.MANAGE_ORDERS);
        var file = files.find(id).orElseThrow(AccessProblem.NOT_FOUND::with);
        mappings.remember(previews.check(file.fileName(), files.content(id)).header(), columns);
        trail.mapped(id);
    }

    /**
     * Takes the whole file into the ledger.
     *
     * @param announcedAt 公表: until then only the personnel office sees it
     */
    public void take(UUID id, Instant announcedAt, Acceptance acceptance) {
        access.require(Permission.MANAGE_ORDERS);
        intake.lock();
        var file = files.find(id).orElseThrow(AccessProblem.NOT_FOUND::with);
        if (file.isTaken()) {
            throw IntakeProblem.ALREADY_TAKEN.with();
        }
        var checked = previews.check(file.fileName(), files.content(id));
        acceptance.refuseUnlessFits(checked.fingerprint(), checked.verdict(), checked.isTakeable());
        refuseAfterTheFact(announcedAt, checked);
        files.taken(id, announcedAt, checked.rows().size());
        intake.take(id, checked.rows());
        trail.taken(id, checked.rows().size(), announcedAt.toString());
    }

    /** Nobody may be moved before it was said, nor stay behind on the day because it was not said yet. */
    private void refuseAfterTheFact(Instant announcedAt, CheckedOrders checked) {
        var first = checked.rows().stream()
                .map(OrderRow::order)
                .map(Order::effectiveOn)
                .min(LocalDate::compareTo)
                .orElseThrow()
                .atStartOfDay(clock.getZone())
                .toInstant();
        var latest = first.isAfter(clock.instant()) ? first : clock.instant();
        if (announcedAt.isAfter(latest)) {
            throw OrderProblem.ANNOUNCED_TOO_LATE.with(
                    JapanTime.dateAndTime(announcedAt), JapanTime.dateAndTime(latest));
        }
    }
}
