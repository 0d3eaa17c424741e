package jp.agata.access;

import java.util.UUID;

/** The principal of a session: a person known to the prefecture, and how strongly they proved it. */
public interface SignedIn {

    UUID person();

    String displayName();

    boolean multiFactor();
}
