package jp.agata.forms.classroster;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.agata.access.Classification;
import jp.agata.access.Permission;
import jp.agata.calendar.SchoolYear;
import jp.agata.forms.Document;
import jp.agata.forms.Form;
import jp.agata.forms.FormFacts;
import jp.agata.forms.FormFacts.Glyphs;
import jp.agata.forms.FormFacts.Subject;
import jp.agata.forms.FormOption;
import jp.agata.forms.FormOption.Toggle;
import jp.agata.forms.FormOption.Words;
import jp.agata.forms.FormRequest;
import jp.agata.forms.Options;
import jp.agata.forms.Papers;
import jp.agata.forms.RosterOptions;
import jp.agata.forms.SampleMembers;
import jp.agata.forms.Specimen;
import jp.agata.homeroom.Homerooms;
import jp.agata.reporting.engine.Contract;
import jp.agata.school.Schools;
import jp.agata.student.Member;
import jp.agata.student.Students;
import org.springframework.stereotype.Component;

/** 学級名簿. */
@Component
class ClassRosterForm implements Form {

    static final Toggle GENDER = RosterOptions.gender(false);
    static final Words CHECKS = new Words("check", "確認欄の見出し", RosterSheet.COLUMNS, 6);

    private static final String ID = "class-roster";

    private final Students students;
    private final Homerooms homerooms;
    private final Schools schools;
    private final Specimen specimen;

    ClassRosterForm(Students students, Homerooms homerooms, Schools schools, Specimen specimen) {
        this.students = students;
        this.homerooms = homerooms;
        this.schools = schools;
        this.specimen = specimen;
    }

    @Override
    public FormFacts facts() {
        return new FormFacts(
                ID,
                "K01",
                "学級名簿",
                1,
                Subject.HOMEROOM_ON_DAY,
                List.of(Papers.a4Portrait(ID)),
                Glyphs.FALLBACK,
                Classification.III,
                Permission.VIEW_STUDENT,
                1,
                "慣行（学齢簿による。学校教育法施行令1条）");
    }

    @Override
    public Contract contract() {
        return Contract.of(RosterSheet.class, RosterLine.class);
    }

    @Override
    public List<FormOption> options() {
        return List.of(GENDER, RosterOptions.MOVES, RosterOptions.EXITED, CHECKS);
    }

    @Override
    public Document document(FormRequest request) {
        var home = homerooms.get(request.theHomeroom());
        var day = request.day();
        return new RosterDocument(
                        schools.get(home.school()).name() + "　" + home.displayName(),
                        day,
                        students.members(home, SchoolYear.of(day).firstDay(), day),
                        home.grades().size() > 1,
                        request.options(),
                        facts().imprint(),
                        specimen.isOn())
                .document();
    }

    /** The ordinary ones, then with every column, without 備考, and 複式. */
    @Override
    public List<Document> samples() {
        var headings = List.of("検尿", "検尿提出", "歯科検診票", "運動会参加票", "", "PTA", "集金4月", "5月", "6月", "写真", "水着", "面談希望日時");
        var everything = new Options(Map.of(
                GENDER.name(), List.of("true"), RosterOptions.EXITED.name(), List.of("true"), CHECKS.name(), headings));
        var withoutNotes = new Options(
                Map.of(GENDER.name(), List.of("true"), RosterOptions.MOVES.name(), List.of(), CHECKS.name(), headings));
        return Stream.concat(
                        SampleMembers.SETS.stream().map(members -> sample(members, false, Options.NONE)),
                        Stream.of(
                                sample(SampleMembers.MOVING, false, everything),
                                sample(SampleMembers.MOVING, false, withoutNotes),
                                sample(SampleMembers.MOVING, true, everything)))
                .toList();
    }

    private Document sample(List<Member> members, boolean byGrade, Options options) {
        return new RosterDocument(
                        "見本市立見本小学校　" + (byGrade ? "3・4年 複式" : "3年2組"),
                        SampleMembers.DAY,
                        members,
                        byGrade,
                        options,
                        facts().imprint(),
                        true)
                .document();
    }
}
