package jp.agata.attendance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Knows the cases of 出席停止・忌引. Implemented by whoever keeps them; without one there are none. */
public interface ExcusedDays {

    /** By enrollment: what touches a day between the two, inclusive, in order of the first day. */
    Map<UUID, List<Excused>> of(Collection<UUID> enrollments, LocalDate first, LocalDate last);

    /** How many changes there have been. */
    long changes();
}
