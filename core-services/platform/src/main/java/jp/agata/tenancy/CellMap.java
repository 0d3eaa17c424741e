package jp.agata.tenancy;

import java.util.Map;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** The map from tenant to cell as the gateway reads it (Redis hash {@code agata:cells}). It can be lost: the control schema has it. */
@Component
public class CellMap {

    private static final String KEY = "agata:cells";

    private final StringRedisTemplate redis;

    public CellMap(StringRedisTemplate redis) {
        this.redis = redis;
    }

    public void publish(Tenant tenant, String cell) {
        redis.opsForHash().put(KEY, tenant.code(), cell);
    }

    /** All at once, for a Redis that has forgotten them. */
    public void publish(Map<String, String> cellByTenant) {
        if (!cellByTenant.isEmpty()) {
            redis.opsForHash().putAll(KEY, cellByTenant);
        }
    }
}
