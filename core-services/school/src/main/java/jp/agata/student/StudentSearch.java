package jp.agata.student;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.agata.access.Access;
import jp.agata.access.Permission;
import jp.agata.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Search for students within the actor's reach. What was found is recorded, what was typed is not: it may be a name. */
@Service
@Transactional
class StudentSearch {

    private final SearchQueries queries;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    StudentSearch(SearchQueries queries, Access access, Audit audit, Clock clock) {
        this.queries = queries;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    List<SearchQueries.Hit> find(String typed, int limit) {
        access.require(Permission.VIEW_STUDENT);
        var term = SearchTerm.of(typed);
        if (term.isEmpty()) {
            return List.of();
        }
        var hits = queries.find(term, access.ownSchool(), access.ownHomeroom(), LocalDate.now(clock), limit);
        if (!hits.isEmpty()) {
            audit.record(
                    Audit.Action.VIEW,
                    Audit.Target.of("student", "*"),
                    Permission.VIEW_STUDENT.classification(),
                    Map.of("ids", hits.stream().map(SearchQueries.Hit::student).toList()));
        }
        return hits;
    }
}
