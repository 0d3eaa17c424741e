package jp.agata.standin.graph.call;

/** The service behind a route; each has limits of its own. */
public enum Workload {
    IDENTITY,
    TEAMS,
    /** Changing a team itself, of which few a second are let through. */
    TEAM_CREATION,
    OTHER
}
