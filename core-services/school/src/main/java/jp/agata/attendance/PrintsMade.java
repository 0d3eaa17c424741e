package jp.agata.attendance;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** Knows which documents carry the numbers of a month. Implemented by whoever prints; without one, none are known. */
public interface PrintsMade {

    /**
     * @param form 様式の名
     * @param path of its page below the tenant, without a leading slash; may be empty
     */
    record Print(String form, String madeBy, Instant madeAt, String path) {}

    /** Prints with numbers of that homeroom and month, the school's and those that count from April too; latest first. */
    List<Print> of(UUID school, UUID homeroom, YearMonth month);
}
