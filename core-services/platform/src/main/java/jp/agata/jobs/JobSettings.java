package jp.agata.jobs;

import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which roles this process has, and how many jobs of one cell it runs at once. */
@Component
record JobSettings(
        @Value("${agata.roles:web,worker,migrate}") Set<String> roles,
        @Value("${agata.jobs.threads:2}") int threads) {

    boolean isWorker() {
        return roles.contains("worker");
    }
}
