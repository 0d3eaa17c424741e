package jp.agata.gateway;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps the table of cells in memory and reads it again every two seconds; without Redis the last reading stays in force. */
@Component
class Cells implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Cells.class);
    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private final ReactiveStringRedisTemplate redis;
    private volatile CellTable table = CellTable.NEVER_READ;
    private volatile boolean failing;
    private volatile @Nullable Disposable reading;

    Cells(ReactiveStringRedisTemplate redis) {
        this.redis = redis;
    }

    /** The last good reading; empty until there has been one. */
    Optional<CellTable> table() {
        return Optional.of(table).filter(CellTable::isUsable);
    }

    @Override
    public void start() {
        reading = Flux.interval(Duration.ZERO, INTERVAL)
                .onBackpressureDrop()
                .concatMap(tick -> read().onErrorResume(this::failed))
                .subscribe(this::accept);
    }

    @Override
    public void stop() {
        var current = reading;
        if (current != null) {
            current.dispose();
        }
        reading = null;
    }

    @Override
    public boolean isRunning() {
        return reading != null;
    }

    private Mono<CellTable> read() {
        return Mono.zip(hash("agata:cells"), hash("agata:cell-addresses"), hash("agata:maintenance"))
                .map(read -> CellTable.of(read.getT1(), read.getT2(), read.getT3()))
                .timeout(INTERVAL);
    }

    private Mono<Map<String, String>> hash(String key) {
        return redis.<String, String>opsForHash().entries(key).collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    // A Redis that came back empty has lost its memory; it does not mean that every municipality has left.
    private void accept(CellTable read) {
        if (read.hasForgotten(table)) {
            complain("Redis has lost the table of cells; keeping the last one");
            return;
        }
        if (failing) {
            log.info("Table of cells is read from Redis again");
        }
        failing = false;
        if (!read.equals(table)) {
            log.info(
                    "Cells {}, municipalities {}",
                    read.addressByCell().keySet(),
                    read.cellByTenant().size());
        }
        table = read;
    }

    private Mono<CellTable> failed(Throwable cause) {
        complain("Table of cells cannot be read from Redis; keeping the last one: " + cause);
        return Mono.empty();
    }

    private void complain(String message) {
        if (!failing) {
            log.warn(message);
        }
        failing = true;
    }
}
