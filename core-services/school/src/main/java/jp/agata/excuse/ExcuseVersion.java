package jp.agata.excuse;

import java.time.Instant;
import java.util.UUID;

/**
 * One version of a case: what was stated, by whom and when.
 *
 * @param version from 1; to be given back when the case is changed
 * @param registered when its first version was entered: the day of the order
 * @param withdrawn the case never was (取り消し); what it said stays readable
 */
record ExcuseVersion(
        UUID id,
        int version,
        UUID enrollment,
        Excuse excuse,
        boolean withdrawn,
        Instant registered,
        String by,
        Instant at) {}
