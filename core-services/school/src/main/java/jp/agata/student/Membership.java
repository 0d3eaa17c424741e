package jp.agata.student;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A student's place in a homeroom, without a name: what it takes to decide whether a day counts. The days are those of
 * {@link Member}.
 */
public record Membership(
        UUID enrollment,
        int grade,
        LocalDate startDate,
        @Nullable LocalDate leftDate,
        @Nullable LocalDate rollEndDate,
        LocalDate memberFrom,
        @Nullable LocalDate memberUntil) {}
