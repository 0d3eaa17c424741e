package jp.agata.standin.graph.token;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.agata.standin.graph.call.Caller;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.time.Resettable;
import org.springframework.stereotype.Component;

/** Tells who presents a token, or why the token is no good. */
@Component
public class Bearers implements Resettable {

    static final String GRAPH = "https://graph.microsoft.com";
    private static final String GRAPH_APPLICATION = "00000003-0000-0000-c000-000000000000";
    private static final int REMEMBERED = 1_000;

    private record Known(Caller caller, long number, Date expires) {}

    private final AccessTokens tokens;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private volatile long revoked;

    Bearers(AccessTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    public Caller caller(Optional<String> authorization) {
        var token = authorization
                .filter(header -> header.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(header -> header.substring(7).strip())
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> invalid("Access token is empty."));
        var found = known.computeIfAbsent(token, this::read);
        if (found.expires().before(Date.from(clock.instant()))) {
            known.remove(token);
            throw invalid("Lifetime validation failed, the token is expired.");
        }
        if (found.number() <= revoked) {
            throw revoked();
        }
        return found.caller();
    }

    /** No token issued until now is accepted any more, though it has not expired (continuous access evaluation). */
    public void revokeAll() {
        revoked = tokens.issued();
    }

    @Override
    public void reset() {
        revoked = 0;
    }

    /** The refusal that asks for a new token, as for one that was revoked. */
    public static GraphError revoked() {
        var claims = "eyJhY2Nlc3NfdG9rZW4iOnsibmJmIjp7ImVzc2VudGlhbCI6dHJ1ZX19fQ==";
        return GraphError.of(
                        401,
                        "InvalidAuthenticationToken",
                        "Continuous access evaluation resulted in challenge with result: InteractionRequired and code:"
                                + " TokenIssuedBeforeRevocationTimestamp")
                .with(Map.of(
                        "WWW-Authenticate",
                        "Bearer realm=\"\", authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\","
                                + " client_id=\"" + GRAPH_APPLICATION + "\", error=\"insufficient_claims\", claims=\""
                                + claims + "\""));
    }

    private Known read(String token) {
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        if (token.chars().filter(c -> c == '.').count() != 2) {
            throw invalid("IDX14100: JWT is not well formed, there are no dots (.).");
        }
        var claims =
                tokens.read(token).orElseThrow(() -> invalid("Access token validation failure. Signature is invalid."));
        if (!claims.getAudience().contains(GRAPH)) {
            throw invalid("Access token validation failure. Invalid audience.");
        }
        return known(claims);
    }

    private static Known known(JWTClaimsSet claims) {
        try {
            var caller = new Caller(claims.getStringClaim("appid"), Set.copyOf(claims.getStringListClaim("roles")));
            var number = Long.parseLong(claims.getStringClaim(AccessTokens.NUMBER));
            return new Known(caller, number, claims.getExpirationTime());
        } catch (ParseException e) {
            throw invalid("Access token validation failure.");
        }
    }

    private static GraphError invalid(String message) {
        return GraphError.of(401, "InvalidAuthenticationToken", message)
                .with(Map.of(
                        "WWW-Authenticate",
                        "Bearer realm=\"\", authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\","
                                + " client_id=\"" + GRAPH_APPLICATION + "\""));
    }
}
