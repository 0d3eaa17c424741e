package jp.agata.demo;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Everything of one school as rows, written in the order in which the tables refer to each other. */
final class SchoolRows {

    private final CopyRows schools = new CopyRows("school (id, code, name, short_name, kind)");
    private final CopyRows schoolDays = new CopyRows("school_day (school_id, day, kind, label)");
    private final CopyRows homerooms =
            new CopyRows("homeroom (id, school_id, school_year, name, grades, kind, position)");
    private final CopyRows memberships =
            new CopyRows("homeroom_membership (id, enrollment_id, homeroom_id, grade, number, valid_from)");

    private final DemoTime time;
    private final NamePool names;
    private final Dice dice;
    private final ChildRows persons;
    private final RollRows roll;

    SchoolRows(DemoTime time, NamePool names, Dice dice) {
        this.time = time;
        this.names = names;
        this.dice = dice;
        this.persons = new ChildRows(time.schoolYear(), names, dice);
        this.roll = new RollRows(dice);
    }

    /** @return how many children */
    int write(DemoSchool school, Connection connection) {
        var calendar = new DemoCalendar(time.schoolYear(), school.plan().number());
        add(school, calendar);
        var days = calendar.classDays(time.firstRollDay(), time.lastRollDay());
        var count = 0;
        for (var room : school.rooms()) {
            var children = children(school, room, count);
            count += children.size();
            add(school, room, children);
            roll.add(room, children, days);
        }
        List.of(schools, schoolDays, homerooms).forEach(rows -> rows.writeTo(connection));
        persons.writeTo(connection);
        memberships.writeTo(connection);
        roll.writeTo(connection);
        return count;
    }

    private void add(DemoSchool school, DemoCalendar calendar) {
        var plan = school.plan();
        schools.add(school.id(), plan.code(), plan.name(), plan.shortName(), plan.kind());
        calendar.set().forEach(day -> schoolDays.add(school.id(), day.date(), day.kind(), day.label()));
    }

    private void add(DemoSchool school, DemoSchool.Room room, List<Child> children) {
        var plan = room.plan();
        var year = time.schoolYear();
        var grades = plan.grades().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        homerooms.add(room.id(), school.id(), year.year(), plan.name(), grades, plan.kind(), room.position());
        for (var n = 0; n < children.size(); n++) {
            var child = children.get(n);
            persons.add(school, child);
            memberships.add(dice.uuid(), child.enrollment(), room.id(), child.grade(), n + 1, child.memberFrom(year));
        }
    }

    /** In the order of their numbers: by grade, then reading; who came during the year stands last. */
    private List<Child> children(DemoSchool school, DemoSchool.Room room, int numberedFrom) {
        var children = new ArrayList<Child>();
        for (var grade : room.plan().gradeOfEach()) {
            var number = numberedFrom + children.size();
            children.add(Child.of(number, grade, school.plan().kind(), time, names, dice));
        }
        children.sort(Comparator.comparing((Child child) -> child.arrived() != null)
                .thenComparing(Child::grade)
                .thenComparing(child -> child.name().schoolFurigana()));
        return children;
    }
}
