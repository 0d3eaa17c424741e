package jp.agata.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Counts a municipality's requests in a token bucket in Redis, over all gateways. When Redis fails everything passes, and for the next second nothing is
 * asked: the limit protects from one noisy neighbour, it must not become the outage itself.
 */
@Component
class TenantLimit {

    private static final Logger log = LoggerFactory.getLogger(TenantLimit.class);
    private static final Duration ANSWER = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ReactiveStringRedisTemplate redis;
    private final RedisScript<List<Long>> tokenBucket;
    private final GatewaySettings settings;
    private final Clock clock;
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
    }

    Mono<Boolean> allows(String tenant) {
        if (clock.instant().isBefore(askAgainAt)) {
            return Mono.just(true);
        }
        var keys = List.of("agata:limit:{" + tenant + "}:tokens", "agata:limit:{" + tenant + "}:time");
        var bucket = List.of(String.valueOf(settings.limitPerSecond()), String.valueOf(settings.limitBurst()), "", "1");
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
