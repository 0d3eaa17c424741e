package jp.agata.forms.studentroster;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.agata.calendar.SchoolYear;
import jp.agata.homeroom.Homeroom;
import jp.agata.homeroom.Homerooms;
import jp.agata.school.Schools;
import jp.agata.student.Member;
import jp.agata.student.Students;
import org.springframework.stereotype.Component;

/** Everyone on the roll of a school on a day, homeroom by homeroom. */
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

    Map<Homeroom, List<Member>> of(UUID school, LocalDate day) {
        var enrolled = students.enrolled(school, day);
        var roll = new LinkedHashMap<Homeroom, List<Member>>();
        for (var home : homerooms.ofSchool(school, SchoolYear.of(day).year())) {
            roll.put(
                    home,
                    enrolled.stream()
                            .filter(member -> home.id().equals(member.homeroom()))
                            .toList());
        }
        return roll;
    }
}
