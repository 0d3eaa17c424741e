package jp.agata.reporting.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.agata.access.Permission;
import jp.agata.audit.Audit;
import jp.agata.forms.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far a batch is, and its finished documents as one file. */
@Service
@Transactional
class BatchFiles {

    /** One homeroom of the batch. */
    record Item(
            UUID homeroom,
            String homeroomName,
            PrintBatchItem.State state,
            String cause,
            @Nullable UUID print) {
        static Item of(PrintBatchItem item) {
            return new Item(item.homeroom(), item.homeroomName(), item.state(), item.cause(), item.print());
        }

        boolean isRepeatable() {
            return state == PrintBatchItem.State.FAILED || state == PrintBatchItem.State.CANCELLED;
        }
    }

    record BatchPage(UUID id, String title, String period, boolean cancelled, List<Item> items) {

        public long count(String state) {
            return items.stream()
                    .filter(item -> item.state() == PrintBatchItem.State.valueOf(state))
                    .count();
        }

        public boolean isRunning() {
            return count("WAITING") > 0;
        }

        public boolean isRepeatable() {
            return items.stream().anyMatch(Item::isRepeatable);
        }
    }

    private final Batches batches;
    private final Archive archive;
    private final Forms forms;
    private final Audit audit;

    BatchFiles(Batches batches, Archive archive, Forms forms, Audit audit) {
        this.batches = batches;
        this.archive = archive;
        this.forms = forms;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    BatchPage page(UUID id) {
        var batch = batches.get(id);
        var facts = forms.get(batch.form()).facts();
        return new BatchPage(
                batch.id(),
                facts.title(),
                facts.period(batch.day()),
                batch.isCancelled(),
                batch.items().stream().map(Item::of).toList());
    }

    byte[] zip(UUID id) {
        var batch = batches.get(id);
        var done = batch.items().stream()
                .map(PrintBatchItem::print)
                .filter(Objects::nonNull)
                .map(archive::get)
                .toList();
        audit.record(
                Audit.Action.EXPORT,
                Audit.Target.of("print-batch", id),
                Permission.PRINT.classification(),
                Map.of("documents", done.size()));
        return zip(done);
    }

    private byte[] zip(List<PrintRecord> prints) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var print : prints) {
                zip.putNextEntry(new ZipEntry("%02d %s.pdf".formatted(prints.indexOf(print) + 1, print.title())));
                zip.write(archive.content(print));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
