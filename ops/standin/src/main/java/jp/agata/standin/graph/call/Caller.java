package jp.agata.standin.graph.call;

import java.util.Set;

/** The application a bearer token was issued to, with the application permissions (app roles) the token carries. */
public record Caller(String application, Set<String> roles) {

    boolean mayAny(Set<String> sufficient) {
        return sufficient.isEmpty() || sufficient.stream().anyMatch(roles::contains);
    }

    public void require(Set<String> sufficient) {
        if (!mayAny(sufficient)) {
            throw GraphError.denied();
        }
    }
}
