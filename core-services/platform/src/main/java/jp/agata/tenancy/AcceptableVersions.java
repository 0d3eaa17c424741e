package jp.agata.tenancy;

/** Which versions of a tenant's schema this release can work with; a tenant at any other is not served. */
public interface AcceptableVersions {

    boolean includes(int schemaVersion);
}
