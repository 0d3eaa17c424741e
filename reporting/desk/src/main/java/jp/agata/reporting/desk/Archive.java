package jp.agata.reporting.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.agata.access.Access;
import jp.agata.access.AccessProblem;
import jp.agata.access.Permission;
import jp.agata.attendance.PrintsMade;
import jp.agata.calendar.SchoolYear;
import jp.agata.forms.Document;
import jp.agata.forms.Form;
import jp.agata.forms.Form.Attendance;
import jp.agata.forms.FormRequest;
import jp.agata.forms.Forms;
import jp.agata.reporting.engine.Printed;
import jp.agata.storage.Storage;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What was printed: the record in the tenant's schema, the bytes in storage under their hash. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Archive implements PrintsMade {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final PrintRecords records;
    private final Storage storage;
    private final Forms forms;
    private final Access access;
    private final Clock clock;

    Archive(PrintRecords records, Storage storage, Forms forms, Access access, Clock clock) {
        this.records = records;
        this.storage = storage;
        this.forms = forms;
        this.access = access;
        this.clock = clock;
    }

    PrintRecord keep(
            Form form, FormRequest request, Document document, Printed printed, String templateHash, byte[] pdf) {
        var print = new FinishedPrint(
                document.title(),
                document.isFinal(),
                printed.pageCount(),
                templateHash,
                storage.put(pdf),
                JSON.writeValueAsString(printed.index()));
        return records.save(new PrintRecord(form.facts().id(), request, print, clock.instant()));
    }

    /** A print within reach; out of reach is refused like not there. */
    PrintRecord get(UUID id) {
        var print = records.findById(id).orElseThrow(AccessProblem.NOT_FOUND::with);
        var homeroom = print.homeroom();
        if (homeroom == null) {
            access.requireSchool(Permission.PRINT, print.school());
        } else {
            access.requireHomeroom(Permission.PRINT, print.school(), homeroom);
        }
        return print;
    }

    byte[] content(PrintRecord print) {
        return storage.get(print.content());
    }

    List<PrintRecord> latest(UUID school) {
        return records.findBySchoolIdOrderByPrintedAtDesc(school, Limit.of(30)).stream()
                .filter(print -> access.ownHomeroom().isEmpty()
                        || access.ownHomeroom().get().equals(print.homeroom()))
                .toList();
    }

    @Override
    public List<Print> of(UUID school, UUID homeroom, YearMonth month) {
        var year = SchoolYear.of(month.atDay(1));
        return Stream.concat(
                        made(Attendance.OF_THE_MONTH, school, homeroom, month, month.atEndOfMonth()),
                        made(Attendance.SINCE_APRIL, school, homeroom, month, year.lastDay()))
                .map(print -> new Print(print.title(), print.personName(), print.printedAt(), path(print)))
                .toList();
    }

    private Stream<PrintRecord> made(Attendance numbers, UUID school, UUID homeroom, YearMonth month, LocalDate until) {
        var ids = forms.all().stream()
                .filter(form -> form.attendance() == numbers)
                .map(form -> form.facts().id())
                .toList();
        return records.ofForms(ids, school, homeroom, month.atDay(1), until).stream();
    }

    // 学校全体の印刷があることは担任にも知らせるが、開けるのは学校を見る人だけ
    private String path(PrintRecord print) {
        var reachable = print.homeroom() != null || access.mayInSchool(Permission.PRINT, print.school());
        return reachable ? "prints/" + print.getId() : "";
    }
}
