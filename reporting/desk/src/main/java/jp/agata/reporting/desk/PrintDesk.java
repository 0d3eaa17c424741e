package jp.agata.reporting.desk;

import java.util.Map;
import jp.agata.access.Access;
import jp.agata.access.Permission;
import jp.agata.audit.Audit;
import jp.agata.forms.Document;
import jp.agata.forms.Form;
import jp.agata.forms.FormPress;
import jp.agata.forms.FormRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes one document: looked at, printed with a record in the archive, or taken out as a spreadsheet. */
@Service
@Transactional
class PrintDesk {

    /** A document with its pages, on the way to a screen. */
    record Preview(Document document, byte[] picture) {}

    private final FormPress press;
    private final Archive archive;
    private final Access access;
    private final Audit audit;

    PrintDesk(FormPress press, Archive archive, Access access, Audit audit) {
        this.press = press;
        this.archive = archive;
        this.access = access;
        this.audit = audit;
    }

    Document document(Form form, FormRequest request) {
        require(form, request);
        return form.document(request);
    }

    /** The first page as a picture. */
    byte[] preview(Form form, FormRequest request, int dpi) {
        var first = press.firstPage(form, document(form, request), request.paper());
        record(Audit.Action.VIEW, form, request, Map.of());
        return press.png(first, 1, dpi);
    }

    PrintRecord print(Form form, FormRequest request) {
        var document = document(form, request);
        var printed = press.print(form, document, request.paper());
        var pdf = press.pdf(document, printed);
        var print = archive.keep(
                form,
                request,
                document,
                printed,
                press.template(form, request.paper()).hash(),
                pdf);
        record(
                Audit.Action.PRINT,
                form,
                request,
                Map.of("print", print.getId().toString(), "pages", printed.pageCount(), "final", document.isFinal()));
        return print;
    }

    byte[] spreadsheet(Form form, FormRequest request) {
        var printed = press.print(form, document(form, request), request.paper());
        record(Audit.Action.EXPORT, form, request, Map.of("format", "xlsx"));
        return press.xlsx(printed);
    }

    /** Whether it may be made at all, whatever its options say. */
    void require(Form form, FormRequest request) {
        var homeroom = request.homeroom();
        if (homeroom == null) {
            access.requireSchool(Permission.PRINT, request.school());
            access.requireSchool(form.facts().permission(), request.school());
        } else {
            access.requireHomeroom(Permission.PRINT, request.school(), homeroom);
            access.requireHomeroom(form.facts().permission(), request.school(), homeroom);
        }
    }

    private void record(Audit.Action action, Form form, FormRequest request, Map<String, ?> detail) {
        var target = request.homeroom() == null ? request.school() : request.theHomeroom();
        audit.record(
                action, Audit.Target.of(form.facts().id(), target), form.facts().classification(), detail);
    }
}
