package jp.agata.forms.attendancestatistics;

import java.time.YearMonth;
import java.util.List;
import jp.agata.access.Classification;
import jp.agata.access.Permission;
import jp.agata.attendance.AttendanceMonths;
import jp.agata.forms.Document;
import jp.agata.forms.Form;
import jp.agata.forms.FormFacts;
import jp.agata.forms.FormFacts.Glyphs;
import jp.agata.forms.FormFacts.Subject;
import jp.agata.forms.FormRequest;
import jp.agata.forms.Papers;
import jp.agata.forms.SampleRegisters;
import jp.agata.forms.Specimen;
import jp.agata.reporting.engine.Contract;
import jp.agata.school.Schools;
import org.springframework.stereotype.Component;

/** 出席統計. */
@Component
class AttendanceStatisticsForm implements Form {

    private static final String ID = "attendance-statistics";

    private final AttendanceMonths months;
    private final Schools schools;
    private final Specimen specimen;

    AttendanceStatisticsForm(AttendanceMonths months, Schools schools, Specimen specimen) {
        this.months = months;
        this.schools = schools;
        this.specimen = specimen;
    }

    @Override
    public FormFacts facts() {
        return new FormFacts(
                ID,
                "K05",
                "出席統計",
                1,
                Subject.SCHOOL_IN_MONTH,
                List.of(Papers.a4Landscape(ID)),
                Glyphs.FALLBACK,
                Classification.III,
                Permission.VIEW_BOARD,
                5,
                "出席簿（学校教育法施行規則25条）による");
    }

    @Override
    public Contract contract() {
        return Contract.of(StatisticsSheet.class, StatisticsLine.class);
    }

    @Override
    public Attendance attendance() {
        return Attendance.SINCE_APRIL;
    }

    @Override
    public Document document(FormRequest request) {
        return new StatisticsDocument(
                        schools.get(request.school()).name(),
                        request.month(),
                        months.registers(request.school(), request.month()),
                        facts().imprint(),
                        specimen.isOn())
                .document();
    }

    @Override
    public List<Document> samples() {
        var month = YearMonth.of(2026, 10);
        return List.of(
                new StatisticsDocument("見本市立見本小学校", month, SampleRegisters.ALL, facts().imprint(), true).document());
    }
}
