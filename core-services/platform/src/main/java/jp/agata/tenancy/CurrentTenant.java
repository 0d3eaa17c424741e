package jp.agata.tenancy;

import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/** Hibernate asks also with no request under way; the answer then opens no connection, so a stray query fails. */
class CurrentTenant implements CurrentTenantIdentifierResolver<String> {

    static final String NO_TENANT = "no_tenant";

    @Override
    public String resolveCurrentTenantIdentifier() {
        return Tenant.bound().map(Tenant::code).orElse(NO_TENANT);
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }
}
