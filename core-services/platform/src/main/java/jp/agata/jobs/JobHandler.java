package jp.agata.jobs;

import java.util.UUID;

/** Does the work of one kind of request, in the tenant's scope and as the person who asked. May run twice: be idempotent. */
public interface JobHandler<R extends JobRequest> {

    Class<R> requestType();

    /** Throwing means retry with growing pauses, then parking for a person to look at. */
    void handle(UUID job, R request);
}
