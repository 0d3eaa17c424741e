package jp.agata.forms.studentroster;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.agata.access.Classification;
import jp.agata.access.Permission;
import jp.agata.calendar.EraCalendar;
import jp.agata.forms.Document;
import jp.agata.forms.Document.Part;
import jp.agata.forms.Form;
import jp.agata.forms.FormFacts;
import jp.agata.forms.FormFacts.Glyphs;
import jp.agata.forms.FormFacts.Subject;
import jp.agata.forms.FormRequest;
import jp.agata.forms.HeadCount;
import jp.agata.forms.Papers;
import jp.agata.forms.SampleNames;
import jp.agata.forms.Specimen;
import jp.agata.reporting.engine.Contract;
import jp.agata.student.Contacts;
import jp.agata.student.Gender;
import jp.agata.student.Member;
import org.springframework.stereotype.Component;

/** 児童生徒名簿. */
@Component
class StudentRosterForm implements Form {

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
    public Document document(FormRequest request) {
        var entries = contacts.ofSchool(request.school(), request.day());
        var lines = new ArrayList<SchoolLine>();
        var everyone = new ArrayList<Member>();
        roll.of(request.school(), request.day()).forEach((home, members) -> {
            var section = home.displayName() + "　" + HeadCount.of(genders(members));
            members.forEach(
                    member -> lines.add(SchoolLine.of(section, member, requireNonNull(entries.get(member.student())))));
            everyone.addAll(members);
        });
        return document(
                roll.schoolName(request.school()),
                request.day(),
                HeadCount.of(genders(everyone)),
                lines,
                specimen.isOn());
    }

    @Override
    public List<Document> samples() {
        return SampleNames.SETS.stream().map(this::sample).toList();
    }

    private Document sample(List<SampleNames.Name> names) {
        var lines = new ArrayList<SchoolLine>();
        for (var name : names) {
            lines.add(new SchoolLine(
                    "3年2組",
                    Integer.toString(lines.size() + 1),
                    name.name(),
                    name.furigana(),
                    "女",
                    "平成29年12月31日",
                    "000-0000",
                    "見本県見本市見本町大字見本1番地2　見本ハイツ見本棟305号室",
                    name.name(),
                    "母",
                    "000-0000-0000",
                    ""));
        }
        return document(
                "見本市立見本小学校", LocalDate.of(2026, 4, 7), new HeadCount(names.size(), 0, names.size()), lines, true);
    }

    private Document document(
            String place, LocalDate day, HeadCount count, List<SchoolLine> lines, boolean isSpecimen) {
        var sheet = new SchoolSheet(
                "児童生徒名簿", place, EraCalendar.STANDARD.format(day) + "現在　　" + count, facts().imprint(), isSpecimen);
        return new Document("児童生徒名簿 " + place, List.of(new Part(sheet, lines)), List.of());
    }

    private static List<Gender> genders(List<Member> members) {
        return members.stream().map(Member::gender).toList();
    }
}
