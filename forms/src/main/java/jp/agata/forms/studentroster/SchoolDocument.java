package jp.agata.forms.studentroster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.agata.calendar.EraCalendar;
import jp.agata.forms.Document;
import jp.agata.forms.Document.Part;
import jp.agata.forms.HeadCount;
import jp.agata.forms.Options;
import jp.agata.forms.RosterOptions;
import jp.agata.student.Contacts;
import jp.agata.student.Member;

/**
 * A school's roster on its base date, grade after grade and homeroom after homeroom, each with its head count.
 *
 * @param sections with those who have left since April
 * @param entries of those on the roll
 */
record SchoolDocument(
        String school,
        LocalDate day,
        List<SchoolSection> sections,
        Map<UUID, Contacts.Entry> entries,
        Options options,
        String imprint,
        boolean specimen) {

    SchoolDocument {
        var grade = options.one(StudentRosterForm.GRADE);
        if (!grade.isEmpty()) {
            school += "　" + grade + "年";
            sections = sections.stream()
                    .map(section -> section.only(Integer.parseInt(grade)))
                    .toList();
        }
    }

    Document document() {
        var sheet = new SchoolSheet(
                "児童生徒名簿",
                school,
                EraCalendar.STANDARD.format(day) + "現在　　" + count(sections),
                imprint,
                specimen,
                options.isOn(StudentRosterForm.GENDER));
        return new Document("児童生徒名簿 " + school, List.of(new Part(sheet, lines())), List.of());
    }

    private List<SchoolLine> lines() {
        var lines = new ArrayList<SchoolLine>();
        for (var section : sections) {
            var grade = gradeHeading(section);
            var heading = section.name() + "　" + count(List.of(section));
            section.members().stream()
                    .filter(member -> member.isOnRoll(day) || options.isOn(RosterOptions.EXITED))
                    .sorted(Comparator.comparing(Member::grade).thenComparing(Member::number))
                    .forEach(member -> lines.add(
                            SchoolLine.of(grade, heading, member, entries.get(member.student()), day, options)));
        }
        return lines;
    }

    private String gradeHeading(SchoolSection section) {
        var same = sections.stream()
                .filter(other -> other.grade().equals(section.grade()))
                .toList();
        return same.size() > 1 ? section.grade() + "　計 " + count(same) : "";
    }

    /** 在籍: who has left is listed, never counted. */
    private HeadCount count(List<SchoolSection> of) {
        return HeadCount.of(of.stream()
                .flatMap(section -> section.members().stream())
                .filter(member -> member.isOnRoll(day))
                .map(Member::gender)
                .toList());
    }
}
