package jp.agata.student;

import java.util.List;
import java.util.Optional;
import jp.agata.access.Access;
import jp.agata.access.Permission;
import jp.agata.school.Schools;
import jp.agata.web.HomePanel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 学級 on the home page: the classes of the own school, or the one in charge of, with today's numbers. */
@Component
@Order(50)
class HomeroomsPanel implements HomePanel {

    record Classes(int students, int schools, List<HomeroomOverview.Line> lines) {}

    private final Schools schools;
    private final HomeroomOverview overview;
    private final Access access;

    HomeroomsPanel(Schools schools, HomeroomOverview overview, Access access) {
        this.schools = schools;
        this.overview = overview;
        this.access = access;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Shown> show() {
        if (!access.may(Permission.VIEW_STUDENT)) {
            return Optional.empty();
        }
        var classes = access.ownSchool()
                .map(school -> {
                    var lines = overview.of(school);
                    return new Classes(
                            lines.stream().mapToInt(line -> line.count().all()).sum(), 1, lines);
                })
                .orElseGet(() -> new Classes(
                        overview.schools().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        schools.all().size(),
                        List.of()));
        return Optional.of(new Shown("student/panel", classes));
    }
}
