package jp.agata.reporting.desk;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import jp.agata.homeroom.Homeroom;
import org.jspecify.annotations.Nullable;

/** One homeroom's document of a batch. */
@Entity
@Table(name = "print_batch_item")
class PrintBatchItem {

    enum State {
        WAITING,
        DONE,
        FAILED,
        CANCELLED
    }

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private PrintBatch batch;

    private int position;
    private UUID homeroomId;
    private String homeroomName;

    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;

    private String cause = "";
    private @Nullable UUID printId;
    private @Nullable Instant finishedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    PrintBatchItem() {}

    PrintBatchItem(PrintBatch batch, int position, Homeroom home) {
        this.id = UUID.randomUUID();
        this.batch = batch;
        this.position = position;
        this.homeroomId = home.id();
        this.homeroomName = home.displayName();
    }

    UUID id() {
        return id;
    }

    PrintBatch batch() {
        return batch;
    }

    UUID homeroom() {
        return homeroomId;
    }

    String homeroomName() {
        return homeroomName;
    }

    State state() {
        return state;
    }

    String cause() {
        return cause;
    }

    @Nullable
    UUID print() {
        return printId;
    }

    boolean isWaiting() {
        return state == State.WAITING;
    }

    boolean isRepeatable() {
        return state == State.FAILED || state == State.CANCELLED;
    }

    void done(PrintRecord print, Instant at) {
        state = State.DONE;
        printId = print.getId();
        finishedAt = at;
        cause = "";
    }

    void fail(String why, Instant at) {
        state = State.FAILED;
        cause = why;
        finishedAt = at;
    }

    void cancel(Instant at) {
        state = State.CANCELLED;
        finishedAt = at;
    }

    void waitAgain() {
        state = State.WAITING;
        cause = "";
        finishedAt = null;
    }
}
