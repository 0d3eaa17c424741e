package jp.agata.reporting.desk;

import java.util.Map;
import java.util.UUID;
import jp.agata.access.Permission;
import jp.agata.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a print from the archive as it was made, byte for byte. */
@Service
@Transactional
class Reprints {

    @SuppressWarnings("ArrayRecordComponent")
    record PdfFile(String title, byte[] content) {}

    private final Archive archive;
    private final History history;
    private final Audit audit;

    Reprints(Archive archive, History history, Audit audit) {
        this.archive = archive;
        this.history = history;
        this.audit = audit;
    }

    /** What the page of a print says. */
    record Page(History.PrintLine line, String templateHash, String contentHash) {}

    Page get(UUID id) {
        var print = archive.get(id);
        return new Page(
                history.line(print), print.templateHash(), print.content().value());
    }

    PdfFile file(UUID id) {
        var print = archive.get(id);
        audit.record(
                Audit.Action.EXPORT,
                Audit.Target.of("print", id),
                Permission.PRINT.classification(),
                Map.of("form", print.form()));
        return new PdfFile(print.title(), archive.content(print));
    }
}
