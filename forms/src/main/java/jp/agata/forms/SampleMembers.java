package jp.agata.forms;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.agata.student.EndKind;
import jp.agata.student.Gender;
import jp.agata.student.Member;
import jp.agata.student.StartKind;
import org.jspecify.annotations.Nullable;

/** Invented members of one homeroom, for the samples of rosters. */
public final class SampleMembers {

    public static final LocalDate DAY = LocalDate.of(2026, 6, 22);
    private static final LocalDate ENTRANCE = LocalDate.of(2026, 4, 7);

    /** An ordinary class, names that test the paper, nobody, and more than one page. */
    public static final List<List<Member>> SETS =
            SampleNames.SETS.stream().map(SampleMembers::staying).toList();

    /** Among others one who came, one who left, and one whose next school has not answered. */
    public static final List<Member> MOVING = Stream.of(
                    staying(SampleNames.mixed(30)).stream().map(SampleMembers::inTwoGrades),
                    Stream.of(
                            moved(31, "見本　葉月", StartKind.TRANSFER_IN, DAY, null, null),
                            moved(
                                    32,
                                    "𠮷村　マリア・デ・ラ・ルス・フェルナンデス",
                                    StartKind.ENTRANCE,
                                    ENTRANCE,
                                    LocalDate.of(2026, 6, 17),
                                    LocalDate.of(2026, 6, 21)),
                            moved(33, "見本　楓", StartKind.ENTRANCE, ENTRANCE, LocalDate.of(2026, 6, 19), null),
                            moved(
                                    34,
                                    "見本　蓮",
                                    StartKind.ADMISSION,
                                    LocalDate.of(2026, 5, 11),
                                    LocalDate.of(2026, 6, 3),
                                    LocalDate.of(2026, 6, 4))))
            .flatMap(members -> members)
            .toList();

    private SampleMembers() {}

    private static List<Member> staying(List<SampleNames.Name> names) {
        return IntStream.range(0, names.size())
                .mapToObj(at -> member(at + 1, names.get(at), StartKind.ENTRANCE, ENTRANCE, null, null))
                .toList();
    }

    private static Member moved(
            int number,
            String name,
            StartKind kind,
            LocalDate start,
            @Nullable LocalDate left,
            @Nullable LocalDate rollEnd) {
        return member(number, new SampleNames.Name(name, "みほん"), kind, start, left, rollEnd);
    }

    private static Member member(
            int number,
            SampleNames.Name name,
            StartKind kind,
            LocalDate start,
            @Nullable LocalDate left,
            @Nullable LocalDate rollEnd) {
        return new Member(
                new UUID(1, number),
                new UUID(2, number),
                new UUID(0, 2),
                number,
                3,
                name.name(),
                name.furigana(),
                number % 2 == 0 ? Gender.MALE : Gender.FEMALE,
                kind,
                start,
                left,
                rollEnd,
                left == null ? null : EndKind.TRANSFER_OUT,
                start,
                null);
    }

    /** Grades 3 and 4 by turns, so that the same children make a 複式 homeroom. */
    private static Member inTwoGrades(Member m) {
        return new Member(
                m.enrollment(),
                m.student(),
                m.homeroom(),
                m.number(),
                3 + m.number() / 3 % 2,
                m.name(),
                m.furigana(),
                m.gender(),
                m.startKind(),
                m.startDate(),
                m.leftDate(),
                m.rollEndDate(),
                m.endKind(),
                m.memberFrom(),
                m.memberUntil());
    }
}
