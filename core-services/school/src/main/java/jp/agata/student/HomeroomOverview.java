package jp.agata.student;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.agata.access.Access;
import jp.agata.access.Permission;
import jp.agata.calendar.SchoolYear;
import jp.agata.homeroom.Homeroom;
import jp.agata.homeroom.Homerooms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Homerooms of a school with how many are on roll today. Counts only: no child is named, nothing is recorded. */
@Service
@Transactional(readOnly = true)
class HomeroomOverview {

    record Line(Homeroom homeroom, Count count) {}

    record Count(int all, int boys, int girls) {
        static final Count NONE = new Count(0, 0, 0);
    }

    private final MemberQueries queries;
    private final Homerooms homerooms;
    private final Access access;
    private final Clock clock;

    HomeroomOverview(MemberQueries queries, Homerooms homerooms, Access access, Clock clock) {
        this.queries = queries;
        this.homerooms = homerooms;
        this.access = access;
        this.clock = clock;
    }

    List<Line> of(UUID school) {
        access.require(Permission.VIEW_STUDENT);
        var today = LocalDate.now(clock);
        var counts = queries.counts(school, today);
        return homerooms.ofSchool(school, SchoolYear.of(today).year()).stream()
                .map(homeroom -> new Line(homeroom, counts.getOrDefault(homeroom.id(), Count.NONE)))
                .toList();
    }

    /** Number on roll of each school the actor may see. */
    Map<UUID, Integer> schools() {
        access.require(Permission.VIEW_STUDENT);
        return queries.countsBySchool(LocalDate.now(clock));
    }
}
