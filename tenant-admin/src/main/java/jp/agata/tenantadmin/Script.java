package jp.agata.tenantadmin;

import java.util.List;

/** One change set as statements: what Liquibase ran on the template, ready for any tenant. */
record Script(int version, String name, List<String> statements) {}
