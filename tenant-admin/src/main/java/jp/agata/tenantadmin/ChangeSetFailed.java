package jp.agata.tenantadmin;

import java.sql.SQLException;
import org.springframework.core.NestedExceptionUtils;

/** A change set that one tenant's schema does not take. */
final class ChangeSetFailed extends RuntimeException {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final String changeSet;

    ChangeSetFailed(String changeSet, RuntimeException cause) {
        super("Change set " + changeSet + " failed", cause);
        this.changeSet = changeSet;
    }

    boolean isLockTimeout() {
        return NestedExceptionUtils.getMostSpecificCause(this) instanceof SQLException e
                && LOCK_NOT_AVAILABLE.equals(e.getSQLState());
    }

    /** For the prefecture's list, in plain words. */
    String reason() {
        return isLockTimeout()
                ? Texts.of("migration.locked", changeSet)
                : Texts.of("migration.failed", changeSet, Texts.lastWords(this));
    }
}
