package jp.agata.excuse;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.agata.access.Access;
import jp.agata.access.Permission;
import jp.agata.calendar.SchoolYear;
import jp.agata.student.StudentPanel;
import jp.agata.web.HomePanel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The student's cases of the school year, and the way to enter another. */
@Component
@Order(20)
class ExcusePanel implements StudentPanel {

    record Line(UUID id, String kind, String summary) {}

    record Panel(UUID enrollment, List<Line> lines) {}

    private final ExcuseRows rows;
    private final ExcuseWords words;
    private final Access access;

    ExcusePanel(ExcuseRows rows, ExcuseWords words, Access access) {
        this.rows = rows;
        this.words = words;
        this.access = access;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<HomePanel.Shown> of(Whom whom) {
        if (!access.mayInHomeroom(Permission.EXCUSE, whom.school(), whom.homeroom())) {
            return Optional.empty();
        }
        var year = new SchoolYear(whom.schoolYear());
        var lines = rows.standing(List.of(whom.enrollment()), year.firstDay(), year.lastDay()).stream()
                .map(version ->
                        new Line(version.id(), version.excuse().kind().label(), words.summary(version.excuse())))
                .toList();
        return Optional.of(new HomePanel.Shown("excuse/panel", new Panel(whom.enrollment(), lines)));
    }
}
