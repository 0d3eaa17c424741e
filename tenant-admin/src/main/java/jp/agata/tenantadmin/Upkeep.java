package jp.agata.tenantadmin;

import java.util.stream.Collectors;
import jp.agata.tenancy.CellMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps what other processes read in step with the control schema. */
@Component
class Upkeep {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    private final TenantBook book;
    private final CellMap cellMap;
    private final Provisioning provisioning;

    Upkeep(TenantBook book, CellMap cellMap, Provisioning provisioning) {
        this.book = book;
        this.cellMap = cellMap;
        this.provisioning = provisioning;
    }

    @EventListener(ApplicationReadyEvent.class)
    void afterStart() {
        publish();
        recover();
    }

    /** What another process began to add and did not live to finish. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void recover() {
        try {
            provisioning.recover();
        } catch (DataAccessException e) {
            LOG.warn("Looking for what was left half added is tried again in a minute", e);
        }
    }

    /** Redis may forget; the gateway must not stay without a map. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void publish() {
        try {
            cellMap.publish(book.all().stream()
                    .filter(municipality -> municipality.state() == Municipality.State.ACTIVE)
                    .collect(Collectors.toMap(Municipality::code, Municipality::cell)));
        } catch (DataAccessException e) {
            LOG.warn("The gateway's map is not written; tried again in a minute", e);
        }
    }
}
