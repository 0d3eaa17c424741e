package jp.agata.reporting.desk;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.agata.access.Actor;
import jp.agata.forms.FormRequest;
import jp.agata.storage.Storage;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A print that was made (印刷の控え). Never changed: another print is another record. */
@Entity
@Immutable
@Table(name = "print_record")
class PrintRecord implements Persistable<UUID> {

    @Id
    private UUID id;

    private String form;
    private String paper;
    private String title;
    private UUID schoolId;
    private @Nullable UUID homeroomId;
    private LocalDate day;
    private boolean finalPrint;
    private int pages;
    private String templateHash;
    private String contentHash;
    private String pageIndex;
    private UUID personId;
    private String personName;
    private Instant printedAt;

    @SuppressWarnings("NullAway.Init")
    PrintRecord() {}

    PrintRecord(String form, FormRequest request, FinishedPrint print, Instant at) {
        this.id = UUID.randomUUID();
        this.form = form;
        this.paper = request.paper();
        this.title = print.title();
        this.schoolId = request.school();
        this.homeroomId = request.homeroom();
        this.day = request.day();
        this.finalPrint = print.isFinal();
        this.pages = print.pages();
        this.templateHash = print.templateHash();
        this.contentHash = print.content().value();
        this.pageIndex = print.pageIndex();
        this.personId = Actor.current().person();
        this.personName = Actor.current().name();
        this.printedAt = at;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return true;
    }

    String form() {
        return form;
    }

    String title() {
        return title;
    }

    UUID school() {
        return schoolId;
    }

    @Nullable
    UUID homeroom() {
        return homeroomId;
    }

    boolean isFinal() {
        return finalPrint;
    }

    int pages() {
        return pages;
    }

    Storage.Hash content() {
        return new Storage.Hash(contentHash);
    }

    String templateHash() {
        return templateHash;
    }

    String pageIndex() {
        return pageIndex;
    }

    String personName() {
        return personName;
    }

    Instant printedAt() {
        return printedAt;
    }
}
