package jp.agata.embedded;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The two login roles of a cell's database, neither of them a superuser: {@code agata_admin} owns the database and
 * creates the tenants' roles, {@code agata_control} reads and writes rows of the control schema {@code agata}.
 */
public record CellRoles(String adminPassword, String controlPassword) {

    public static final String ADMIN = "agata_admin";
    public static final String CONTROL = "agata_control";
    public static final String CONTROL_SCHEMA = "agata";

    public CellRoles {
        requirePlain(adminPassword);
        requirePlain(controlPassword);
    }

    void createIn(Connection connection, String database) throws SQLException {
        requirePlain(database);
        createRole(connection, ADMIN, "CREATEROLE", adminPassword);
        run(connection, "ALTER ROLE " + ADMIN + " SET createrole_self_grant = 'set, inherit'");
        createRole(connection, CONTROL, "NOCREATEROLE", controlPassword);
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
            run(connection, "CREATE DATABASE " + database + " OWNER " + ADMIN + " TEMPLATE template0");
        }
        for (var own : new String[] {"postgres", "template1"}) {
            run(connection, "REVOKE ALL ON DATABASE " + own + " FROM PUBLIC");
        }
        run(connection, "REVOKE TEMPORARY ON DATABASE " + database + " FROM PUBLIC");
    }

    void grantIn(Connection connection, String database) throws SQLException {
        run(connection, "REVOKE CREATE ON SCHEMA public FROM PUBLIC");
        run(connection, "CREATE SCHEMA IF NOT EXISTS " + CONTROL_SCHEMA + " AUTHORIZATION " + ADMIN);
        run(connection, "ALTER ROLE " + CONTROL + " IN DATABASE " + database + " SET search_path = " + CONTROL_SCHEMA);
    }

    private static void createRole(Connection connection, String role, String right, String password)
            throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
            run(connection, "CREATE ROLE " + role);
        }
        run(
                connection,
                "ALTER ROLE " + role + " LOGIN NOSUPERUSER NOCREATEDB NOREPLICATION NOBYPASSRLS " + right
                        + " PASSWORD '" + password + "'");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** These go into DDL, which takes no parameters. */
    private static void requirePlain(String text) {
        if (!text.matches("[0-9A-Za-z_]+")) {
            throw new IllegalArgumentException("Only letters, digits and underscores are allowed here");
        }
    }
}
