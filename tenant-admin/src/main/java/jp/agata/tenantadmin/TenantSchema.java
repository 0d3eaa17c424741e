package jp.agata.tenantadmin;

import java.util.Optional;
import java.util.regex.Pattern;
import jp.agata.tenancy.Tenant;

/** A schema with the tenants' tables and the role that reads and writes rows there: a tenant's own or the template all are compared with. */
record TenantSchema(String name, String loginRole) {

    private static final Pattern COMMENT =
            Pattern.compile("\\s*comment on table (\\S+) is (.+?)\\s*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** The only schema Liquibase writes to; its role for rows cannot log in. */
    static final TenantSchema TEMPLATE = new TenantSchema("t_template", "t_template_app");

    static TenantSchema of(Tenant tenant) {
        return new TenantSchema(tenant.schema(), tenant.loginRole());
    }

    /** What the login role gains or loses by a table's comment; everything else it gets by default rights. */
    Optional<String> rightsAfter(String statement) {
        var comment = COMMENT.matcher(statement);
        if (!comment.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                comment.group(2).equals("'insert-only'")
                        ? "REVOKE UPDATE, DELETE ON %s FROM %s".formatted(comment.group(1), loginRole)
                        : "GRANT UPDATE, DELETE ON %s TO %s".formatted(comment.group(1), loginRole));
    }

    /**
     * All rights of the login role: rows and sequences, and of a table commented {@code insert-only} only adding and
     * reading. To be run by the owner after every change to a schema without default rights.
     */
    void grantRows(CellSession session) {
        session.run("GRANT USAGE ON SCHEMA %s TO %s".formatted(name, loginRole));
        session.run("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %s TO %s".formatted(name, loginRole));
        session.run("GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA %s TO %s".formatted(name, loginRole));
        session.ask()
                .sql("select c.relname from pg_class c where c.relnamespace = cast(:schema as regnamespace)"
                        + " and c.relkind in ('r', 'p') and obj_description(c.oid, 'pg_class') = 'insert-only'")
                .param("schema", name)
                .query(String.class)
                .list()
                .forEach(table ->
                        session.run("REVOKE UPDATE, DELETE ON %s.\"%s\" FROM %s".formatted(name, table, loginRole)));
    }
}
