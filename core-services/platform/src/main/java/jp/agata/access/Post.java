package jp.agata.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post (職): what a person is, where, and when. Prefectural posts have no tenant, board posts no school.
 *
 * @param homeroom the homeroom in charge of, for {@link Role#HOMEROOM_TEACHER} and its assistant
 * @param until last day, inclusive; absent while open
 */
public record Post(
        UUID id,
        Role role,
        @Nullable String tenant,
        @Nullable UUID school,
        @Nullable UUID homeroom,
        String title,
        LocalDate from,
        @Nullable LocalDate until) {

    public boolean isHeldOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    public boolean isIn(String tenantCode) {
        return tenantCode.equals(tenant);
    }
}
