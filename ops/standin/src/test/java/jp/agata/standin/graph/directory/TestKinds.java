package jp.agata.standin.graph.directory;

import java.util.List;

/** The kinds for tests without a server. */
public final class TestKinds {

    private TestKinds() {}

    public static Kind user() {
        return Kind.read("user", "User", "users", List.of());
    }
}
