package jp.agata.tenantadmin;

import jp.agata.tenancy.AcceptableVersions;
import org.springframework.stereotype.Component;

/**
 * A schema's version is the number of its change sets. Old code runs on a newer schema (expand, then contract a release
 * later), so every version from this release's own on is acceptable.
 */
@Component
class SchemaVersions implements AcceptableVersions {

    private final int expected = Changelog.TENANT.version();

    int expected() {
        return expected;
    }

    @Override
    public boolean includes(int schemaVersion) {
        return schemaVersion >= expected;
    }
}
