package jp.agata.tenantadmin;

import jp.agata.tenancy.Tenant;

/** A schema with the tenants' tables and the role that reads and writes rows there: a tenant's own or the template all are compared with. */
record TenantSchema(String name, String loginRole) {

    /** The only schema Liquibase writes to; its role for rows cannot log in. */
    static final TenantSchema TEMPLATE = new TenantSchema("t_template", "t_template_app");

    static TenantSchema of(Tenant tenant) {
        return new TenantSchema(tenant.schema(), tenant.loginRole());
    }

    /**
     * The rights of the login role: rows and sequences, and of a table commented {@code insert-only} only adding and
     * reading. To be run by the owner after every change to the schema.
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
