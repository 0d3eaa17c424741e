package jp.agata.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jp.agata.characters.Decoding.Encoding;
import jp.agata.school.SchoolKind;
import jp.agata.sheet.Verdict;
import jp.agata.staff.StaffCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoodFilesTest {

    @ParameterizedTest
    @CsvSource({
        "excel/01-asahi-elementary.csv, 265, 15",
        "excel-utf8/01-asahi-elementary.csv, 265, 15",
        "excel/02-wakaba-elementary.csv, 138, 8",
        "excel/03-seseragi-elementary.csv, 98, 8",
        "excel/04-hoshinooka-elementary.csv, 72, 8",
        "excel/05-shirasagidai-elementary.csv, 29, 5",
        "excel/06-seifu-junior-high.csv, 150, 8",
        "excel/07-hokuto-junior-high.csv, 93, 5",
        "excel/08-mirai-junior-high.csv, 45, 5"
    })
    void rosterOfASchoolIsFineAndWhollyNew(String path, int children, int homerooms) {
        var kind = path.contains("junior") ? SchoolKind.JUNIOR_HIGH : SchoolKind.ELEMENTARY;
        var checked = Samples.check(path, Samples.empty(kind));

        assertThat(checked.findings()).isEmpty();
        assertThat(checked.verdict()).isEqualTo(Verdict.FINE);
        assertThat(checked.count(Difference.Kind.NEW)).isEqualTo(children);
        assertThat(checked.differences().stream().map(d -> d.row().homeroom()).distinct())
                .hasSize(homerooms);
    }

    @Test
    void sameFileAgainChangesNothing() {
        var checked = Samples.check("excel/01-asahi-elementary.csv", Samples.asahi());

        assertThat(checked.verdict()).isEqualTo(Verdict.FINE);
        assertThat(checked.count(Difference.Kind.UNCHANGED)).isEqualTo(265);
        assertThat(checked.staying()).isEmpty();
    }

    @Test
    void partialFileLeavesTheOthersWhereTheyAre() {
        var checked = Samples.check("broken/00-control.csv", Samples.asahi());

        assertThat(checked.count(Difference.Kind.UNCHANGED)).isEqualTo(6);
        assertThat(checked.staying()).hasSize(259);
    }

    @Test
    void betterCharactersReplacePoorerOnesButNotTheOtherWay() {
        var better = Samples.check("excel-utf8/01-asahi-elementary.csv", Samples.asahi());
        assertThat(better.verdict()).isEqualTo(Verdict.FINE);
        assertThat(better.differences(Difference.Kind.CHANGED))
                .isNotEmpty()
                .allSatisfy(difference -> assertThat(difference.changes())
                        .allMatch(change -> change.field() == Field.NAME
                                || change.field() == Field.GUARDIAN
                                || change.field() == Field.ADDRESS));

        var rich = new RegisterSnapshot(
                SchoolKind.ELEMENTARY,
                Samples.YEAR,
                Samples.TODAY,
                Samples.children("excel-utf8/01-asahi-elementary.csv", "あさひ"),
                List.of());
        var poorer = Samples.check("excel/01-asahi-elementary.csv", rich);
        assertThat(poorer.differences(Difference.Kind.CHANGED).stream().flatMap(d -> d.changes().stream()))
                .noneMatch(change -> change.field() == Field.NAME || change.field() == Field.GUARDIAN);
    }

    @Test
    void namesKeepEveryCodePoint() {
        var names = Samples.check("excel-utf8/01-asahi-elementary.csv", Samples.empty(SchoolKind.ELEMENTARY))
                .differences()
                .stream()
                .map(d -> d.row().name())
                .toList();
        var text = new String(
                Samples.bytes("excel-utf8/01-asahi-elementary.csv"), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(names).allMatch(text::contains);
        assertThat(String.join("", names))
                .contains("𠮷")
                .contains("\uFA19")
                .contains("髙")
                .contains("\uDB40");
        assertThat(Samples.encoding("excel/01-asahi-elementary.csv")).isEqualTo(Encoding.CP932);
    }

    @Test
    void namesakesStayTwo() {
        var checked = Samples.check("broken/32-same-name-same-class.csv", Samples.asahi());

        assertThat(checked.count(Difference.Kind.NEW)).isEqualTo(1);
        assertThat(checked.count(Difference.Kind.UNCHANGED)).isEqualTo(2);
    }

    @Test
    void kanaMarksAreComposedAndCompatibilityKanjiKept() {
        assertThat(Samples.check("broken/38-combining-dakuten.csv", Samples.asahi())
                        .differences()
                        .getFirst()
                        .row()
                        .furigana())
                .isEqualTo("かじやま　だいき");
        assertThat(Samples.check("broken/39-compatibility-kanji.csv", Samples.asahi())
                        .differences()
                        .getFirst()
                        .row()
                        .name())
                .contains("\uFA19")
                .contains("\uFA1A");
    }

    @Test
    void lineBreakInAnAddressIsShownAsASpace() {
        var checked = Samples.check("broken/15-quoted-newline.csv", Samples.asahi());
        assertThat(checked.differences()).hasSize(6);
        assertThat(checked.differences().get(1).row().contact().address()).isEqualTo("山口県美祢市大嶺町東分1195番地5 コーポ緑 101号");
    }

    @Test
    void heldCharactersGoThroughOnceDecided() {
        var corrections = new Corrections(java.util.Map.of(), java.util.Map.of("U+E000", "井"));
        var checked = new SchoolRosterCheck(Samples.asahi(), corrections, header -> Optional.empty())
                .check("30.csv", Samples.bytes("broken/30-pua-gaiji.csv"));
        assertThat(checked.verdict()).isEqualTo(Verdict.FINE);
        assertThat(checked.count(Difference.Kind.UNCHANGED)).isEqualTo(6);

        var decided = new Corrections(
                java.util.Map.of(
                        new Corrections.Cell(3, Field.NAME),
                        "石川　一輝",
                        new Corrections.Cell(4, Field.FURIGANA),
                        "いのうえ　れいな"),
                java.util.Map.of());
        assertThat(new SchoolRosterCheck(Samples.asahi(), decided, header -> Optional.empty())
                        .check("27.csv", Samples.bytes("broken/27-halfwidth-kana.csv"))
                        .verdict())
                .isEqualTo(Verdict.FINE);
    }

    @Test
    void mappingSetByHandIsUsed() {
        var text = "ねん,くみ,ばん,なまえ,よみ,うまれ\n4,1,1,網本　伶奈,あみもと　れいな,2016/5/10\n";
        var bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(Samples.check("x.csv", bytes, Samples.asahi()).needsMapping())
                .isTrue();

        var mapping = new ColumnMapping(java.util.Map.of(
                Field.GRADE,
                0,
                Field.HOMEROOM,
                1,
                Field.NUMBER,
                2,
                Field.NAME,
                3,
                Field.FURIGANA,
                4,
                Field.BIRTH_DATE,
                5));
        var checked = new SchoolRosterCheck(Samples.asahi(), Corrections.NONE, header -> Optional.of(mapping))
                .check("x.csv", bytes);
        assertThat(checked.findings()).isEmpty();
        assertThat(checked.count(Difference.Kind.UNCHANGED)).isEqualTo(1);
    }

    @Test
    void crOnlyFileCountsItsLines() {
        var text = "学年,組,番号,氏名,ふりがな,生年月日\r1,1,1,a,あ,2019/9/22\r1,1,2,b,い,2019/13/1\r";
        var findings = Samples.check(
                        "x.csv",
                        text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        Samples.empty(SchoolKind.ELEMENTARY))
                .findings();
        assertThat(findings).singleElement().satisfies(f -> assertThat(f.rows()).containsExactly(3));
    }

    @Test
    void aStaffListIsFine() {
        var staff = StaffCheck.check("staff.csv", Samples.bytes("staff.csv"));
        assertThat(staff.findings()).isEmpty();
        assertThat(staff.lines()).hasSize(120);
    }

    @Test
    void monthOfAttendanceIsFine() {
        assertThat(BrokenFilesTest.attendance("attendance.csv", Samples.bytes("attendance-2026-10.csv")))
                .isEmpty();
    }

    @Test
    void packageOfAMunicipalityIsFine() {
        var checked = OneRosterCheck.check(Samples.bytes("oneroster-1.2_JP.zip"));

        assertThat(checked.findings()).isEmpty();
        var roster = checked.roster().orElseThrow();
        assertThat(roster.systemCode()).isEqualTo("352136");
        assertThat(roster.schoolYear()).isEqualTo(2026);
        assertThat(roster.schools()).hasSize(8);
        assertThat(roster.studentCount()).isEqualTo(890);
        assertThat(roster.homeroomCount()).isEqualTo(62);
    }

    @Test
    void packageAndListOfASchoolNameTheSameChildren() {
        var asahi = OneRosterCheck.check(Samples.bytes("oneroster-1.2_JP.zip"))
                .roster()
                .orElseThrow()
                .schools()
                .getFirst();
        var rooms = asahi.homerooms().stream()
                .collect(java.util.stream.Collectors.toMap(MunicipalRoster.Room::id, MunicipalRoster.Room::name));
        var fromPackage = asahi.students().stream()
                .map(m -> m.grade() + "/" + rooms.get(m.homeroom()) + "/" + m.number() + "/" + m.name() + "/"
                        + m.furigana());
        var fromList = Samples.check("excel-utf8/01-asahi-elementary.csv", Samples.empty(SchoolKind.ELEMENTARY))
                .differences()
                .stream()
                .map(Difference::row)
                .map(r ->
                        r.grade() + "/" + r.homeroom().name() + "/" + r.number() + "/" + r.name() + "/" + r.furigana());
        assertThat(fromPackage).containsExactlyInAnyOrderElementsOf(fromList.toList());
    }

    @Test
    void registeredAddressOfAProtectedChildIsNotShown() {
        var child = Samples.asahi().here().getFirst();
        var row = Samples.check("excel/01-asahi-elementary.csv", Samples.empty(SchoolKind.ELEMENTARY))
                .differences()
                .getFirst()
                .row();
        var change = new Difference.Change(Field.ADDRESS, "山口県美祢市", "山口県萩市");
        var guarded = new RegisterSnapshot.Child(
                child.id(),
                child.enrollment(),
                child.schoolName(),
                child.grade(),
                child.homeroom(),
                child.number(),
                child.name(),
                child.furigana(),
                child.alias(),
                child.gender(),
                child.birthDate(),
                child.contact(),
                true);
        var open = new Difference(row, Optional.of(child), List.of(change));

        assertThat(open.before(change, true)).isEqualTo("山口県美祢市");
        assertThat(open.before(change, false)).doesNotContain("美祢");
        assertThat(new Difference(row, Optional.of(guarded), List.of(change)).before(change, true))
                .doesNotContain("美祢");
    }
}
