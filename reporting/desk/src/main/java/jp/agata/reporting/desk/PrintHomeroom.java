package jp.agata.reporting.desk;

import java.util.UUID;
import jp.agata.jobs.JobRequest;

/** Prints one item of a batch. */
record PrintHomeroom(UUID item) implements JobRequest {

    @Override
    public Queue queue() {
        return Queue.REPORTS;
    }
}
