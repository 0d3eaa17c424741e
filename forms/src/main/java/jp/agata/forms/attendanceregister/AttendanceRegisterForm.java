package jp.agata.forms.attendanceregister;

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
import org.springframework.stereotype.Component;

/** 出席簿（月別）. */
@Component
class AttendanceRegisterForm implements Form {

    private static final String ID = "attendance-register";

    private final AttendanceMonths months;
    private final Specimen specimen;

    AttendanceRegisterForm(AttendanceMonths months, Specimen specimen) {
        this.months = months;
        this.specimen = specimen;
    }

    @Override
    public FormFacts facts() {
        return new FormFacts(
                ID,
                "K04",
                "出席簿（月別）",
                1,
                Subject.HOMEROOM_IN_MONTH,
                List.of(Papers.a4Landscape(ID), Papers.a3Landscape(ID)),
                Glyphs.FALLBACK,
                Classification.III,
                Permission.VIEW_STUDENT,
                5,
                "学校教育法施行令19条、同施行規則25条・28条");
    }

    @Override
    public Contract contract() {
        return Contract.of(RegisterSheet.class, RegisterLine.class);
    }

    @Override
    public Attendance attendance() {
        return Attendance.OF_THE_MONTH;
    }

    @Override
    public Document document(FormRequest request) {
        var register = months.register(request.theHomeroom(), request.month());
        return new RegisterDocument(register, facts().imprint(), specimen.isOn()).document();
    }

    @Override
    public List<Document> samples() {
        return SampleRegisters.ALL.stream()
                .map(register -> new RegisterDocument(register, facts().imprint(), true).document())
                .toList();
    }
}
