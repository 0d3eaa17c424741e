package jp.agata.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Counts a municipality's requests in a token bucket in Redis, over all gateways. Tokens are fetched a few at a time, so that most requests need not wait for
 * Redis. When it fails everything passes, and for the next second nothing is asked: the limit protects from one noisy neighbour, it must not become the outage
 * itself.
 */
@Component
class TenantLimit {

    private static final Logger log = LoggerFactory.getLogger(TenantLimit.class);
    private static final Duration ANSWER = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** A twentieth of what a second allows: what one gateway holds in hand is missing to the others for 50 ms. */
    private static final int FETCHES_PER_SECOND = 20;

    private final ReactiveStringRedisTemplate redis;
    private final RedisScript<List<Long>> tokenBucket;
    private final GatewaySettings settings;
    private final Clock clock;
    private final int fetched;
    private final ConcurrentHashMap<String, AtomicInteger> inHand = new ConcurrentHashMap<>();
    private volatile Instant askAgainAt = Instant.MIN;
    private volatile boolean failing;

    TenantLimit(
            ReactiveStringRedisTemplate redis,
            RedisScript<List<Long>> redisRequestRateLimiterScript,
            GatewaySettings settings,
            Clock clock) {
        this.redis = redis;
        this.tokenBucket = redisRequestRateLimiterScript;
        this.settings = settings;
        this.clock = clock;
        this.fetched = Math.max(1, settings.limitPerSecond() / FETCHES_PER_SECOND);
    }

    Mono<Boolean> allows(String tenant) {
        var tokens = inHand.computeIfAbsent(tenant, first -> new AtomicInteger());
        if (tokens.getAndUpdate(left -> Math.max(0, left - 1)) > 0
                || clock.instant().isBefore(askAgainAt)) {
            return Mono.just(true);
        }
        return fetch(tenant).doOnNext(given -> tokens.addAndGet(given ? fetched - 1 : 0));
    }

    private Mono<Boolean> fetch(String tenant) {
        var keys = List.of("agata:limit:{" + tenant + "}:tokens", "agata:limit:{" + tenant + "}:time");
        var bucket = List.of(
                String.valueOf(settings.limitPerSecond()),
                String.valueOf(settings.limitBurst()),
                "",
                String.valueOf(fetched));
        return redis.execute(tokenBucket, keys, bucket)
                .next()
                .timeout(ANSWER)
                .doOnNext(answer -> recovered())
                .map(answer -> answer.getFirst() == 1L)
                .defaultIfEmpty(true)
                .onErrorResume(this::open);
    }

    private Mono<Boolean> open(Throwable cause) {
        askAgainAt = clock.instant().plus(PAUSE);
        if (!failing) {
            log.warn("Limits are suspended, every request passes; Redis: {}", cause.toString());
        }
        failing = true;
        return Mono.just(true);
    }

    private void recovered() {
        if (failing) {
            log.info("Limits are in force again");
        }
        failing = false;
    }
}
