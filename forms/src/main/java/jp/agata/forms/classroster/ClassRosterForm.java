package jp.agata.forms.classroster;

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
import jp.agata.homeroom.Homerooms;
import jp.agata.reporting.engine.Contract;
import jp.agata.school.Schools;
import jp.agata.student.Gender;
import jp.agata.student.Students;
import org.springframework.stereotype.Component;

/** 学級名簿. */
@Component
class ClassRosterForm implements Form {

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
    public Document document(FormRequest request) {
        var home = homerooms.get(request.theHomeroom());
        var members = students.members(home.id(), request.day());
        var count = HeadCount.of(members.stream().map(member -> member.gender()).toList());
        return document(
                schools.get(home.school()).name() + "　" + home.displayName(),
                request.day(),
                count,
                members.stream().map(RosterLine::of).toList(),
                specimen.isOn());
    }

    @Override
    public List<Document> samples() {
        return SampleNames.SETS.stream().map(this::sample).toList();
    }

    private Document sample(List<SampleNames.Name> names) {
        var lines = new ArrayList<RosterLine>();
        names.forEach(
                name -> lines.add(new RosterLine(Integer.toString(lines.size() + 1), name.name(), name.furigana())));
        var count = HeadCount.of(names.stream().map(name -> Gender.FEMALE).toList());
        return document("見本市立見本小学校　3年2組", LocalDate.of(2026, 4, 7), count, lines, true);
    }

    private Document document(
            String place, LocalDate day, HeadCount count, List<RosterLine> lines, boolean isSpecimen) {
        var sheet = RosterSheet.of(
                "学級名簿",
                place,
                EraCalendar.STANDARD.format(day) + "現在　　" + count,
                facts().imprint(),
                isSpecimen,
                List.of());
        return new Document("学級名簿 " + place, List.of(new Part(sheet, lines)), List.of());
    }
}
