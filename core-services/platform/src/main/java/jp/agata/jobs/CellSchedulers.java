package jp.agata.jobs;

import java.util.Map;
import java.util.stream.Collectors;
import jp.agata.tenancy.CellProperties;
import jp.agata.tenancy.TenantPasswords;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** One scheduler per cell. Every process can hand work over; only workers do it. */
@Component
class CellSchedulers implements SmartLifecycle {

    private final Map<String, CellScheduler> byCell;
    private final JobSettings settings;
    private volatile boolean running;

    CellSchedulers(CellProperties properties, TenantPasswords passwords, JobRunner runner, JobSettings settings) {
        this.settings = settings;
        this.byCell = properties.cells().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        cell -> new CellScheduler(cell.getValue(), passwords, runner, settings.threads())));
    }

    CellScheduler of(String cell) {
        var scheduler = byCell.get(cell);
        if (scheduler == null) {
            throw new IllegalStateException("Unknown cell " + cell);
        }
        return scheduler;
    }

    @Override
    public void start() {
        if (settings.isWorker()) {
            byCell.values().forEach(CellScheduler::start);
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        byCell.values().forEach(CellScheduler::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
