package jp.agata.identity.vault;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A training attended (研修) or a licence held (免許・資格).
 *
 * @param issuer who held the training, or granted the licence
 * @param number of the licence; empty for a training
 * @param day it ended, or was granted
 * @param until last day it is valid; absent where it does not end
 * @param hours of a training, where known
 */
record Credential(
        UUID id,
        CredentialKind kind,
        String title,
        String issuer,
        String number,
        LocalDate day,
        @Nullable LocalDate until,
        @Nullable BigDecimal hours) {}
