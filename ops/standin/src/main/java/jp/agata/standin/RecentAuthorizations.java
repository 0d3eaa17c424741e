package jp.agata.standin;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/**
 * The latest authorizations, found by their code. The framework's own in-memory store never forgets one; a bench that signs in all morning would fill
 * the heap.
 */
@Component
class RecentAuthorizations implements OAuth2AuthorizationService {

    private static final int KEPT = 2_000;

    private final Map<String, OAuth2Authorization> byId = latest();
    private final Map<String, String> idByCode = latest();

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        byId.put(authorization.getId(), authorization);
        var code = authorization.getToken(OAuth2AuthorizationCode.class);
        if (code != null) {
            idByCode.put(code.getToken().getTokenValue(), authorization.getId());
        }
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        byId.remove(authorization.getId());
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findById(String id) {
        return byId.get(id);
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        var id = idByCode.get(token);
        return id == null ? null : byId.get(id);
    }

    private static <V> Map<String, V> latest() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > KEPT;
            }
        };
    }
}
