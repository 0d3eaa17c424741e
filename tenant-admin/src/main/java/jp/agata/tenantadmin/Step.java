package jp.agata.tenantadmin;

/** The steps of adding a municipality, in order. */
enum Step {
    ROLES,
    SCHEMA,
    TABLES,
    VERIFY,
    OPEN;

    enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }
}
