package jp.agata.tenantadmin;

import java.util.List;
import jp.agata.tenancy.Tenant;

/** Builds, changes and removes one tenant's schema with its two roles. Every method belongs in one transaction. */
record SchemaBuilder(CellSession session, Tenant tenant) {

    /** Ten servers with three connections each. */
    private static final int CONNECTION_LIMIT = 30;

    void createRoles(String password) {
        var roles = new Roles(session);
        session.run("CREATE ROLE %s NOLOGIN NOINHERIT".formatted(tenant.ownerRole()));
        session.run("CREATE ROLE %s LOGIN NOINHERIT NOCREATEDB NOCREATEROLE CONNECTION LIMIT %d"
                .formatted(tenant.loginRole(), CONNECTION_LIMIT));
        session.run("ALTER ROLE %s SET search_path = %s".formatted(tenant.loginRole(), tenant.schema()));
        roles.password(tenant.loginRole(), password);
        roles.allowConnect(tenant.loginRole());
    }

    void createSchema() {
        session.run("CREATE SCHEMA %s AUTHORIZATION %s".formatted(tenant.schema(), tenant.ownerRole()));
        defaultRight("SELECT, INSERT, UPDATE, DELETE ON TABLES");
        defaultRight("USAGE, SELECT ON SEQUENCES");
        session.run("GRANT USAGE ON SCHEMA %s TO %s".formatted(tenant.schema(), tenant.loginRole()));
    }

    /**
     * As the owner, whose rights end at its own schema; waits only briefly for a table in use. What it creates is the
     * login role's by the default rights of {@link #createSchema}.
     */
    void apply(List<Script> scripts) {
        session.run("SET LOCAL lock_timeout = '3s'; SET LOCAL search_path = %s; SET LOCAL ROLE %s"
                .formatted(tenant.schema(), tenant.ownerRole()));
        scripts.forEach(this::apply);
        session.run("RESET ROLE");
    }

    void remove() {
        session.run("DROP SCHEMA IF EXISTS %s CASCADE".formatted(tenant.schema()));
        for (var role : List.of(tenant.loginRole(), tenant.ownerRole())) {
            if (new Roles(session).exists(role)) {
                session.run("DROP OWNED BY " + role);
                session.run("DROP ROLE " + role);
            }
        }
    }

    private void apply(Script script) {
        try {
            for (var statement : script.statements()) {
                session.run(statement);
                TenantSchema.of(tenant).rightsAfter(statement).ifPresent(session::run);
            }
        } catch (RuntimeException e) {
            throw new ChangeSetFailed(script.name(), e);
        }
    }

    private void defaultRight(String right) {
        session.run("ALTER DEFAULT PRIVILEGES FOR ROLE %s IN SCHEMA %s GRANT %s TO %s"
                .formatted(tenant.ownerRole(), tenant.schema(), right, tenant.loginRole()));
    }
}
