package jp.agata.forms.studentroster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.agata.access.Classification;
import jp.agata.access.Permission;
import jp.agata.forms.Document;
import jp.agata.forms.Form;
import jp.agata.forms.FormFacts;
import jp.agata.forms.FormFacts.Glyphs;
import jp.agata.forms.FormFacts.Subject;
import jp.agata.forms.FormOption;
import jp.agata.forms.FormOption.Choice;
import jp.agata.forms.FormOption.Toggle;
import jp.agata.forms.FormRequest;
import jp.agata.forms.Options;
import jp.agata.forms.Papers;
import jp.agata.forms.RosterOptions;
import jp.agata.forms.SampleMembers;
import jp.agata.forms.Specimen;
import jp.agata.reporting.engine.Contract;
import jp.agata.student.Contact;
import jp.agata.student.Contacts;
import jp.agata.student.Member;
import org.springframework.stereotype.Component;

/** 児童生徒名簿. */
@Component
class StudentRosterForm implements Form {

    static final Toggle GENDER = RosterOptions.gender(true);
    static final Choice GRADE = new Choice("grade", "学年", grades());

    private static final String ID = "student-roster";

    private final SchoolRoll roll;
    private final Contacts contacts;
    private final Specimen specimen;

    StudentRosterForm(SchoolRoll roll, Contacts contacts, Specimen specimen) {
        this.roll = roll;
        this.contacts = contacts;
        this.specimen = specimen;
    }

    @Override
    public FormFacts facts() {
        return new FormFacts(
                ID,
                "K02",
                "児童生徒名簿",
                1,
                Subject.SCHOOL_ON_DAY,
                List.of(Papers.a4Landscape(ID)),
                Glyphs.FALLBACK,
                Classification.II,
                Permission.VIEW_CONTACT,
                5,
                "慣行（学齢簿による。学校教育法施行令1条）");
    }

    @Override
    public Contract contract() {
        return Contract.of(SchoolSheet.class, SchoolLine.class);
    }

    @Override
    public List<FormOption> options() {
        return List.of(GRADE, GENDER, RosterOptions.MOVES, RosterOptions.EXITED);
    }

    @Override
    public Document document(FormRequest request) {
        var day = request.day();
        return new SchoolDocument(
                        roll.schoolName(request.school()),
                        day,
                        roll.of(request.school(), day),
                        contacts.ofSchool(request.school(), day),
                        request.options(),
                        facts().imprint(),
                        specimen.isOn())
                .document();
    }

    /** The ordinary ones, then a school of several grades with those who left and without 性別. */
    @Override
    public List<Document> samples() {
        var leaving = new Options(Map.of(GENDER.name(), List.of(), RosterOptions.EXITED.name(), List.of("true")));
        var school = List.of(
                new SchoolSection("3年", "3年1組", SampleMembers.SETS.getFirst()),
                new SchoolSection("3年", "3年2組", SampleMembers.SETS.get(1)),
                new SchoolSection("複式", "3・4年 複式", SampleMembers.MOVING));
        return Stream.concat(
                        SampleMembers.SETS.stream()
                                .map(members ->
                                        sample(List.of(new SchoolSection("3年", "3年2組", members)), Options.NONE)),
                        Stream.of(sample(school, leaving)))
                .toList();
    }

    private Document sample(List<SchoolSection> sections, Options options) {
        var entries = new HashMap<UUID, Contacts.Entry>();
        sections.forEach(section -> section.members().forEach(member -> entries.put(member.student(), entry(member))));
        return new SchoolDocument("見本市立見本小学校", SampleMembers.DAY, sections, entries, options, facts().imprint(), true)
                .document();
    }

    private static Contacts.Entry entry(Member member) {
        return new Contacts.Entry(
                member.student(),
                LocalDate.of(2017, 12, 31),
                new Contact("000-0000", "見本県見本市見本町大字見本1番地2　見本ハイツ見本棟305号室", "000-0000-0000", member.name(), "母"));
    }

    /** 義務教育学校 has nine. */
    private static List<Choice.Entry> grades() {
        return Stream.concat(
                        Stream.of(new Choice.Entry("", "全校")),
                        IntStream.rangeClosed(1, 9)
                                .mapToObj(grade -> new Choice.Entry(Integer.toString(grade), grade + "年")))
                .toList();
    }
}
