package jp.agata.reporting.desk;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import jp.agata.access.Access;
import jp.agata.forms.Forms;
import jp.agata.school.School;
import jp.agata.school.Schools;
import org.springframework.stereotype.Component;

/** The latest prints and batches of the schools within reach. */
@Component
class History {

    private static final int SHOWN = 20;

    record PrintLine(UUID id, String title, String by, int pages, boolean isFinal, LocalDateTime at) {}

    record BatchLine(UUID id, String title, String period, LocalDateTime at) {}

    private final Schools schools;
    private final Archive archive;
    private final Batches batches;
    private final Access access;
    private final Forms forms;
    private final Clock clock;

    History(Schools schools, Archive archive, Batches batches, Access access, Forms forms, Clock clock) {
        this.schools = schools;
        this.archive = archive;
        this.batches = batches;
        this.access = access;
        this.forms = forms;
        this.clock = clock;
    }

    List<PrintLine> prints() {
        return schools.all().stream()
                .flatMap(school -> archive.latest(school.id()).stream())
                .sorted(Comparator.comparing(PrintRecord::printedAt).reversed())
                .limit(SHOWN)
                .map(this::line)
                .toList();
    }

    List<BatchLine> batches() {
        return access.ownHomeroom().isPresent()
                ? List.of()
                : schools.all().stream()
                        .map(School::id)
                        .flatMap(school -> batches.latest(school).stream())
                        .sorted(Comparator.comparing(PrintBatch::requestedAt).reversed())
                        .limit(SHOWN)
                        .map(this::line)
                        .toList();
    }

    PrintLine line(PrintRecord print) {
        return new PrintLine(
                print.getId(),
                print.title(),
                print.personName(),
                print.pages(),
                print.isFinal(),
                LocalDateTime.ofInstant(print.printedAt(), clock.getZone()));
    }

    private BatchLine line(PrintBatch batch) {
        var facts = forms.get(batch.form()).facts();
        return new BatchLine(
                batch.id(),
                facts.title(),
                facts.period(batch.day()),
                LocalDateTime.ofInstant(batch.requestedAt(), clock.getZone()));
    }
}
