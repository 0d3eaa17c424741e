package jp.agata.jobs;

import java.util.UUID;

/** Hands work over for later. The payload is a record of ids; data is read again when it runs. */
public interface Jobs {

    /** Queues the work in the current transaction; it runs after commit, at least once. */
    UUID enqueue(JobRequest request);
}
