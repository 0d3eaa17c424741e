package jp.agata.reporting.desk;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.agata.access.Actor;
import jp.agata.forms.FormRequest;
import jp.agata.homeroom.Homeroom;
import org.jspecify.annotations.Nullable;

/** One form for several homerooms of a school (まとめて作る), one item each. */
@Entity
@Table(name = "print_batch")
class PrintBatch {

    @Id
    private UUID id;

    private String form;
    private String paper;
    private UUID schoolId;
    private LocalDate day;
    private String options;
    private boolean cancelled;
    private UUID personId;
    private Instant requestedAt;

    @OneToMany(mappedBy = "batch", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<PrintBatchItem> items = new ArrayList<>();

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    PrintBatch() {}

    PrintBatch(String form, FormRequest request, List<Homeroom> homerooms, Instant at) {
        this.id = UUID.randomUUID();
        this.form = form;
        this.paper = request.paper();
        this.schoolId = request.school();
        this.day = request.day();
        this.options = StoredOptions.write(request.options());
        this.personId = Actor.current().person();
        this.requestedAt = at;
        homerooms.forEach(home -> items.add(new PrintBatchItem(this, items.size(), home)));
    }

    UUID id() {
        return id;
    }

    String form() {
        return form;
    }

    UUID school() {
        return schoolId;
    }

    LocalDate day() {
        return day;
    }

    UUID person() {
        return personId;
    }

    List<PrintBatchItem> items() {
        return items;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    boolean isCancelled() {
        return cancelled;
    }

    FormRequest requestFor(PrintBatchItem item) {
        return new FormRequest(schoolId, item.homeroom(), day, paper, StoredOptions.read(options));
    }

    /** Items not yet begun are never begun; those made stay. */
    void cancel(Instant at) {
        cancelled = true;
        items.stream().filter(PrintBatchItem::isWaiting).forEach(item -> item.cancel(at));
    }

    /** Those to be made again: failed and cancelled. */
    List<PrintBatchItem> runAgain() {
        cancelled = false;
        var again = items.stream().filter(PrintBatchItem::isRepeatable).toList();
        again.forEach(PrintBatchItem::waitAgain);
        return again;
    }
}
