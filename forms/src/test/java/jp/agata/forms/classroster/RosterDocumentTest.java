package jp.agata.forms.classroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.agata.forms.Document;
import jp.agata.forms.Options;
import jp.agata.student.EndKind;
import jp.agata.student.Gender;
import jp.agata.student.Member;
import jp.agata.student.StartKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The class of forms-academic.md K01: 31 on 4/7 (男16 女15), one boy 転学 on 6/21, one girl 転入 on 6/22. */
class RosterDocumentTest {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 7);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 21);
    private static final LocalDate NEXT_DAY = LocalDate.of(2026, 6, 22);
    private static final Options EXITED = new Options(Map.of("exited", List.of("true")));

    @Test
    void rollEndsOnTheDayBeforeTheNextSchoolTakesTheChildIn() {
        assertThat(sheet(APRIL, Options.NONE).counts()).contains("31名（男16 女15）");
        assertThat(sheet(LAST_DAY, Options.NONE).counts()).contains("31名（男16 女15）");
        assertThat(sheet(NEXT_DAY, Options.NONE).counts()).contains("31名（男15 女16）");
    }

    @Test
    void whoHasLeftIsListedStruckButNotCounted() {
        var left = lines(NEXT_DAY, EXITED).stream().filter(RosterLine::exited).toList();

        assertThat(left).extracting(RosterLine::number, RosterLine::note).containsExactly(tuple("1", "6.21転学"));
        assertThat(lines(NEXT_DAY, Options.NONE)).noneMatch(RosterLine::exited);
        assertThat(sheet(NEXT_DAY, EXITED).counts()).contains("31名（男15 女16）");
    }

    @Test
    void remarksSayWhoCameAndWhoseNextSchoolHasNotAnswered() {
        assertThat(note(lines(NEXT_DAY, Options.NONE), "32")).isEqualTo("6.22転入");
        assertThat(note(lines(LAST_DAY, Options.NONE), "1")).isEqualTo("転学手続中");
        assertThat(note(lines(APRIL, Options.NONE), "1")).isEmpty();
    }

    @Test
    void remarksAreLeftOutWhereNobodyAsksForThem() {
        var off = new Options(Map.of("moves", List.of()));

        assertThat(lines(NEXT_DAY, off)).allMatch(line -> line.note().isEmpty());
        assertThat(sheet(NEXT_DAY, off).notes()).isFalse();
        assertThat(sheet(NEXT_DAY, new Options(Map.of("moves", List.of(), "exited", List.of("true"))))
                        .notes())
                .as("a struck child needs its date")
                .isTrue();
    }

    @Test
    void headingsStandInTheirColumnsOverTwoLinesAtMost() {
        var sheet = sheet(APRIL, new Options(Map.of("check", List.of("検尿", "", "運動会参加票"))));

        assertThat(sheet.check1()).isEqualTo("検尿");
        assertThat(sheet.check2()).isEmpty();
        assertThat(sheet.check3()).isEqualTo("運動会\n参加票");
        assertThat(sheet.check12()).isEmpty();
    }

    @Test
    void paperHasFortyRowsToWriteOn() {
        assertThat(lines(APRIL, Options.NONE)).hasSize(40);
    }

    @Test
    void gradesOfOneHomeroomAreCountedOneByOne() {
        var document = new RosterDocument("3・4年 複式", NEXT_DAY, members(), true, Options.NONE, "様式", false).document();

        assertThat(document.parts().getFirst().rows())
                .extracting(row -> ((RosterLine) row).section())
                .startsWith("3年　16名（男8 女8）")
                .endsWith("4年　15名（男7 女8）");
    }

    private static String note(List<RosterLine> lines, String number) {
        return lines.stream()
                .filter(line -> line.number().equals(number))
                .findFirst()
                .orElseThrow()
                .note();
    }

    private static RosterSheet sheet(LocalDate day, Options options) {
        return (RosterSheet) document(day, options).parts().getFirst().parameters();
    }

    private static List<RosterLine> lines(LocalDate day, Options options) {
        return document(day, options).parts().getFirst().rows().stream()
                .map(RosterLine.class::cast)
                .toList();
    }

    private static Document document(LocalDate day, Options options) {
        var known = members().stream()
                .filter(member -> !member.startDate().isAfter(day))
                .toList();
        return new RosterDocument("3年1組", day, known, false, options, "様式", false).document();
    }

    private static List<Member> members() {
        var members = new ArrayList<Member>();
        members.add(member(1, Gender.MALE, StartKind.ENTRANCE, APRIL, LocalDate.of(2026, 6, 17), LAST_DAY));
        IntStream.rangeClosed(2, 31)
                .forEach(number -> members.add(member(
                        number, number % 2 == 0 ? Gender.FEMALE : Gender.MALE, StartKind.ENTRANCE, APRIL, null, null)));
        members.add(member(32, Gender.FEMALE, StartKind.TRANSFER_IN, NEXT_DAY, null, null));
        return members;
    }

    private static Member member(
            int number,
            Gender gender,
            StartKind kind,
            LocalDate start,
            @Nullable LocalDate left,
            @Nullable LocalDate rollEnd) {
        return new Member(
                new UUID(1, number),
                new UUID(2, number),
                new UUID(0, 1),
                number,
                number <= 17 ? 3 : 4,
                "見本　" + number,
                "みほん",
                gender,
                kind,
                start,
                left,
                rollEnd,
                left == null ? null : EndKind.TRANSFER_OUT,
                start,
                null);
    }
}
