package jp.agata.excuse;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.agata.attendance.Excused;
import jp.agata.attendance.ExcusedDays;
import org.springframework.stereotype.Component;

/** Tells the roll and the registers which days follow from cases. */
@Component
class StoredExcuses implements ExcusedDays {

    private final ExcuseRows rows;

    StoredExcuses(ExcuseRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<UUID, List<Excused>> of(Collection<UUID> enrollments, LocalDate first, LocalDate last) {
        return rows.standing(enrollments, first, last).stream()
                .collect(Collectors.groupingBy(
                        ExcuseVersion::enrollment,
                        Collectors.flatMapping(
                                version -> version.excuse().days(version.id()).stream(), Collectors.toList())));
    }

    @Override
    public long changes() {
        return rows.count();
    }
}
