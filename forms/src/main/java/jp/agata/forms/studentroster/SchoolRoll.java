package jp.agata.forms.studentroster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.agata.calendar.SchoolYear;
import jp.agata.homeroom.Homerooms;
import jp.agata.school.Schools;
import jp.agata.student.Students;
import org.springframework.stereotype.Component;

/** Everyone on the roll of a school since April, homeroom by homeroom. */
@Component
class SchoolRoll {

    private final Schools schools;
    private final Homerooms homerooms;
    private final Students students;

    SchoolRoll(Schools schools, Homerooms homerooms, Students students) {
        this.schools = schools;
        this.homerooms = homerooms;
        this.students = students;
    }

    String schoolName(UUID school) {
        return schools.get(school).name();
    }

    List<SchoolSection> of(UUID school, LocalDate day) {
        var year = SchoolYear.of(day);
        var enrolled = students.enrolled(school, year.firstDay(), day);
        var sections = new ArrayList<SchoolSection>();
        for (var home : homerooms.ofSchool(school, year.year())) {
            sections.add(SchoolSection.of(
                    home,
                    enrolled.stream()
                            .filter(member -> home.id().equals(member.homeroom()))
                            .toList()));
        }
        var waiting = enrolled.stream()
                .filter(member -> member.homeroom() == null && member.isOnRoll(day))
                .toList();
        if (!waiting.isEmpty()) {
            sections.add(SchoolSection.withoutHomeroom(waiting));
        }
        return sections;
    }
}
