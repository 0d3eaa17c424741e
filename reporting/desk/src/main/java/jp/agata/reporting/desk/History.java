package jp.agata.reporting.desk;

import java.util.Comparator;
import java.util.List;
import jp.agata.access.Access;
import jp.agata.school.School;
import jp.agata.school.Schools;
import org.springframework.stereotype.Component;

/** The latest prints and batches of the schools within reach. */
@Component
class History {

    private static final int SHOWN = 20;

    private final Schools schools;
    private final Archive archive;
    private final Batches batches;
    private final Access access;

    History(Schools schools, Archive archive, Batches batches, Access access) {
        this.schools = schools;
        this.archive = archive;
        this.batches = batches;
        this.access = access;
    }

    List<PrintRecord> prints() {
        return schools.all().stream()
                .flatMap(school -> archive.latest(school.id()).stream())
                .sorted(Comparator.comparing(PrintRecord::printedAt).reversed())
                .limit(SHOWN)
                .toList();
    }

    List<PrintBatch> batches() {
        return access.ownHomeroom().isPresent()
                ? List.of()
                : schools.all().stream()
                        .map(School::id)
                        .flatMap(school -> batches.latest(school).stream())
                        .sorted(Comparator.comparing(PrintBatch::requestedAt).reversed())
                        .limit(SHOWN)
                        .toList();
    }
}
