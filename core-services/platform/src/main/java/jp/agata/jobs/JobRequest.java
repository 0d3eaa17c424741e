package jp.agata.jobs;

/**
 * A record of ids. Its simple class name in kebab case is the stable name of the job.
 *
 * @see JobHandler
 */
public interface JobRequest {

    /** Requests of one tenant in the same queue share its bounded number of workers. */
    default Queue queue() {
        return Queue.DEFAULT;
    }

    enum Queue {
        DEFAULT,
        REPORTS,
        SYNC
    }
}
