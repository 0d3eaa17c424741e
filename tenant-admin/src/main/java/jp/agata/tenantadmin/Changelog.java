package jp.agata.tenantadmin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The change sets of one kind of schema: a root file on the class path and a folder per module.
 *
 * @param schema that the statements work in
 * @param ledgerSchema where Liquibase keeps its own two tables, named after the root
 */
record Changelog(String name, String schema, String ledgerSchema) {

    static final Changelog CONTROL = new Changelog("control", "agata", "agata");
    /** The cell's list of its tenants. */
    static final Changelog LEDGER = new Changelog("ledger", "agata_cell", "agata_cell");

    /** What a cell has for the scheduler of jobs. */
    static final Changelog CELL = new Changelog("cell", "agata_jobs", "agata_cell");

    static final Changelog TENANT = new Changelog("tenant", TenantSchema.TEMPLATE.name(), "agata_cell");

    String root() {
        return "db/" + name + ".yaml";
    }

    String table() {
        return name + "_changelog";
    }

    /** Of every byte of it: unchanged means nothing to do, without asking Liquibase. */
    static String fingerprint(Changelog... changelogs) {
        var digest = sha256();
        for (var changelog : changelogs) {
            changelog.files().forEach(file -> update(digest, file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** How many change sets this release knows: the version of a schema that has them all. */
    int version() {
        return files().stream()
                .mapToInt(file -> (int) text(file)
                        .lines()
                        .filter(line -> line.startsWith("--changeset "))
                        .count())
                .sum();
    }

    List<Resource> files() {
        try {
            var sql = new PathMatchingResourcePatternResolver().getResources("classpath*:db/" + name + "/**/*.sql");
            return Arrays.stream(sql)
                    .sorted(Comparator.comparing(Changelog::path))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(Resource file) {
        try {
            var url = file.getURL().toString();
            return url.substring(url.lastIndexOf("/db/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void update(MessageDigest digest, Resource file) {
        digest.update(path(file).getBytes(StandardCharsets.UTF_8));
        digest.update(text(file).getBytes(StandardCharsets.UTF_8));
    }

    static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
