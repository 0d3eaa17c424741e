package jp.agata.forms.studentroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.agata.forms.Options;
import jp.agata.forms.SampleMembers;
import jp.agata.student.Contact;
import jp.agata.student.Contacts;
import jp.agata.student.Member;
import org.junit.jupiter.api.Test;

/** 34 children in one homeroom, of whom two have left, and 36 in the other. */
class SchoolDocumentTest {

    private static final Options EXITED = new Options(Map.of("exited", List.of("true")));

    @Test
    void whoHasLeftIsStruckAndNoLongerSaysWhereToFindThem() {
        var left = lines(EXITED).stream().filter(SchoolLine::exited).toList();

        assertThat(left).extracting(SchoolLine::note).containsExactly("6.21転学", "5.11編入、6.4転学");
        assertThat(left)
                .allMatch(line -> line.address().isEmpty()
                        && line.phone().isEmpty()
                        && line.guardian().isEmpty());
        assertThat(lines(Options.NONE)).noneMatch(SchoolLine::exited);
    }

    @Test
    void homeroomAndGradeAreCountedWithoutThem() {
        assertThat(lines(EXITED)).extracting(SchoolLine::section).contains("3年2組　32名（男15 女17）");
        assertThat(lines(EXITED)).extracting(SchoolLine::grade).contains("3年　計 68名（男33 女35）");
    }

    @Test
    void oneGradeIsPrintedAlone() {
        var third = new Options(Map.of("grade", List.of("3")));

        assertThat(lines(third))
                .hasSize(grade(3))
                .extracting(SchoolLine::section)
                .contains("3年2組　17名（男10 女7）");
    }

    private static int grade(int grade) {
        return Math.toIntExact(Stream.of(SampleMembers.SETS.getFirst(), SampleMembers.MOVING)
                .flatMap(List::stream)
                .filter(member -> member.grade() == grade && member.isOnRoll(SampleMembers.DAY))
                .count());
    }

    @Test
    void whoIsInNoHomeroomYetIsOnTheRosterToo() {
        var waiting = SchoolSection.withoutHomeroom(List.of(SampleMembers.MOVING.getFirst()));

        assertThat(lines(List.of(waiting), Options.NONE))
                .extracting(SchoolLine::section)
                .containsExactly("学級が決まっていない人　1名（男0 女1）");
    }

    private static List<SchoolLine> lines(Options options) {
        return lines(
                List.of(
                        new SchoolSection("3年", "3年1組", SampleMembers.SETS.getFirst()),
                        new SchoolSection("3年", "3年2組", SampleMembers.MOVING)),
                options);
    }

    private static List<SchoolLine> lines(List<SchoolSection> sections, Options options) {
        var document = new SchoolDocument("見本小学校", SampleMembers.DAY, sections, entries(), options, "様式", false);
        return document.document().parts().getFirst().rows().stream()
                .map(SchoolLine.class::cast)
                .toList();
    }

    private static Map<UUID, Contacts.Entry> entries() {
        var contact = new Contact("000-0000", "見本市1番地", "000-0000-0000", "見本", "母");
        return SampleMembers.MOVING.stream()
                .map(Member::student)
                .collect(Collectors.toMap(
                        student -> student,
                        student -> new Contacts.Entry(student, LocalDate.of(2017, 12, 31), contact)));
    }
}
