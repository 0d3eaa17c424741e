package jp.agata.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff of the prefecture.
 *
 * @param employeeId 職員番号, six digits; leading zeros count
 * @param objectId {@code oid} of the Microsoft 365 account, with {@code directoryTenant} the key of sign-in; both absent
 *     until an account is tied to the person, who cannot sign in before
 */
public record Person(
        UUID id,
        String employeeId,
        String name,
        String furigana,
        @Nullable UUID directoryTenant,
        @Nullable UUID objectId) {

    public boolean hasAccount() {
        return objectId != null;
    }
}
