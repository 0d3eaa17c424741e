package jp.agata.tenantadmin;

import java.sql.SQLException;
import org.postgresql.PGConnection;

/** Login roles of a cell, made under its admin. */
record Roles(CellSession session) {

    void createIfMissing(String role, String attributes) {
        if (!exists(role)) {
            session.run("CREATE ROLE %s %s".formatted(role, attributes));
        }
    }

    boolean exists(String role) {
        return session.is("select exists (select from pg_roles where rolname = ?)", role);
    }

    /** Sent as a SCRAM verifier, so that the password is in no log of the server. */
    void password(String role, String password) {
        try {
            session.connection()
                    .unwrap(PGConnection.class)
                    .alterUserPassword(role, password.toCharArray(), "scram-sha-256");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot set the password of " + role, e);
        }
    }

    void allowConnect(String role) {
        session.run("GRANT CONNECT ON DATABASE \"%s\" TO %s".formatted(database(), role));
    }

    String database() {
        return session.ask()
                .sql("select current_database()")
                .query(String.class)
                .single();
    }
}
