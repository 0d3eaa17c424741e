package jp.agata.forms.classroster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.agata.calendar.EraCalendar;
import jp.agata.forms.Document;
import jp.agata.forms.Document.Part;
import jp.agata.forms.HeadCount;
import jp.agata.forms.Options;
import jp.agata.forms.RosterOptions;
import jp.agata.student.Member;

/**
 * A homeroom's roster on its base date.
 *
 * @param members of the school year up to the base date, with those who have left
 * @param byGrade 複式: one roster, grade after grade, each with its head count
 */
record RosterDocument(
        String place,
        LocalDate day,
        List<Member> members,
        boolean byGrade,
        Options options,
        String imprint,
        boolean specimen) {

    private static final int ROWS = 40;

    Document document() {
        var sheet = RosterSheet.of(
                "学級名簿",
                place,
                EraCalendar.STANDARD.format(day) + "現在　　" + count(members),
                imprint,
                specimen,
                options.isOn(ClassRosterForm.GENDER),
                options.isOn(RosterOptions.MOVES) || options.isOn(RosterOptions.EXITED),
                options.words(ClassRosterForm.CHECKS));
        return new Document("学級名簿 " + place, List.of(new Part(sheet, lines())), List.of());
    }

    private List<RosterLine> lines() {
        var lines = new ArrayList<RosterLine>();
        sections()
                .forEach((section, inIt) ->
                        inIt.forEach(member -> lines.add(RosterLine.of(section, member, day, options))));
        var last = lines.isEmpty() ? "" : lines.getLast().section();
        while (lines.size() < ROWS) {
            lines.add(RosterLine.blank(last));
        }
        return lines;
    }

    /** Everyone shown, by number under one heading, or 複式 under that of each grade. */
    private Map<String, List<Member>> sections() {
        var shown = members.stream()
                .filter(member -> member.isOnRoll(day) || options.isOn(RosterOptions.EXITED))
                .sorted(Comparator.comparing(Member::number))
                .toList();
        if (!byGrade) {
            return Map.of("", shown);
        }
        return shown.stream()
                .collect(Collectors.groupingBy(Member::grade, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        grade -> grade.getKey() + "年　" + count(grade.getValue()),
                        Map.Entry::getValue,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** 在籍: who has left is listed, never counted. */
    private HeadCount count(List<Member> of) {
        return HeadCount.of(of.stream()
                .filter(member -> member.isOnRoll(day))
                .map(Member::gender)
                .toList());
    }
}
